import { unreadable } from '../../../domain/reading/budget.ts';
import { decodeSingleByte } from '../../../domain/reading/vietnamese/single-byte.ts';

/** A font change at a character of a text. */
export type FontChange = { at: number; font: number };
export type RichText = { text: string; changes: readonly FontChange[] };

const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;
const VIETNAMESE_CODE_PAGE = 1258;

/** Text of Latin-1 or UTF-16 units, as Excel stores it. */
export function unitsText(bytes: Buffer, wide: boolean): string {
  return bytes.toString(wide ? 'utf16le' : 'latin1');
}

/** Bytes of Excel 5/95 in the code page of the workbook; anything but Vietnamese is read as Western. */
export function codePageText(bytes: Buffer, codePage: number): string {
  return decodeSingleByte(bytes, codePage === VIETNAMESE_CODE_PAGE ? 'windows-1258' : 'windows-1252');
}

/** Reads through the bytes of a record and its continuations, which cut anywhere. */
export type Cursor = {
  readonly atEnd: boolean;
  number(bytes: 1 | 2 | 4): number;
  skip(bytes: number): void;
  /** `count` characters; a continuation inside them says anew whether they are wide. */
  characters(count: number, wide: boolean): string;
};

/** @param segments body of the record, then of each continuation */
export function readThrough(segments: readonly Buffer[]): Cursor {
  let segment = 0;
  let at = 0;
  const here = (): Buffer => {
    while (segment < segments.length && at >= (segments[segment]?.length ?? 0)) {
      at -= segments[segment]?.length ?? 0;
      segment++;
    }
    return segments[segment] ?? unreadable('corrupt_ole', 'string');
  };
  const byte = (): number => here()[at++] ?? 0;
  return {
    get atEnd() {
      const rest = segments.slice(segment).reduce((sum, s) => sum + s.length, 0);
      return rest - at <= 0;
    },
    number(bytes) {
      let value = 0;
      for (let i = 0; i < bytes; i++) value += byte() * 256 ** i;
      return value;
    },
    skip(bytes) {
      at += bytes;
    },
    characters(count, startsWide) {
      let wide = startsWide;
      let text = '';
      while (text.length < count) {
        if (text !== '' || at >= (segments[segment]?.length ?? 0)) {
          const before = segment;
          here();
          if (segment !== before) wide = (byte() & WIDE) !== 0;
        }
        const body = here();
        const width = wide ? 2 : 1;
        const fit = Math.min(count - text.length, Math.floor((body.length - at) / width));
        if (fit === 0) unreadable('corrupt_ole', 'string');
        text += unitsText(body.subarray(at, at + fit * width), wide);
        at += fit * width;
      }
      return text;
    },
  };
}

/** One string of Excel 97-2003 with its font changes; phonetic guides are skipped. */
export function readRichText(cursor: Cursor): RichText {
  const count = cursor.number(2);
  const flags = cursor.number(1);
  const runs = flags & RICH ? cursor.number(2) : 0;
  const extra = flags & EXTENDED ? cursor.number(4) : 0;
  const text = count === 0 ? '' : cursor.characters(count, (flags & WIDE) !== 0);
  const changes: FontChange[] = [];
  for (let i = 0; i < runs; i++) changes.push({ at: cursor.number(2), font: cursor.number(2) });
  cursor.skip(extra);
  return { text, changes };
}

/** A name with a one-byte length: of a sheet, of a font. */
export function readName(body: Buffer, at: number, codePage: number | undefined): string {
  const count = body[at] ?? 0;
  if (codePage !== undefined) return codePageText(body.subarray(at + 1, at + 1 + count), codePage);
  const wide = ((body[at + 1] ?? 0) & WIDE) !== 0;
  return unitsText(body.subarray(at + 2, at + 2 + count * (wide ? 2 : 1)), wide);
}
