import { denialEnd, deniedSoon, exceptWord, onlyLess } from './except-years.ts';
import { type Found, type Place, vocabulary } from './lexicon.ts';
import { shortFirst, shortYearAt, yearAt } from './short-years.ts';
import { fullOf, type Token } from './syllables.ts';

/**
 * Years an expression names, ascending. `range` when it was "2016-2020"; `period` when announced by "giai đoạn";
 * `open` when it runs to the present; `month` when it was "3/2017".
 */
export type YearsFound = {
  kind: 'years';
  years: number[];
  range: boolean;
  reversed: boolean;
  period: boolean;
  open: boolean;
  month: boolean;
  /** Announced as several: "các năm". */
  many: boolean;
  /** "từ năm 2019": what is counted in years begins there. */
  since: boolean;
  /** A year was taken out of it: "(trừ năm 2018)". */
  less?: boolean;
  /** Of an event the award was earned in, so that a decision's own year goes before it. */
  event?: boolean;
};

type State = { at: number; years: number[]; range: boolean; reversed: boolean };
const longestRange = 60;

/** Reads a year, a list ("2017, 18, 19"), a range ("2016-2020, trừ 2018") or "3/2017" at a token. */
export function readYears(place: Place): Found<YearsFound> {
  const { tokens, at } = place;
  const lead = leadWords(tokens, at);
  const month = monthYear(tokens, at + lead.length);
  const first = month?.year ?? yearAt(tokens, at + lead.length) ?? shortFirst(place, at + lead.length);
  if (first === undefined) return undefined;
  const start = at + lead.length + (month?.length ?? 1);
  if (!lead.announced && unitFollows(place, start)) return undefined;
  const state: State = { at: start, years: [first], range: false, reversed: false };
  const starts = lead.announced && (bareAt(tokens, at - 1) === ',' || bareAt(tokens, at - 1) === ';');
  const opens = place.named && !lead.many && !starts;
  while (extendRange(tokens, state) || extendList(place, state, opens));
  const open = runsOn(tokens, state);
  const named = state.at;
  leaveOut(place, state);
  const years = [...new Set(state.years)].sort((a, b) => a - b);
  return {
    meaning: {
      kind: 'years',
      years,
      range: state.range,
      reversed: state.reversed,
      period: lead.period,
      open,
      month: month !== undefined,
      many: lead.many,
      since: lead.since,
      ...(state.at > named && { less: true }),
    },
    length: state.at - at,
  };
}

const bareAt = (tokens: readonly Token[], at: number) => tokens[at]?.bare;

/** "trong các năm", "từ năm", "giai đoạn", "tháng". */
function leadWords(
  tokens: readonly Token[],
  at: number,
): { length: number; announced: boolean; period: boolean; many: boolean; since: boolean } {
  let length = 0;
  const takes = (...words: string[]) => {
    const fits = words.every((word, index) => bareAt(tokens, at + length + index) === word);
    if (fits) length += words.length;
    return fits;
  };
  takes('vao') || takes('trong');
  const period = takes('giai', 'doan') || ['thoi', 'nhiem'].some((word) => takes(word, 'ky') || takes(word, 'ki'));
  const since = takes('tu');
  const many = takes('cac') || takes('nhung');
  if (!(takes('nam', 'hoc') || takes('nam'))) takes('thang');
  if (length > 0) takes(':');
  return { length, announced: length > 0, period, many, since };
}

/** "3/2017", "5.2014", "tháng 8 năm 2021". */
function monthYear(tokens: readonly Token[], at: number): { year: number; length: number } | undefined {
  const month = tokens[at];
  if (month?.kind !== 'number' || month.bare.length > 2 || Number(month.bare) < 1 || Number(month.bare) > 12)
    return undefined;
  const joint = bareAt(tokens, at + 1);
  const said = bareAt(tokens, at - 1) === 'thang';
  if (joint !== '/' && joint !== '.' && !(said && (joint === 'nam' || joint === '-'))) return undefined;
  const year = yearAt(tokens, at + 2);
  return year === undefined ? undefined : { year, length: 3 };
}

