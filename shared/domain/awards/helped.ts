import type { State } from './bystanders.ts';
import type { Item } from './items.ts';
import { getsAfter, isGroup, startsSegment } from './naming.ts';
import { fullOf } from './syllables.ts';

/** Takes note of the unit named after "đỡ đầu", "giúp". */
export function meetHelp(state: State, at: number): void {
  const cue = state.items[at];
  if (cue?.kind === 'cue' && cue.helps) state.helped.add(fullOf(cue.helps.split(' ')[0] ?? ''));
  for (const item of state.items.slice(at + 1, at + 4)) {
    if (item.kind === 'sep') return;
    if (isGroup(item) || (item.kind === 'level' && item.bare)) state.helped.add(item.first);
  }
}

const those = new Set(['này', 'đó', 'ấy', 'trên'].map(fullOf));

/** "…, trạm đã được tặng …", said of the unit that was helped; "trung tâm này", of one named before. */
export function speaksOfHelped({ items, helped }: State, item: Item, at: number): boolean {
  const then = items[at + 1];
  if (isGroup(item) && then?.kind === 'word' && those.has(then.first)) return getsAfter(items, at + 1);
  if (!helped.has(item.first) || !startsSegment(items, at)) return false;
  return item.kind === 'reset' || getsAfter(items, at);
}
