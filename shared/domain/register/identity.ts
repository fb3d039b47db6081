import type { SubjectId } from '../../../events/ids.ts';
import { because } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import { compareNames } from './names.ts';
import type { Relation, Signed, Subject } from './subject.ts';

/** Two subjects after something was said of them. */
export type Pair = readonly [Subject, Subject];

const revised = (subject: Subject, change: Partial<Subject>): Subject => ({
  ...subject,
  ...change,
  revision: subject.revision + 1,
});

function related(subject: Subject, relation: Relation): Subject {
  const others = subject.relations.filter((each) => each.id !== relation.id);
  return revised(subject, { relations: [...others, relation].sort((a, b) => (a.id < b.id ? -1 : 1)) });
}

/** Whether a name may be the other's, in which case a person is asked; null when not, or when somebody has said so before. */
export function proposeTwin(a: Subject, b: Subject): Pair | null {
  if (a.id === b.id || a.relations.some((each) => each.id === b.id)) return null;
  if (a.kind !== b.kind && a.kind !== 'unknown' && b.kind !== 'unknown') return null;
  const reasons = compareNames(a, b);
  if (reasons === null) return null;
  const proposed = (id: SubjectId): Relation => ({ id, state: 'proposed', reasons, said: null });
  return [related(a, proposed(b.id)), related(b, proposed(a.id))];
}

/** A person says that two subjects of like names are different; they are never proposed again. */
export function declareDifferent(a: Subject, b: Subject, said: Signed): Result<Pair> {
  if (a.id === b.id) return rejected(because('SUBJECT_SAME'));
  const different = (from: Subject, id: SubjectId): Relation => {
    const reasons = from.relations.find((each) => each.id === id)?.reasons ?? [];
    return { id, state: 'different', reasons, said };
  };
  return accepted([related(a, different(a, b.id)), related(b, different(b, a.id))]);
}

/**
 * A person says that `other` is `root`. Nothing moves: `other` keeps its records and points to `root`, so that the merge
 * can be undone. One that stands for others itself is taken apart first.
 */
export function mergeSubjects(root: Subject, other: Subject, said: Signed & { reason: string }): Result<Pair> {
  if (root.id === other.id) return rejected(because('SUBJECT_SAME'));
  if (root.mergedInto !== null || other.mergedInto !== null || other.members.length > 0)
    return rejected(because('SUBJECT_MERGED'));
  if (root.kind !== other.kind && root.kind !== 'unknown' && other.kind !== 'unknown')
    return rejected(because('SUBJECT_KINDS_DIFFER'));
  return accepted([
    revised(root, { members: [...root.members, { ...said, id: other.id }] }),
    revised(other, { mergedInto: root.id }),
  ]);
}

/** Undoes a merge: both stand as they would without it, and the question is open again. */
export function separateSubjects(root: Subject, member: Subject): Result<Pair> {
  if (member.mergedInto !== root.id || !root.members.some((each) => each.id === member.id))
    return rejected(because('SUBJECT_NOT_MERGED'));
  return accepted([
    revised(root, { members: root.members.filter((each) => each.id !== member.id) }),
    revised(member, { mergedInto: null }),
  ]);
}

/** Relations of a subject a person has not answered: neither merged nor declared different. */
export const openRelations = (subject: Subject): readonly Relation[] =>
  subject.mergedInto !== null
    ? []
    : subject.relations.filter(
        ({ id, state }) => state === 'proposed' && !subject.members.some((member) => member.id === id),
      );
