import type { Item } from './items.ts';
import { isPlaced, type Mention } from './mention.ts';
import { startsStatement } from './subjects.ts';
import { and, fullOf } from './syllables.ts';
import { links } from './vocabulary/statements.ts';

/** Enough for what a name is told among; keeps the reading linear. */
const nearby = 24;

/** "Danh hiệu thi đua (LĐTT, CSTĐCS): …": a bracket a colon follows names the row of a form, not what was given. */
export function labels(items: readonly Item[], seat: number): boolean {
  const depth = items[seat]?.depth ?? 0;
  if (depth === 0) return false;
  for (let next = seat + 1; next < items.length && next <= seat + nearby; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'years' || item.kind === 'decision' || item.kind === 'date') return false;
    if (item.depth < depth) return item.kind === 'colon' && names(items, next);
  }
  return false;
}

/** Another name, or nothing, follows the colon: "Danh hiệu (LĐTT): 2021" tells of the one in the bracket. */
const names = (items: readonly Item[], colon: number): boolean =>
  items[colon + 1] === undefined || items.slice(colon + 1, colon + nearby).some((item) => item.kind === 'head');

const paper = new Set(['BK', 'GK', 'CO_TD']);

/** "Giấy khen hay không không quan trọng": a bare name among other words, that nobody gave or got. */
export function inPassing(items: readonly Item[], mention: Mention, before: Mention | undefined): boolean {
  const { seat, count, years, carried, decisions, dates, vague, joined, listed } = mention;
  if (!paper.has(mention.code) || isPlaced(mention) || count || vague || carried || joined) return false;
  if (years.length > 0 || decisions.length > 0 || dates.length > 0 || listed?.issuer || listed?.streak) return false;
  const alone = items
    .slice(Math.max(0, seat - nearby), seat + nearby)
    .every((item) => item.kind !== 'word' && item.kind !== 'unit' && item.kind !== 'neutral');
  if (alone) return false;
  let parted = false;
  for (let back = seat - 1; back >= Math.max(0, seat - nearby); back -= 1) {
    const item = items[back];
    parted ||= item?.kind === 'sep';
    if (item?.kind === 'verb' && !links(item)) return parted && item.way === 'give';
    if (item?.kind === 'reset') return false;
    if (item?.kind === 'head') return before === undefined || before.excluded !== undefined;
    const joint = item?.kind === 'sep' || item?.kind === 'quote' || item?.kind === 'bullet' || item?.kind === 'colon';
    if (!joint && item?.kind !== 'verb') return true;
  }
  const next = items[seat + 1]?.kind === 'sep' ? items[seat + 2] : items[seat + 1];
  return next?.kind === 'word' || next?.kind === 'cue';
}

const beside = new Set(['cùng', 'với', 'bởi', 'nhờ', 'theo'].map(fullOf));
const gets = fullOf('được');
const titles = new Set(['TTND', 'TTUT', 'AHLD']);

/** "Giám đốc - Anh hùng Lao động Nguyễn …", "cùng Thầy thuốc Nhân dân, GS. Trần Văn Bình": the title of somebody who stands beside the subject. */
export function holdsTitle(items: readonly Item[], { seat, years, decisions }: Mention): boolean {
  const item = items[seat];
  const [dash, body] = [items[seat - 1], items[seat - 2]];
  const heroes = item?.kind === 'head' && item.code === 'AHLD' && dash?.kind === 'sep' && dash.word === '-';
  if (heroes && body?.kind === 'issuer' && body.body === 'unit' && seat > 2 && !startsStatement(items, seat - 2))
    return true;
  if (
    item?.kind === 'head' &&
    item.code === 'AHLD' &&
    years.length === 0 &&
    decisions.length === 0 &&
    describes(items, seat - 1)
  )
    return true;
  if (item?.kind !== 'head' || !titles.has(item.code)) return false;
  const before = items[seat - 1];
  if (before?.first === gets) return items[seat + 1]?.kind === 'word';
  if (before && beside.has(before.first)) return true;
  if (before?.kind === 'sep' && before.first !== and && namedBeside(items, seat - 2)) return true;
  if (before?.kind === 'sep' && items[seat + 1]?.kind === 'word') {
    const role = items[seat - 2];
    return role?.kind === 'issuer' ? role.person : role?.kind === 'holder' && role.holder === 'person';
  }
  return false;
}

/** "cùng kíp mổ với PGS.TS Lê Văn C - Thầy thuốc Nhân dân": nothing but a name and offices since "với". */
function namedBeside(items: readonly Item[], end: number): boolean {
  for (let back = end; back >= Math.max(0, end - longestPerson); back -= 1) {
    const item = items[back];
    if (!item || (item.kind !== 'word' && item.kind !== 'holder' && item.kind !== 'bullet')) return false;
    if (item.first === along) return back < end;
  }
  return false;
}
const longestPerson = 10;
const along = fullOf('với');

/** "Bệnh viện A (đơn vị Anh hùng Lao động)", "truyền thống đơn vị Anh hùng Lao động": what a body is called, in passing. */
function describes(items: readonly Item[], at: number): boolean {
  const [before, unit] = [items[at - 1], items[at]];
  if (unit?.kind !== 'issuer' || unit.first !== body || before === undefined) return false;
  return before.kind === 'word' || before.kind === 'sep' || before.depth < unit.depth;
}
const body = fullOf('đơn');

/** "Bằng khen Bộ Y tế 2021 (tập thể): whose it is, in brackets after it. */
export function ownerBehind(items: readonly Item[], seat: number): 'person' | 'group' | undefined {
  const depth = items[seat]?.depth ?? 0;
  for (let next = seat + 1; next < items.length && next <= seat + nearby; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'head' || item.kind === 'sep' || item.depth < depth) return undefined;
    const opens = item.depth > depth && (items[next - 1]?.depth ?? 0) === depth;
    if (opens && item.kind === 'holder' && owners.has(item.first))
      return closesSoon(items, next) ? item.holder : undefined;
  }
  return undefined;
}
const owners = new Set(['tập', 'cá'].map(fullOf));

/** "trao 10 giải Nhất, Nhì, Ba": given by the subject, since nobody else is said to give. */
export function givesAway(items: readonly Item[], seat: number): boolean {
  const [before, verb, agent] = [items[seat - 1], items[seat - 2], items[seat - 3]];
  if (before?.kind !== 'count' || before.unit !== 'bare' || verb?.kind !== 'verb' || verb.first !== hands) return false;
  return agent === undefined || agent.kind === 'sep' || agent.kind === 'cue';
}
const hands = fullOf('trao');

/** Only a word or two more before the bracket closes: "(tập thể khoa)". */
function closesSoon(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  const end = items.slice(at + 1, at + 4).findIndex((item) => item.depth < depth);
  const inside = items.slice(at + 1, end < 0 ? at + 4 : at + 1 + end);
  return inside.length <= 2 && inside.every((item) => item.kind === 'word' || item.kind === 'holder');
}
