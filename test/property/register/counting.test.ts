import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordId } from '../../../events/ids.ts';
import { sha256 } from '../../../shared/adapters/system/ids.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { judgeNominee, type RegisteredNominee } from '../../../shared/domain/judgement/judge-nominee.ts';
import { digestId } from '../../../shared/domain/register/digest-id.ts';
import { enterRow } from '../../../shared/domain/register/enter-row.ts';
import type { RegisterRecord, Subject } from '../../../shared/domain/register/subject.ts';
import { aList } from '../../support/criteria/judged-lists.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { anItem, aSubject } from '../../support/register.ts';

const said = { by: 'tccb', at: at('2021-06-03T01:00:00.000Z') };
const list = aList('ha-tinh-2021-dien-hinh', 'HT-01');
const definition = {
  ...list.definition,
  criteria: { X: { for: 'all' as const, must: true, rule: { award: 'CSTDCS' as const, min: 3 } } },
};

/** A telling of one of six decisions: by whom it is told, in which entry it stands, what a person said of it. */
const telling = fc.record({
  no: fc.integer({ min: 1, max: 6 }),
  state: fc.constantFrom('claimed', 'verified', 'rejected'),
  part: fc.nat({ max: 2 }),
});
type Telling = { no: number; state: 'claimed' | 'verified' | 'rejected'; part: number };

function record({ no, state }: Telling, nth: number): RegisterRecord {
  const year = 2010 + no;
  return {
    id: RecordId.parse(`rec_${digestId(`${nth}`, sha256)}`),
    held: {
      ...{ as: 'award', code: 'CSTDCS', issuerKind: 'CO_SO', year, decisionNo: `${no}/QĐ-SYT` },
      ...{ decisionDate: LocalDate.parse(`${year}-12-20`), basis: 'cong_trang', revoked: false, many: false },
    },
    ...{ state, source: { kind: 'office', ...said }, judged: state === 'claimed' ? null : { ...said, reason: '' } },
  };
}

/** A nominee whose tellings stand in the root and two entries merged into it. */
function nominee(tellings: readonly Telling[]): RegisteredNominee {
  const sent = {
    purpose: 'nomination' as const,
    receivedAt: list.receivedAt,
    boundary: list.boundary,
    accepted: false,
  };
  const fresh = enterRow(null, { row: anItem(), dossier: aKey(), ...sent }, sha256);
  const own = (part: number) => tellings.flatMap((each, nth) => (each.part === part ? [record(each, nth)] : []));
  const [nomination] = fresh.nominations;
  if (!nomination) throw new Error('no nomination');
  const root: Subject = { ...fresh, records: own(0) };
  const members = [1, 2].map((part) => aSubject({ at: part, records: own(part), mergedInto: root.id }));
  const assessed = { ...nomination.assessed, complete: said };
  return { own: root, whole: { root, members }, nomination: { ...nomination, assessed }, twins: [] };
}

const judged = (tellings: readonly Telling[]) =>
  judgeNominee(nominee(tellings), { ...list, definition, call: { ...list.call, criteria: ['X'] } }).verdict
    ?.criteria[0];

describe('When the same decisions are told several times, in entries that were merged', () => {
  it('I6 each is counted once: verified when a person verified one telling, open when one is only claimed', () => {
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 14 }), (tellings) => {
        const distinct = (states: readonly Telling['state'][]) =>
          new Set(tellings.filter(({ state }) => states.includes(state)).map(({ no }) => no)).size;
        const [sure, possible] = [distinct(['verified']), distinct(['verified', 'claimed'])];
        const found = judged(tellings);
        expect(found?.explanation.counted).toHaveLength(sure);
        expect(found?.explanation.claimed).toHaveLength(possible - sure);
        expect(found?.result).toBe(sure >= 3 ? 'PASS' : possible >= 3 ? 'PENDING' : 'FAIL');
      }),
    );
  });

  it('neither the order of the tellings nor the entry they stand in changes the verdict', () => {
    const shuffled = fc
      .array(telling, { maxLength: 10 })
      .chain((tellings) =>
        fc.tuple(
          fc.constant(tellings),
          fc.shuffledSubarray(tellings, { minLength: tellings.length, maxLength: tellings.length }),
          fc.array(fc.nat({ max: 2 }), { minLength: tellings.length, maxLength: tellings.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([tellings, mixed, parts]) => {
        const moved = mixed.map((each, index) => ({ ...each, part: parts[index] ?? 0 }));
        const says = (all: readonly Telling[]) => {
          const found = judged(all);
          const sorted = (list: readonly { says: string }[] = []) => list.map((each) => each.says).sort();
          return [found?.result, sorted(found?.explanation.counted), sorted(found?.explanation.claimed)];
        };
        expect(says(moved)).toEqual(says(tellings));
      }),
    );
  });
});
