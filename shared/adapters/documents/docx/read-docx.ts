import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { GridSink } from '../../../domain/reading/grid.ts';
import { readFormMark } from '../office/form-mark.ts';
import { plainNumbers } from '../office/list-numbers.ts';
import { marginSink } from '../office/margin-sink.ts';
import { noticeExternal, type OfficePackage, type Relation, readRelations } from '../office/office-package.ts';
import { XmlScanner } from '../xml/scanner.ts';
import type { Entry } from '../zip/archive.ts';
import { inflateEntry, inflateSmall } from '../zip/inflate-entry.ts';
import { docxGrid } from './docx-grid.ts';
import { readNumbering } from './docx-numbering.ts';
import type { WordContext } from './docx-state.ts';
import { noStyles, readStyles } from './docx-styles.ts';
import { readTheme } from './docx-theme.ts';

/** Word main parts: document and template, transitional or strict. */
const wordType = /wordprocessingml\.(document|template)\.main\+xml$/;

export const isWordType = (type: string): boolean => wordType.test(type);

/**
 * Streams the body of a Word document into `sink`: paragraphs, tables, rows with spans and vertical merges, text as if all
 * tracked changes were accepted, nothing hidden, every text box once; then the text of page headers and footers, marked as margin.
 * Throws `Unreadable`.
 */
export async function readDocx(office: OfficePackage, sink: GridSink, budget: Budget): Promise<void> {
  if (!isWordType(office.mainType)) unreadable('unsupported_format', office.mainType);
  noticeExternal(office.relations, sink);
  noticeExternal(await settingsRelations(office, budget), sink);
  await readFormMark(office.archive, sink, budget);
  const context = await readContext(office, budget);
  const grid = docxGrid(sink, budget, context);
  const scanner = new XmlScanner(grid, budget.limits);
  await inflateEntry(office.main, (chunk) => void scanner.push(chunk), budget);
  scanner.end();
  grid.end();
  for (const part of marginParts(office)) {
    const margin = docxGrid(marginSink(sink), budget, context);
    const marginScanner = new XmlScanner(margin, budget.limits);
    await inflateEntry(part, (chunk) => void marginScanner.push(chunk), budget);
    marginScanner.end();
    margin.end();
  }
}

/** Word names the template of a document beside its settings. */
async function settingsRelations({ archive, related }: OfficePackage, budget: Budget): Promise<Relation[]> {
  const settings = related('settings');
  return settings ? readRelations(archive, settings.name, budget) : [];
}

async function readContext(office: OfficePackage, budget: Budget): Promise<WordContext> {
  const read = async <Known>(type: string, parse: (bytes: Buffer) => Known): Promise<Known | undefined> => {
    const part = office.related(type);
    return part && parse(await inflateSmall(part, budget));
  };
  const { limits } = budget;
  const theme = await read('theme', (bytes) => readTheme(bytes, limits));
  const styles = await read('styles', (bytes) => readStyles(bytes, limits, theme));
  const numbers = await read('numbering', (bytes) => readNumbering(bytes, limits));
  return { styles: styles ?? noStyles, numbers: numbers ?? plainNumbers() };
}

/** A document has at most three kinds of header and footer per section; more sections than this say nothing new. */
const MOST_MARGIN_PARTS = 12;

function marginParts({ relations, archive }: OfficePackage): Entry[] {
  const related = relations.filter(({ type, isExternal }) => !isExternal && (type === 'header' || type === 'footer'));
  return related.slice(0, MOST_MARGIN_PARTS).flatMap(({ target }) => archive.find(target) ?? []);
}
