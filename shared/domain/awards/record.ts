import { levelOf } from './level.ts';
import type { Cited, Mention } from './mention.ts';
import type { AwardFlag, AwardMention, AwardSubject, Span } from './reading.ts';
import type { Token } from './syllables.ts';
import type { YearsFound } from './years.ts';

export type Source = { text: string; tokens: readonly Token[]; subject: AwardSubject | undefined };

/** Turns a mention into its records: one, or one for each decision it cites. */
export function recordsOf(source: Source, mention: Mention): AwardMention[] {
  leaveOutTime(mention);
  const parts = split(mention);
  const doubts: Doubts = {
    open: mention.years.some((each) => each.open),
    reversed: mention.years.some((each) => each.reversed),
  };
  let from = mention.from;
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    const cited = parts.slice(index).find(({ decision }) => decision)?.decision;
    const to = isLast ? mention.to : Math.max(cited?.to ?? mention.to, from + 1);
    const span = spanOf(source, { from, to });
    // A year without a decision of its own shares the words of the next that has one.
    if (part.decision) from = to;
    return record(source, mention, { ...part, ...doubts, span });
  });
}

/** "Từ năm 2018 đến nay: 3 lần … (2019, 2021, 2023)": the time told first, when number and years follow. */
function leaveOutTime(mention: Mention): void {
  const own = mention.years.filter((each) => !each.open);
  if (own.length > 0 || (mention.count && mention.count.unit !== 'bare')) mention.years = own;
  const [first, ...rest] = mention.years;
  const within = first?.range && mention.yearLed && rest.length > 0;
  if (within && rest.every((each) => each.years.every((year) => first.years.includes(year)))) mention.years = rest;
}

type Doubts = { open: boolean; reversed: boolean };
type Part = { years: number[]; decision: Cited | undefined };

/** "năm 2019 (QĐ a), năm 2020 (QĐ b)" are two awards; a single decision may cover several years. */
function split(mention: Mention): Part[] {
  const groups = yearGroups(mention);
  const years = [...new Set(groups.flat())].sort((a, b) => a - b);
  const { decisions } = mention;
  if (decisions.length === 0) return [{ years, decision: undefined }];
  const cuts = new Set(decisions.map((decision) => decision.afterYears));
  if (groups.length > 1 && cuts.size === decisions.length && !cuts.has(0)) return splitByPlace(groups, decisions);
  if (decisions.length === 1) return [{ years, decision: decisions[0] }];
  if (years.length === decisions.length)
    return decisions.map((decision, index) => ({ years: years.slice(index, index + 1), decision }));
  return decisions.map((decision, index) => ({
    years: index === 0 && years.length === 1 ? years : [],
    decision,
  }));
}

function yearGroups(mention: Mention): number[][] {
  const { head, years, carried, joined, listed, count, decisions } = mention;
  const span = years.length === 0 ? carried : mention.yearLed && years.length === 1 ? years[0] : undefined;
  if (span?.range && count?.unit === 'years' && count.n < span.years.length) return [];
  const own = years.length > 0 || count ? years : (listed?.years ?? []);
  if (own.length > 0) return own.map((each) => inARow(each, mention));
  if (carried?.event && decisions.some(({ date }) => date)) return [];
  if (carried) return decisions.length === 1 && carried.years.length > 1 && !head.yearly ? [] : [carried.years];
  const shares = joined && decisions.length === 0 && joined.years.length === 1 && !joined.count;
  return shares ? joined.years.map((each) => each.years) : [];
}

/** "3 năm liên tục từ 2019": that year and the next two. */
function inARow({ since, years, open }: YearsFound, { count }: Mention): number[] {
  const [first] = years;
  const counted = since && !open && years.length === 1 && first !== undefined && count?.unit === 'years';
  return counted ? Array.from({ length: count.n }, (_, i) => first + i) : years;
}

function splitByPlace(groups: readonly number[][], decisions: readonly Cited[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const decision of decisions) {
    const before = groups.slice(from, Math.max(decision.afterYears - 1, from)).flat();
    if (before.length > 0) parts.push({ years: before, decision: undefined });
    parts.push({ years: groups[decision.afterYears - 1] ?? [], decision });
    from = decision.afterYears;
  }
  const rest = groups.slice(from).flat();
  if (rest.length > 0) parts.push({ years: rest, decision: undefined });
  return parts;
}

