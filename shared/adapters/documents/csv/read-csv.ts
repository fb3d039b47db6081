import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import type { ReadFormat } from '../../../domain/reading/format-reader.ts';
import type { GridCell, GridSink } from '../../../domain/reading/grid.ts';
import { sniffCharset } from '../../../domain/reading/vietnamese/charset.ts';
import { type CsvRecord, csvSplitter } from './csv-records.ts';
import { declaredDelimiter, guessDelimiter } from './delimiter.ts';

const CHUNK_BYTES = 256 << 10;
const SAMPLE_CHARACTERS = 8_000;

/**
 * Reads delimited text in any delimiter and character set a unit's Excel may write. Legacy Vietnamese bytes come out as the
 * Latin letters of windows-1252, for the mapper to convert. Throws `csv_unclosed_quote`, `unsupported_format` for binary data.
 */
export const readCsv: ReadFormat = async (bytes, sink, budget) => {
  const { charset, markLength } = sniffCharset(bytes);
  const isUnicode = charset === 'utf-8' || charset.startsWith('utf-16');
  if (!charset.startsWith('utf-16') && bytes.subarray(0, 65_536).includes(0)) unreadable('unsupported_format');
  if (charset === 'windows-1258') sink({ kind: 'notice', code: 'legacy_encoding_converted', value: 'Windows-1258' });
  const decoder = new TextDecoder(isUnicode || charset === 'windows-1258' ? charset : 'windows-1252', {
    ignoreBOM: true,
  });
  sink({ kind: 'table' });
  let splitter: ReturnType<typeof csvSplitter> | undefined;
  for (let at = markLength; at < bytes.length; at += CHUNK_BYTES) {
    budget.checkTime();
    const isLast = at + CHUNK_BYTES >= bytes.length;
    let text = decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: !isLast });
    if (!splitter) {
      const declared = declaredDelimiter(text);
      text = declared ? text.slice(declared.length) : text;
      splitter = csvSplitter(
        declared?.delimiter ?? guessDelimiter(text.slice(0, SAMPLE_CHARACTERS)),
        (record) => emitRow(record, sink, budget),
        declared ? { record: 2, line: 2 } : undefined,
      );
    }
    splitter.push(text);
  }
  splitter?.end();
};

/** Excel's way to keep a leading zero: `="0123"`. */
const asText = (field: string): string => /^="([^"]*)"$/.exec(field)?.[1] ?? field;

function emitRow({ fields, record, line }: CsvRecord, sink: GridSink, budget: Budget): void {
  const { columns, cellCharacters } = budget.limits;
  const cells: GridCell[] = [];
  for (let column = 0; column < fields.length; column++) {
    const text = asText(fields[column] ?? '');
    if (text.trim() === '') continue;
    if (column >= columns) unreadable('too_many_columns');
    budget.spendText(Math.min(text.length, cellCharacters));
    const isCut = text.length > cellCharacters;
    cells.push({
      column,
      span: 1,
      merge: 'none',
      text: isCut ? text.slice(0, cellCharacters) : text,
      fault: isCut ? 'cell_too_long' : undefined,
    });
  }
  if (cells.length === 0) return;
  budget.spendRow();
  sink({ kind: 'row', row: record, record, line, cells });
}
