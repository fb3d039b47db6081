import type { Item } from './items.ts';
import { fullOf } from './syllables.ts';

/** No clause people write is longer; keeps the reading linear. */
export const horizon = 80;

export const quantity = (item: Item | undefined): boolean =>
  (item?.kind === 'count' && (item.unit === 'bare' || item.unit === 'share')) ||
  (item?.kind === 'vague' && item.many === true);

const pronouns = new Set(['anh', 'chị', 'ông', 'bà', 'tôi', 'em', 'cô', 'thầy', 'mình'].map(fullOf));
const comrade = fullOf('đồng');
const self = fullOf('tôi');

/** "anh", "đồng chí": the person the text is about. */
export const namesSubject = (item: Item): boolean =>
  (item.kind === 'word' && pronouns.has(item.first)) ||
  (item.kind === 'verb' && item.first === self) ||
  (item.kind === 'holder' && item.holder === 'person' && item.first === comrade);

const speakers = new Set(['tôi', 'mình', 'em'].map(fullOf));

/** "tôi", "em": nobody but the one who writes. */
export const namesSpeaker = (item: Item): boolean => namesSubject(item) && speakers.has(item.first);

/** A person, or a unit's head named by the office. */
export const isPerson = (item: Item): boolean =>
  item.kind === 'issuer' ? item.person : item.kind === 'holder' && item.holder === 'person';

/** "tôi và chi đoàn được …": what stands before "và" names the nominee. */
export const includesNominee = (item: Item | undefined): boolean =>
  item !== undefined && (namesSubject(item) || (item.kind === 'reset' && item.self === true));

export const isGroup = (item: Item): boolean =>
  (item.kind === 'holder' && item.holder === 'group') || (item.kind === 'issuer' && !item.person);

export function startsSegment(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const listed = before?.kind === 'sep' ? items[at - 2] : undefined;
  const item = items[at];
  const group = (item?.kind === 'holder' && item.holder === 'group') || item?.kind === 'reset';
  if (listed?.kind === 'holder' && !(group && listed.holder === 'person')) return false;
  return (
    before === undefined ||
    before.depth < (item?.depth ?? 0) ||
    before.kind === 'sep' ||
    before.kind === 'bullet' ||
    before.kind === 'quote'
  );
}

/** A verb of getting before any name, verb of giving or comma: the holder is the one who got it. */
export function getsAfter(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next < items.length && next <= at + horizon; next += 1) {
    const item = items[next];
    if (item?.kind === 'sep' && items[next + 1]?.kind === 'holder') continue;
    if (!item || item.kind === 'head' || item.kind === 'sep') return false;
    if (item.kind === 'verb' && item.way === 'give') return false;
    if (item.kind === 'verb' && item.way === 'get') return true;
    if (item.kind === 'reset') return true;
  }
  return false;
}