/** "-", "đến", "cho đến", "tới", "->". */
const rangeWords = new Set(['-', '>', 'cho', 'den', 'toi']);

function extendRange(tokens: readonly Token[], state: State): boolean {
  const start = state.at + (bareAt(tokens, state.at) === ',' ? 1 : 0);
  let next = start;
  while (rangeWords.has(bareAt(tokens, next) ?? '')) next += 1;
  if (next === start || (start > state.at && bareAt(tokens, start) === '-')) return false;
  if (bareAt(tokens, next) === 'het' || bareAt(tokens, next) === 'cuoi') next += 1;
  if (bareAt(tokens, next) === 'nam') next += 1;
  const from = state.years.at(-1) ?? 0;
  const to = yearAt(tokens, next) ?? shortYearAt(tokens, next, from);
  if (to === undefined || Math.abs(to - from) > longestRange || joins(tokens, next + 1)) return false;
  for (let year = Math.min(from, to); year <= Math.max(from, to); year += 1) state.years.push(year);
  state.years.push(to);
  state.range = true;
  state.reversed ||= to < from;
  state.at = next + 1;
  return true;
}

function extendList(place: Place, state: State, opens: boolean): boolean {
  const { tokens } = place;
  let next = state.at;
  const joint = bareAt(tokens, next);
  if (joint !== ',' && joint !== ';' && joint !== 'va' && joint !== '&' && joint !== '•' && joint !== '/') return false;
  next += 1;
  if (joint === ',' && bareAt(tokens, next) === 'va') next += 1;
  const said = bareAt(tokens, next) === 'nam';
  if (said) next += 1;
  const last = state.years.at(-1) ?? 0;
  const year = yearAt(tokens, next) ?? (said ? undefined : shortYearAt(tokens, next, last));
  const strict = tokens[next]?.bare.length === 2 || said;
  if (year === undefined || joins(tokens, next + 1)) return false;
  if (startsNext(place, next + 1, { strict, opens, alone: state.years.length === 1 })) return false;
  if ((said || joint === ';') && vocabulary(tokens, next + 1, place.plainText)?.means.kind === 'cue') return false;
  if (joint === ';' && said && bareAt(tokens, next + 1) === ',' && tokens[next + 2]?.kind === 'word') return false;
  if (joint === ';' && said && opensGetting(place, next + 1)) return false;
  // "nghỉ thai sản 2018; 2019 LĐTT"
  const told = !place.named && tokens[place.at - 1]?.kind === 'word';
  if (joint === ';' && told && vocabulary(tokens, next + 1, place.plainText)?.means.kind === 'head') return false;
  if (joint === ';' && said && state.years.length > 1 && bareAt(tokens, next + 1) === ':') return false;
  state.years.push(year);
  state.at = next + 1;
  return true;
}

/** "… đạt chuẩn năm 2015; năm 2018, 2020 được tặng …": the years of another statement. */
function opensGetting({ tokens, plainText }: Place, at: number): boolean {
  let next = at;
  while (next < at + longestList && (tokens[next]?.kind === 'number' || listing.has(bareAt(tokens, next) ?? '')))
    next += 1;
  const means = vocabulary(tokens, next, plainText)?.means;
  return (means?.kind === 'verb' && means.way === 'get') || (means?.kind === 'reset' && !means.only);
}
const longestList = 16;
const listing = new Set([',', 'va', 'nam']);

