import { MOTTO, NATION, type PaperFoot, type PaperHeading } from '../../../domain/papers/official-paper.ts';
import { type Look, type Page, writeAcross, writePair } from './xlsx-cells.ts';

/** Width of the table in points: 252 mm between the margins, less 6 % as programs without the default font draw wider. */
export const TABLE_WIDTH = (237 / 25.4) * 72;

/** The nation needs 100 mm at the right, so its part begins at the fourth column, or earlier where columns are few. */
const head = { split: 3, right: (100 / 25.4) * 72 };
/** The signer stands under the achievements: under the unit a signature could be taken for one more nominee's. */
const foot = { split: 4, right: (70 / 25.4) * 72 };

/** How many columns stay at the left, so that the right part has the room it needs (points). */
function splitOf({ widths }: Page, wanted: { split: number; right: number }): number {
  const rightOf = (split: number) => widths.slice(split).reduce((sum, width) => sum + width, 0);
  const possible = Array.from({ length: wanted.split }, (_, n) => wanted.split - n);
  return possible.find((split) => rightOf(split) >= wanted.right) ?? 1;
}

type Head = { heading: PaperHeading; title: string; subject: readonly string[]; period?: string };

/** Agency and nation side by side, then title and subject. */
export function writeHeading(page: Page, { heading, title, subject, period }: Head): void {
  const split = splitOf(page, head);
  writePair(page, [heading.parent, NATION], { looks: [{}, { bold: true }], split });
  writePair(page, [heading.agency, MOTTO], { looks: [{ bold: true }, { bold: true, size: 14 }], split });
  writePair(page, [heading.number, heading.placeDate], { looks: [{}, { italic: true, size: 14 }], split });
  writeAcross(page, '', {});
  for (const text of [title, ...subject]) writeAcross(page, text, { bold: true, size: 14 });
  if (period) writeAcross(page, period, { italic: true });
  writeAcross(page, '', {});
}

/** Receivers and signer side by side, on one page. */
export function writeSignature(page: Page, { recipients, signer }: PaperFoot): void {
  const split = splitOf(page, foot);
  const receivers = recipients.length > 0 ? ['Nơi nhận:', ...recipients] : [];
  const signing = [...signer.authority, '', '', '', '', signer.name];
  const count = Math.max(receivers.length, signing.length);
  for (let at = 0; at < count; at += 1) {
    const left: Look = { size: at === 0 ? 12 : 11, bold: at === 0, italic: at === 0, align: 'left' };
    const right: Look = { bold: true, size: 14, keepNext: at < count - 1 };
    writePair(page, [receivers[at] ?? '', signing[at] ?? ''], { looks: [left, right], split });
  }
}

/** A4 landscape, one page wide, heading row on every page, margins of Decree 30/2020/ND-CP, number from page 2 on. */
export function setPrinting({ sheet, widths }: Page, headerRow: number): void {
  const inch = (mm: number) => mm / 25.4;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { top: inch(20), bottom: inch(20), left: inch(30), right: inch(15), header: inch(10), footer: inch(10) },
    printTitlesRow: `${headerRow}:${headerRow}`,
    printArea: `A1:${sheet.getColumn(widths.length).letter}${sheet.rowCount}`,
  };
  sheet.headerFooter = { differentFirst: true, oddHeader: '&C&"Times New Roman"&13&P' };
}
