import type { Clock } from './clock.ts';
import type { Schedule } from './schedules.ts';
import type { Settle } from './settle.ts';

/** How a walk through simulated time went: where it stopped and what each stop fired. */
export type Walk = { now: string; stops: { at: string; fired: string[] }[]; idle: boolean; waitingFor: string[] };

export type WalkParts = { clock: Clock; schedules: readonly Schedule[]; settle: Settle };

/** A function that says again and again it is due now is given this many runs before time moves on. */
const mostRunsAtOnce = 50;
/** Longest wait for everything to come to rest at one stop. */
const restMs = 60_000;

/**
 * Moves the clock forward to `target` (ms) by living through what is due on the way, in order: at each instant a
 * scheduled function said it is next due (`nextDueAt`), or a rarer schedule comes round, everything under way comes to
 * rest, the schedule fires, and everything comes to rest again. Functions that say when they are due also run at the
 * target.
 */
export async function walkTo(target: number, { clock, schedules, settle }: WalkParts): Promise<Walk> {
  const stops: Walk['stops'] = [];
  const fire = async (due: readonly Schedule[], at: number) => {
    await clock.moveTo(at);
    await settle(restMs);
    for (const schedule of due) await schedule.fire(at);
    await settle(restMs);
    if (due.length > 0) stops.push({ at: new Date(at).toISOString(), fired: due.map(({ name }) => name) });
  };
  await settle(restMs);
  await fire(schedules.filter(isOwnTimed), clock.now());
  let runsHere = 0;
  for (let from = clock.now(); from < target; ) {
    const next = schedules.map((schedule) => ({ schedule, at: nextOf(schedule, from) }));
    const at = Math.min(target, ...next.flatMap((one) => (one.at === undefined ? [] : [one.at])));
    const due = next.filter((one) => one.at !== undefined && one.at <= at).map(({ schedule }) => schedule);
    const last = at >= target;
    await fire(last ? [...new Set([...due, ...schedules.filter(isOwnTimed)])] : due, at);
    runsHere = at > from ? 0 : runsHere + 1;
    if (runsHere > mostRunsAtOnce)
      throw new Error(`${due[0]?.name} says without end that it is due at ${new Date(at).toISOString()}`);
    from = at;
  }
  const rest = await settle(restMs);
  return { now: new Date(clock.now()).toISOString(), stops, ...rest };
}

/** Schedules that come round often only ask "is anything due?": their function's word counts, not their rhythm. */
function isOwnTimed({ nextDueAt, recurrence }: Schedule): boolean {
  return nextDueAt !== undefined || recurrence.frequent;
}

/** When a schedule must fire next at or after `from`; its function's word goes before its expression. */
function nextOf({ nextDueAt, recurrence }: Schedule, from: number): number | undefined {
  if (nextDueAt === null) return undefined;
  if (nextDueAt !== undefined) return Math.max(nextDueAt, from);
  return recurrence.frequent ? undefined : recurrence.next(from);
}
