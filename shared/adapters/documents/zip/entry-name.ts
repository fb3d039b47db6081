import { isUtf8 } from 'node:buffer';

/** Drive letters, absolute and climbing paths, control characters, and the marks that turn text right to left. */
const unsafeName = /(^|\/)\.\.(\/|$)|^\/|^[A-Za-z]:|[\0-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The name of an entry as text, slashes forward, composed. Windows archivers write the code page of the machine: cp1258 here. */
export function decodeEntryName(raw: Buffer): string {
  const text = isUtf8(raw) ? raw.toString('utf8') : new TextDecoder('windows-1258').decode(raw);
  return text.normalize('NFC').replaceAll('\\', '/');
}

/** True for a name that must never become a path. */
export function isUnsafeName(name: string, longest: number): boolean {
  return name.length === 0 || name.length > longest || unsafeName.test(name);
}
