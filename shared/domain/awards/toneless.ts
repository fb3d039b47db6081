import { isSyllable, type Token } from './syllables.ts';

/** Too few words to tell by: "thi tay nghe" has no marks in any text. */
const enough = 4;

/**
 * Which tokens stand in a text, or a sentence of it, that was typed without tone marks. Abbreviations do not tell: "CSTĐ co so nam
 * 2019" has none. In: the tokens and whether all is in capitals. Out: one answer for each token.
 */
export function toneless(tokens: readonly Token[], shouting: boolean): readonly boolean[] {
  const telling = tokens.filter((token) => tells(token) && (shouting || !token.upper));
  const words = telling.length > 0 ? telling : tokens.filter(({ kind }) => kind === 'word');
  if (words.every(({ plain }) => plain)) return tokens.map(() => true);
  const found: boolean[] = [];
  for (let from = 0; from < tokens.length; ) {
    const end = sentenceEnd(tokens, from);
    const own = tokens.slice(from, end).filter((token) => tells(token) && !token.upper);
    const plain = own.length >= enough && own.every((token) => token.plain);
    for (; from < end; from += 1) found.push(plain);
  }
  return found;
}

/** "qđ", "cstđ" are no syllables. */
const tells = ({ kind, bare }: Token): boolean => kind === 'word' && isSyllable(bare);

function sentenceEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && !ends(tokens[end])) end += 1;
  return Math.min(end + 1, tokens.length);
}

const ends = (token: Token | undefined): boolean =>
  token?.kind === 'break' || token?.bare === ';' || token?.bare === '.';
