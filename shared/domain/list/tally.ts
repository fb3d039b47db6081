import type { Ballot, Choice, ListItem, Tally, VotePolicy } from './list.ts';

/**
 * Counts the ballots of a round. An item passes when yes·100 > percent·base (`over`) or ≥ percent·base, in integers; the
 * base is the members who voted or all members, by the policy of the plan.
 */
export function tally(
  items: readonly ListItem[],
  ballots: readonly Ballot[],
  council: { members: number; policy: VotePolicy },
): Tally[] {
  return items.map((item) => {
    const count = (choice: Choice) => ballots.filter((b) => b.choices[item.id] === choice).length;
    const yes = count('yes');
    const base = council.policy.base === 'present' ? ballots.length : council.members;
    const { percent, over } = council.policy;
    const passed = base > 0 && (over ? yes * 100 > percent * base : yes * 100 >= percent * base);
    return { itemId: item.id, yes, no: count('no'), abstain: count('abstain'), recused: count('recused'), passed };
  });
}

/** True when enough members have voted for the vote to count: voted·denominator ≥ numerator·members. */
export function hasQuorum(voted: number, members: number, policy: VotePolicy): boolean {
  return voted * policy.quorumDenominator >= policy.quorumNumerator * members;
}
