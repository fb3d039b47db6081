import { unreadable } from '../../../domain/reading/budget.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the five named entities and character references. Throws `xml_malformed` for any other. */
export function decodeEntities(text: string): string {
  if (text.indexOf('&') < 0) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));|&/g, (_, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? unreadable('xml_malformed', name);
    const code =
      typeof hex === 'string' ? Number.parseInt(hex, 16) : typeof decimal === 'string' ? Number(decimal) : -1;
    const isCharacter =
      code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code >= 0xe000 && code <= 0x10ffff);
    return isCharacter ? String.fromCodePoint(code) : unreadable('xml_malformed');
  });
}
