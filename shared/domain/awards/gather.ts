import type { CountFound } from './counts.ts';
import type { DateFound } from './decisions.ts';
import type { Item } from './items.ts';
import { type Cited, type IssuerItem, type LevelItem, type Mention, mentionAt, place, stretch } from './mention.ts';
import { of } from './syllables.ts';
import { links } from './vocabulary/statements.ts';
import type { YearsFound } from './years.ts';

/** What a clause takes over from the ones before it: a name or a year that announced a list, and the year told last. */
export type Carry = {
  mention: Mention | undefined;
  years: YearsFound | undefined;
  recent: YearsFound | undefined;
};

/** Said before the award's name and not yet taken by one. */
export type Waiting = {
  count: (Item & CountFound) | undefined;
  years: (Item & YearsFound) | undefined;
  vague: boolean;
  /** "năm nào cũng", "liên tục": once for each of the years told, vague without them. */
  every: boolean;
  issuers: (IssuerItem | LevelItem)[];
  /** "tặng", "công nhận" or a colon came after the issuers: they are who grants. */
  giving: boolean;
  /** A comma stands after the last issuer: another may follow. */
  parted: boolean;
  decision: Cited | undefined;
  date: DateFound | undefined;
  party: 'DV_HTXS' | 'TCD_HTXS' | undefined;
  /** Merits were told, and then directive 05 as what they were in. */
  merits: boolean;
  themed: boolean;
};

/** Where the reading of a clause stands. */
export type State = {
  items: readonly Item[];
  carry: Carry;
  mentions: Mention[];
  current: Mention | undefined;
  waiting: Waiting;
  /** A comma or "và" stands since the current mention's last word … */
  apart: boolean;
  /** … and only linking words since. */
  fresh: boolean;
  /** Nothing that matters was read yet in this clause. */
  opening: boolean;
  /** Inside "vì đã có thành tích …". */
  reason: boolean;
  /** The current mention's reason was told, though a comma may have ended it. */
  told: boolean;
  yearFirst: YearsFound | undefined;
  /** The single year told last, which "cùng năm" means. */
  recent: YearsFound | undefined;
  /** "trừ" was said: the next years are taken out. */
  leaving: boolean;
  /** Inside what a cited decision is about: "về việc công nhận …". */
  titled: boolean;
  cited: Cited | undefined;
};

export const nothing = (): Waiting => ({
  count: undefined,
  years: undefined,
  vague: false,
  every: false,
  issuers: [],
  giving: false,
  parted: true,
  decision: undefined,
  date: undefined,
  party: undefined,
  merits: false,
  themed: false,
});

/** The reading of a clause before its first item. */
export function opened(items: readonly Item[], carry: Carry): State {
  return {
    items,
    carry,
    mentions: [],
    current: undefined,
    waiting: nothing(),
    apart: false,
    fresh: true,
    opening: true,
    reason: false,
    told: false,
    yearFirst: undefined,
    recent: carry.recent,
    leaving: false,
    titled: false,
    cited: undefined,
  };
}

/** Makes a mention the one that what follows belongs to. */
export function begin(state: State, mention: Mention): void {
  const before = state.current;
  if (before && separator(state.items, mention.seat) === 'và' && !before.count && !before.vague)
    before.joined = mention;
  state.mentions.push(mention);
  state.current = mention;
  state.waiting = nothing();
  state.apart = false;
  state.fresh = true;
  state.reason = false;
  state.told = false;
}

/** The comma or "và" a name follows directly, but for linking words. */
function separator(items: readonly Item[], seat: number): string | undefined {
  let at = seat - 1;
  for (let item = items[at]; item?.kind === 'quote' || (item?.kind === 'verb' && links(item)); item = items[at])
    at -= 1;
  const before = items[at];
  return before?.kind === 'sep' ? before.word : undefined;
}

/** "Được UBND tỉnh công nhận … và tặng Cờ thi đua": the one who gave before gives this too. */
function givesOn(items: readonly Item[], seat: number): boolean {
  const verb = items[seat - 1];
  const joint = items[seat - 2];
  return verb?.kind === 'verb' && verb.way === 'give' && joint?.kind === 'sep' && joint.word === 'và';
}

/** What a list's first entry says of those that follow it: "nhiều năm liền đạt A, B". */
function listedWith({ count, years, yearLed, vague, issuer, issuerLed, listed }: Mention): Mention['listed'] {
  const streak = count?.unit === 'years' ? count : listed?.streak;
  const told = years.length === 0 || (yearLed && streak !== undefined);
  return {
    streak: told ? streak : undefined,
    years: years.length === 0 ? (listed?.years ?? []) : told ? years : [],
    vague: told && !count && (vague || listed?.vague === true),
    issuer: issuerLed ? issuer : issuer ? undefined : listed?.issuer,
  };
}

