import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice, VoteRule } from '../../../shared/domain/council/session.ts';
import { neededYes, passes } from '../../../shared/domain/council/tally.ts';
import { atMeeting, closing, composed, council, items, moved } from '../../support/lists.ts';

const aRule = fc.record({
  quorumNumerator: fc.constant(1),
  quorumDenominator: fc.constant(9),
  percent: fc.integer({ min: 1, max: 100 }),
  over: fc.boolean(),
  base: fc.constantFrom('present' as const, 'total' as const),
  absentInWriting: fc.boolean(),
  excludeRecused: fc.boolean(),
  article: fc.constant(null),
  verified: fc.constant(true),
});
const aVote = fc.record({
  present: fc.boolean(),
  choice: fc.constantFrom<Choice | 'silent'>('yes', 'no', 'abstain', 'recused', 'silent'),
});

/** The rule read aloud: who may vote, who says yes, out of how many, as a fraction of two whole numbers. */
function naive(rule: VoteRule, votes: readonly { present: boolean; choice: Choice | 'silent' }[]) {
  const voters = votes.filter((v) => v.present || (rule.absentInWriting && rule.base === 'total'));
  const yes = voters.filter((v) => v.choice === 'yes').length;
  let base = rule.base === 'total' ? votes : votes.filter((v) => v.present);
  if (rule.excludeRecused) base = base.filter((v) => !(v.choice === 'recused' && voters.includes(v)));
  const [left, right] = [BigInt(yes) * 100n, BigInt(rule.percent) * BigInt(base.length)];
  return { yes, of: base.length, passed: base.length > 0 && (rule.over ? left > right : left >= right) };
}

describe('When any council votes by any rule', () => {
  it('the count agrees with the rule read aloud, in a secret vote as in an open one', () => {
    fc.assert(
      fc.property(aRule, fc.array(aVote, { minLength: 1, maxLength: 9 }), fc.boolean(), (rule, votes, secret) => {
        const members = council(votes.length);
        const manner = { form: 'meeting', secret, rules: { none: rule } } as const;
        const present = members.filter((_, n) => votes[n]?.present).map((m) => m.id);
        fc.pre(present.length * 9 >= members.length);
        let list = atMeeting(composed({ items: items(1), members, manner, min: 0 }), present);
        const id = list.items[0]?.id ?? '';
        for (const [n, { choice, present: there }] of votes.entries()) {
          const may = there || (rule.absentInWriting && rule.base === 'total');
          if (choice !== 'silent' && may) {
            list = moved(list, { name: 'vote', memberId: `m${n + 1}`, choices: { [id]: choice } });
          }
        }
        expect(moved(list, closing).tallies[0]).toMatchObject(naive(rule, votes));
      }),
      { numRuns: 300 },
    );
  });

  it('the number said to be needed is the least that passes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        (of, percent, over) => {
          const needed = neededYes(of, { percent, over });
          expect(passes(needed, of, { percent, over })).toBe(true);
          expect(passes(needed - 1, of, { percent, over })).toBe(false);
        },
      ),
    );
  });
});
