import type { CountFound } from './counts.ts';
import type { DateFound, DecisionFound } from './decisions.ts';
import type { Item } from './items.ts';
import type { AwardCode, AwardLevel, ExclusionReason } from './reading.ts';
import type { Head } from './vocabulary/heads.ts';
import type { YearsFound } from './years.ts';

export type IssuerItem = Extract<Item, { kind: 'issuer' }>;
export type LevelItem = Extract<Item, { kind: 'level' }>;
/** A decision as an award cites it: with the issuer named after it, and how many groups of years stood before it. */
export type Cited = DecisionFound & { from: number; to: number; issued: IssuerItem | undefined; afterYears: number };

/** An award's name with everything in its clause that belongs to it; tokens `from`..`to` are its own words. */
export type Mention = {
  head: Head;
  code: AwardCode;
  /** Position in the clause of the item that makes it an award: the name, or the level a shared name was given. */
  seat: number;
  from: number;
  to: number;
  level: AwardLevel | undefined;
  /** The level was a bare word ("ngành"), which "cấp tỉnh" after it corrects. */
  roughly: boolean;
  /** The level of the contest a prize was won in, told before it. */
  contest: AwardLevel | undefined;
  issuer: IssuerItem | undefined;
  grade: '1' | '2' | '3' | undefined;
  count: CountFound | undefined;
  /** The count is a total a colon follows: parts named after it tell what it is made of. */
  totalled: boolean;
  vague: boolean;
  years: YearsFound[];
  /** Years said to be none of its own before the others were told: "(trừ năm 2018): 2016 - 2021". */
  without: readonly number[];
  /** Its years came before its name, so a year after the next comma opens the next entry. */
  yearLed: boolean;
  /** Its issuer came before its name, as the one who grants what follows. */
  issuerLed: boolean;
  period: YearsFound | undefined;
  /** Years of the entry it stands in ("2018: LĐTT, …"), used when it has none of its own. */
  carried: YearsFound | undefined;
  /** The mention "và" joins it to, whose years are also its own when it has none. */
  joined: Mention | undefined;
  /** What the list it stands in said at its head, used when it has no number of its own. */
  listed:
    | { streak: CountFound | undefined; years: YearsFound[]; vague: boolean; issuer: IssuerItem | undefined }
    | undefined;
  /** The reason told is directive 05. */
  themed: boolean;
  decisions: Cited[];
  dates: DateFound[];
  excluded: ExclusionReason | undefined;
};

/** Starts a mention of `head` at an item of the clause. */
export function mentionAt(head: Head, seat: number, item: { from: number; to: number }): Mention {
  const nothing = {
    contest: undefined,
    issuer: undefined,
    grade: undefined,
    count: undefined,
    period: undefined,
    carried: undefined,
    joined: undefined,
    listed: undefined,
    excluded: undefined,
  };
  const words = { seat, from: item.from, to: item.to };
  return {
    head,
    code: head.code,
    level: head.level,
    ...nothing,
    ...words,
    roughly: false,
    totalled: false,
    vague: false,
    themed: false,
    yearLed: false,
    issuerLed: false,
    years: [],
    without: [],
    decisions: [],
    dates: [],
  };
}

/** Widens the mention's own words to something beside it. */
export function stretch(mention: Mention, item: { from: number; to: number }): void {
  mention.from = Math.min(mention.from, item.from);
  mention.to = Math.max(mention.to, item.to);
}

/** Gives the mention a level or an issuer, unless an earlier word did. */
export function place(mention: Mention, item: IssuerItem | LevelItem): void {
  if (item.kind === 'issuer') mention.issuer ??= item;
  else mention.level ??= item.level;
}

export const isPlaced = (mention: Mention): boolean => mention.level !== undefined || mention.issuer !== undefined;

/** "Bằng khen, Giấy khen các cấp": the level is said once for the whole list. */
export function placeListed(mentions: readonly Mention[], level: LevelItem): void {
  for (let at = mentions.length - 2; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (!mention || isPlaced(mention) || mention.years.length > 0 || mention.head.usual) return;
    place(mention, level);
  }
}
