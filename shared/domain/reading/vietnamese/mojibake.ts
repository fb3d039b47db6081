import { byteOf, type CodePage, CP1252_HIGH } from './single-byte.ts';
import { weighSyllables } from './syllable.ts';

/** A letter followed by what a UTF-8 continuation byte looks like in a single-byte code page. */
const SUSPECT = new RegExp(`[\\u00c0-\\u1ef9][\\u0080-\\u00bf${CP1252_HIGH}]`);
/** What broken text can have been: Vietnamese letters, apart or composed, and the signs typed around them. */
const PLAUSIBLE = new RegExp(
  `[\\u0080-\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01a0\\u01a1\\u01af\\u01b0\\u1ea0-\\u1ef9${CP1252_HIGH}]|` +
    '[\\u0300-\\u0303\\u0306\\u0309\\u031b\\u0323]|[\\u2010-\\u203a\\u20ab\\ufeff\\ufffd]',
);
const ROUNDS = 3;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const sequenceLength = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

/** One UTF-8 sequence standing at `at` as single characters of the page, decoded; undefined when there is none. */
function sequenceAt(
  chars: readonly string[],
  at: number,
  page: CodePage,
): { char: string; length: number } | undefined {
  const lead = byteOf(chars[at] ?? '', page);
  const length = lead === undefined ? 0 : sequenceLength(lead);
  if (lead === undefined || length === 0) return undefined;
  const bytes = [lead];
  for (let i = 1; i < length; i++) {
    const byte = byteOf(chars[at + i] ?? '', page);
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return undefined;
    bytes.push(byte);
  }
  const char = decoder.decode(Uint8Array.from(bytes));
  return PLAUSIBLE.test(char) ? { char, length } : undefined;
}

function undo(text: string, page: CodePage): { text: string; repaired: number } {
  const chars = [...text];
  let out = '';
  let repaired = 0;
  for (let i = 0; i < chars.length; i++) {
    const found = sequenceAt(chars, i, page);
    out += found?.char ?? chars[i];
    if (!found) continue;
    repaired++;
    i += found.length - 1;
  }
  return { text: out, repaired };
}

/** Windows-1258 reads some bytes as combining marks, which NFC has since joined to the letter before. */
const apart1258 = (text: string): string =>
  text.replace(/[\u00c0-\u1ef9]/g, (char) => {
    if (byteOf(char, 'windows-1258') !== undefined) return char;
    const [base, ...marks] = char.normalize('NFD');
    const last = marks.pop();
    return last === undefined ? char : `${[base, ...marks].join('')}`.normalize('NFC') + last;
  });

function mostRepaired(text: string): { text: string; repaired: number } {
  let best = { text, repaired: 0 };
  for (const page of ['windows-1252', 'windows-1258'] as const) {
    let now = { text: page === 'windows-1258' ? apart1258(text) : text, repaired: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const next = undo(now.text, page);
      if (next.repaired === 0) break;
      now = { text: next.text, repaired: now.repaired + next.repaired };
    }
    if (now.repaired > best.repaired) best = now;
  }
  return { text: best.text.normalize('NFC'), repaired: best.repaired };
}

const worth = (text: string): number => {
  const { good, bad } = weighSyllables(text);
  return good - bad;
};

/**
 * Text whose UTF-8 bytes were read in a single-byte code page, once or several times (`Nguyá»…n` for `Nguyễn`), put right.
 * `repaired` counts the characters put right (0: the text comes back as it was); `lost` the remains that cannot be, a byte
 * having been dropped on the way. A repair must make better Vietnamese: `XÃ` before a no-break space is not broken. Pass
 * `ties: 'repair'` for the short texts of a document that is known to be broken (`lÃ` before a no-break space).
 */
export function repairMojibake(
  text: string,
  ties: 'keep' | 'repair' = 'keep',
): { text: string; repaired: number; lost: number } {
  const asIs = { text, repaired: 0, lost: 0 };
  if (!SUSPECT.test(text)) return asIs;
  const best = mostRepaired(text);
  if (best.repaired === 0) return asIs;
  const gain = worth(best.text) - worth(text);
  if (gain < 0 || (gain === 0 && ties === 'keep')) return asIs;
  const remains = best.text.match(new RegExp(`${SUSPECT.source}|\ufffd`, 'g')) ?? [];
  return { ...best, lost: remains.length };
}
