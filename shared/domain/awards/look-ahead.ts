import type { Item } from './items.ts';
import { links } from './vocabulary/statements.ts';

/** What stands between an item and the next award's name in its clause. */
export type Ahead = {
  /** The name is reached over linking words only. */
  head: boolean;
  /** A verb of giving or getting stands between. */
  verb: boolean;
  /** The very next thing is a level or an issuer. */
  issuer: boolean;
};

/** Words the grammar does not know that may stand between: "vinh dự và tự hào". */
const patience = 2;
/** Enough for any title, issuer and verb before a name; keeps the reading linear. */
const horizon = 16;

/** Looks from `at` for the next award's name; commas stop the search unless `over` is "commas". */
export function lookAhead(items: readonly Item[], at: number, over?: 'commas'): Ahead {
  const ahead: Ahead = { head: false, verb: false, issuer: false };
  let strange = 0;
  for (let next = at + 1; next < items.length && next <= at + horizon; next += 1) {
    const item = items[next];
    if (!item) return ahead;
    if (item.kind === 'head' || item.kind === 'lesser') return { ...ahead, head: true };
    if ((item.kind === 'verb' && !links(item)) || item.kind === 'reset') ahead.verb = true;
    if (!ahead.verb && (item.kind === 'issuer' || item.kind === 'level') && strange === 0) ahead.issuer = true;
    if (item.kind === 'word' || item.kind === 'holder') strange += 1;
    if (strange > patience) return ahead;
    if (item.kind === 'sep' && item.word !== '-' && over !== 'commas') return ahead;
    if (item.kind === 'bullet' && item.depth < (items[at]?.depth ?? 0)) return ahead;
    if (item.kind === 'unit' || item.kind === 'neutral' || item.kind === 'token') return ahead;
  }
  return ahead;
}

/** "Giấy khen: 05 (Sở Y tế: 03, …)": the parts tell what the total was made of. */
export function countFollows(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.kind === 'count' || (next?.kind === 'colon' && items[at + 2]?.kind === 'count');
}
