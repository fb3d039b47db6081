/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescapeExcel(text: string): string {
  if (text.indexOf('_x') < 0) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Days from 1900-01-00 (with Lotus's 29 February 1900) to 1970-01-01, and from the 1904 epoch of old Macs. */
const DAYS_1900_TO_UNIX = 25_569;
const DAYS_1900_TO_1904 = 1_462;
const DAY_MS = 86_400_000;

/** Date serial as `2021-06-10`; the number itself when it is no date. */
export function dateOfSerial(serial: number, is1904: boolean): string {
  const ms = Math.round((serial + (is1904 ? DAYS_1900_TO_1904 : 0) - DAYS_1900_TO_UNIX) * DAY_MS);
  const isDate = Number.isFinite(ms) && serial >= 0 && serial < 2_958_466;
  return isDate ? new Date(ms).toISOString().slice(0, 10) : String(serial);
}

/** A stored number as Excel shows it: 15 digits, no trailing noise (`95.299999999999997` is 95.3). */
export function numberText(stored: string): string {
  if (/^[1-9]\d{0,14}$/.test(stored)) return stored;
  const value = Number(stored);
  return stored === '' || !Number.isFinite(value) ? stored : String(Number(value.toPrecision(15)));
}

/** True when a number format shows a date or time; 14–22, 27–36, 45–47 and 50–58 are built in, 49 is text. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return true;
  if (code === undefined) return false;
  return /[dmyh]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/general/i.test(code);
}
