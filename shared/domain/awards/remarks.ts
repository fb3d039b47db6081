import type { State } from './bystanders.ts';
import type { Item } from './items.ts';
import type { Mention } from './mention.ts';
import { horizon } from './naming.ts';
import type { ExclusionReason } from './reading.ts';
import { fullOf } from './syllables.ts';
import type { Cue } from './vocabulary/cues.ts';
import { links } from './vocabulary/statements.ts';

export type CueItem = Item & Cue;

/** No award's name follows in the clause or, inside brackets, before they close. */
export function isLast(items: readonly Item[], { depth }: CueItem, at: number): boolean {
  for (let next = at + 1; next < items.length && next <= at + horizon; next += 1) {
    const item = items[next];
    if (!item || item.depth < depth) return true;
    if (item.kind === 'head') return false;
  }
  return true;
}

/** Whether the cue, though its kind speaks of what follows, is a remark on the name before it. */
export const remarks = (state: State, cue: CueItem, at: number): boolean =>
  (cue.reason === 'other_subject' && belongsTo(state.items, at)) || setApart(state.items, at) || speaksBack(state, cue);

/** "Giấy khen của con gái": whose it is, said after it. */
function belongsTo(items: readonly Item[], at: number): boolean {
  const link = items[at - 1];
  return link?.kind === 'verb' && links(link);
}

/** "(đang đề nghị)", ": đề nghị", "- dự kiến": a remark on what stands before it. */
function setApart(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item || !before) return false;
  if (item.depth > before.depth || (item.depth > 0 && nothingInside(items, at))) return true;
  return before.kind === 'colon' || (before.kind === 'sep' && before.word === '-');
}

/** "(đã thông qua Hội đồng, đang trình ký)": the bracket names no award before it. */
export function nothingInside(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  for (let back = at - 1; back >= Math.max(0, at - longestLead); back -= 1) {
    const item = items[back];
    if (!item || item.depth < depth) return true;
    if (item.kind === 'head') return false;
  }
  return false;
}

const waiting = new Set(['đang', 'chờ', 'còn'].map(fullOf));

/** "… đã bị hủy", "… đang được xem xét": with no award after it in the clause, it speaks of the one before. */
function speaksBack({ afterSep, passed }: State, { reason, first }: CueItem): boolean {
  if (reason === 'revoked' || reason === 'not_awarded') return true;
  return reason === 'proposed' && (!afterSep || (waiting.has(first) && saysNothing(passed.at(-1))));
}

const saysNothing = (mention: Mention | undefined): boolean =>
  mention !== undefined &&
  mention.years.length === 0 &&
  mention.decisions.length === 0 &&
  mention.carried === undefined &&
  mention.count === undefined;

/** "… đã bị thu hồi theo Quyết định …, do đó chỉ có LĐTT", "… đang trình - …": it speaks of the name before, whatever follows. */
export function closes({ items, afterSep }: State, cue: CueItem, at: number): boolean {
  if (afterSep || !answering.has(cue.reason)) return false;
  if (endsSegment(items, at)) return true;
  return cue.reason === 'revoked' && items[at - 1]?.kind !== 'sep' && !reachesName(items, at);
}
const answering = new Set<ExclusionReason>(['proposed', 'revoked', 'not_awarded']);

/** A comma or a bracket follows, over no more than two words the grammar does not know: "nộp hồ sơ rồi, …". */
function endsSegment(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  for (let next = at + 1; next <= at + 3; next += 1) {
    const item = items[next];
    if (item?.kind === 'sep' && item.word === '-' && next === at + 1) return true;
    if (item && item.depth !== depth) return true;
    if (item?.kind !== 'word') return item?.kind === 'sep' && item.word === ',';
  }
  return false;
}

/** A name follows before any mark, over verbs, granters and no more than two other words. */
export function reachesName(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  let strange = 0;
  for (let next = at + 1; next <= at + longestReach; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'sep' || item.depth !== depth) return false;
    if (item.kind === 'cue' && item.reason !== 'proposed') return false;
    if (item.kind === 'head') return true;
    if (item.kind === 'word' || item.kind === 'holder') strange += 1;
    if (strange > 2) return false;
  }
  return false;
}
const longestReach = 16;
const longestLead = 8;
