import type { Call } from '../campaign/call.ts';
import { type CommunicationItem, type CommunicationPlan, knownTag } from './item.ts';

/** How often each value of a tag was used; values of the plan that were never used stand with 0. */
export type TagTally = Readonly<Record<string, number>>;

export type CommunicationLog = {
  items: readonly CommunicationItem[];
  total: number;
  byStream: TagTally;
  byChannel: TagTally;
  byPhase: TagTally;
  byUnit: TagTally;
  byPersonInCharge: TagTally;
};

function tally(values: readonly (string | undefined)[], known: readonly string[] = []): TagTally {
  const counts = new Map(known.map((word) => [word, 0]));
  for (const value of values) {
    if (value === undefined) continue;
    const word = knownTag(value, known) ?? value;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The communication log of a call: items by day, and how often each stream, channel and phase was served, by whom. */
export function communicationLog(
  call: Pick<Call, 'channels' | 'phases'>,
  plan: CommunicationPlan,
  items: readonly CommunicationItem[],
): CommunicationLog {
  const sorted = items.toSorted((a, b) => compare(a.on, b.on) || compare(a.id, b.id));
  const of = (key: 'stream' | 'channel' | 'phase' | 'unitId' | 'inCharge') => sorted.map((item) => item[key]);
  return {
    items: sorted,
    total: sorted.length,
    byStream: tally(of('stream'), plan.streams),
    byChannel: tally(of('channel'), call.channels),
    byPhase: tally(of('phase'), call.phases),
    byUnit: tally(of('unitId')),
    byPersonInCharge: tally(of('inCharge')),
  };
}
