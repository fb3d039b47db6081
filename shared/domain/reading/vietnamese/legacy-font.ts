import { from1258, fromViscii } from './rebyte.ts';
import { weighSyllables } from './syllable.ts';
import { fromTcvn3, fromTcvn3Capitals } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** Codes older than Unicode, met as the Latin letters that a Western code page makes of them. */
export type LegacyCode = 'tcvn3' | 'tcvn3-capitals' | 'vni' | 'viscii' | 'windows-1258';

/** Names before the font name proper: the tag of an embedded PDF subset (`ABCDEF+`), quotes of a style sheet. */
const PREFIX = /^(?:[A-Z]{6}\+)?["'\s]*/;
const TCVN3_FONT = /^\.vn/i;
const TCVN3_WITHOUT_DOT =
  /^vn(?:time|arial|book|aristote|avant|bodoni|book|centur|clarendon|commerc|cooper|courier|exotic|fujiyama|goth|helve|kourier|lincoln|linus|lucida|memo|monotype|mystical|park|present|revue|roman|shelley|south|stamp|swiss|teknical|tifani|univers|unix|vogue|viettool)/i;
const CAPITALS = /^\.?vn.*h(?:[ ,-]*(?:bold|italic|regular)+)*$/i;
const VNI_FONT = /^vni[-\s_]/i;

/** Which codes a font draws, by its name: .VnTime and kin TCVN3, names ending in H its capitals, VNI-Times and kin VNI. */
export function legacyCodeOfFont(font: string): LegacyCode | undefined {
  const name = font.replace(PREFIX, '');
  if (VNI_FONT.test(name)) return 'vni';
  if (!TCVN3_FONT.test(name) && !TCVN3_WITHOUT_DOT.test(name)) return undefined;
  return CAPITALS.test(name) ? 'tcvn3-capitals' : 'tcvn3';
}

/** Signs that are letters in TCVN3 and stand beside a letter in no other text: `§ỐC` is ĐỐC. */
const SIGN_IN_WORD = /[\u00a1-\u00a7\u00ae](?=\p{L})|(?<=\p{L})[\u00a1-\u00a7\u00ae]/gu;
const BEYOND_ASCII = /[^\u0000-\u007f]/;
/** Letters that only Unicode has: such text was typed in Unicode whatever font it later got. */
const SURELY_UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u0303\u0309\u0323]/;

/** Whether text holds letters that no legacy code can produce, so it must not be converted. */
export function isSurelyUnicode(text: string): boolean {
  return SURELY_UNICODE.test(text);
}

const CONVERT: Record<LegacyCode, (coded: string) => { text: string; lost: number }> = {
  tcvn3: fromTcvn3,
  'tcvn3-capitals': fromTcvn3Capitals,
  vni: fromVni,
  viscii: fromViscii,
  'windows-1258': from1258,
};

type Converted = { text: string; lost: number; converted: boolean };

/**
 * Unicode for text in a legacy encoding. Unicode comes back as it is (`converted` false), as does ASCII. `lost` counts
 * characters without a meaning in the encoding; they are kept so that a person can see them.
 */
export function convertLegacy(coded: string, code: LegacyCode): Converted {
  if (isSurelyUnicode(coded)) return convertMixed(coded, code);
  const { text, lost } = CONVERT[code](coded);
  return { text, lost, converted: text !== coded };
}

/** All that is surely Unicode in a text with small letters are capitals: those that the code has no place for. */
function isMissingCapitals(coded: string): boolean {
  const letters = [...coded].filter((letter) => SURELY_UNICODE.test(letter));
  return letters.every((letter) => letter === letter.toUpperCase()) && /[a-z]/.test(coded);
}

/**
 * Text with Unicode letters in it is Unicode, or legacy text into which some words were typed later (a capital with a tone
 * has no TCVN3 code): the other words are converted only when that spells more Vietnamese than the text as it stands.
 */
function convertMixed(coded: string, code: LegacyCode): Converted {
  const asIs = { text: coded, lost: 0, converted: false };
  let lost = 0;
  const text = coded.replace(/\S+/g, (word) => {
    if (!BEYOND_ASCII.test(word)) return word;
    if (isSurelyUnicode(word)) return word.replace(SIGN_IN_WORD, (sign) => CONVERT[code](sign).text);
    const one = CONVERT[code](word);
    lost += one.lost;
    return one.text;
  });
  if (text === coded) return asIs;
  const [before, after] = [weighSyllables(coded), weighSyllables(text)];
  const isBetter = after.bad < before.bad && after.good > before.good;
  return isBetter || (after.bad <= before.bad && isMissingCapitals(coded)) ? { text, lost, converted: true } : asIs;
}