/** "Trạm Y tế xã: GK của UBND xã": who granted stands after the name, so what stands before is somebody else. */
function grantedAfter(items: readonly Item[], seat: number): boolean {
  const link = items[seat + 1];
  if (link?.kind === 'issuer' && items.slice(Math.max(0, seat - 3), seat).some((item) => item.kind === 'colon'))
    return true;
  return link?.kind === 'verb' && link.first === of && items[seat + 2]?.kind === 'issuer';
}

/** "truyền thống 60 năm, được tặng Huân chương …": a time told before a comma counts no order or paper. */
function seniority(items: readonly Item[], { head, seat }: Mention, count: Waiting['count']): boolean {
  if (count?.unit !== 'years' || head.yearly) return false;
  const near = items.slice(Math.max(0, seat - longestLead), seat);
  const since = near.findIndex((item) => item.from === count.from);
  return near.slice(since + 1).some((item) => item.kind === 'sep');
}
const longestLead = 12;

/** "năm 2022 được CSTĐCS và giấy khen của Sở": the year that led the one leads the other. */
function sharesYear({ current, items }: State, { seat, years, carried, count }: Mention): boolean {
  if (years.length > 0 || carried || count || !current?.yearLed || current.years.length !== 1) return false;
  return current.decisions.length === 0 && !current.years[0]?.range && separator(items, seat) === 'và';
}

/** Gives a new mention what was said before it; several issuers before one name make as many awards. */
export function settle(state: State, mention: Mention): void {
  const { waiting } = state;
  if (grantedAfter(state.items, mention.seat)) waiting.issuers = [];
  const granter = waiting.giving ? waiting.issuers[0] : undefined;
  for (const part of [waiting.count, waiting.years, granter, waiting.decision]) if (part) stretch(mention, part);
  mention.count = seniority(state.items, mention, waiting.count) ? undefined : waiting.count;
  mention.yearLed = waiting.years !== undefined || state.yearFirst !== undefined;
  if (waiting.years) mention.years = [waiting.years];
  else mention.carried = state.yearFirst ?? state.carry.years;
  if (sharesYear(state, mention)) mention.carried = state.current?.years[0];
  mention.vague = waiting.vague;
  mention.themed = waiting.themed;
  weighCarried(mention, waiting.every);
  const before = state.apart && separator(state.items, mention.seat) ? state.mentions.at(-1) : undefined;
  if (before) mention.listed = listedWith(before);
  const earned = state.apart ? state.mentions.at(-1) : undefined;
  const year = earned?.head.earns && !earned.count ? earned.years[0] : undefined;
  if (year?.years.length === 1 && mention.years.length === 0) mention.carried ??= year;
  const giver = givesOn(state.items, mention.seat) ? state.mentions.at(-1) : undefined;
  if (giver?.issuerLed) mention.issuer = giver.issuer;
  mention.issuerLed = giver?.issuerLed === true || (waiting.giving && waiting.issuers.length > 0);
  if (waiting.date) mention.dates.push(waiting.date);
  if (waiting.decision) cite(mention, waiting.decision);
  if (!waiting.giving && !waiting.decision) return;
  for (const issuer of mention.head.shared ? waiting.issuers.slice(0, -1) : []) {
    const twin = {
      ...mentionAt(mention.head, mention.seat, issuer),
      years: [...mention.years],
      carried: mention.carried,
      vague: mention.vague,
      joined: mention,
    };
    place(twin, issuer);
    state.mentions.push(twin);
  }
  const last = waiting.issuers.at(-1);
  if (last) place(mention, last);
}

/** "Từ 2019 đến nay", "5 năm 2016-2020 có 03 năm …", "nhiều lần": the time told before is not the award's years. */
function weighCarried(mention: Mention, every: boolean): void {
  const { carried, count, years, head } = mention;
  const told = years[0] ?? carried;
  if (carried?.open) {
    mention.carried = undefined;
    mention.vague ||= head.yearly === true && !count;
  }
  const fewer = count?.unit === 'years' && told?.range && count.n < told.years.length;
  const paper = carried?.range && !every && (mention.code === 'BK' || mention.code === 'GK');
  if (fewer || paper || (mention.vague && carried?.range)) {
    mention.carried = undefined;
    mention.years = [];
  }
  mention.vague ||= every;
}

/** Gives a decision to a mention, after the years it has so far. */
export function cite(mention: Mention, cited: Cited): void {
  cited.afterYears = mention.years.length;
  mention.decisions.push(cited);
}

/** The shared name once more, for another level, issuer or grade. */
export function again(state: State, base: Mention, at: number, item: Item): Mention {
  const mention = mentionAt(base.head, at, item);
  mention.code = base.code;
  mention.level = undefined;
  settle(state, mention);
  begin(state, mention);
  return mention;
}
