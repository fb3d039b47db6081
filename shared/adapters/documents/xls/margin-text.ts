import { Unreadable } from '../../../domain/reading/budget.ts';
import type { GridSink } from '../../../domain/reading/grid.ts';
import { handPageMargin } from '../xlsx/page-margin.ts';
import { type BiffRecord, record } from './records.ts';
import { codePageText, readRichText, readThrough } from './text.ts';

/** Kinds of objects ([MS-XLS] 2.5.143): the text of a note is not that of a box. */
const NOTE = 0x19;
/** The fixed part of a text object is followed by its characters, each continuation with a flag of its own. */
const COUNT_AT = 10;
const MOST_LINES = 400;

/** Gathers the words of a sheet that stand in no cell: page header and footer, text boxes. */
export type MarginText = {
  take(next: BiffRecord): void;
  /** Hands them out, marked as margin. */
  hand(sink: GridSink): void;
};

/** Words beside the list are worth less than the list: what is broken among them is passed over. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof Unreadable || fault instanceof RangeError) return '';
    throw fault;
  }
}

/** @param codePage of Excel 5/95, whose texts are bytes and whose boxes are not read */
export function marginText(codePage: number | undefined): MarginText {
  const coded: string[] = [];
  const boxes: string[] = [];
  let isNote = false;
  const pageText = ({ body, more }: BiffRecord): string => {
    if (body.length < 3) return '';
    if (codePage === undefined) return readRichText(readThrough([body, ...more])).text;
    return codePageText(body.subarray(1, 1 + (body[0] ?? 0)), codePage);
  };
  const boxText = ({ body, more }: BiffRecord): string => {
    const count = body.readUInt16LE(COUNT_AT);
    if (count === 0 || more.length === 0) return '';
    const cursor = readThrough(more);
    return cursor.characters(count, (cursor.number(1) & 1) !== 0);
  };
  return {
    take(next) {
      if (coded.length + boxes.length > MOST_LINES) return;
      if (next.type === record.pageHeader || next.type === record.pageFooter)
        coded.push(orNothing(() => pageText(next)));
      else if (next.type === record.object) isNote = next.body.length >= 6 && next.body.readUInt16LE(4) === NOTE;
      else if (next.type === record.textObject && codePage === undefined && !isNote)
        boxes.push(orNothing(() => boxText(next)));
    },
    hand(sink) {
      for (const text of coded) handPageMargin(text, sink);
      for (const text of boxes) if (text.trim() !== '') sink({ kind: 'paragraph', text, isMargin: true });
    },
  };
}
