import type { Item } from './items.ts';
import { isPerson, startsSegment } from './naming.ts';
import { fullOf, of } from './syllables.ts';
import { bodyKind } from './vocabulary/owners.ts';

/** Whether the initiatives or studies named at a place of a collective's clause are told to be its people's. */
export const ofStaff = (items: readonly Item[], seat: number): boolean =>
  byStaff(items, seat) || ledByStaff(items, seat);

/** "Cán bộ trong phòng làm chủ nhiệm 02 đề tài". */
function ledByStaff(items: readonly Item[], seat: number): boolean {
  let back = seat - 1;
  while (items[back]?.kind === 'count' || (items[back]?.kind === 'verb' && items[back]?.first !== of)) back -= 1;
  if (back === seat - 1) return false;
  const item = items[back];
  const staff = item?.kind === 'holder' && (isPerson(item) || bodyKind(item) === undefined);
  return staff && startsSegment(items, back);
}

/** "04 đề tài cấp cơ sở do các bác sĩ trong khoa chủ nhiệm", "9 sáng kiến cấp cơ sở của viên chức". */
function byStaff(items: readonly Item[], seat: number): boolean {
  for (let at = seat + 1; at < seat + longestWork; at += 1) {
    const item = items[at];
    if (!item || item.kind === 'sep' || item.kind === 'head' || item.kind === 'decision') return false;
    const staff = items.slice(at + 1, at + 3);
    if (item.first === by && staff.some(isPerson)) return true;
    if (item.first === of && staff.some((each) => each.kind === 'holder' && isPerson(each) && !led(each))) return true;
  }
  return false;
}
const longestWork = 6;
const by = fullOf('do');
const led = ({ first }: Item): boolean => leaders.has(first);
const leaders = new Set(['giám', 'phó', 'trưởng'].map(fullOf));
