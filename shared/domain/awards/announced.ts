import type { State } from './bystanders.ts';
import type { Item } from './items.ts';
import type { ExclusionReason } from './reading.ts';
import { fullOf } from './syllables.ts';

/** What nobody has yet: as a heading it holds for the list below. */
export const announcing = new Set<ExclusionReason>(['proposed', 'registered', 'target', 'eligible_only']);

/** "Ứng viên danh hiệu … (kèm báo cáo thành tích): …": the merits of the candidate follow. */
function turnsToMerits(items: readonly Item[], at: number): boolean {
  const last = items.slice(0, at).findLastIndex((item) => item.kind === 'head');
  return items.slice(last + 1, at).some((item) => meritWords.has(item.first));
}
const meritWords = new Set(['thành', 'báo', 'tóm'].map(fullOf));

const outcome = fullOf('kết');

/** "Đăng ký năm 2023: LĐTT; Giấy khen": what a colon announces goes on after semicolons. */
export function announce(state: State, at: number): void {
  const { shadow } = state;
  if (shadow?.reason === 'proposed' && shadow.reached > 0 && turnsToMerits(state.items, at)) state.shadow = undefined;
  if (shadow?.reason === 'registered' && state.items[at - 1]?.first === outcome) state.shadow = undefined;
  else if (shadow?.reason === 'not_awarded' && shadow.reached === 0 && state.items[at - 1]?.kind === 'cue')
    state.shadow = { ...shadow, near: false, reached: 1 };
  else if (shadow?.asks && state.items[at]?.depth === 0) state.shadow = undefined;
  else if (shadow && shadow.reached === 0 && (shadow.firm || announcing.has(shadow.reason))) shadow.listed = true;
}
