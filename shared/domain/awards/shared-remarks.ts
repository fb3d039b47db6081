import type { State } from './bystanders.ts';
import type { Item } from './items.ts';
import type { Mention } from './mention.ts';
import { and, fullOf } from './syllables.ts';
import type { Cue } from './vocabulary/cues.ts';
import { links } from './vocabulary/statements.ts';

/** What may stand between the names of a list. */
const within = new Set<Item['kind']>([
  'sep',
  'level',
  'issuer',
  'grade',
  'quote',
  'years',
  'count',
  'decision',
  'date',
]);

const all = new Set(['đều', 'cả'].map(fullOf));
const passive = fullOf('bị');
const whereas = fullOf('còn');

/**
 * Leaves out the names listed before the one a remark behind them left out: "Cờ thi đua, Bằng khen thì chưa", "CSTĐ tỉnh và
 * Bằng khen đều đang chờ". A name that tells a year or a decision is given, unless the remark speaks of both or all.
 * In: the place of the remark in its clause.
 */
export function leaveOutListed(
  state: State,
  { reason, first }: Pick<Cue, 'reason'> & { first: string },
  at: number,
): void {
  const { items, passed } = state;
  const last = passed.at(-1);
  if (!last?.excluded) return;
  const every = items.slice(last.seat + 1, at + 1).some((item) => all.has(item.first));
  const both = first === passive || reason === 'revoked' || reason === 'other_subject';
  for (let index = passed.length - 2; index >= 0; index -= 1) {
    const [mention, next] = [passed[index], passed[index + 1]];
    if (!mention || !next || mention.excluded) return;
    const joint = jointOf(items, mention, next);
    if (!joint || (!every && tells(mention) && !(both && joint === and))) return;
    if (!every && joint !== and && isGiven(items, mention)) return;
    mention.excluded = reason;
  }
}

const tells = ({ years, decisions, count }: Mention): boolean =>
  years.length > 0 || decisions.length > 0 || count !== undefined;

/** The one mark that parts two names with nothing else between them. */
function jointOf(items: readonly Item[], { seat }: Mention, next: Mention): string | undefined {
  const between = items.slice(seat + 1, next.seat);
  const joints = between.filter((item) => item.kind === 'sep' && item.depth === (items[seat]?.depth ?? 0));
  const own = between.every(
    (item) => within.has(item.kind) || (item.kind === 'verb' && (links(item) || item.way === 'give')),
  );
  const apart = between.some(({ first }) => first === whereas);
  return own && !apart && joints.length === 1 ? joints[0]?.first : undefined;
}

/** "Đã nhận KNC …, KNC … thì đang chờ": a verb of getting or having stands before it. */
function isGiven(items: readonly Item[], { seat }: Mention): boolean {
  for (let back = seat - 1; back >= Math.max(0, seat - longestLead); back -= 1) {
    const item = items[back];
    if (!item || item.kind === 'sep') return false;
    if (item.kind === 'reset' || (item.kind === 'verb' && (item.way === 'get' || item.way === 'own'))) return true;
  }
  return false;
}
const longestLead = 8;
