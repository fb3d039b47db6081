import type { Found } from './lexicon.ts';
import { fullOf, isSyllable, type Token } from './syllables.ts';

/** The number of a decision in its usual form, "1234/QĐ-BYT", with its date when one follows. */
export type DecisionFound = { kind: 'decision'; no: string; organ: string; date: DateFound | undefined };
/** A calendar date; `iso` is null when no such day exists. */
export type DateFound = { kind: 'date'; iso: string | null; year: number };

/**
 * Reads "[Quyết định|QĐ] [số] 1234/QĐ-BYT [ngày 1/2/2020]" at a token, spaces anywhere around the marks.
 * A number without an organ counts only after "Quyết định số".
 */
export function readDecision(tokens: readonly Token[], at: number): Found<DecisionFound> {
  const named = decisionWords(tokens, at);
  const numberAt = at + named.length;
  const number = tokens[numberAt];
  if (number?.kind !== 'number' || number.bare.length > 6) return undefined;
  const tail = organ(tokens, numberAt + 1);
  if (!tail && !named.decision) return undefined;
  if (!tail && !named.number && !dateAfter(tokens, numberAt + 1)) return undefined;
  const end = numberAt + 1 + (tail?.length ?? 0);
  const dated = dateAfter(tokens, end);
  return {
    meaning: {
      kind: 'decision',
      no: `${number.bare}${tail?.written ?? ''}`,
      organ: tail?.organ ?? '',
      date: dated?.meaning,
    },
    length: end + (dated?.length ?? 0) - at,
  };
}

const bareAt = (tokens: readonly Token[], at: number) => tokens[at]?.bare;
const department = fullOf('sở');
const isOrder = (word: string | undefined) => word === 'qd' || word === 'qdkt' || word === 'qdtd' || word === 'qdub';

/** "theo Quyết định khen thưởng số:" → how many tokens, and whether a decision and its number were announced. */
function decisionWords(tokens: readonly Token[], at: number): { length: number; decision: boolean; number: boolean } {
  let length = 0;
  let decision = false;
  if (bareAt(tokens, at) === 'quyet' && bareAt(tokens, at + 1) === 'dinh') length = 2;
  else if (isOrder(bareAt(tokens, at))) length = 1;
  if (length > 0) decision = true;
  if (decision && bareAt(tokens, at + length) === 'khen' && bareAt(tokens, at + length + 1) === 'thuong') length += 2;
  if (decision && bareAt(tokens, at + length) === ':') length += 1;
  const number = bareAt(tokens, at + length) === 'so' && tokens[at + length]?.full !== department;
  if (number) length += bareAt(tokens, at + length + 1) === ':' || bareAt(tokens, at + length + 1) === '.' ? 2 : 1;
  return { length, decision, number };
}

/** "/QĐ-BYT", "/2020/QĐ-UBND", "-QĐ/TU", " QĐ/CTN": at most the six tokens the forms need. */
function organ(tokens: readonly Token[], at: number): { written: string; organ: string; length: number } | undefined {
  let end = at;
  let written = '';
  if (
    bareAt(tokens, end) === '/' &&
    tokens[end + 1]?.kind === 'number' &&
    tokens[end + 1]?.bare.length === 4 &&
    bareAt(tokens, end + 2) === '/'
  ) {
    written = `/${bareAt(tokens, end + 1)}`;
    end += 2;
  }
  if (bareAt(tokens, end) === '/' || bareAt(tokens, end) === '-') end += 1;
  const order = tokens[end];
  const mark = bareAt(tokens, end - 1) === '-' && written === '' ? '-' : '/';
  if (order?.kind !== 'word' || (!isOrder(order.bare) && !(order.bare === 'kt' && order.upper))) return undefined;
  if (end === at && tokens[end - 1]?.kind !== 'number') return undefined;
  written += `${mark}${order.bare === 'kt' ? 'KT' : order.bare.toUpperCase().replace('QD', 'QĐ')}`;
  end += 1;
  let body = '';
  for (let part = 0; part < 3; part += 1) {
    const joint = bareAt(tokens, end);
    const name = tokens[end + 1];
    if ((joint !== '-' && joint !== '/') || name?.kind !== 'word' || !organName(name)) break;
    written += `${joint}${order.upper || name.bare === 'ttg' ? name.raw : name.raw.toUpperCase()}`;
    body = name.bare;
    end += 2;
  }
  if (mark === '-' && body === '') return undefined;
  return { written, organ: body, length: end - at };
}

/** Organs are written in capitals, or "TTg"; a capitalised word after a spaced dash is the next part of the sentence. */
function organName(token: Token): boolean {
  return token.bare.length <= 14 && (token.upper || !isSyllable(token.bare));
}

/** "(,) ngày 5/2/2018" or ", 20/1/2022" after a number. */
function dateAfter(tokens: readonly Token[], at: number): Found<DateFound> {
  let next = at;
  if (bareAt(tokens, next) === ',' || bareAt(tokens, next) === ';') next += 1;
  if (bareAt(tokens, next) === 'ky' || bareAt(tokens, next) === 'ki') next += 1;
  if (bareAt(tokens, next) === 'ban' && bareAt(tokens, next + 1) === 'hanh') next += 2;
  const date = readDate(tokens, next);
  return date && { meaning: date.meaning, length: next - at + date.length };
}

/** Reads "[ngày] 5/2/2018", "5.2.2018", "05-02-2018" or "ngày 5 tháng 2 năm 2018" at a token. */
export function readDate(tokens: readonly Token[], at: number): Found<DateFound> {
  const said = bareAt(tokens, at) === 'ngay' ? 1 : 0;
  const day = tokens[at + said];
  if (day?.kind !== 'number' || day.bare.length > 2) return undefined;
  const first = at + said + 1;
  const marks = [bareAt(tokens, first), bareAt(tokens, first + 2)];
  const words = marks[0] === 'thang' && marks[1] === 'nam';
  const signs = marks.every((mark) => mark === '/' || mark === '.' || mark === '-');
  const month = tokens[first + 1];
  const year = tokens[first + 3];
  if ((!words && !signs) || month?.kind !== 'number' || month.bare.length > 2 || year?.kind !== 'number')
    return undefined;
  const short = year.bare.length === 2 && said === 1 && signs;
  if (year.bare.length !== 4 && !short) return undefined;
  const fullYear = Number(year.bare) + (short ? 2000 : 0);
  return {
    meaning: { kind: 'date', iso: isoDate(fullYear, Number(month.bare), Number(day.bare)), year: fullYear },
    length: said + 5,
  };
}

function isoDate(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days || year < 1900) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
