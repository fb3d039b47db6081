import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../shared/domain/council/session.ts';
import { itemsInForce } from '../../../shared/domain/list/held.ts';
import { holdOf } from '../../../shared/domain/nomination/nomination.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import { type NominationActName, nominationActs } from '../../../shared/domain/nomination/rights.ts';
import { stageOf } from '../../../shared/domain/nomination/stage.ts';
import { aKey } from '../../support/dossiers.ts';
import {
  type Attempt,
  after,
  fresh,
  nominationOf,
  people,
  rightful,
  roleOf,
  type World,
} from '../../support/one-season.ts';

const roles = [
  'UNIT_CLERK',
  'UNIT_HEAD',
  'STANDING_OFFICE',
  'COUNCIL',
  'COUNCIL_CHAIR',
  'SO_LEADER',
  'RECEIVER',
] as const;
const reason = fc.constantFrom('', ...Array.from({ length: 5 }, () => 'Theo văn bản số 112'));
const someone = fc.nat({ max: people.length - 1 });
const choice = fc.constantFrom<Choice>('yes', 'yes', 'yes', 'no', 'abstain');

/** What somebody may try next; most attempts are refused, which is the point. */
const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.nat({ max: 200 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      blocking: fc.nat({ max: 1 }),
      rows: fc.constantFrom(3, 4),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('dossier' as const),
      name: fc.constantFrom('accept', 'return', 'lock', 'withdraw', 'nil-return', 'accept'),
      reason,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('nominee' as const),
      who: someone,
      // Null: whoever has the right; the others try what they may not.
      role: fc.constantFrom(...roles, ...Array.from({ length: 12 }, () => null)),
      name: fc.constantFrom<NominationActName>(...nominationActs, 'suspend', 'reinstate', 'reinstate'),
      criterion: fc.constantFrom('L0', 'C0'),
      self: fc.nat({ max: 9 }).map((n) => n === 0),
      reason,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('compose' as const), who: fc.uniqueArray(someone, { minLength: 1 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      member: fc.nat({ max: 2 }),
      choices: fc.array(choice, { minLength: 4, maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('list' as const),
      name: fc.constantFrom('close-vote', 'decide', 'forward'),
      yes: fc.boolean(),
      reason,
    }),
  },
);

/** Where a run begins: most ways into the depth of the machines are long, and a random walk seldom finds them. */
const beginnings: Record<'empty' | 'late' | 'accepted' | 'composed', readonly Attempt[]> = {
  empty: [],
  late: [
    { do: 'wait', hours: 330 },
    { do: 'send', blocking: 0, rows: 4 },
  ],
  accepted: [
    { do: 'send', blocking: 0, rows: 4 },
    { do: 'dossier', name: 'accept', reason: '' },
  ],
  composed: [
    { do: 'send', blocking: 0, rows: 4 },
    { do: 'dossier', name: 'accept', reason: '' },
    { do: 'compose', who: [0, 1, 2, 3] },
  ],
};

/** Plays the attempts and gives every step to `check`. */
function always(check: (before: World, now: World, asked: Attempt) => void): void {
  const runs = fc.array(attempt, { minLength: 1, maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(fc.constantFrom('empty', 'late', 'accepted', 'composed', 'composed'), runs, (beginning, attempts) => {
      let world = fresh();
      for (const asked of [...beginnings[beginning], ...attempts]) {
        const next = after(world, asked);
        check(world, next, asked);
        world = next;
      }
    }),
    { numRuns: 400 },
  );
}

/** How often something was seen at all: an invariant nobody ever comes near proves nothing. */
const seen = () => {
  const counts = new Map<string, number>();
  return { saw: (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1), counts };
};

// I1 is the store's: test/integration/store/store-contract.ts. I4, I5, I11: test/unit/intake/check-dossier.test.ts.
// I6: test/unit/criteria/counting.test.ts. I9: test/unit/campaign/calendar.test.ts (A25) and the register's counting.
describe('When anybody tries anything in any order', () => {
  it('I2: a dossier is on time exactly when its first valid version came before the boundary', () => {
    const { saw, counts } = seen();
    always((_, { dossier }) => {
      if (dossier.firstValidAt === null || dossier.boundary === null) return;
      saw(String(dossier.late));
      expect(dossier.late).toBe(dossier.firstValidAt >= dossier.boundary);
    });
    expect([...counts.keys()].sort()).toEqual(['false', 'true']);
  });

  it('I3: versions only come, one at a time, and what came stays', () => {
    always((before, now) => {
      expect(now.versions.slice(0, before.versions.length)).toEqual(before.versions);
      expect(now.versions.map((v) => v.number)).toEqual(now.versions.map((_, n) => n + 1));
      expect(now.dossier.latestVersion).toBe(now.versions.length);
    });
  });

  it('I7: what was found about a nominee names the version of the plan it was found by', () => {
    always((_, { nominations }) => {
      for (const { ineligible } of nominations) if (ineligible) expect(ineligible.definitionVersion).toBe(1);
    });
  });

  it('I8: nobody is forwarded while suspended, withdrawn, revoked or ineligible without a waiver', () => {
    const { saw, counts } = seen();
    always((before, now) => {
      if (!now.list) return;
      const gone = before.list?.state !== 'FORWARDED' && now.list.state === 'FORWARDED';
      for (const item of itemsInForce(now.list)) {
        const hold = holdOf(nominationOf(now, item));
        if (gone) expect(hold).toBeNull();
        if (gone) saw('forwarded');
      }
      if (gone && (now.list.held ?? []).length > 0) saw('held out');
      // A list that was sent back decides nothing about anybody; it is composed again, where the holds are asked anew.
      if (now.list.state !== 'FORWARDED' && now.list.state !== 'SENT_BACK') {
        for (const item of itemsInForce(now.list)) expect(holdOf(nominationOf(now, item))).toBeNull();
      }
    });
    expect(counts.get('forwarded') ?? 0).toBeGreaterThan(0);
    expect(counts.get('held out') ?? 0).toBeGreaterThan(0);
  });

  it('I8: the numbers of the plan hold for what is decided and forwarded, whatever was held out after composing', () => {
    always((before, now) => {
      const moved = now.list !== null && before.list?.state !== now.list.state;
      if (
        moved &&
        (now.list?.state === 'FORWARDED' || now.list?.decision?.approved === true) &&
        now.list.state !== 'SENT_BACK'
      )
        expect(itemsInForce(now.list).length).toBeGreaterThanOrEqual(now.list.min);
    });
  });

  it('A23: clearance gives a nominee back the stage it had, unless its list went on without it', () => {
    const { saw, counts } = seen();
    always((before, now, asked) => {
      if (asked.do !== 'nominee' || asked.name !== 'reinstate' || before.nominations === now.nominations) return;
      const item = people[asked.who];
      if (!item) return;
      const from = nominationOf(before, item).suspension?.from;
      const stage = stageOf(now.dossier, nomineeId(item), now.list);
      if (before.list === now.list && before.dossier.acceptedVersion === now.dossier.acceptedVersion) saw(`${from}`);
      expect(stage).toBe(stageOf(before.dossier, nomineeId(item), before.list));
    });
    expect(counts.size).toBeGreaterThan(0);
  });

  it('I10: what is locked takes nothing from the unit any more', () => {
    always((before, now, asked) => {
      if (before.dossier.lockedAt === null) return;
      expect(now.dossier.lockedAt).toBe(before.dossier.lockedAt);
      expect(now.versions).toEqual(before.versions);
      if (asked.do === 'dossier' && (asked.name === 'withdraw' || asked.name === 'nil-return'))
        expect(now.dossier).toEqual(before.dossier);
    });
  });

  it('I12: nobody acts on themselves, and nobody without the right acts at all', () => {
    always((before, now, asked) => {
      if (asked.do !== 'nominee') return;
      if (asked.self || roleOf(asked) !== rightful[asked.name] || asked.reason === '')
        expect(now.nominations).toBe(before.nominations);
    });
  });

  it('I13: nothing changes its state without an event that tells it', () => {
    always((before, now) => {
      const changed =
        before.dossier.state !== now.dossier.state ||
        before.list?.state !== now.list?.state ||
        before.nominations !== now.nominations;
      if (changed) expect(now.told.length).toBeGreaterThan(0);
    });
  });

  it('I14: no event tells the ground or the reason of a suspension', () => {
    always((_, { told }) => {
      for (const event of told)
        if (event.type === 'nomination.suspended.v1') expect(JSON.stringify(event.data)).not.toMatch(/discipline|112/);
    });
  });
});

/** The key of the one dossier of these tests: all machines speak of the same unit and period. */
it('the list of these tests draws on the dossier of these tests', () => {
  expect(people.every((p) => p.unitId === aKey().unitId)).toBe(true);
});