/** A year followed by ":" or directly by the next award opens the next entry instead of closing this list. */
type Entry = { strict: boolean; opens: boolean; alone: boolean };
function startsNext(place: Place, at: number, { strict, opens, alone }: Entry): boolean {
  const { tokens, plainText } = place;
  const bare = bareAt(tokens, at);
  const entry = place.named && !place.ledger;
  if (bare === ':') return entry && place.depth === 0;
  if (bare === '-' && opens && yearAt(tokens, at + 1) !== undefined)
    return vocabulary(tokens, at + 2, plainText)?.means.kind === 'head';
  if (bare === '-') return entry && (alone || strict) && namesEntry(place, at + 1);
  if (bare === '(') return strict && !shortYearLooks(tokens, at);
  const kind = vocabulary(tokens, at, plainText)?.means.kind;
  if (tokens[at]?.full === whereas || (bare === 'la' && bareAt(tokens, at + 1) === 'cua')) return false;
  if (kind === undefined) return strict && tokens[at]?.kind === 'word';
  if (kind === 'sep' || kind === 'cue' || kind === 'except') return false;
  if (kind === 'unit') return true;
  return opens
    ? kind === 'head' || kind === 'verb' || kind === 'issuer' || (strict && kind !== 'vague')
    : strict && kind !== 'vague' && kind !== 'verb' && kind !== 'head';
}
const whereas = fullOf('còn');

/** "2018, 2019 - CSTĐCS", but not "2018, 2019 - CSTĐCS: 2020", whose years follow. */
function namesEntry({ tokens, plainText }: Place, at: number): boolean {
  const match = vocabulary(tokens, at, plainText);
  if (match?.means.kind !== 'head') return false;
  for (let next = at + match.length; next < at + longestEntry; next += 1) {
    if (bareAt(tokens, next) === ':' || yearAt(tokens, next) !== undefined) return false;
    if (tokens[next]?.kind !== 'word') return true;
  }
  return true;
}
const longestEntry = 10;
const shortYearLooks = (tokens: readonly Token[], at: number) =>
  tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.bare === 'nam';
/** "2020/QĐ-UBND": part of a decision's number. */
const joins = (tokens: readonly Token[], at: number) =>
  bareAt(tokens, at) === '/' && /^(qd|kt|ct|nq|kh|tb)/.test(bareAt(tokens, at + 1) ?? '');

function unitFollows({ tokens, plainText }: Place, at: number): boolean {
  if (bareAt(tokens, at) === '%') return true;
  return vocabulary(tokens, at, plainText)?.means.kind === 'unit';
}

/** "đến nay". */
function runsOn(tokens: readonly Token[], state: State): boolean {
  const next = bareAt(tokens, state.at) === '-' ? state.at + 1 : state.at;
  const to = bareAt(tokens, next) === 'den' ? next + 1 : next;
  if (bareAt(tokens, to) !== 'nay' || to === state.at) return false;
  state.at = to + 1;
  return true;
}

/** "(trừ năm 2018 nghỉ thai sản)": takes the named years out again. */
function leaveOut(place: Place, state: State): void {
  const { tokens } = place;
  let next = state.at;
  while (bareAt(tokens, next) === ',' || bareAt(tokens, next) === '(' || bareAt(tokens, next) === ')') next += 1;
  if (bareAt(tokens, next) === 'ngoai' || bareAt(tokens, next) === 'loai' || bareAt(tokens, next) === 'chi') next += 1;
  const apart = exceptWord(tokens, next);
  if (!apart) return;
  next += apart.length;
  while (bareAt(tokens, next) === 'cac' || bareAt(tokens, next) === 'nam') next += 1;
  const out = yearAt(tokens, next);
  if (out === undefined) return;
  const excluded: State = { at: next + 1, years: [out], range: false, reversed: false };
  while (extendRange(tokens, excluded) || listTail(tokens, excluded));
  const replaced = apart.unless && onlyLess(place, excluded.at);
  if (apart.unless && !replaced && !deniedSoon(tokens, excluded.at)) return;
  state.years = state.years.filter((year) => !excluded.years.includes(year));
  if (!replaced) state.at = apart.unless ? denialEnd(place, excluded.at) : excluded.at;
}

function listTail(tokens: readonly Token[], state: State): boolean {
  const joint = bareAt(tokens, state.at);
  const said = bareAt(tokens, state.at + 1) === 'nam' ? 1 : 0;
  const year = joint === ',' || joint === 'va' ? yearAt(tokens, state.at + 1 + said) : undefined;
  if (year === undefined) return false;
  state.years.push(year);
  state.at += 2 + said;
  return true;
}
