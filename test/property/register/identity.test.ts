import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from '../../../events/ids.ts';
import { sha256 } from '../../../shared/adapters/system/ids.ts';
import { enterRow } from '../../../shared/domain/register/enter-row.ts';
import {
  declareDifferent,
  mergeSubjects,
  openRelations,
  proposeTwin,
  separateSubjects,
} from '../../../shared/domain/register/identity.ts';
import type { Subject } from '../../../shared/domain/register/subject.ts';
import { recordsOf, type Whole } from '../../../shared/domain/register/whole.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { anItem, aSubject } from '../../support/register.ts';

const said = { by: 'tccb', at: Instant.parse('2021-06-03T01:00:00.000Z'), reason: '' };
const names = ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', 'BS. Nguyễn Thị Hoà', 'Nguyen Thi Hoa', 'Nguyễn Thị Hoa'];

const claimed = (name: string, n: number): Subject => {
  const row = anItem({ name, achievements: `CSTĐ cơ sở năm ${2010 + n}`, position: `vị trí ${n}` });
  const more = {
    purpose: 'nomination' as const,
    receivedAt: at('2021-06-02T01:00:00.000Z'),
    boundary: null,
    accepted: false,
  };
  return enterRow(null, { row, dossier: aKey(), ...more }, sha256);
};

type Act = { kind: 'propose' | 'merge' | 'separate' | 'different'; a: number; b: number };
const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('propose', 'merge', 'separate', 'different'),
  a: fc.nat({ max: 4 }),
  b: fc.nat({ max: 4 }),
});

function apply(all: readonly Subject[], { kind, a, b }: Act): readonly Subject[] {
  const [one, other] = [all[a], all[b]];
  if (!one || !other) return all;
  const pair = { propose: () => proposeTwin(one, other), merge: () => mergeSubjects(one, other, said) }[
    kind as 'propose'
  ]?.();
  const result =
    kind === 'separate'
      ? separateSubjects(one, other)
      : kind === 'different'
        ? declareDifferent(one, other, said)
        : pair;
  const changed = result && 'ok' in result ? (result.ok ? result.value : null) : result;
  if (!changed) return all;
  return all.map((subject) => changed.find(({ id }) => id === subject.id) ?? subject);
}

const wholes = (all: readonly Subject[]): Whole[] =>
  all
    .filter(({ mergedInto }) => mergedInto === null)
    .map((root) => ({ root, members: all.filter(({ mergedInto }) => mergedInto === root.id) }));

describe('When persons merge, separate and tell apart entries of the register in any order', () => {
  it('no record is lost or doubled, and members and pointers always agree', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const all = acts.reduce(apply, names.map(claimed));
        const ids = wholes(all).flatMap((whole) => recordsOf(whole).map(({ id }) => id));
        expect(ids.toSorted()).toEqual(names.flatMap((name, n) => claimed(name, n).records.map(({ id }) => id)).sort());
        for (const { root, members } of wholes(all))
          expect(root.members.map(({ id }) => id).toSorted()).toEqual(members.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('undoing a merge gives both back as they were, but for the count of changes', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }), (acts, a, b) => {
        const all = acts.reduce(apply, names.map(claimed));
        const [one, other] = [all[a], all[b]];
        const merged = one && other ? mergeSubjects(one, other, said) : null;
        fc.pre(merged?.ok === true);
        if (!merged?.ok) return;
        const undone = separateSubjects(...merged.value);
        if (!undone.ok) throw new Error('not undone');
        const bare = (subject: Subject | undefined) => ({ ...subject, revision: 0 });
        expect(undone.value.map(bare)).toEqual([bare(one), bare(other)]);
      }),
    );
  });

  it('what was declared different is never proposed again, and a proposal never merges by itself', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }), (acts, a, b) => {
        fc.pre(a !== b);
        const told = apply(acts.reduce(apply, names.map(claimed)), { kind: 'different', a, b });
        const later = apply(apply(told, { kind: 'propose', a, b }), { kind: 'propose', a: b, b: a });
        const [one, other] = [later[a], later[b]];
        expect(one && openRelations(one).map(({ id }) => id)).not.toContain(other?.id);
        expect(later.map(({ mergedInto }) => mergedInto)).toEqual(told.map(({ mergedInto }) => mergedInto));
      }),
    );
  });

  it('one that never got a name of the same letters is asked about once at most', () => {
    const [a, b] = [aSubject({ at: 1 }), aSubject({ at: 2, name: 'Nguyễn Thị Hòa' })];
    const pair = proposeTwin(a, b);
    expect(pair && proposeTwin(...pair)).toBeNull();
  });
});
