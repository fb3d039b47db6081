import { LocalDate } from './instants.ts';

const forms = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/,
  /^(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>\d{4})$/,
  /^(?:ngày\s+)?(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s+năm\s+(?<y>\d{4})$/i,
];

/**
 * A date as units write it: `10/6/2025`, `10-06-2025`, `ngày 10 tháng 6 năm 2025`, `2025-06-10`. Day before month.
 * Undefined for anything else and for a day that does not exist.
 */
export function readDate(text: string): LocalDate | undefined {
  const written = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  for (const form of forms) {
    const found = form.exec(written)?.groups;
    if (found === undefined) continue;
    const { y = '', m = '', d = '' } = found;
    const date = LocalDate.safeParse(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
    return date.success ? date.data : undefined;
  }
  return undefined;
}
