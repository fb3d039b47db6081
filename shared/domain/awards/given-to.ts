import type { State } from './bystanders.ts';
import type { Item } from './items.ts';
import { ownerOf } from './named-owners.ts';
import { namesSpeaker, namesSubject } from './naming.ts';
import { leaveOutListed } from './shared-remarks.ts';
import { fullOf, of } from './syllables.ts';
import { namesPredecessor } from './vocabulary/owners.ts';

/** "tặng Bằng khen cho đoàn", "Giấy khen … tặng chi bộ", "Bằng khen … là của khoa": the name before was given to somebody else. */
export function leaveOutGiven(state: State, at: number): void {
  const { items, passed, subject, nominee } = state;
  const last = passed.at(-1);
  const item = items[at];
  const owned = saysOwner(items, at);
  if (!subject || !last || !item || !(owned || givesTo(items, at))) return;
  const colon = items[at - 2]?.kind === 'colon' || items[at - 3]?.kind === 'colon';
  if (items[at + 1]?.kind === 'sep' && !owned && !colon) return;
  const named = owned && namesSubject(item) && !namesSpeaker(item) && items[at + 1]?.kind === 'word';
  if (!named && ownerOf(items, at, { subject, nominee }) !== 'other') return;
  const between = items.slice(last.seat + 1, at - 1);
  if (
    between.length >= longestName ||
    !between.every((each) => ofAward.has(each.kind) || (owned && each.kind === 'word'))
  )
    return;
  last.excluded ??= 'other_subject';
  if (owned) leaveOutListed(state, { reason: 'other_subject', first: item.first }, at);
}

/** "cho đoàn", "tặng chi bộ". */
function givesTo(items: readonly Item[], at: number): boolean {
  const verb = items[at - 1];
  return verb?.kind === 'verb' && (verb.way === 'to' || verb.way === 'give');
}

const being = fullOf('là');

/** "… là của khoa", "… (của chị Hoa)". */
function saysOwner(items: readonly Item[], at: number): boolean {
  const [said, link, item] = [items[at - 2], items[at - 1], items[at]];
  if (link?.first !== of || !item || !said) return false;
  const told = item.kind === 'holder' || namesSubject(item) || namesPredecessor(items, at);
  return told && (said.first === being || link.depth > said.depth);
}

const longestName = 8;
const ofAward = new Set<Item['kind']>([
  'level',
  'issuer',
  'years',
  'decision',
  'date',
  'grade',
  'quote',
  'count',
  'bullet',
  'colon',
  'verb',
]);
