import { vocabulary } from './lexicon.ts';
import type { ExclusionReason } from './reading.ts';
import { fullOf, type Token } from './syllables.ts';

/** What begins a line that goes on with the last words of the one before: "Chủ tịch" and "UBND", "Quyết định số" and "1567". */
const goesOn: Readonly<Record<string, string>> = {
  'chu tich': 'ubnd ub uy nuoc hoi hdnd cong lien tinh',
  'giam doc': 'so syt benh bv bvdk trung ttyt cdc',
  'bo truong': 'bo byt',
  'quyet dinh': 'so',
  'uy ban': 'nhan',
  'nhan dan': 'tinh huyen xa thanh phuong',
  ubnd: 'tinh huyen xa thanh tp thi phuong quan',
  so: 'y',
  bo: 'y quoc cong',
};
/** Words no line ends with. */
const dangling = new Set('của do theo cấp bởi và với cho tại'.normalize('NFC').split(' '));
const numbered = new Set(['số', 'ngày', 'tháng', 'năm'].map((word) => word.normalize('NFC')));

/** The tokens without the ends of lines that were wrapped in the midst of a phrase, or that part the years of one list. */
export function unwrapped(tokens: readonly Token[]): Token[] {
  const cased = tokens.some(({ capital }) => capital);
  let years = false;
  return tokens.filter((token, at) => {
    if (token.kind !== 'break') return true;
    years = listsYears(tokens, at, years);
    return !years && !wraps(tokens, at, cased);
  });
}

/** The next line goes on in lower case, where the text has capitals at all, or with what the last words of this one ask for. */
function wraps(tokens: readonly Token[], at: number, cased: boolean): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind !== 'word' && before?.kind !== 'number') return false;
  const last = before.raw.toLowerCase();
  if (dangling.has(last) && (after?.kind === 'word' || after?.kind === 'number')) return true;
  if (cased && after?.kind === 'word' && !after.capital) return !speaksAnew(tokens, at);
  if (after?.kind === 'number') return numbered.has(last) && !listed(tokens, at + 1);
  if (after?.kind !== 'word') return false;
  const pair = `${tokens[at - 2]?.bare ?? ''} ${before.bare}`;
  const next = goesOn[pair] ?? goesOn[before.bare] ?? '';
  return next.split(' ').includes(after.bare);
}

const anew = new Set<ExclusionReason>(['proposed', 'target', 'registered', 'not_awarded']);

/**
 * A line in lower case that starts with "a)", "đề nghị" or "chưa", with "năm 2018 được", or, after a line that named an award, with the next
 * name, "đạt" or "tôi", is a statement of its own.
 */
function speaksAnew(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at + 1], tokens[at + 2]?.bare];
  if (first?.bare.length === 1 && (second === ')' || second === '.')) return true;
  const means = meaningAt(tokens, at + 1);
  if (means?.kind === 'cue' && anew.has(means.reason)) return true;
  if (means?.kind === 'head' && tokens[at - 1]?.kind === 'number') return true;
  const told = afterYears(tokens, at + 1);
  if (told !== undefined && telling.has(told)) return true;
  const opens =
    means?.kind === 'reset' || (means?.kind === 'verb' && means.way === 'get') || openers.has(first?.full ?? '');
  const named = namesAward(tokens, at);
  if (opens) return named !== undefined;
  if (named !== 'given') return false;
  return (
    means?.kind === 'head' || means?.kind === 'cue' || (!joining.has(first?.full ?? '') && goesOnToAward(tokens, at))
  );
}
const meaningAt = (tokens: readonly Token[], at: number) => vocabulary(tokens, at, false)?.means;
const telling = new Set(['head', 'verb', 'reset', 'issuer', 'cue']);
const openers = new Set(
  ['tôi', 'em', 'anh', 'chị', 'còn', 'có', 'các', 'hai', 'ba', 'bốn', 'một', 'riêng'].map(fullOf),
);

