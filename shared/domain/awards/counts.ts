import type { Found, Place } from './lexicon.ts';
import { fullOf } from './syllables.ts';

/**
 * A number that counts. `times`: "03 lần"; `years`: "5 năm liền"; `bare`: "02"; `share`: "15 %".
 * A stretch of life ("trong 10 năm công tác") is `span`: it counts nothing.
 */
export type CountFound = {
  kind: 'count';
  n: number;
  unit: 'times' | 'years' | 'bare' | 'share' | 'span';
  streak?: boolean;
};

const words = ['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy', 'bẩy', 'tám', 'chín', 'mười'];
const values = [1, 2, 3, 4, 6, 7, 7, 8, 9, 10];
const spoken = new Map(words.map((word, index) => [fullOf(word), values[index]]));

/** Without diacritics "sau" is also "after". */
const plainSpoken = new Map(
  'mot 1,hai 2,ba 3,bon 4,bay 7,tam 8,chin 9,muoi 10'
    .split(',')
    .map((said) => [said.split(' ')[0] ?? '', Number(said.split(' ')[1])]),
);

/** Reads "03", "03 lần", "ba lần", "02 (hai)", "5 năm liền", "15 %" at a token; counts have at most three digits. */
export function readCount({ tokens, at, named, plainText }: Place): Found<CountFound> {
  const token = tokens[at];
  const n = token?.kind === 'number' ? Number(token.bare) : spokenNumber(tokens, at, plainText);
  if (!token || n === undefined || (token.kind === 'number' && token.bare.length > 3)) return undefined;
  if (token.bare.length === 3 && tokens[at - 1]?.bare === 'nam') return undefined;
  if (token.kind === 'number' && (marksList(tokens, at) || namesPaper(tokens, at))) return undefined;
  let next = at + 1;
  if (tokens[next]?.bare === '(' && tokens[next + 1]?.kind === 'word' && tokens[next + 2]?.bare === ')') next += 3;
  const found = (unit: CountFound['unit'], length: number): Found<CountFound> => ({
    meaning: { kind: 'count', n, unit },
    length: next - at + length,
  });
  const after = tokens[next]?.bare;
  const then = tokens[next + 1]?.bare;
  if (after === '-' && token.kind === 'number' && tokens[next + 1]?.kind === 'number') return undefined;
  if (after === '%') return found('share', 1);
  if (after === '/' && tokens[next + 1]?.kind === 'number' && tokens[next + 2]?.kind === 'word')
    return found('share', 2);
  if (after === 'lan' && tries.has(then ?? '')) return found('span', 1);
  if (after === 'lan' || after === 'luot') return found(after === 'lan' ? 'times' : 'bare', after === 'lan' ? 1 : 0);
  if (after === 'nam' && tokens[next + 1]?.kind !== 'number') {
    if (
      stretches.has(tokens[at - 1]?.bare ?? '') ||
      life.has(then ?? '') ||
      (!named && (then === ',' || tellsYears(tokens, next + 1) || (then === '(' && summed(tokens, at))))
    )
      return found('span', 1);
    const streak = streakWords(tokens[next + 1]?.bare, tokens[next + 2]?.bare);
    return { meaning: { kind: 'count', n, unit: 'years', streak: streak > 0 }, length: next - at + 1 + streak };
  }
  if (after === 'nam' && (tokens[at - 1]?.bare === 'trong' || summed(tokens, at))) return found('span', 0);
  if (token.kind === 'word') return after === undefined || !countable.has(after) ? undefined : found('bare', 0);
  if (after === ',' && tokens[next + 1]?.kind === 'number' && tokens[next + 1]?.start === tokens[next]?.end)
    return undefined;
  return found('bare', 0);
}

/** "Sau 3 lần đề nghị": how often it was tried. */
const tries = new Set('de trinh truot hut xet nop dang'.split(' '));
const stretches = new Set(['trong', 'suot', 'gan', 'hon']);

/** "Thành tích 5 năm: Năm 2018 …": the years told one by one after a colon are no streak. */
const tellsYears = (tokens: Place['tokens'], at: number): boolean =>
  tokens[at]?.bare === ':' &&
  (tokens[at + 1]?.kind === 'break' || /^(nam|(19|20)\d\d|-|•)$/.test(tokens[at + 1]?.bare ?? ''));

/** "Thành tích 5 năm 2018-2022", "kết quả 5 năm 2018-2022". */
const summed = (tokens: Place['tokens'], at: number): boolean =>
  ['thanh tich', 'ket qua', 'tom tat'].includes(`${tokens[at - 2]?.bare} ${tokens[at - 1]?.bare}`);

