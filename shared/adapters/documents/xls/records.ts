import { unreadable } from '../../../domain/reading/budget.ts';

/** Record types of a BIFF stream ([MS-XLS] 2.3.1) that are read here. */
export const record = {
  formula: 0x0006,
  eof: 0x000a,
  pageHeader: 0x0014,
  pageFooter: 0x0015,
  note: 0x001c,
  date1904: 0x0022,
  password: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  codePage: 0x0042,
  object: 0x005d,
  columns: 0x007d,
  sheet: 0x0085,
  multipleNumbers: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  merges: 0x00e5,
  sharedStrings: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  textObject: 0x01b6,
  array: 0x0221,
  dataTable: 0x0236,
  sharedFormula: 0x04bc,
  row: 0x0208,
  smallNumber: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

/** One record: its bytes, and those of the CONTINUE records that follow it. */
export type BiffRecord = { type: number; body: Buffer; more: readonly Buffer[] };

const HEADER = 4;

/**
 * Records of one substream, from its BOF at `start` to its EOF; records of substreams inside it (charts) are left out.
 * Throws `Unreadable` when the stream ends first.
 */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0;
  let at = start;
  while (at + HEADER <= stream.length) {
    const type = stream.readUInt16LE(at);
    const end = at + HEADER + stream.readUInt16LE(at + 2);
    if (end > stream.length) unreadable('corrupt_ole', 'record');
    const body = stream.subarray(at + HEADER, end);
    if (type === record.begin) depth++;
    if (depth === 0) unreadable('corrupt_ole', 'BOF');
    at = end;
    const more: Buffer[] = [];
    while (at + HEADER <= stream.length && stream.readUInt16LE(at) === record.continued) {
      const next = at + HEADER + stream.readUInt16LE(at + 2);
      if (next > stream.length) unreadable('corrupt_ole', 'record');
      more.push(stream.subarray(at + HEADER, next));
      at = next;
    }
    if (depth === 1) yield { type, body, more };
    if (type === record.eof && --depth === 0) return;
  }
  unreadable('corrupt_ole', 'EOF');
}
