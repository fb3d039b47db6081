/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescapeExcel(text: string): string {
  if (text.indexOf('_x') < 0) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Days from 1900-01-00 (with Lotus's 29 February 1900) to 1970-01-01, and from the 1904 epoch of old Macs. */
const DAYS_1900_TO_UNIX = 25_569;
const DAYS_1900_TO_1904 = 1_462;
const DAY_MS = 86_400_000;
const MOST_DIGITS = 15;

/** Date serial as `2021-06-10`; the number itself when it is no date. */
export function dateOfSerial(serial: number, is1904: boolean): string {
  const ms = Math.round((serial + (is1904 ? DAYS_1900_TO_1904 : 0) - DAYS_1900_TO_UNIX) * DAY_MS);
  const isDate = Number.isFinite(ms) && serial >= 0 && serial < 2_958_466;
  return isDate ? new Date(ms).toISOString().slice(0, 10) : String(serial);
}

/** A stored number as Excel shows it: 15 digits, no trailing noise (`95.299999999999997` is 95.3). */
export function numberText(stored: string): string {
  if (isWhole(stored)) return stored;
  const value = Number(stored);
  return stored === '' || !Number.isFinite(value) ? stored : String(Number(value.toPrecision(15)));
}

/** Digits that are shown as they are stored: no zero before, no more than Excel keeps. */
export function isWhole(stored: string): boolean {
  const { length } = stored;
  if (length === 0 || length > MOST_DIGITS || stored.charCodeAt(0) === 48) return false;
  for (let i = 0; i < length; i++) {
    const digit = stored.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/** A date stored as text (strict files: `2021-06-10T00:00:00`) as `2021-06-10`; anything else as it stands. */
export const dayOfIso = (stored: string): string => /^\d{4}-\d{2}-\d{2}(?=T[\d:.]+Z?$)/.exec(stored)?.[0] ?? stored;

/** How a number format shows its numbers, as far as it changes what a person reads. */
export type NumberKind = 'plain' | 'date' | 'percent';

/** A number as a person sees it under that format: `44357` as `2021-06-10`, `0.953` as `95.3%` with no digit lost. */
export function numberShown(stored: string, kind: NumberKind, is1904: boolean): string {
  if (kind === 'plain') return numberText(stored);
  const value = Number(stored);
  if (stored === '' || !Number.isFinite(value)) return numberText(stored);
  return kind === 'date' ? dateOfSerial(value, is1904) : `${numberText(String(value * 100))}%`;
}

/** What a number format, built in or custom, makes of numbers; 9 and 10 are built-in percentages. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (isDateFormat(id, code)) return 'date';
  const isPercent = code === undefined ? id === 9 || id === 10 : withoutLiterals(code).includes('%');
  return isPercent ? 'percent' : 'plain';
}

/** A format without what it prints as it stands: quoted and escaped text, colours and conditions, blanks of a width. */
const withoutLiterals = (code: string): string => code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');

/** True when a number format shows a date or time; 14–22, 27–36, 45–47 and 50–58 are built in, 49 is text. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return true;
  if (code === undefined) return false;
  return /[dmyh]/i.test(withoutLiterals(code)) && !/general/i.test(code);
}
