import { isUtf8 } from 'node:buffer';
import { unreadable } from '../../../domain/reading/budget.ts';

/** Bytes as text; `ascii` when every byte is known to be below 0x80. Throws `xml_malformed` for bytes that are not UTF-8. */
export function utf8Text(bytes: Buffer, start: number, end: number, ascii = false): string {
  if (ascii) return bytes.latin1Slice(start, end);
  const text = bytes.utf8Slice(start, end);
  // A replacement character may be in the file itself; only then are the bytes looked at a second time.
  if (text.indexOf('\ufffd') >= 0 && !isUtf8(bytes.subarray(start, end))) unreadable('xml_malformed');
  return text;
}

declare global {
  interface Buffer {
    /** Node's own decoder behind `toString`, without its argument handling: a third of the time on short strings. */
    utf8Slice(start: number, end: number): string;
    latin1Slice(start: number, end: number): string;
  }
}