/** "Chỉ thị 05", "Nghị quyết số 20", "đợt 2", "lần thứ 3": a number that is a name. */
function namesPaper(tokens: Place['tokens'], at: number): boolean {
  const said = tokens[at - 1]?.bare === 'so' ? at - 2 : at - 1;
  const word = tokens[said]?.bare ?? '';
  return word === 'thu' || word === 'dot' || papers.has(`${tokens[said - 1]?.bare} ${word}`);
}
const papers = new Set(
  'chi thi|nghi quyet|nghi dinh|thong tu|ke hoach|cong van|huong dan|ket luan|quy dinh|chuyen de|quan khu'.split('|'),
);

const year = fullOf('năm');

/** "năm" is five only where it cannot be a year: "năm lần", "năm năm liền", "hai bằng khen, năm giấy khen". */
function spokenNumber(tokens: Place['tokens'], at: number, plainText: boolean): number | undefined {
  if (plainText && tokens[at]?.bare !== 'nam') return plainSpoken.get(tokens[at]?.bare ?? '');
  if (tokens[at]?.full !== year) return spoken.get(tokens[at]?.full ?? '');
  const next = tokens[at + 1]?.bare;
  const before = tokens[at - 1];
  const counts = before === undefined || before.kind === 'mark' || givers.has(before.full);
  const paper = (next === 'bang' || next === 'giay') && tokens[at + 2]?.bare === 'khen';
  if (paper && counts) return 5;
  return next === 'lan' || (next === 'nam' && tokens[at + 2]?.bare === 'lien') ? 5 : undefined;
}
const givers = new Set(['và', 'có', 'được', 'tặng', 'nhận', 'đạt'].map(fullOf));

/** What may follow a number written as a word; alone "ba" is also a father and "hai" a name. */
const countable = new Set(
  'bang giay bk gk huan hcld chien cstd cstdcs lao ldtt tap sang de danh co ky knc hinh giai ca can bac dieu vien nhan'.split(
    ' ',
  ),
);
const life = new Set('qua tuoi cong kinh nay gan truoc sau tham hoat phan xay thuc nhiem'.split(' '));

function streakWords(first: string | undefined, second: string | undefined): number {
  if (first === 'lien' && (second === 'tuc' || second === 'tiep' || second === 'ke')) return 2;
  return first === 'lien' ? 1 : 0;
}

/** "(2)" after a mark or at the start. */
function numbersPart(tokens: Place['tokens'], at: number): boolean {
  const ahead = tokens[at - 2];
  const short = tokens[at]?.kind === 'number' && (tokens[at]?.bare.length ?? 9) < 3;
  return (
    short &&
    tokens[at - 1]?.bare === '(' &&
    tokens[at + 1]?.bare === ')' &&
    ahead?.kind !== 'word' &&
    ahead?.kind !== 'number'
  );
}

/** "1)", "2/" or "3-" at the head of a line, or "(2)" after a mark, numbers what follows. */
export function marksList(tokens: Place['tokens'], at: number): boolean {
  if (lettered(tokens, at)) return true;
  if (tokens[at]?.kind !== 'number' || (tokens[at]?.bare.length ?? 9) > 2) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (numbersPart(tokens, at)) return true;
  const starts =
    before === undefined ||
    before.kind === 'break' ||
    (before.kind === 'mark' && '•-'.includes(before.bare) && !hyphenates(tokens, at - 1)) ||
    (after?.bare === '.' && listsOn(tokens, at));
  return starts && after?.kind === 'mark' && ')/-.:|'.includes(after.bare);
}

/** "COVID-19". */
const hyphenates = (tokens: Place['tokens'], at: number): boolean =>
  tokens[at - 1]?.kind === 'word' && tokens[at - 1]?.end === tokens[at]?.start;

/** "đề nghị: 1. CSTĐCS; 2. Giấy khen": a number with a full stop after a semicolon, or after a colon when "2." follows. */
function listsOn(tokens: Place['tokens'], at: number): boolean {
  const before = tokens[at - 1]?.bare;
  if (tokens[at + 2]?.kind !== 'word') return false;
  if (before === ';') return true;
  if (before !== ':' || tokens[at]?.bare !== '1') return false;
  const ahead = tokens.slice(at + 2, at + longestEntry);
  return ahead.some((token, index) => token.bare === '2' && ';,.\n'.includes(ahead[index - 1]?.bare ?? ':'));
}
const longestEntry = 40;

/** "a) …", "b. …" at the head of a line. */
function lettered(tokens: Place['tokens'], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.bare;
  const starts = before === undefined || before.kind === 'break';
  return starts && token?.kind === 'word' && token.bare.length === 1 && (after === ')' || after === '.');
}
