import { unreadable } from '../../../domain/reading/budget.ts';
import type { GridItem } from '../../../domain/reading/grid.ts';
import { guessLegacyCode, mayBeMixed } from '../../../domain/reading/vietnamese/letter-statistics.ts';
import { documentGrid } from './document-grid.ts';
import { openPdf } from './open-document.ts';
import { blocksOf } from './page-blocks.ts';
import type { PageMarks } from './page-marks.ts';
import { type MarksLimits, TooManyMarks } from './read-marks.ts';
import { bringUpright } from './upright.ts';

export type PageLimits = MarksLimits & { pages: number };

/** Fewer letters than this are the mark of a scanner or a stamp, not the text of a page. */
const FEWEST_LETTERS = 40;
/** Text this long in TCVN3 without one ư has lost it: PDF takes its code for an invisible hyphen. */
const LONG_TEXT = 400;
const TCVN3_U_HORN = '\u00ad';

const lettersOf = (marks: PageMarks): number => marks.texts.reduce((sum, text) => sum + text.text.length, 0);

async function marksOf(read: (page: number) => Promise<PageMarks>, page: number): Promise<PageMarks> {
  try {
    return await read(page);
  } catch (fault) {
    if (fault instanceof TooManyMarks) unreadable('pdf_limits', `trang ${page}`);
    throw fault;
  }
}

function hasLostHorns(texts: readonly string[]): boolean {
  const old = mayBeMixed(texts) ? texts.filter((text) => guessLegacyCode([text]) === 'tcvn3') : texts;
  const isOld = old !== texts || guessLegacyCode(texts) === 'tcvn3';
  return isOld && old.join('').length > LONG_TEXT && !texts.some((text) => text.includes(TCVN3_U_HORN));
}

/**
 * Reads all pages of a PDF into grid items. A file without text is a scan (`pdf_no_text_layer`); single pages without text
 * are named. Throws `Unreadable`.
 * @param onText called after every page that gave text
 */
export async function readPages(data: Uint8Array, limits: PageLimits, onText: () => void): Promise<GridItem[]> {
  const pdf = await openPdf(data, limits);
  if (pdf.active !== undefined) unreadable('active_content', pdf.active);
  if (pdf.pages > limits.pages) unreadable('pdf_limits', `${pdf.pages} trang`);
  const items: GridItem[] = [];
  const grid = documentGrid((item) => items.push(item));
  const scanned: GridItem[] = [];
  let silent = 0;
  let turned = false;
  for (let page = 1; page <= pdf.pages; page++) {
    const marks = await marksOf(pdf.readPage, page);
    const upright = bringUpright(marks);
    const letters = lettersOf(marks);
    turned ||= upright.turned && letters > 0;
    if (letters < FEWEST_LETTERS) silent++;
    else onText();
    if (letters === 0 && marks.placements > 0) scanned.push({ kind: 'notice', code: 'pdf_page_no_text', at: { page } });
    grid.addPage(page, blocksOf(upright, grid.openList));
  }
  grid.end();
  if (silent === pdf.pages) return [{ kind: 'notice', code: 'pdf_no_text_layer' }];
  const texts = items.flatMap((item) =>
    item.kind === 'row' ? item.cells.map((cell) => cell.text) : item.kind === 'paragraph' ? [item.text] : [],
  );
  if (items.some((item) => item.kind === 'row')) items.unshift({ kind: 'notice', code: 'pdf_rows_proposed' });
  if (hasLostHorns(texts)) items.unshift({ kind: 'notice', code: 'encoding_loss', value: 'ư' });
  if (turned) items.unshift({ kind: 'notice', code: 'pdf_text_rotated' });
  return [...scanned, ...items];
}