/** What a line begins with that says more of the award before it. */
const joining = new Set(
  ['của', 'do', 'tại', 'về', 'và', 'cho', 'trong', 'với', 'vì', 'tặng', 'cấp', 'y', 'nhân', 'tiên'].map(fullOf),
);

/** Whether the clause that begins the next line names an award of its own. */
function goesOnToAward(tokens: readonly Token[], end: number): boolean {
  for (let at = end + 1; at < end + longestLine && !ends.has(tokens[at]?.bare ?? ';'); at += 1)
    if (meaningAt(tokens, at)?.kind === 'head') return true;
  return false;
}
const ends = new Set([';', '.', '\n']);

/** What stands after "năm 2018, 2019" at the head of a line. */
function afterYears(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at]?.bare !== 'nam' || tokens[at + 1]?.kind !== 'number') return undefined;
  let next = at + 1;
  while (tokens[next]?.kind === 'number' || yearJoints.has(tokens[next]?.bare ?? '')) next += 1;
  return meaningAt(tokens, next)?.kind;
}
const yearJoints = new Set([',', '-', 'va', 'nam']);

/** Whether an award is named on the line that ends here, to its end; and whether as a hope, which the next line may go on with. */
function namesAward(tokens: readonly Token[], end: number): 'given' | 'hoped' | undefined {
  const last = meaningAt(tokens, end - 1)?.kind;
  let open = last === 'verb' || last === 'cue';
  let named = false;
  for (let at = end - 1; at >= Math.max(0, end - longestLine) && tokens[at]?.kind !== 'break'; at -= 1) {
    const match = vocabulary(tokens, at, false);
    // The last word of "Bằng khen" is a verb by itself.
    if (match?.means.kind === 'head') [named, open] = [true, open && at + match.length < end];
    if (match?.means.kind === 'cue' && anew.has(match.means.reason)) return named && !open ? 'hoped' : undefined;
  }
  return named && !open ? 'given' : undefined;
}
const longestLine = 60;

/** "LĐTT: 2017" / "2018" / "2019": a line of years alone goes on with those that the line before ends with; `going`: that one did so. */
function listsYears(tokens: readonly Token[], at: number, going: boolean): boolean {
  if (!isYear(tokens[at - 1]) || dates.has(tokens[at - 2]?.bare ?? '')) return false;
  let next = at + 1;
  while (isYear(tokens[next]) || tokens[next]?.bare === ',' || tokens[next]?.bare === ';') next += 1;
  const after = tokens[next];
  const alone = after === undefined || after.kind === 'break' || after.bare === '.';
  return next > at + 1 && alone && (going || namesAward(tokens, at) !== undefined);
}
const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(19|20)\d\d$/.test(token.bare);
const dates = new Set(['/', '.', '-']);

/** "1)", "2. ": numbers the line. */
const listed = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.bare.length ?? 0) < 3 && ').:'.includes(tokens[at + 1]?.bare ?? ' ');

/**
 * Leaves out the dash a cell of one line may begin with, and the heading a cell may repeat before what it tells, "Thành tích, khen
 * thưởng đã đạt được: …", which names neither the nominee nor an award and does not show how the rest is typed.
 */
export function withoutHeading(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ kind, bare }) => kind !== 'break' && bare !== '-' && bare !== '•');
  if (start > 0 && !tokens.some(({ kind }) => kind === 'break')) return withoutHeading(tokens.slice(start));
  const end = tokens.findIndex(({ bare }) => bare === ':');
  if (end < 1 || end > longestHeading) return tokens;
  const heading = tokens.slice(0, end);
  const told = heading.map(({ bare }) => bare).join(' ');
  const only = heading.every(({ kind, bare }) => (kind === 'word' ? headingWords.has(bare) : kind === 'mark'));
  return only && headings.test(told) ? tokens.slice(end + 1) : tokens;
}
const longestHeading = 16;
const headings = /thanh tich|khen thuong|qua trinh/;
const headingWords = new Set(
  'thanh tich qua trinh ket tom tat khen thuong thi dua danh hieu hinh thuc cac nhung da dat duoc noi bat chinh va phan muc'.split(
    ' ',
  ),
);
