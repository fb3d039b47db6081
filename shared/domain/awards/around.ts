import type { State } from './gather.ts';
import type { Item } from './items.ts';
import type { AwardLevel } from './reading.ts';
import { fullOf } from './syllables.ts';

/** Commendations whose reason may name merits that are awards elsewhere. */
export const reasoned = new Set(['BK', 'GK', 'HC_LD', 'HC_DL', 'CO_TD', 'KNC', 'BLDST', 'AHLD']);

/** "Cờ thi đua của Liên đoàn Lao động tỉnh (công đoàn cơ sở vững mạnh)": in brackets, what it was given for. */
export function remarked({ items, current }: State, { depth }: Item, at: number): boolean {
  const next = items[at + 1];
  return (
    depth > (items[at - 1]?.depth ?? depth) &&
    current !== undefined &&
    reasoned.has(current.code) &&
    (next?.depth ?? 0) < depth
  );
}

/** "Sáng kiến cấp cơ sở năm 2020, 2022 (02 sáng kiến)": the number of what was just named. */
export function repeats({ items }: State, at: number): boolean {
  const next = items[at + 1];
  return next === undefined || next.depth < (items[at]?.depth ?? 0);
}

/** "Hội thi … cấp tỉnh, đạt giải Khuyến khích": the level of the contest a prize was won in. */
export function contestLevel(items: readonly Item[], seat: number): AwardLevel | undefined {
  for (let back = seat - 1; back >= 0 && seat - back <= longestContest; back -= 1) {
    const item = items[back];
    if (item?.kind === 'head') return undefined;
    if (item?.kind === 'level' && items.slice(0, back).some((each) => contests.has(each.first))) return item.level;
  }
  return undefined;
}
const longestContest = 16;
const contests = new Set(['hội', 'cuộc', 'thi', 'giải', 'liên'].map(fullOf));

/** Only a mark, or years in brackets, follows. */
export function endsThere(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next === undefined || next.kind === 'sep' || next.depth !== items[at]?.depth;
}

/** "Chiến sĩ thi đua (CSTĐ) cơ sở": the short name in brackets right after the long one. */
export function glosses({ items, current }: State, { depth }: Item, at: number): boolean {
  const item = items[at];
  const same = item?.kind === 'head' && current?.code === item.code && current.seat === at - 1;
  return same && depth > (items[at - 1]?.depth ?? depth) && (items[at + 1]?.depth ?? 0) < depth;
}
