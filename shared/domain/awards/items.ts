import { type CountFound, marksList, readCount } from './counts.ts';
import { type DateFound, type DecisionFound, readDate, readDecision } from './decisions.ts';
import { type HolderFound, readHolder } from './departments.ts';
import { type IssuerFound, readIssuer } from './issuer.ts';
import { type And, type Fixed, type Found, type GradeFound, type Place, type Unit, vocabulary } from './lexicon.ts';
import { type MarkFound, readMark } from './marks.ts';
import { fullOf, type Token } from './syllables.ts';
import { toneless } from './toneless.ts';
import type { Cue } from './vocabulary/cues.ts';
import type { Head } from './vocabulary/heads.ts';
import type { LevelWord } from './vocabulary/issuers.ts';
import type { Reset, Small, Verb } from './vocabulary/statements.ts';
import { readYears, type YearsFound } from './years.ts';

/**
 * What a stretch of tokens says. `from` and `to` are token positions, `to` excluded; `depth` counts open brackets; `first` is
 * the full form of its first word, as the grammar spells it.
 */
export type Item = Meaning & { from: number; to: number; depth: number; first: string };
export type Meaning =
  | Head
  | LevelWord
  | IssuerFound
  | GradeFound
  | YearsFound
  | CountFound
  | DecisionFound
  | DateFound
  | Cue
  | Reset
  | Verb
  | HolderFound
  | Small
  | And
  | MarkFound
  | { kind: 'word' }
  | Unit;

/** Reads tokens into items, left to right, each token once; positions already claimed by a longer reading are skipped. */
export function readItems(tokens: readonly Token[]): Item[] {
  const words = tokens.filter((token) => token.kind === 'word');
  const shouting = words.length > 2 && words.every((token) => token.upper || token.bare.length < 2);
  const plain = toneless(tokens, shouting);
  const cased = !shouting && words.some((token) => token.capital);
  const items: Item[] = [];
  const course: Course = { depth: 0, named: false, ledger: false, work: false, order: undefined, quoted: false };
  for (let at = 0; at < tokens.length; ) {
    const { depth, named, ledger, order } = course;
    const before = items.at(-1);
    const graded = order === 'name' || (order === 'list' && before?.kind === 'sep');
    const plainText = plain[at] === true;
    const found = readAt({ tokens, at, depth, plainText, shouting, cased, named, ledger, graded });
    const token = tokens[at];
    if (found) follow(course, found.meaning, before);
    if (token?.bare === '(' || token?.bare === '[') course.depth += 1;
    const length = found ? found.length + swallowed(tokens, at, found, course) : 1;
    if (found?.meaning.kind === 'quote') course.quoted = !course.quoted && length === 1;
    const contrary = found !== undefined && (found.first ?? token?.full) === but && tokens[at + 1]?.kind !== 'mark';
    if (contrary && (found.meaning.kind === 'reset' || found.meaning.kind === 'word'))
      items.push({ kind: 'sep', word: ',', from: at, to: at + 1, depth: course.depth, first: but });
    if (found && !(contrary && found.meaning.kind === 'word'))
      items.push({
        ...found.meaning,
        from: at,
        to: at + length,
        depth: course.depth,
        first: found.first ?? token?.full ?? '',
      });
    if ((token?.bare === ')' || token?.bare === ']') && course.depth > 0) course.depth -= 1;
    if (found?.meaning.kind === 'stop') course.depth = 0;
    at += length;
  }
  return items;
}

/** "… không được nhưng đã …": parts two statements as a comma does. */
const but = fullOf('nhưng');

/** What was read so far, where it changes how the next words are read. */
type Course = Pick<Place, 'depth' | 'named' | 'ledger'> & {
  /** An initiative or a study was named: what is quoted on this line is its title. */
  work: boolean;
  order: Order;
  /** A quotation was opened whose words are read like others. */
  quoted: boolean;
};

function follow(course: Course, meaning: Meaning, before: Item | undefined): void {
  course.order = orderAfter(course.order, meaning);
  if (meaning.kind === 'head') {
    course.named = true;
    course.work = meaning.code === 'SK' || meaning.code === 'DT';
  }
  if (meaning.kind === 'colon' && (!course.named || course.depth > 0) && before?.kind === 'years') course.ledger = true;
  if (meaning.kind === 'stop') {
    course.named = false;
    course.work &&= !meaning.line;
    course.quoted &&= !meaning.line;
    course.ledger &&= !meaning.line;
  }
}

/** How many more tokens are the name of a medal, or the quoted title of an initiative or a study. */
function swallowed(
  tokens: readonly Token[],
  at: number,
  { meaning, length }: { meaning: Meaning; length: number },
  { work, quoted }: Course,
): number {
  if (meaning.kind === 'head' && meaning.named) return nameLength(tokens, at + length, longestName);
  if (meaning.kind === 'quote' && !quoted && tokens[at - 1]?.full !== entitled && (work || titleNouns(tokens, at - 1)))
    return Math.max(nameLength(tokens, at, longestTitle) - 1, 0);
  return 0;
}

/** 'danh hiệu "…"' */
const entitled = fullOf('hiệu');

const titled = new Set(
  [
    'hội thi',
    'cuộc thi',
    'hội thao',
    'hội diễn',
    'tham luận',
    'viết về',
    'bài báo',
    'bài viết',
    'bài',
    'chuyên đề',
    'chủ đề',
    'đề án',
  ].map((words) => words.split(' ').map(fullOf).join(' ')),
);

/** 'hội thi "…"', 'bài báo "…"': what is quoted after it is a title, whose words mean nothing. */
const titleNouns = (tokens: readonly Token[], at: number): boolean =>
  titled.has(tokens[at]?.full ?? '') || titled.has(`${tokens[at - 1]?.full} ${tokens[at]?.full}`);

