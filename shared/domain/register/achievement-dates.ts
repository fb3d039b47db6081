import type { LocalDate } from '../deadlines/instants.ts';
import { readDate } from '../deadlines/read-date.ts';

const dates = /\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|tháng\s+\d{1,2}\s+năm)\s*\d{4}/giu;

/** A decision stands just before its date, as a word of its own; that is the day of the paper, not of the achievement. */
const decisionBefore = /(?<!\p{L})(?:QĐ|Quyết\s+định|số\s*:?\s*(?=\d))[^.;\n]{0,40}$/iu;

/** The days a text of achievements names, each once, without those of decisions. Dates that do not exist are left out. */
export function achievementDates(text: string): LocalDate[] {
  const canonical = text.normalize('NFC');
  const found = [...canonical.matchAll(dates)].flatMap(({ 0: written, index }) => {
    const date = decisionBefore.test(canonical.slice(0, index)) ? undefined : readDate(written);
    return date ? [date] : [];
  });
  return [...new Set(found)];
}
