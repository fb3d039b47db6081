import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { GridSink } from '../../../domain/reading/grid.ts';
import { readFormMark } from '../office/form-mark.ts';
import { noticeExternal, type OfficePackage } from '../office/office-package.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { inflateEntry, inflateSmall } from '../zip/inflate-entry.ts';
import { docxGrid } from './docx-grid.ts';
import { noStyles, readStyles } from './docx-styles.ts';

/** Word main parts: document and template, transitional or strict. */
const wordType = /wordprocessingml\.(document|template)\.main\+xml$/;

export const isWordType = (type: string): boolean => wordType.test(type);

/**
 * Streams the body of a Word document into `sink`: paragraphs, tables, rows with spans and vertical merges, text as if all
 * tracked changes were accepted, nothing hidden, every text box once. Throws `Unreadable`.
 */
export async function readDocx(office: OfficePackage, sink: GridSink, budget: Budget): Promise<void> {
  if (!isWordType(office.mainType)) unreadable('unsupported_format', office.mainType);
  noticeExternal(office.relations, sink);
  await readFormMark(office.archive, sink, budget);
  const stylesPart = office.related('styles');
  const styles = stylesPart ? readStyles(await inflateSmall(stylesPart, budget), budget.limits) : noStyles;
  const grid = docxGrid(sink, budget, styles);
  const scanner = new XmlScanner(grid, budget.limits);
  await inflateEntry(office.main, (chunk) => scanner.push(chunk), budget);
  scanner.end();
  grid.end();
}
