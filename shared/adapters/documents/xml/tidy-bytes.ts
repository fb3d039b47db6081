import type { Buffer } from 'node:buffer';

/** Bits of what a byte asks of the one behind it; every byte lacks `UNTIDY` and `REFERENCE`, so these come through. */
const UNTIDY = 128;
const REFERENCE = 64;
/** A blank is followed by something visible. */
const VISIBLE = 1;
/** Lead bytes of letters followed by the bytes that make them composed Latin or Vietnamese ones. */
const AFTER_E1 = 2;
const AFTER_C2 = 4;
const CONTINUATION = 8;

const LT = 60;
const BLANKS = [0x20, 0x0a];

const asks = new Uint8Array(256).fill(UNTIDY);
const lacks = new Uint8Array(256).fill(0xff);
const each = (first: number, last: number, act: (byte: number) => void): void => {
  for (let byte = first; byte <= last; byte++) act(byte);
};
each(0x21, 0x7e, (byte) => {
  asks[byte] = 0;
  lacks[byte] = 0xff & ~VISIBLE;
});
for (const blank of BLANKS) asks[blank] = VISIBLE;
// `_x000D_` stands for another character.
asks[0x5f] = UNTIDY;
asks[0x26] = REFERENCE;
lacks[LT] = 0xff;
each(0x80, 0xbf, (byte) => {
  asks[byte] = 0;
  lacks[byte] = 0xff & ~CONTINUATION & ~(byte >= 0xae ? AFTER_C2 : 0);
});
lacks[0xba] = (lacks[0xba] ?? 0) & ~AFTER_E1;
lacks[0xbb] = (lacks[0xbb] ?? 0) & ~AFTER_E1;
asks[0xc2] = AFTER_C2;
each(0xc3, 0xc8, (byte) => {
  asks[byte] = CONTINUATION;
});
asks[0xe1] = AFTER_E1;
for (const lead of [0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xe1]) lacks[lead] = 0xff & ~VISIBLE;

/** What was seen on the way to the next tag. Reused: read it at once. */
export type TextLook = {
  /** Where the next `<` stands; -1 when there is none. */
  end: number;
  hasReference: boolean;
  /** The text is canonical as it stands (see `canonicalText`): no blank too many, nothing to compose. False may also mean unsure. */
  isTidy: boolean;
};
const look: TextLook = { end: -1, hasReference: false, isTidy: false };

/**
 * Finds the end of a text in UTF-8 and tells in the same pass whether it needs tidying. Each byte says what the next one must be,
 * so the pass has no branches but the search for `<`: nearly every text of a list is tidy, and looking again costs as much as reading it.
 */
export function lookAtText(bytes: Buffer, from: number): TextLook {
  let asked = VISIBLE;
  let seen = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    seen |= asked & (lacks[byte] as number);
    if (byte === LT) {
      look.end = at;
      look.hasReference = (seen & REFERENCE) !== 0;
      look.isTidy = seen === 0;
      return look;
    }
    asked = asks[byte] as number;
  }
  look.end = -1;
  return look;
}
