import { createHash } from 'node:crypto';
import type { Ballot, Choice } from '../../domain/council/session.ts';
import type { ListItem, NominationList } from '../../domain/list/list.ts';
import type { Item } from '../store.ts';
import { below } from './keys.ts';

/** An item of the table ends at 400 KB (DynamoDB quota); one nominee with long achievements may have 100 of them. */
const most = { items: 60, bytes: 250_000 };

/**
 * The name of the nominees of one composition. Two officers who compose at the same moment write under two names, and the
 * head tells whose was taken. Rows of a version never change, so ids and awards say everything.
 */
export const partsName = (items: readonly ListItem[]): string =>
  createHash('sha256')
    .update(items.map(({ id, targetAward }) => `${id}\t${targetAward ?? ''}`).join('\n'))
    .digest('hex')
    .slice(0, 16);

/** Below what the nominees of a round stand. `name`: see `partsName`. */
export const partsBelow = (sk: string, round: number, name: string): string => below(below(sk, 'I', round), 'P', name);

/** The nominees of a list as items that each fit into the table. */
export function partItems(place: { pk: string; sk: string }, list: NominationList): Item[] {
  const parts: ListItem[][] = [];
  let bytes = 0;
  for (const item of list.items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    const open = parts.at(-1);
    const fits = open !== undefined && open.length < most.items && bytes + size <= most.bytes;
    bytes = fits ? bytes + size : size;
    if (fits) open.push(item);
    else parts.push([item]);
  }
  const begins = partsBelow(place.sk, list.round, partsName(list.items));
  return parts.map((items, at) => ({
    pk: place.pk,
    sk: `${begins}#${String(at).padStart(4, '0')}`,
    kind: 'list-part',
    items,
  }));
}

type Packed = Omit<Ballot, 'choices'> & { choices: string };
export type StoredList = Omit<NominationList, 'items' | 'session'> & { session: PackedSession | null };
type PackedSession = Omit<NonNullable<NominationList['session']>, 'ballots'> & { ballots: readonly Packed[] };

const signs: Record<Choice, string> = { yes: 'y', no: 'n', abstain: 'a', recused: 'r' };
const choiceOf = (sign: string): Choice | undefined =>
  (Object.keys(signs) as Choice[]).find((choice) => signs[choice] === sign);

/** The head of a list as it is stored: of every open ballot a sign for each nominee, or a full list would not fit. */
export function packed({ items, session, ...rest }: NominationList): StoredList {
  const ballots = session?.ballots.map((ballot) => ({
    ...ballot,
    choices: items.map(({ id }) => (ballot.choices[id] ? signs[ballot.choices[id]] : '-')).join(''),
  }));
  return { ...rest, session: session && ballots ? { ...session, ballots } : null };
}

export function unpacked({ session, ...rest }: StoredList, items: readonly ListItem[]): NominationList {
  const ballots = session?.ballots.map((ballot) => ({
    ...ballot,
    choices: Object.fromEntries(
      items.flatMap(({ id }, at) => {
        const choice = choiceOf(ballot.choices[at] ?? '');
        return choice ? [[id, choice]] : [];
      }),
    ),
  }));
  return { ...rest, session: session && ballots ? { ...session, ballots } : null, items };
}