/** "Giấy khen … 2017-2019 (03 lần)": one in each year, not a time it was earned in. */
const oneEachYear = ({ period }: Mention, count: number | null): YearsFound | undefined =>
  period && !period.period && count === period.years.length && count > 1 ? period : undefined;

function record(source: Source, mention: Mention, part: Part & Doubts & { span: Span }): AwardMention {
  const { head, issuer } = mention;
  const { decision, open, span } = part;
  const level = levelOf(mention, decision);
  const date = decision?.date ?? (decision ? mention.dates[0] : undefined);
  const told = open ? [] : part.years.length > 0 ? part.years : yearsOfPapers(mention, decision);
  const count = open ? null : countOf(mention, part);
  const each = told.length === 0 && oneEachYear(mention, count);
  const years = each ? each.years : told;
  const flag = flagOf({ mention, level, count, years: part.years, bad: date?.iso === null, reversed: part.reversed });
  const period = each ? undefined : mention.period?.years;
  const granter = issuer ?? decision?.issued;
  return {
    code: mention.code,
    level,
    ...(granter && { issuer: words(source, [granter.from, granter.to]) }),
    count,
    years,
    decision_no: decision?.no ?? null,
    decision_date: date?.iso ?? null,
    ...(mention.grade && { grade: mention.grade }),
    ...(mention.themed && (mention.code === 'BK' || mention.code === 'GK') && { theme: 'CHI_THI_05' as const }),
    ...(period && { period: [period[0] ?? 0, period.at(-1) ?? 0] satisfies [number, number] }),
    subject: source.subject ?? head.holder ?? 'individual',
    span,
    text: source.text.slice(...span),
    ...(flag && { flag }),
  };
}

/** The number the text states, else one for each year, else one; null when it only says "many". */
function countOf(mention: Mention, { years }: Part): number | null {
  if (mention.decisions.length > 1) return Math.max(1, years.length);
  if (mention.count) return streakAndMore(mention, years) ? years.length : mention.count.n;
  if (years.length > 0) return years.length;
  if (mention.listed?.streak) return mention.listed.streak.n;
  return mention.vague || mention.listed?.vague || mention.level === 'khong_ro' ? null : 1;
}

/** "ba năm liên tiếp 2015, 2016, 2017 và năm 2020": the streak, and the years told besides it. */
function streakAndMore({ count, years: told }: Mention, years: readonly number[]): boolean {
  return count?.streak === true && told.every((each) => !each.range) && years.length > count.n;
}

function yearsOfPapers(mention: Mention, decision: Cited | undefined): number[] {
  const year = decision?.date?.year ?? mention.dates[0]?.year;
  return year === undefined ? [] : [year];
}

type Doubt = {
  mention: Mention;
  level: string;
  count: number | null;
  years: number[];
  bad: boolean;
  reversed: boolean;
};

function flagOf({ mention, level, count, years, bad, reversed }: Doubt): AwardFlag | undefined {
  if (bad) return 'bad_date';
  if (reversed) return 'range_reversed';
  if (level === 'khong_ro' && mention.code !== 'DT_KHAC') return 'level_unknown';
  if (count === null) return 'vague_count';
  const several = years.length > 1 || (mention.head.yearly && years.length > 0);
  if (mention.decisions.length < 2 && several && count !== years.length) return 'count_mismatch';
  return undefined;
}

/** The mention's own words in the given text, with the bracket that closes what it opened. */
export function spanOf(source: Source, place: { from: number; to: number }): Span {
  const said = source.tokens.slice(place.from, place.to);
  const words = said.slice(said.findIndex((token) => token.kind !== 'mark' || token.bare === '"'));
  const open = words.filter((token) => token.bare === '(').length - words.filter((token) => token.bare === ')').length;
  const next = source.tokens[place.to];
  const last = open > 0 && next?.bare === ')' ? next : words.at(-1);
  return [words[0]?.start ?? 0, last?.end ?? 0];
}

function words(source: Source, [from, to]: Span): string {
  const first = source.tokens[from];
  const last = source.tokens[to - 1];
  return first && last ? source.text.slice(first.start, last.end).normalize('NFC') : '';
}
