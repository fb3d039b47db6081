/**
 * TCVN3 (ABC, TCVN 5712:1993 VN3) code points as they appear when its bytes are taken for Latin-1, in the order of
 * `LETTERS`. Capitals with a tone have no code: fonts with a name ending in H draw the small letters as capitals.
 */
const CODES =
  '\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb' +
  '\u00cc\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de\u00df\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6' +
  '\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe' +
  '\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7';
const LETTERS = 'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ' + 'ĂÂÊÔƠƯĐ';

/** PDF readers hand the micro sign over as the Greek letter. */
const GREEK_MU = '\u03bc';

const TO_UNICODE = new Map<string, string>([[GREEK_MU, 'à']]);
for (const [i, code] of [...CODES].entries()) TO_UNICODE.set(code, LETTERS[i] ?? code);

/** Signs of ordinary typing that no TCVN3 letter uses; they pass through without being counted as lost. */
const PLAIN = /[\u0000-\u007f\u00a0\u00b0\u00b1\u00b2\u00b3\u2010-\u203a]/;

/** Unicode for text in TCVN3 codes, and how many characters have no TCVN3 meaning (kept as they are). */
export function fromTcvn3(coded: string): { text: string; lost: number } {
  let text = '';
  let lost = 0;
  for (const char of coded) {
    const letter = TO_UNICODE.get(char);
    if (letter === undefined && !PLAIN.test(char)) lost++;
    text += letter ?? char;
  }
  return { text, lost };
}

/** As `fromTcvn3` for a font that draws capitals (.VnTimeH): every letter comes back upper case. */
export function fromTcvn3Capitals(coded: string): { text: string; lost: number } {
  const { text, lost } = fromTcvn3(coded);
  return { text: text.toLocaleUpperCase('vi'), lost };
}
