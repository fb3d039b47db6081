import type { CellFault } from '../../../domain/reading/grid.ts';
import { numberShown } from '../xlsx/excel-text.ts';
import { type BiffRecord, record } from './records.ts';
import { codePageText, type FontChange, readRichText, readThrough } from './text.ts';
import type { Workbook } from './workbook.ts';

/** A cell as stored: 0-based place, its format, its text. */
export type RawCell = {
  row: number;
  column: number;
  format: number;
  text: string;
  changes: readonly FontChange[];
  fault?: CellFault;
};

type Place = { row: number; column: number; format: number };

/** Formulas shared by several cells stand between a cell and its text. */
const BETWEEN: ReadonlySet<number> = new Set([record.array, record.dataTable, record.sharedFormula]);

const INTEGER = 0x02;
const HUNDREDTH = 0x01;
/** The formula is to be worked out when the file is opened: programs that cannot do so themselves write it so. */
const NOT_YET_WORKED_OUT = 0x02;
/** Marks a formula result that is not a number, in the two high bytes of the result. */
const NOT_A_NUMBER = 0xffff;

const placeOf = (body: Buffer): Place => ({
  row: body.readUInt16LE(0),
  column: body.readUInt16LE(2),
  format: body.readUInt16LE(4),
});

/** Excel's packed number: 30 bits of an integer or of a double, perhaps in hundredths. */
export function unpackNumber(packed: number): number {
  const double = Buffer.alloc(8);
  double.writeInt32LE(packed & ~3, 4);
  const value = packed & INTEGER ? packed >> 2 : double.readDoubleLE(0);
  return packed & HUNDREDTH ? value / 100 : value;
}

const plain = (place: Place, text: string): RawCell => ({ ...place, text, changes: [] });

function numberCell(place: Place, value: number, workbook: Workbook): RawCell {
  return plain(place, numberShown(String(value), workbook.numbers(place.format), workbook.is1904));
}

function textCell(record: BiffRecord, workbook: Workbook): RawCell {
  const { body, more } = record;
  const place = placeOf(body);
  if (workbook.codePage !== undefined) {
    const count = body.readUInt16LE(6);
    return plain(place, codePageText(body.subarray(8, 8 + count), workbook.codePage));
  }
  return { ...place, ...readRichText(readThrough([body.subarray(6), ...more])) };
}

function sharedTextCell(body: Buffer, workbook: Workbook): RawCell {
  const string = workbook.strings[body.readUInt32LE(6)];
  return string ? { ...placeOf(body), ...string } : { ...plain(placeOf(body), ''), fault: 'corrupt_cell' };
}

const booleanOrError = (place: Place, value: number, isError: boolean): RawCell =>
  isError ? { ...plain(place, ''), fault: 'cell_error_value' } : plain(place, value === 1 ? 'TRUE' : 'FALSE');

function numbersOf(body: Buffer, workbook: Workbook): RawCell[] {
  const row = body.readUInt16LE(0);
  const first = body.readUInt16LE(2);
  const count = Math.floor((body.length - 6) / 6);
  return Array.from({ length: count }, (_, i) => {
    const at = 4 + i * 6;
    const place = { row, column: first + i, format: body.readUInt16LE(at) };
    return numberCell(place, unpackNumber(body.readInt32LE(at + 2)), workbook);
  });
}

const withoutValue = (place: Place): RawCell => ({ ...plain(place, ''), fault: 'formula_without_value' });

/** Result kept with a formula; `pending` when it is a text in a record that follows. Nothing or 0 may stand for no result. */
function formulaCell(body: Buffer, workbook: Workbook): RawCell | { pending: Place } {
  const place = placeOf(body);
  const isOpen = workbook.isUncalculated || ((body[14] ?? 0) & NOT_YET_WORKED_OUT) !== 0;
  if (body.readUInt16LE(12) !== NOT_A_NUMBER) {
    const value = body.readDoubleLE(6);
    return isOpen && value === 0 ? withoutValue(place) : numberCell(place, value, workbook);
  }
  const kind = body[6] ?? 0;
  if (kind === 0) return { pending: place };
  if (kind === 3 && isOpen) return withoutValue(place);
  return kind === 3 ? plain(place, '') : booleanOrError(place, body[8] ?? 0, kind === 2);
}

/** Turns cell records into cells; keeps the formula whose text result is still to come, and tells one whose never came. */
export function cellReader(workbook: Workbook): (next: BiffRecord) => RawCell[] {
  let pending: Place | undefined;
  const read = (next: BiffRecord): RawCell[] => {
    const { type, body } = next;
    if (type === record.sharedText) return [sharedTextCell(body, workbook)];
    if (type === record.text || type === record.richText) return [textCell(next, workbook)];
    if (type === record.number) return [numberCell(placeOf(body), body.readDoubleLE(6), workbook)];
    if (type === record.smallNumber) return [numberCell(placeOf(body), unpackNumber(body.readInt32LE(6)), workbook)];
    if (type === record.multipleNumbers) return numbersOf(body, workbook);
    if (type === record.booleanOrError) return [booleanOrError(placeOf(body), body[6] ?? 0, body[7] === 1)];
    if (type === record.formula) {
      const cell = formulaCell(body, workbook);
      pending = 'pending' in cell ? cell.pending : undefined;
      return 'pending' in cell ? [] : [cell];
    }
    return [];
  };
  return (next) => {
    const place = pending;
    if (!place) return read(next);
    if (next.type === record.formulaText) {
      pending = undefined;
      return [{ ...place, ...formulaText(next, workbook) }];
    }
    if (BETWEEN.has(next.type)) return [];
    pending = undefined;
    return [withoutValue(place), ...read(next)];
  };
}

function formulaText({ body, more }: BiffRecord, workbook: Workbook): Pick<RawCell, 'text' | 'changes'> {
  if (workbook.codePage === undefined) return readRichText(readThrough([body, ...more]));
  const count = body.readUInt16LE(0);
  return { text: codePageText(body.subarray(2, 2 + count), workbook.codePage), changes: [] };
}
