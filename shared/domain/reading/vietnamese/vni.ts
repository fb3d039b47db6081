/** Bases of VNI letters: a plain or single-code base, then one mark character for circumflex, breve and tone together. */
const FAMILIES: [base: string, marks: string, letters: string][] = [
  ['a', 'øùûõïêèéúüëâàáåãä', 'àáảãạăằắẳẵặâầấẩẫậ'],
  ['e', 'øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'],
  ['o', 'øùûõïâàáåãä', 'òóỏõọôồốổỗộ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['ö', 'øùûõï', 'ừứửữự'],
  ['y', 'øùûõ', 'ỳýỷỹ'],
];
const SINGLES: [string, string][] = [
  ['ì', 'ì'],
  ['í', 'í'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
];

const upper = (text: string): string => text.toLocaleUpperCase('vi');

const PAIRS = new Map<string, string>();
const ALONE = new Map<string, string>();
for (const [base, marks, letters] of FAMILIES)
  for (const [i, mark] of [...marks].entries()) {
    const letter = letters[i] ?? '';
    for (const second of [mark, upper(mark)]) {
      PAIRS.set(base + second, letter);
      PAIRS.set(upper(base) + second, upper(letter));
    }
  }
for (const [code, letter] of SINGLES) {
  ALONE.set(code, letter);
  ALONE.set(upper(code), upper(letter));
}

const PLAIN = /[\u0000-\u007f\u00a0\u00ab\u00b0-\u00b3\u00b7\u00bb\u2010-\u203a]/;

/** Unicode for text typed in a VNI font, and how many characters have no VNI meaning (kept as they are). */
export function fromVni(coded: string): { text: string; lost: number } {
  let text = '';
  let lost = 0;
  for (let i = 0; i < coded.length; i++) {
    const pair = PAIRS.get(coded.slice(i, i + 2));
    if (pair !== undefined) {
      text += pair;
      i++;
      continue;
    }
    const char = coded[i] ?? '';
    const letter = ALONE.get(char);
    if (letter === undefined && !PLAIN.test(char)) lost++;
    text += letter ?? char;
  }
  return { text, lost };
}