/** The quoted or "vì …" name of a medal, which may hold the words of other awards and bodies. */
function nameLength(tokens: readonly Token[], from: number, longest: number): number {
  const quoted = tokens[from]?.bare === '"';
  if (!quoted && tokens[from]?.bare !== 'vi') return 0;
  for (let length = 1; length <= longest; length += 1) {
    const token = tokens[from + length];
    if (quoted && token?.bare === '"') return length + 1;
    if (!token || token.kind === 'break') return quoted ? 0 : length;
    const ends =
      token.kind !== 'word' ||
      token.bare === 'cua' ||
      afterName.has(token.full) ||
      (tokens[from]?.plain === true && vocabulary(tokens, from + length, true)?.means.kind === 'cue') ||
      (token.bare === 'va' && vocabulary(tokens, from + length + 1, false)?.means.kind === 'head') ||
      (token.bare === 'nam' && tokens[from + length + 1]?.kind === 'number');
    if (!quoted && ends) return length;
  }
  return 0;
}
const longestName = 18;

/** What no badge's name goes on with: "KNC vì sự nghiệp giáo dục thì đang chờ xét". */
const afterName = new Set(
  'thì chờ đề nộp phải mới hẹn thiếu đang chưa không được đạt bị đã sẽ cũng vẫn hiện còn do từ ngày tháng là để nhưng vào theo cho tại đợt lần'
    .split(' ')
    .map(fullOf),
);
const longestTitle = 60;

/** "1 trong 10 cá nhân được …": the subject is the one. */
function oneOf({ tokens, at }: Place): Found<Meaning> {
  const one = tokens[at]?.bare === '1' || tokens[at]?.bare === '01' || tokens[at]?.bare === 'mot';
  if (!one || tokens[at + 1]?.bare !== 'trong' || tokens[at + 2]?.kind !== 'number') return undefined;
  return { meaning: { kind: 'neutral' }, length: 3 };
}

/** 'danh hiệu "…"' around words the grammar does not know: a title of another kind. */
function unknownTitle({ tokens, at, plainText }: Place): Found<Meaning> {
  if (tokens[at]?.bare !== 'danh' || tokens[at + 1]?.bare !== 'hieu' || tokens[at + 2]?.bare !== '"') return undefined;
  for (let length = 3; length <= longestName; length += 1) {
    const token = tokens[at + length];
    if (token?.bare === '"') return { meaning: { kind: 'head', code: 'DT_KHAC' }, length: length + 1 };
    const kind = vocabulary(tokens, at + length, plainText)?.means.kind;
    if (!token || token.kind === 'break' || kind === 'head' || kind === 'token') return undefined;
  }
  return undefined;
}

function readAt(place: Place): Found<Meaning> {
  const { tokens, at, plainText } = place;
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'break') return { meaning: { kind: 'stop', line: true }, length: 1 };
  const special =
    readDecision(tokens, at) ??
    readDate(tokens, at) ??
    readYears(place) ??
    bareGrade(place) ??
    oneOf(place) ??
    readCount(place) ??
    unknownTitle(place);
  if (special) return special;
  const match = vocabulary(tokens, at, plainText);
  if (match?.means.kind === 'sameYear' && tokens[at + match.length]?.kind === 'number')
    return { meaning: { kind: 'word' }, length: 1 };
  if (match) {
    const giver = givesAway(place, match.means, match.length);
    if (giver) return giver;
    if (match.means.kind === 'issuer') return readIssuer(place, match.means, match.length);
    if (match.means.kind === 'holder') return readHolder(place, match.means, match.length, match.first);
    return { meaning: match.means, length: match.length, first: match.first };
  }
  if (marksList(tokens, at)) return { meaning: { kind: 'bullet' }, length: 1 };
  return token.kind === 'mark' ? readMark(place, token) : { meaning: { kind: 'word' }, length: 1 };
}

/** "Bệnh viện đã tặng …": the one who gives, not "bệnh viện đã …" of the nominee. */
function givesAway(place: Place, means: Fixed, length: number): Found<Meaning> {
  const { tokens, at, plainText } = place;
  if (means.kind !== 'reset' || !means.open || tokens[at + length - 1]?.full !== already) return undefined;
  const verb = vocabulary(tokens, at + length, plainText)?.means;
  if (verb?.kind !== 'verb' || verb.way !== 'give') return undefined;
  const body = vocabulary(tokens.slice(at, at + length - 1), 0, plainText);
  if (body?.means.kind === 'issuer')
    return readIssuer({ ...place, tokens: tokens.slice(0, at + length - 1) }, body.means, body.length);
  return body?.means.kind === 'holder' ? readHolder(place, body.means, body.length, body.first) : undefined;
}
const already = fullOf('đã');

/** Whether the name of an order was just read, or a list of its grades is going on. */
type Order = 'name' | 'list' | undefined;

function orderAfter(order: Order, meaning: Meaning): Order {
  if (meaning.kind === 'head') return meaning.graded ? 'name' : undefined;
  if (meaning.kind === 'stop' || meaning.kind === 'word') return undefined;
  return order && 'list';
}

const grades: Readonly<Record<string, '1' | '2' | '3'>> = { i: '1', ii: '2', iii: '3', nhat: '1', nhi: '2', ba: '3' };

/** "Huân chương Lao động Nhì", "HCLĐ III". */
function bareGrade({ tokens, at, graded }: Place): Found<GradeFound> {
  const grade = graded ? grades[tokens[at]?.bare ?? ''] : undefined;
  return grade && { meaning: { kind: 'grade', grade }, length: 1 };
}
