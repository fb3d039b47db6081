import { inflateSync } from 'node:zlib';

/** Largest stream that is text, fonts or tables of objects, inflated. Pictures may be larger and are not decoded. */
const LARGEST_STREAM = 32 << 20;
const LARGEST_TOTAL = 128 << 20;
/** A stream this much smaller than what it inflates to by ten cannot exceed the limits. */
const HARMLESS = 1 << 10;
const DICTIONARY_REACH = 2048;
const FLATE = /\/(?:FlateDecode|Fl)\b/g;

type Stream = { dictionary: string; body: Buffer };

/** Streams of a file by their keywords, whether or not the table of objects names them. */
function* streamsOf(file: Buffer): Generator<Stream> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const open = file.lastIndexOf('obj', at);
    const from = Math.max(open, at - DICTIONARY_REACH, 0);
    let start = at + 6;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    const end = file.indexOf('endstream', start);
    yield { dictionary: file.toString('latin1', from, at), body: file.subarray(start, end < 0 ? undefined : end) };
    if (end >= 0) at = end + 3;
  }
}

/** Size of a stream inflated as often as it says; `Infinity` above the limit, 0 when it cannot be inflated. */
function inflatedSize({ dictionary, body }: Stream): number {
  let bytes = body;
  for (const _ of dictionary.match(FLATE) ?? []) {
    try {
      bytes = inflateSync(bytes, { maxOutputLength: LARGEST_STREAM });
    } catch (fault) {
      const tooLarge = fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
      return tooLarge ? Number.POSITIVE_INFINITY : 0;
    }
  }
  return bytes.length;
}

/** Whether a PDF holds streams that inflate to more than any text needs, packed once or several times. */
export function hasStreamBomb(file: Buffer): boolean {
  let total = 0;
  for (const stream of streamsOf(file)) {
    const flates = stream.dictionary.match(FLATE)?.length ?? 0;
    const isImage = /\/Subtype\s*\/Image\b/.test(stream.dictionary);
    if (flates === 0 || (flates === 1 && (isImage || stream.body.length < HARMLESS))) continue;
    total += inflatedSize(stream);
    if (total > LARGEST_TOTAL) return true;
  }
  return false;
}
