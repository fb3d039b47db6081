import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../events/ids.ts';
import { type DossierCommand, decideDossier } from '../../../shared/domain/dossier/decide.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { takeSteps } from '../../../shared/domain/dossier/take-step.ts';
import { aDossier, aPeriod, at } from '../../support/dossiers.ts';

const HOUR = 3_600_000;
const start = Date.parse('2021-06-12T00:00:00.000Z');
const instant = (hours: number): Instant => at(new Date(start + hours * HOUR).toISOString());

/** Hours from two days before the boundary to a week after the lock, many of them right at one of the two. */
const hour = fc.oneof(
  fc.integer({ min: 0, max: 20 * 24 }),
  fc.constantFrom(64, 64.999, 65, 65.001, 232.999, 233, 233.001, 233.499, 233.5),
);
/** A file: when it arrived, how much later it was read (0: at once), and whether it had mistakes. */
const file = fc.record({
  arrived: hour,
  waits: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })),
  blocking: fc.boolean(),
  twice: fc.boolean(),
});
type File = { id: number; arrived: number; waits: number; blocking: boolean; twice: boolean };
const files = fc
  .array(file, { minLength: 1, maxLength: 6 })
  .map((all): File[] => all.map((one, id) => ({ ...one, id })));

const act = fc.record({
  at: hour,
  name: fc.constantFrom('withdraw', 'return', 'accept', 'lock', 'nil-return'),
  days: fc.integer({ min: 1, max: 8 }),
});
type Act = { at: number; name: 'withdraw' | 'return' | 'accept' | 'lock' | 'nil-return'; days: number };

type World = { dossier: Dossier; taken: number[]; refused: number[]; arrivalsOf: Instant[]; withdrawn: Instant | null };
const fresh = (): World => ({ dossier: aDossier(), taken: [], refused: [], arrivalsOf: [], withdrawn: null });

/** What read-dossier does with a file: known ones are dropped, the others become a version or are refused. */
function read(world: World, one: File): World {
  if (world.taken.includes(one.id) || world.refused.includes(one.id)) return world;
  const receivedAt = instant(one.arrived);
  const command = {
    name: 'record' as const,
    receivedAt,
    rows: one.id + 1,
    warnings: 0,
    blocking: one.blocking ? 1 : 0,
  };
  const decision = decideDossier(world.dossier, command, receivedAt);
  if (!decision.ok) return { ...world, refused: [...world.refused, one.id] };
  const arrivalsOf = [...world.arrivalsOf, receivedAt];
  return { ...world, dossier: decision.value.dossier, taken: [...world.taken, one.id], arrivalsOf };
}

function sweep(world: World, now: Instant, beingRead: boolean): World {
  return { ...world, dossier: takeSteps(world.dossier, now, { beingRead }).dossier };
}

function perform(world: World, { name, days, at: hours }: Act): World {
  const now = instant(hours);
  const version = world.dossier.validVersion ?? 0;
  const commands: Record<Act['name'], DossierCommand> = {
    withdraw: { name, reason: 'Nộp nhầm' } as DossierCommand,
    return: { name: 'return', version, reason: 'Thiếu số', items: [], due: instant(hours + days * 24) },
    accept: { name: 'accept', version },
    lock: { name: 'lock', reason: 'office' },
    'nil-return': { name: 'nil-return', reason: 'Không có', by: 'x' },
  };
  const decision = decideDossier(world.dossier, commands[name], now);
  if (!decision.ok) return world;
  return { ...world, dossier: decision.value.dossier, withdrawn: name === 'withdraw' ? now : world.withdrawn };
}

type Happening = { at: number; order: number; go: (world: World) => World };

/** Everything in the order of the clock; a sweep runs each hour and at the instants of the calendar. */
function live(happenings: readonly Happening[], given: readonly File[]): World {
  const beingRead = (hours: number) => given.some((f) => f.arrived <= hours && hours < f.arrived + f.waits);
  const sweeps = [...Array.from({ length: 22 * 24 }, (_, n) => n), 65.5, 233.5].map((hours) => ({
    ...{ at: hours, order: 2 },
    go: (world: World) => sweep(world, instant(hours), beingRead(hours)),
  }));
  const last = 1000;
  const end = { at: last, order: 3, go: (world: World) => sweep(world, instant(last), false) };
  return [...happenings, ...sweeps, end]
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .reduce((world, { go }) => go(world), fresh());
}

const readings = (given: readonly File[], isLate: boolean): Happening[] =>
  given.flatMap((one) => {
    const happening = { order: 0, go: (world: World) => read(world, one) };
    const first = { ...happening, at: one.arrived + (isLate ? one.waits : 0) };
    return isLate && one.twice ? [first, { ...happening, at: first.at + 1 }] : [first];
  });

describe('When files are read late, twice and in any order', () => {
  it('the dossier ends as if each had been read the moment it arrived', () => {
    fc.assert(
      fc.property(files, (given) => {
        const [prompt, late] = [live(readings(given, false), given), live(readings(given, true), given)];
        const says = ({ dossier: d, taken, refused }: World) => ({
          ...{ state: d.state, late: d.late, overdue: d.overdue, firstValidAt: d.firstValidAt },
          ...{ counts: d.validCounts?.receivedAt, isLocked: d.lockedAt !== null, latest: d.latestVersion },
          ...{ taken: taken.toSorted((a, b) => a - b), refused: refused.toSorted((a, b) => a - b) },
        });
        expect(says(late)).toEqual(says(prompt));
      }),
      { numRuns: 500 },
    );
  });

  it('whatever unit and office do meanwhile, no rule of on time, lock, withdrawal and return is broken', () => {
    fc.assert(
      fc.property(files, fc.array(act, { maxLength: 5 }), (given, acts) => {
        const done = acts.map((one): Happening => ({ at: one.at, order: 1, go: (world) => perform(world, one) }));
        const { dossier: d, taken, refused, withdrawn, arrivalsOf } = live([...readings(given, true), ...done], given);
        // Every file is taken or refused, once.
        expect([...taken, ...refused].toSorted((a, b) => a - b)).toEqual(given.map(({ id }) => id));
        expect(d.latestVersion).toBe(taken.length);
        // I2: on time by the first valid arrival that counts; what is in force misses nothing.
        if (d.firstValidAt !== null) expect(d.late).toBe(d.firstValidAt >= (aPeriod.boundary ?? ''));
        if (d.firstValidAt !== null) expect(d.overdue).toBeNull();
        // A period that the office closes before its boundary is missed by nobody.
        else expect(d.overdue).toBe(String(d.lockedAt) >= String(aPeriod.boundary) ? 'MISSED' : null);
        expect(d.validVersion === null).toBe(d.firstValidAt === null);
        // I10: nothing is taken that arrived after the last term, or after the office locked.
        if (d.takesUntil) for (const arrived of arrivalsOf) expect(arrived <= d.takesUntil).toBe(true);
        expect(d.lockedAt).not.toBeNull();
        // What the unit took back stays back.
        if (withdrawn && d.validCounts) expect(d.validCounts.receivedAt >= withdrawn).toBe(true);
        if (d.acceptedVersion !== null) expect(d.acceptedVersion).toBe(d.validVersion);
        expect(d.supplementDue).toBeNull();
        expect(['LOCKED', 'UNDER_REVIEW']).toContain(d.state);
      }),
      { numRuns: 800 },
    );
  });
});
