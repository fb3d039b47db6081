import type { Tally } from './session.ts';

/** Who goes on after a vote; `tie`: more items with the same number of yes votes than places are left. */
export type Cut = { selected: readonly string[]; tie: { places: number; itemIds: readonly string[] } | null };

/**
 * Cuts the items that passed at the plan's number, by yes votes. Equals at the cut are left to the chair; those with
 * more votes are already in.
 */
export function cutAt(tallies: readonly Tally[], max: number | null): Cut {
  const passed = tallies.filter((t) => t.passed);
  if (max === null || passed.length <= max) return { selected: passed.map((t) => t.itemId), tie: null };
  const last = passed.toSorted((a, b) => b.yes - a.yes)[max - 1]?.yes ?? 0;
  const above = passed.filter((t) => t.yes > last);
  const equal = passed.filter((t) => t.yes === last).map((t) => t.itemId);
  const places = max - above.length;
  const selected = above.map((t) => t.itemId);
  if (equal.length === places) return { selected: [...selected, ...equal], tie: null };
  return { selected, tie: { places, itemIds: equal } };
}
