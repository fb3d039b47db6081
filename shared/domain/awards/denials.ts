import type { State } from './bystanders.ts';
import type { Item } from './items.ts';
import { isPlaced } from './mention.ts';
import { links } from './vocabulary/statements.ts';

/**
 * Whether a denial answers the name before it, as forms are filled in: "Chiến sĩ thi đua cấp tỉnh: Không", "Bằng khen chưa có",
 * "Giấy khen (không)". In: the place of a cue in its clause.
 */
export function deniesBehind(items: readonly Item[], at: number): boolean {
  const cue = items[at];
  if (cue?.kind !== 'cue' || cue.reason !== 'not_awarded' || cue.reach !== 'near') return false;
  return answers(items, at) && endsEntry(items, at);
}

/** A colon or bracket sets the denial apart, or nothing but the name and its granter stand before it. */
function answers(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const cue = items[at];
  if (!before || !cue) return false;
  if (before.kind === 'colon' || cue.depth > before.depth) return true;
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item?.kind === 'head') return true;
    const own = item?.kind === 'level' || item?.kind === 'issuer' || item?.kind === 'quote' || item?.kind === 'grade';
    const joint = (item?.kind === 'sep' && item.word === '-') || (item?.kind === 'verb' && links(item));
    if (!own && !joint) return false;
  }
  return false;
}

/** After "không", "chưa được tặng", "không có" the entry is over. */
function endsEntry(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  for (let next = at + 1; next < items.length; next += 1) {
    const item = items[next];
    if (!item || item.depth !== depth || item.kind === 'sep' || item.kind === 'bullet') return true;
    const says = item.kind === 'verb' && item.way !== 'glue' && item.way !== 'to';
    if (!says) return false;
  }
  return true;
}

/** Leaves out the award before the denial and those listed with it that say nothing of their own. */
export function leaveOutBehind({ passed }: State): void {
  for (const [back, mention] of passed.toReversed().entries()) {
    const bare = mention.years.length === 0 && !mention.count && mention.decisions.length === 0;
    if (back > 0 && (!bare || isPlaced(mention))) return;
    mention.excluded ??= 'not_awarded';
  }
}
