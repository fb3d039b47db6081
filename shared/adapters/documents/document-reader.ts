import { type ReadingLimits, readingLimits } from '../../domain/reading/limits.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import { readFile } from './read-file.ts';
import { uploadTerms } from './reading-terms.ts';

/** The reader behind intake, the web page and `tiencu dossier`: office files and CSV in this thread, within a budget of work. */
export function documentReader(limits: Partial<ReadingLimits> = {}): DocumentReader {
  const all: ReadingLimits = { ...readingLimits, ...limits };
  return { read: (file, form) => readFile(file, uploadTerms(form, all)) };
}
