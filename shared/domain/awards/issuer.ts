import { type Found, type Place, vocabulary } from './lexicon.ts';
import { phraseBook } from './phrases.ts';
import type { AwardLevel } from './reading.ts';
import { and, fullOf } from './syllables.ts';
import { type Body, type Issuer, isNameWord, type Tier, type TierWord, tierSayings } from './vocabulary/issuers.ts';

/** `uy_ban`: a people's committee or party committee of a place not named; the kind of award tells which. */
export type IssuerFound = {
  kind: 'issuer';
  level: AwardLevel | 'uy_ban' | undefined;
  body: Body;
  /** Named by the person who heads it: "Giám đốc bệnh viện được tặng …" speaks of a person. */
  person: boolean;
  /** The words of its proper name: "hà", "giang" of "Bệnh viện Đa khoa tỉnh Hà Giang". */
  name: readonly string[];
  /** Nothing follows the noun: "Trung tâm", not "Trung tâm Y tế huyện". */
  alone: boolean;
};

const tiers = phraseBook<TierWord>(tierSayings);
const longestName = 14;

/**
 * Reads the whole name of an issuer, given that a phrase of `length` tokens starts it: the body a title belongs to,
 * and the place and proper names after it, so that "Bệnh viện Đa khoa tỉnh" is a unit and never the province.
 */
export function readIssuer(place: Place, issuer: Issuer, length: number): Found<IssuerFound> {
  let current = issuer;
  let end = place.at + length;
  if (current.role) {
    const head = roleBody(place, end);
    if (head) {
      current = head.issuer;
      end = head.end;
    }
  }
  const name = readName(place, end);
  const level = name.tier ? (current.at?.[name.tier] ?? current.level) : current.level;
  return {
    meaning: {
      kind: 'issuer',
      level,
      body: current.body,
      person: issuer.role === true || issuer.chief === true,
      name: properWords(place, end, name.end),
      alone: name.end === end,
    },
    length: name.end - place.at,
  };
}

const central = fullOf('ương');

/** The words with a capital that other bodies do not share, and "ương" of those of the centre. */
function properWords({ tokens, plainText, shouting }: Place, from: number, to: number): string[] {
  if (plainText || shouting) return [];
  return tokens
    .slice(from, to)
    .flatMap((token) =>
      token.full === central || (token.capital && !isNameWord(token, plainText)) ? [token.full] : [],
    );
}

/** The body after one or more titles: "Phó Chủ tịch UBND", "Ban Chấp hành Tỉnh đoàn". */
function roleBody(place: Place, from: number): { issuer: Issuer; end: number } | undefined {
  let best: { issuer: Issuer; end: number } | undefined;
  for (let end = from; end < from + longestName; ) {
    const match = vocabulary(place.tokens, end, place.plainText);
    if (match?.means.kind !== 'issuer') return best;
    end += match.length;
    best = { issuer: match.means, end };
    if (!match.means.role) return best;
  }
  return best;
}

/** Goes on while the words can belong to a name; the first tier word decides. */
function readName(place: Place, from: number): { end: number; tier: Tier | undefined } {
  const { tokens, plainText, shouting } = place;
  let tier: Tier | undefined;
  let end = from;
  let places = 0;
  while (end < from + longestName) {
    const placed = tiers(tokens, end, plainText);
    if (placed) {
      tier ??= placed.means.tier;
      end += placed.length;
      places = place.cased ? 0 : nameOfPlace(place, end);
      continue;
    }
    const token = tokens[end];
    if (token?.kind === 'number' && (numbers(tokens, end) || names(place, end))) {
      end += 1;
      break;
    }
    const joins = token?.bare === '-' || (token?.full === and && !shouting);
    if (joins && tokens[end + 1]?.capital && !startsOther(place, end + 1)) {
      end += 1;
      continue;
    }
    if (token?.kind !== 'word' || startsOther(place, end)) break;
    const proper = (token.capital && !(shouting || plainText)) || end < places;
    if (!proper && !isNameWord(token, plainText)) break;
    end += 1;
  }
  return { end, tier };
}

/** "ubnd huyện xuân lộc 2020", where capitals tell nothing: where the two or three unknown words end that come before a number or a mark. */
function nameOfPlace({ tokens, plainText }: Place, from: number): number {
  let end = from;
  while (tokens[end]?.kind === 'word' && vocabulary(tokens, end, plainText) === undefined) end += 1;
  return end - from <= 3 ? end : from;
}

/** Heads, verbs and cues end a name; other bodies do not ("Công đoàn Bệnh viện"), unless joined by "và". */
function startsOther(place: Place, at: number): boolean {
  const kind = vocabulary(place.tokens, at, place.plainText)?.means.kind;
  const before = place.tokens[at - 1];
  if (adverbs.has(place.tokens[at]?.full ?? '')) return true;
  if (kind === 'holder') return before?.full === and;
  const token = place.tokens[at];
  if (kind === 'neutral' && token && isNameWord(token, place.plainText)) return false;
  if (kind === undefined || kind === 'level') return false;
  if (kind === 'cue' && endsProperName(place, at)) return false;
  if (kind === 'issuer') return before?.bare === '-' || before?.full === and;
  return true;
}

/** "huyện Phong Điền": the second syllable of a name, though it means something by itself. */
function endsProperName({ tokens, plainText, shouting }: Place, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const proper = before?.capital === true && !before.upper && !isNameWord(before, plainText);
  return (
    !shouting && !plainText && proper && token?.capital === true && vocabulary(tokens, at, plainText)?.length === 1
  );
}

/** "… của UBND tỉnh - Đang được xem xét …" */
const adverbs = new Set(['đang', 'đã', 'hiện', 'vẫn', 'chưa', 'sẽ', 'nay', 'từng'].map(fullOf));

/** "Trung tâm 115", "Bệnh viện Quân y 175 được": three digits before a verb or a mark. */
function names({ tokens, plainText }: Place, at: number): boolean {
  if (tokens[at]?.bare.length !== 3) return false;
  const kind = vocabulary(tokens, at + 1, plainText)?.means.kind;
  return (
    kind === 'verb' ||
    kind === 'reset' ||
    (kind === undefined && tokens[at + 1]?.kind !== 'word' && tokens[at + 1]?.bare !== '/')
  );
}

/** "phường 5", "Quận 1", "Quân khu 4": the number is part of the name unless it counts something. */
function numbers(tokens: Place['tokens'], at: number): boolean {
  const place = tokens[at - 1]?.bare;
  if (place !== 'phuong' && place !== 'quan' && place !== 'khu') return false;
  const then = tokens[at + 1]?.bare;
  return (tokens[at]?.bare.length ?? 9) <= 2 && then !== 'lan' && (then !== 'nam' || tokens[at + 2]?.kind === 'number');
}
