import { vocabulary } from './lexicon.ts';
import type { ExclusionReason } from './reading.ts';
import type { Token } from './syllables.ts';

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

/** The tokens without the ends of lines that were wrapped in the midst of a phrase. */
export const unwrapped = (tokens: readonly Token[]): Token[] =>
  tokens.filter((token, at) => token.kind !== 'break' || !wraps(tokens, at));

/** The next line goes on in lower case, or with what the last words of this one ask for. */
function wraps(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind !== 'word' && before?.kind !== 'number') return false;
  if (after?.kind === 'word' && !after.capital) return !speaksAnew(tokens, at);
  const last = before.raw.toLowerCase();
  if (after?.kind === 'number') return numbered.has(last) && !listed(tokens, at + 1);
  if (after?.kind !== 'word') return false;
  const pair = `${tokens[at - 2]?.bare ?? ''} ${before.bare}`;
  const next = goesOn[pair] ?? goesOn[before.bare] ?? '';
  return dangling.has(last) || next.split(' ').includes(after.bare);
}

const anew = new Set<ExclusionReason>(['proposed', 'target', 'registered', 'not_awarded']);

/** A line in lower case that starts with "a)", "đề nghị" or "chưa", or with a name after a year, is a statement of its own. */
function speaksAnew(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 2]?.bare;
  if (tokens[at + 1]?.bare.length === 1 && (after === ')' || after === '.')) return true;
  const means = vocabulary(tokens, at + 1, false)?.means;
  if (means?.kind === 'cue') return anew.has(means.reason);
  return means?.kind === 'head' && tokens[at - 1]?.kind === 'number';
}

/** "1)", "2. ": numbers the line. */
const listed = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.bare.length ?? 0) < 3 && ').:'.includes(tokens[at + 1]?.bare ?? ' ');
