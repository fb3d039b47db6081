import { isSyllable, type Token, tokenise } from './syllables.ts';

/**
 * One way to say something. `say` may hold alternatives "(a|b)" and options "[a]"; words in CAPITALS are abbreviations,
 * which may always be typed without diacritics. `exact` phrases forgive no wrong tone; a `marked` one of a single word must be
 * typed with its diacritics.
 */
export type Saying<T> = { say: string; means: T; exact?: boolean; marked?: boolean };
/** `first`: the full form of the phrase's first word, whatever marks were typed. */
export type Match<T> = { means: T; length: number; first: string };
export type PhraseBook<T> = (tokens: readonly Token[], at: number, plainText: boolean) => Match<T> | undefined;

type Part = { full: string; abbreviation: boolean };
type Ending<T> = { parts: Part[]; means: T; exact: boolean; marked: boolean };
type Node<T> = { next: Map<string, Node<T>>; endings: Ending<T>[] };

/** Builds a matcher that finds the longest phrase starting at a token: its time depends on the longest phrase, not on the text. */
export function phraseBook<T>(sayings: readonly Saying<T>[]): PhraseBook<T> {
  const root: Node<T> = { next: new Map(), endings: [] };
  for (const { say, means, exact = false, marked = false } of sayings) {
    for (const words of expand(say)) plant(root, words, { means, exact, marked });
  }
  return (tokens, at, plainText) => {
    let best: Match<T> | undefined;
    let node: Node<T> | undefined = root;
    for (let length = 0; node; length += 1) {
      const ending = node.endings.find((each) => fits(each, tokens, at, plainText));
      if (ending) best = { means: ending.means, length, first: ending.parts[0]?.full ?? '' };
      const token: Token | undefined = tokens[at + length];
      node = token && node.next.get(token.bare);
    }
    return best;
  };
}

function plant<T>(root: Node<T>, say: string, ending: Omit<Ending<T>, 'parts'>): void {
  const parts: Part[] = [];
  let node = root;
  for (const token of tokenise(say)) {
    const word = say.slice(token.start, token.end);
    parts.push({ full: token.full, abbreviation: word.length > 1 && word === word.toUpperCase() });
    let next = node.next.get(token.bare);
    if (!next) {
      next = { next: new Map(), endings: [] };
      node.next.set(token.bare, next);
    }
    node = next;
  }
  node.endings.push({ parts, ...ending });
}

/** The words agree without diacritics; decide whether what was typed can mean this phrase. */
function fits<T>(ending: Ending<T>, tokens: readonly Token[], at: number, plainText: boolean): boolean {
  const { parts, exact } = ending;
  if (ending.marked && parts.length === 1 && !parts[0]?.abbreviation && tokens[at]?.full !== parts[0]?.full)
    return false;
  let wrong = 0;
  for (const [index, part] of parts.entries()) {
    const token = tokens[at + index];
    if (!token) return false;
    if (token.full === part.full && !part.abbreviation) continue;
    if (part.abbreviation) {
      if (spells(token, part)) continue;
      return false;
    }
    if (token.plain && (plainText || (parts.length > 1 && !exact))) continue;
    if (exact) return false;
    wrong += 1;
  }
  return wrong === 0 || (wrong === 1 && parts.length > 1);
}

/** "TƯ" typed in capitals is an abbreviation, "từ" and "tu" are words; "cstđ" and "byt" can be no word. */
function spells(token: Token, part: Part): boolean {
  if (!isSyllable(token.bare)) return true;
  return token.upper && (token.full === part.full || token.plain);
}

/** All the strings a saying stands for. Each choice is spelled out by itself, so nested ones do not multiply each other. */
export function expand(say: string): string[] {
  const start = say.search(/[([]/);
  if (start < 0) return [say];
  const end = closing(say, start);
  const choices = branches(say.slice(start + 1, end)).flatMap(expand);
  if (say[start] === '[') choices.unshift('');
  const rest = expand(say.slice(end + 1));
  const before = say.slice(0, start);
  return [...new Set(choices.flatMap((choice) => rest.map((after) => `${before}${choice}${after}`)))];
}

/** Where the group that opens at `start` closes. */
function closing(say: string, start: number): number {
  let depth = 0;
  for (let at = start; at < say.length; at += 1) {
    if (say[at] === '(' || say[at] === '[') depth += 1;
    if (say[at] === ')' || say[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a group of the phrase does not close: ${say}`);
}

/** Splits at the bars that stand in no inner group. */
function branches(inside: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of inside) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (char === '|' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + char);
  }
  return parts;
}
