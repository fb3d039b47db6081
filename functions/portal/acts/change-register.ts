import type { RecordId, SubjectId } from '../../../events/ids.ts';
import type { EventDraft } from '../../../shared/domain/event-draft.ts';
import { decideSubject, type RegisterCommand } from '../../../shared/domain/register/decide.ts';
import { declareDifferent, mergeSubjects, separateSubjects } from '../../../shared/domain/register/identity.ts';
import type { Subject } from '../../../shared/domain/register/subject.ts';
import type { Whole } from '../../../shared/domain/register/whole.ts';
import { because, type Rejection } from '../../../shared/domain/rejections.ts';
import { accepted, type Result, rejected } from '../../../shared/domain/result.ts';
import { Conflict } from '../../../shared/ports/faults.ts';
import type { Needs } from '../needs.ts';
import { actorOf, type Visitor } from '../visitor.ts';

type Given = Pick<Needs, 'subjects' | 'clock'>;
type Change = { before: Subject; after: Subject };

const saidBy = (needs: Given, visitor: Visitor) => ({ by: actorOf(visitor).id, at: needs.clock.now() });

/** What the token of a form about somebody in the register is bound to, and the revision it shows. */
export const registerToken = ({ root, members }: Whole) => ({
  subject: `register/${root.id}`,
  revision: [root, ...members].reduce((sum, part) => sum + part.revision, 0),
});

/**
 * An officer judges records, adds one or assesses a nominee. Records of entries that were merged are judged where they
 * stand, all in one transaction; `of` is the entry everything else is about. What changed meanwhile is refused as stale.
 */
export async function changeRegister(
  needs: Given,
  visitor: Visitor,
  asked: { whole: Whole; of: SubjectId; command: RegisterCommand },
): Promise<Result<null>> {
  const { whole, of, command } = asked;
  const said = saidBy(needs, visitor);
  const changes: Change[] = [];
  const events: EventDraft[] = [];
  const problems: Rejection[] = [];
  for (const { part, command: own } of spread(whole, of, command)) {
    const decision = decideSubject(part, own, said);
    if (!decision.ok) problems.push(...decision.rejections);
    else {
      changes.push({ before: part, after: decision.value.subject });
      events.push(...decision.value.events);
    }
  }
  if (problems.length > 0) return rejected(...problems);
  if (changes.length === 0) return rejected(because('RECORD_UNKNOWN'));
  return save(needs, visitor, { changes, events });
}

/** The command for each entry it concerns. */
function spread({ root, members }: Whole, of: SubjectId, command: RegisterCommand) {
  const parts = [root, ...members];
  if (!('records' in command)) return parts.filter(({ id }) => id === of).map((part) => ({ part, command }));
  const known = new Set(parts.flatMap((part) => part.records.map(({ id }) => id)));
  if (command.records.some((id) => !known.has(id))) return [{ part: root, command }];
  return parts.flatMap((part) => {
    const records = command.records.filter((id: RecordId) => part.records.some((record) => record.id === id));
    return records.length > 0 ? [{ part, command: { ...command, records } }] : [];
  });
}

export type Saying = { relation: 'merged' | 'separated' | 'different'; a: Subject; b: Subject; reason: string };

/** An officer says that two entries are one, or are not, or takes a merge back. */
export async function relateSubjects(needs: Given, visitor: Visitor, saying: Saying): Promise<Result<null>> {
  const { relation, a, b, reason } = saying;
  const said = saidBy(needs, visitor);
  const decision = {
    merged: () => mergeSubjects(a, b, { ...said, reason }),
    separated: () => separateSubjects(a, b),
    different: () => declareDifferent(a, b, said),
  }[relation]();
  if (!decision.ok) return decision;
  const [one, other] = decision.value;
  const data = { subjectId: a.id, other: b.id, relation };
  const changes = [
    { before: a, after: one },
    { before: b, after: other },
  ];
  return save(needs, visitor, {
    ...{ changes, events: [{ type: 'subjects.related.v1', data, ...(reason ? { note: reason } : {}) }] },
  });
}

async function save(
  needs: Given,
  visitor: Visitor,
  { changes, events }: { changes: readonly Change[]; events: readonly EventDraft[] },
): Promise<Result<null>> {
  const correlationId = `${visitor.id}:${changes[0]?.after.id ?? ''}`;
  try {
    await needs.subjects.save({ changes, events }, { actor: actorOf(visitor), correlationId, now: needs.clock.now() });
    return accepted(null);
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    throw error;
  }
}
