import { marksList } from './counts.ts';
import { type Found, type Place, vocabulary } from './lexicon.ts';
import { fullOf, type Token } from './syllables.ts';

/** What marks do: commas and dashes part, colons announce, stops end a clause (`line`: a sentence or line). */
export type MarkFound =
  | { kind: 'sep'; word: ',' | '-' }
  | { kind: 'colon' }
  | { kind: 'quote' }
  | { kind: 'bullet' }
  /** `asks`: a question mark. */
  | { kind: 'stop'; line: boolean; asks?: boolean };

/** Whether the open bracket closes before the line does. */
function closes(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 60; next += 1) {
    const token = tokens[next];
    if (!token || token.kind === 'break' || token.bare === '(') return false;
    if (token.bare === ')') return true;
  }
  return false;
}

const year = /^(19|20)\d\d$/;
const longestRow = 60;

/** "2018; LĐTT; QĐ 12/QĐ-TTYT": the line is a row of a table, which its year begins. */
function inRow(tokens: readonly Token[], at: number): boolean {
  let start = at;
  while (at - start < longestRow && start > 0 && tokens[start - 1]?.kind !== 'break') start -= 1;
  return year.test(tokens[start]?.bare ?? '') && tokens[start + 1]?.bare === ';';
}

const none = fullOf('không');
const notYet = fullOf('chưa');
const abbreviated = new Set(
  'tp tx q p h bs ths ts gs pgs ds dd cn st đ/c ttut ttnd nxb no vd ct pct gd pgd'.split(' '),
);

/** A mark between words; brackets and others the grammar has no use for are nothing. */
export function readMark(place: Place, token: Token): Found<MarkFound> {
  const { tokens, at } = place;
  const after = tokens[at + 1];
  const item = (meaning: MarkFound): Found<MarkFound> => ({ meaning, length: 1 });
  switch (token.bare) {
    case ';':
      return item(
        (place.depth > 0 && closes(tokens, at)) || inRow(tokens, at)
          ? { kind: 'sep', word: ',' }
          : { kind: 'stop', line: false },
      );
    case '…':
      return place.depth > 0 && closes(tokens, at) ? item({ kind: 'bullet' }) : item(fullStop(tokens, at));
    case '.':
      return marksList(tokens, at - 1) ? item({ kind: 'bullet' }) : item(fullStop(tokens, at));
    case '!':
      return item(fullStop(tokens, at));
    case '?':
      return item(place.depth === 0 ? { kind: 'stop', line: true, asks: true } : fullStop(tokens, at));
    case '|':
      return item(after?.full === none || after?.full === notYet ? { kind: 'colon' } : { kind: 'sep', word: ',' });
    case ',':
    case '/':
      return item({ kind: 'sep', word: ',' });
    case '-':
      return item({ kind: 'sep', word: '-' });
    case ':':
      return item({ kind: 'colon' });
    case '"':
      return item({ kind: 'quote' });
    case '•':
      return item({ kind: 'bullet' });
    default:
      return undefined;
  }
}

const isInitial = ({ kind, bare }: Token): boolean => kind === 'word' && bare.length === 1;

/** "gương bác sĩ Trần Văn B. Hai lần …": a number or a word of the grammar, not the rest of a name. */
const opensSentence = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' || vocabulary(tokens, at, false) !== undefined;

/** The end of a sentence, unless it shortens a word, stands inside a number or numbers a line. */
function fullStop(tokens: readonly Token[], at: number): MarkFound {
  const mark = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const abbreviation =
    before !== undefined && (abbreviated.has(before.bare) || (isInitial(before) && !opensSentence(tokens, at + 1)));
  const inside =
    after !== undefined &&
    after.start === mark?.end &&
    (after.kind !== 'word' || !after.capital || before?.kind !== 'word');
  return abbreviation || inside || before === undefined ? { kind: 'bullet' } : { kind: 'stop', line: true };
}
