import type { State } from './gather.ts';
import type { Item } from './items.ts';
import { lookAhead } from './look-ahead.ts';
import { isPlaced, type Mention, stretch } from './mention.ts';
import { fullOf } from './syllables.ts';
import { links } from './vocabulary/statements.ts';
import type { YearsFound } from './years.ts';

/** Gives years to the award they belong to: the one before, the next, or every one of the clause they open. */
export function takeYears(state: State, found: Item & YearsFound, at: number): void {
  const { current, items } = state;
  const item = withoutMissed(items, found, at);
  const before = items[at - 1];
  if (before?.kind === 'word' && (sides.has(before.first) || runsTo(items, at))) return;
  if (item.years.length === 0) return;
  if (item.years.length === 1 && !item.open) state.recent = item;
  if (state.leaving || (current && current.years.length > 0 && deniedAfter(items, at))) leaveOut(state, item);
  else if (current && opensEntry(items, at, current)) takeEntry(state, current, item);
  else {
    const next = lookAhead(items, at, state.opening ? 'commas' : undefined);
    const alone = items[at - 1]?.kind === 'apart';
    const apart = item.depth > (items[at - 1]?.depth ?? 0) && next.head && next.verb;
    const inside = item.depth > 0 && current && !alone && !apart && (state.fresh || !state.apart);
    const leads =
      current !== undefined &&
      (state.apart ? current.yearLed : next.head && current.yearLed && current.years.length === 0);
    const opens =
      alone ||
      (apart && current !== undefined) ||
      (current !== undefined && !inside && (leads || (next.head && state.apart)));
    if (current && !opens) takeAfter(state, current, item, at);
    else takeBefore(state, item, { next: next.head, opens, at });
  }
}

/** "Trước năm 2015: 03 Giấy khen": no year of theirs. */
const until = new Set(['đến', 'tới'].map(fullOf));
const counted = new Set(['tính', 'hết'].map(fullOf));

/** "tính đến hết năm 2023 đã có …": how far was counted. */
const runsTo = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 3), at).some((item) => until.has(item.first)) &&
  items.slice(Math.max(0, at - 3), at).some((item) => counted.has(item.first));

const sides = new Set(['trước', 'sau'].map(fullOf));

/** "cùng năm": the single year told last, here or in the clause before. */
export function takeSameYear(state: State, item: Item, at: number): void {
  const { recent } = state;
  if (recent) takeYears(state, { ...recent, from: item.from, to: item.to, depth: item.depth, first: item.first }, at);
}

/** "… trừ năm 2017", said after the award's name: the years that follow are taken out. */
export function takeExcept(state: State): void {
  state.leaving = state.current !== undefined;
}

function leaveOut(state: State, { years: out }: YearsFound): void {
  const { current } = state;
  state.leaving = false;
  if (!current) return;
  const without = (found: YearsFound) => ({ ...found, years: found.years.filter((year) => !out.includes(year)) });
  if (current.years.length === 0) current.without = out;
  current.years = current.years.map(without);
  current.carried = current.carried && without(current.carried);
}

/** "(năm 2021 không đạt)". */
function deniedAfter(items: readonly Item[], at: number): boolean {
  const cue = items[at + 1];
  const depth = items[at]?.depth ?? 0;
  return depth > 0 && cue?.kind === 'cue' && cue.reason === 'not_awarded' && cue.depth === depth;
}

/** "LĐTT 2018, 2019 vì nghỉ sinh không xét": without the last year, told of for what was missed in it. */
function withoutMissed(items: readonly Item[], found: Item & YearsFound, at: number): Item & YearsFound {
  if (found.depth > 0 && tellsMissing(items, at)) return { ...found, years: [] };
  if (!reasons.has(items[at + 1]?.first ?? '') || found.range || found.less) return found;
  for (let next = at + 1; next < items.length && next <= at + longestReason; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'sep' || item.kind === 'head') return found;
    if (item.kind === 'cue' && item.reason === 'not_awarded') return { ...found, years: found.years.slice(0, -1) };
    if (item.kind === 'verb' && !links(item)) return found;
  }
  return found;
}
/** "(năm 2020 khoa có người bị kỷ luật nên không được xét …)": what the bracket says of its year is a denial. */
function tellsMissing(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  if ((items[at - 1]?.depth ?? depth) >= depth || !telling.has(items[at + 1]?.kind ?? 'stop')) return false;
  for (let next = at + 1; next <= at + longestRemark; next += 1) {
    const item = items[next];
    if (!item || item.depth < depth) return false;
    if (item.kind === 'head') return next > at + 3 && !getsBetween(items, at, next);
    if (item.kind === 'cue' && item.reason === 'not_awarded') return true;
  }
  return false;
}
/** "(năm 2019 có tên trong dự thảo quyết định CSTĐ cấp tỉnh …)": the year of another name, which nobody got. */
const getsBetween = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).some((item) => (item.kind === 'verb' && !links(item)) || item.kind === 'reset');

