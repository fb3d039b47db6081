import type { Item } from './items.ts';
import { startsStatement } from './subjects.ts';
import { and, fullOf } from './syllables.ts';
import { bodyKind } from './vocabulary/owners.ts';

const once = fullOf('từng');
const being = fullOf('là');
const longestName = 14;

const where = fullOf('nơi');
const plainBodies = new Set(['đơn', 'cơ', 'nơi'].map(fullOf));

/** "Bệnh viện Chợ Rẫy, nơi được …", "nhận chuyển giao từ Bệnh viện A, đơn vị được …": it stands for the body named before it. */
export function standsForAnother(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || !plainBodies.has(item.first) || (item.first !== where && bodyKind(item) !== 'any')) return false;
  const next = items[at + 1]?.first === once ? items[at + 2] : items[at + 1];
  const gets = item.kind === 'reset' || next?.kind === 'reset' || (next?.kind === 'verb' && next.way === 'get');
  if (item.first === where) return gets || (next?.kind === 'verb' && next.way === 'give');
  const before = items[at - 1];
  if (before?.kind !== 'sep' || before.first === and || !(gets || next?.kind === 'head')) return false;
  return namesBodyInPassing(items, at - 2);
}

/** A body of health care, not the subject of its statement and not the granter of an award. */
function namesBodyInPassing(items: readonly Item[], end: number): boolean {
  let named = false;
  for (let back = end; back >= Math.max(0, end - longestName); back -= 1) {
    const item = items[back];
    if (!item || item.kind === 'sep' || item.kind === 'head') return false;
    const body = item.kind === 'issuer' && !item.person && item.body === 'unit';
    if (body && !named) named = !startsStatement(items, back);
    if (body && named) return !items.slice(Math.max(0, back - longestName), back).some(isHead);
    if (item.kind !== 'word' && item.kind !== 'level') return false;
  }
  return false;
}
const isHead = (item: Item): boolean => item.kind === 'head';

/** "Bệnh viện Chợ Rẫy (được tặng …)": what a bracket says of a body that is not the subject of its statement. */
export function remarksOnAnother(items: readonly Item[], at: number): boolean {
  const [body, item] = [items[at - 1], items[at]];
  if (body?.kind !== 'issuer' || body.person || body.body !== 'unit' || body.alone || !item || item.depth <= body.depth)
    return false;
  const gets =
    (item.kind === 'verb' && (item.way === 'get' || item.way === 'own')) || (item.kind === 'reset' && !item.self);
  return gets && items[at - 2]?.first !== being && !startsStatement(items, at - 1);
}
