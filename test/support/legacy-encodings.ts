import { fromTcvn3 } from '../../shared/domain/reading/vietnamese/tcvn3.ts';
import { fromVni } from '../../shared/domain/reading/vietnamese/vni.ts';

const latin = Array.from({ length: 0x100 - 0xa1 }, (_, i) => String.fromCharCode(0xa1 + i));

/** Letter -> code, derived from the reader and then checked against independent tables in the tests. */
const tcvn3 = new Map<string, string>();
for (const code of latin) if (fromTcvn3(code).text !== code) tcvn3.set(fromTcvn3(code).text, code);
const vni = new Map<string, string>();
for (const code of latin) if (fromVni(code).text !== code) vni.set(fromVni(code).text, code);
for (const base of 'aeoôuöyAEOÔUÖY')
  for (const mark of latin) {
    const letter = fromVni(base + mark).text;
    if (letter.length === 1) vni.set(letter, base + mark);
  }

/** Unicode Vietnamese typed as a TCVN3 typist would: capitals with a tone have no code, so only small letters map. */
export const toTcvn3 = (text: string): string => [...text.normalize('NFC')].map((c) => tcvn3.get(c) ?? c).join('');

export const toVni = (text: string): string => [...text.normalize('NFC')].map((c) => vni.get(c) ?? c).join('');

export const asLatin1Bytes = (text: string): Uint8Array => Uint8Array.from([...text], (c) => c.charCodeAt(0));