const telling = new Set<Item['kind']>(['holder', 'word', 'issuer', 'reset', 'verb']);
const longestRemark = 16;

const reasons = new Set(['vì', 'do', 'nghỉ', 'sinh', 'bị'].map(fullOf));
const longestReason = 10;

/** "(năm 2016: Bộ Y tế; năm 2018, 2020: UBND tỉnh)": years that open one more entry of a shared name. */
function opensEntry(items: readonly Item[], at: number, current: Mention): boolean {
  const granter = items[at + 2]?.kind;
  const listed = items[at + 1]?.kind === 'colon' && (granter === 'issuer' || granter === 'level');
  return listed && current.head.shared === true && (items[at]?.depth ?? 0) > 0;
}

function takeEntry(state: State, current: Mention, item: Item & YearsFound): void {
  if (isPlaced(current)) state.waiting.years = item;
  else {
    current.count = undefined;
    current.years.push(item);
    stretch(current, item);
  }
}

const during = new Set(['trong', 'qua'].map(fullOf));

/** "Trong đợt bão số 10 năm 2017, …": the year of the event an award was earned in. */
function duringEvent({ items, mentions }: State, at: number): boolean {
  if (at > longestEvent || mentions.length > 0 || items[at + 1]?.kind !== 'sep' || !during.has(items[0]?.first ?? ''))
    return false;
  const lead = items.slice(0, at);
  return (
    lead.some((item) => events.has(item.first)) &&
    lead.every((item) => (item.kind !== 'sep' || item.word === '-') && item.kind !== 'cue')
  );
}
const longestEvent = 16;
const events = new Set(['đợt', 'trận', 'vụ', 'dịch', 'bão', 'lũ'].map(fullOf));

function takeBefore(
  state: State,
  item: Item & YearsFound,
  { next, opens, at }: { next: boolean; opens: boolean; at: number },
): void {
  if (duringEvent(state, at)) state.yearFirst = { ...item, event: true };
  else if (state.opening || (opens && state.yearFirst)) {
    state.yearFirst = item.period ? undefined : item;
    if (next && !item.period) return;
  }
  if (next && !item.period) state.waiting.years = item;
}

function takeAfter(state: State, current: Mention, item: Item & YearsFound, at: number): void {
  const nth = current.years.length > 0 && occasion(state.items, at);
  const late = nth || (state.told && current.years.length === 0);
  if (state.apart && !state.fresh && item.depth === 0 && !late) return;
  const yearly = current.head.yearly || current.head.code === 'HTXSNV' || current.code === 'CO_TD';
  const whole = current.count && current.count.n === item.years.length;
  const listed = item.depth > 0 && !item.range;
  const several = item.years.length > 1 && !listed && (state.reason || (late && state.apart));
  const merit = !whole && (several || (item.range && !yearly && (!item.many || item.period)));
  if (merit) current.period ??= item;
  else current.years.push(current.without.length > 0 ? lessThose(item, current.without) : item);
  if (state.items[at - 1]?.kind === 'colon') shareYears(state.mentions);
  stretch(current, item);
  state.apart = false;
}

const lessThose = (found: Item & YearsFound, out: readonly number[]) => ({
  ...found,
  years: found.years.filter((year) => !out.includes(year)),
});

const occasions = fullOf('lần');

/** "lần thứ nhất năm 2016, lần 2 năm 2021": one time more of the same award. */
const occasion = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 3), at).some((item) => item.first === occasions && item.kind !== 'count');

/** "LĐTT, CSTĐCS: 2019, 2020": the years after the colon are those of every name listed before it. */
function shareYears(mentions: readonly Mention[]): void {
  const last = mentions.at(-1);
  for (let at = mentions.length - 2; last && at >= 0; at -= 1) {
    const mention = mentions[at];
    if (
      !mention?.head.yearly ||
      mention.years.length > 0 ||
      mention.count ||
      mention.decisions.length > 0 ||
      mention.joined
    )
      return;
    mention.joined = last;
  }
}
