import type { ReadingResult } from '../../../shared/domain/reading/result.ts';
import { type DocxShape, docxOf, dossier, heading, table, textRow } from './docx-of.ts';
import { readBytes } from './read.ts';

/** The body of a whole dossier whose list has the usual heading and these rows. */
export const listOf = (...rows: readonly string[]): string => dossier(table([textRow(heading), ...rows]));

/** Reads a body as a Word file. */
export const readWord = (body: string, shape: DocxShape = {}): Promise<ReadingResult> =>
  readBytes(docxOf(body, shape), { name: 'ds.docx' });
