import { isUtf8 } from 'node:buffer';
import zlib from 'node:zlib';

/** Drive letters, absolute and climbing paths, control characters, and the marks that turn text right to left. */
const unsafeName = /(^|\/)\.\.(\/|$)|^\/|^[A-Za-z]:|[\0-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const UNICODE_PATH = 0x7075;
/** Letters 0x80–0xA5 of CP437, the code page of Western Windows in archives. */
const cp437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑ';

/**
 * The name of an entry as text, slashes forward, composed. Without UTF-8 it is in the code page of the machine: windows-1258 in
 * Vietnam, CP437 elsewhere, whichever gives letters. Some archivers add the true name in an extra field, with a check of the first.
 * @param raw name as stored
 * @param extra the entry's extra fields
 */
export function decodeEntryName(raw: Buffer, extra: Buffer = Buffer.alloc(0)): string {
  const text = unicodePath(raw, extra) ?? (isUtf8(raw) ? raw.toString('utf8') : localName(raw));
  return text.normalize('NFC').replaceAll('\\', '/');
}

function unicodePath(raw: Buffer, extra: Buffer): string | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== UNICODE_PATH || end > extra.length || end < at + 9) continue;
    const name = extra.subarray(at + 9, end);
    const isMeant = extra[at + 4] === 1 && extra.readUInt32LE(at + 5) === zlib.crc32(raw);
    const text = name.toString('utf8');
    if (isMeant && isUtf8(name) && frameOf(name) === frameOf(raw) && !unsafeName.test(text)) return text;
  }
  return undefined;
}

/** Folders and ending of a name. A true name that differs in them is no respelling but a second name. */
function frameOf(name: Buffer): string {
  const text = name.toString('latin1');
  return `${text.split(/[/\\]/).length}${/\.[A-Za-z0-9]*$/.exec(text)?.[0] ?? ''}`;
}

function localName(raw: Buffer): string {
  const vietnamese = new TextDecoder('windows-1258').decode(raw);
  const western = [...raw]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (cp437[byte - 0x80] ?? '·')))
    .join('');
  return strayMarks(western) < strayMarks(vietnamese) ? western : vietnamese;
}

/** Signs beyond ASCII that are no letters: a name read in the wrong code page is full of them. */
const strayMarks = (name: string): number => name.match(/[^\0-\x7f\p{L}\p{M}]/gu)?.length ?? 0;

/** True for a name that must never become a path. */
export function isUnsafeName(name: string, longest: number): boolean {
  return name.length === 0 || name.length > longest || unsafeName.test(name);
}
