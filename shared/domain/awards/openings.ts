import type { Item } from './items.ts';
import { getsAfter, isPerson, startsSegment } from './naming.ts';
import { agency, bodyKind, isBranch } from './vocabulary/owners.ts';
import { links } from './vocabulary/statements.ts';

/** Whether a unit is the nominee of the text: it holds a title of units, or is named before any union or association. */
export function tellsOfUnit(items: readonly Item[]): boolean {
  if (items.some((item) => item.kind === 'head' && (item.code === 'TT_LDTT' || item.code === 'TT_LDXS'))) return true;
  if (items.some((item, at) => isUnit(item) && startsSegment(items, at) && getsAfter(items, at))) return true;
  if (leavesOutSubject(items)) return true;
  for (const [at, item] of items.entries()) {
    if ((isMass(item) || isBranch(items, at)) && getsAfter(items, at)) return false;
    if (item.kind === 'holder' && item.holder === 'group' && !isBranch(items, at)) return true;
    if (item.kind === 'reset' && item.only === 'collective') return true;
    if (isUnit(item)) return true;
  }
  return false;
}

/** "Công đoàn cơ sở Bệnh viện A có 412 đoàn viên …": the text tells of the union. */
export function beginsWithMass(items: readonly Item[]): boolean {
  const start = items.findIndex((item) => item.kind !== 'bullet' && item.kind !== 'years' && item.kind !== 'sep');
  const first = items[start];
  if (!first || !(isMass(first) || isBranch(items, start))) return false;
  const counted = items.slice(start, start + longestLead).findIndex((item) => item.kind === 'count');
  const before = items.slice(start + 1, start + Math.max(counted, 1));
  return counted > 0 && before.every((item) => described.has(item.kind) || (item.kind === 'verb' && links(item)));
}
const described = new Set<Item['kind']>(['word', 'holder', 'level']);

/** "Được Chính phủ tặng …": who got it is not said; a union or association would be, or its own granters name it. */
function leavesOutSubject(items: readonly Item[]): boolean {
  const start = items.findIndex((item) => item.kind !== 'bullet' && item.kind !== 'years' && item.kind !== 'sep');
  const verb = items[start];
  const granter = items[start + 1];
  const gets = (verb?.kind === 'verb' && verb.way === 'get') || (verb?.kind === 'reset' && !verb.only);
  return gets && granter?.kind === 'issuer' && !isMass(granter) && granter.body !== 'party';
}

const longestLead = 16;

const isUnit = (item: Item): boolean => item.kind === 'issuer' && !item.person && item.body === 'unit';
export const isMass = (item: Item): boolean =>
  item.kind === 'issuer' && !item.person && (item.body === 'union' || item.body === 'association');

/** Nothing but numbers, years, granters and marks before the first award. */
export function beginsWithAward(opening: readonly Item[]): boolean {
  const first = opening.findIndex(({ kind }) => kind === 'head');
  return (
    first >= 0 &&
    opening.slice(0, first).every((item) => leadsAward.has(item.kind) && !isPerson(item) && !namesCare(item))
  );
}
const namesCare = (item: Item): boolean => bodyKind(item) !== undefined && bodyKind(item) !== agency;
const leadsAward = new Set<Item['kind']>([
  'years',
  'bullet',
  'quote',
  'vague',
  'count',
  'verb',
  'reset',
  'issuer',
  'level',
  'colon',
  'date',
]);

/** The first award with its granter tells of a union: its own title, or one given by another. */
export const listsForMass = (opening: readonly Item[]): boolean =>
  opening.slice(0, longestEntry).some((item) => isMass(item) || (item.kind === 'head' && item.union === true));
const longestEntry = 5;
