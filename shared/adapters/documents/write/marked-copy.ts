import type { FormDefinition } from '../../../domain/reading/form.ts';
import type { FileFormat, Finding } from '../../../domain/reading/result.ts';
import { markDocx } from './docx-mark.ts';
import { marksOf } from './marks.ts';
import { markXlsx } from './xlsx-mark.ts';
import { openPackage } from './zip-package.ts';

/** Formats that can come back with the findings marked in them. */
export function canBeMarked(format: FileFormat): format is 'docx' | 'xlsx' {
  return format === 'docx' || format === 'xlsx';
}

/**
 * The unit's own file back with a comment and a colour at each finding; everything else keeps its meaning and unchanged
 * parts keep their bytes. Findings without a place stand at the title (Word) or the first filled cell (Excel).
 * Only for files which the reader has accepted or put to review: safety is not judged again here.
 * @param file the bytes as received; throws RangeError for a format that cannot be marked
 * @param form the form the file was read by, to find the cell of a finding that names a column
 */
export async function markedCopy(
  file: { bytes: Uint8Array; format: FileFormat },
  findings: readonly Finding[],
  form?: FormDefinition,
): Promise<Uint8Array> {
  if (!canBeMarked(file.format)) throw new RangeError(`a ${file.format} file cannot be marked`);
  const marks = marksOf(findings);
  if (marks.length === 0) return file.bytes;
  const zip = openPackage(file.bytes);
  if (file.format === 'docx') markDocx(zip, marks, form);
  else markXlsx(zip, marks);
  return zip.toBytes();
}
