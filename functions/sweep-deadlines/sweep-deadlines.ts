import type { DossierKey, Instant } from '../../events/ids.ts';
import type { CallPeriod } from '../../shared/domain/campaign/period.ts';
import { localDateOf } from '../../shared/domain/deadlines/instants.ts';
import { openDossier } from '../../shared/domain/dossier/dossier.ts';
import { keyText, referenceOf } from '../../shared/domain/dossier/reference.ts';
import { reviewTermsOf } from '../../shared/domain/dossier/review-clock.ts';
import { takeSteps, waitsForReading } from '../../shared/domain/dossier/take-step.ts';
import type { ReviewTerms } from '../../shared/domain/dossier/terms.ts';
import { incomingOf, isBeingRead } from '../../shared/domain/dossier/upload-key.ts';
import { wholeOf } from '../../shared/domain/intake/whole.ts';
import { takeListStep } from '../../shared/domain/list/clock.ts';
import { claimsOn, partiesOf } from '../../shared/domain/registry/parties.ts';
import { isAsked, isReadOnly } from '../../shared/domain/registry/registry.ts';
import type { Cause } from '../../shared/ports/cause.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Dossiers } from '../../shared/ports/dossiers.ts';
import { Conflict } from '../../shared/ports/faults.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Digest } from '../../shared/ports/ids.ts';
import type { Lists } from '../../shared/ports/lists.ts';
import type { Registry } from '../../shared/ports/registry.ts';

type Needs = {
  registry: Registry;
  dossiers: Dossiers;
  lists: Lists;
  files: Pick<Files, 'under'>;
  clock: Clock;
  digest: Digest;
};

/** Stops taking new work when less than this is left of the function's time; the next run goes on. */
const RESERVE_MS = 15_000;

/**
 * Does everything that has become due: opens periods, takes reminder steps, marks boundaries, locks. Each effect is one
 * conditional transaction, so a run that is repeated or overlaps another changes nothing twice. `nextDueAt` (UTC) is the
 * soonest instant at which there will be work again. Throws `AggregateError` after all the rest was done when something
 * could not be: one faulty dossier keeps nobody else's deadline.
 */
export async function sweepDeadlines(needs: Needs, run: { id: string; left: () => number }) {
  const now = needs.clock.now();
  const cause: Cause = {
    actor: { kind: 'system', id: 'sweep-deadlines', channel: 'schedule' },
    correlationId: run.id,
    now,
  };
  const own = await needs.registry.organisation();
  if (own && isReadOnly(own, now)) return nothingToDo;
  const faults: unknown[] = [];
  const opened = await openDue(needs, { cause, left: run.left, faults });
  let stepped = 0;
  for (;;) {
    const due = await needs.dossiers.due(now);
    const taken = await inGroups(due, 8, (dossier) => unlessFaulty(faults, () => takeDue(needs, dossier.key, cause)));
    const moved = taken.filter(Boolean).length;
    stepped += moved;
    // The index may still show what was just done: without progress there is nothing to wait for.
    if (moved === 0 || run.left() < RESERVE_MS) break;
  }
  for (const key of await needs.lists.due(now))
    stepped += (await unlessFaulty(faults, () => takeListDue(needs, key, cause))) ? 1 : 0;
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} could not be swept, everything else was`);
  const next = [await needs.registry.nextOpeningAt(now), await needs.dossiers.nextDueAt(now)];
  const nextDueAt = next.filter((at): at is Instant => at !== null).sort()[0] ?? null;
  return { log: { outcome: 'swept', opened, stepped, nextDueAt }, answer: { opened, stepped, nextDueAt } };
}

/** A province that moved to another stack: its deadlines are swept there. */
const nothingToDo = {
  log: { outcome: 'moved', opened: 0, stepped: 0, nextDueAt: null },
  answer: { opened: 0, stepped: 0, nextDueAt: null },
};

type Run = { cause: Cause; left: () => number; faults: unknown[] };

/** Opens what has become due; a period that cannot be opened is left to the next run. */
async function openDue(needs: Needs, { cause, left, faults }: Run): Promise<number> {
  const faulty = new Set<string>();
  const nameOf = (p: CallPeriod) => [p.campaignId, p.callId, p.period, p.who].join('/');
  let opened = 0;
  for (;;) {
    const periods = (await needs.registry.periodsToOpen(cause.now)).filter((p) => !faulty.has(nameOf(p)));
    for (const period of periods) {
      const made = await unlessFaulty(faults, () => openPeriod(needs, period, cause));
      if (made === null) faulty.add(nameOf(period));
      opened += made ?? 0;
    }
    if (periods.length === 0 || left() < RESERVE_MS) return opened;
  }
}

/** What `work` gives; null when it failed, with the fault kept. */
async function unlessFaulty<T>(faults: unknown[], work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    faults.push(error);
    return null;
  }
}

async function openPeriod(needs: Needs, period: CallPeriod, cause: Cause): Promise<number> {
  // A plan put in force in the middle of its time: nobody is asked for a period that is already read-only.
  const over = period.locksAt !== null && period.locksAt <= cause.now;
  const owing = over ? [] : await claimsOf(needs.registry, period, cause.now);
  const made = await inGroups(owing, 8, async ({ key, owed, whole, terms }) => {
    const reference = referenceOf(key, needs.digest(keyText(key)));
    const dossier = openDossier(key, period, { owed, reference, openedAt: cause.now, whole, terms });
    const data = { dossier: key, boundary: period.boundary, soft: period.soft, owed };
    return once(() =>
      needs.dossiers.save({ before: null, after: dossier, events: [{ type: 'period.opened.v1', data }] }, cause),
    );
  });
  await needs.registry.markOpen(period);
  return made.filter(Boolean).length;
}

type Owing = { key: DossierKey; owed: boolean; whole: number | null; terms: ReviewTerms | null };

async function claimsOf(registry: Registry, period: CallPeriod, now: Instant): Promise<Owing[]> {
  const [campaign, own, organisation, units] = await Promise.all([
    registry.campaign(period.campaignId),
    registry.organisation(),
    registry.organisationOf(period.campaignId),
    registry.units(),
  ]);
  if (!campaign || !own || !organisation) return [];
  const { owner, meta, calls, policies } = campaign.definition;
  const call = calls.find(({ id }) => id === period.callId);
  const whole = call ? wholeOf(call, policies) : null;
  const terms = call ? reviewTermsOf(campaign, call) : null;
  const on = localDateOf(now, meta.timezone);
  const asked = units.filter((unit) => isAsked(unit, { organisation: organisation.id, own: own.id, on }));
  // A plan of an organisation that was dissolved belongs to the one that took its place.
  const parties = partiesOf(organisation, asked, owner.org ? organisation.id : owner.unit);
  return claimsOn(parties, period, on).map(({ party, owed }) => ({
    key: { unitId: party.unit.id, campaignId: period.campaignId, callId: period.callId, period: period.period },
    ...{ owed, whole, terms },
  }));
}

async function takeDue(needs: Needs, key: DossierKey, cause: Cause): Promise<boolean> {
  const before = await needs.dossiers.load(key);
  if (!before) return false;
  const beingRead = waitsForReading(before, cause.now) && (await isOnItsWay(needs, key));
  const { dossier: after, events } = takeSteps(before, cause.now, { beingRead });
  if (after === before) return false;
  return once(() => needs.dossiers.save({ before, after, events }, cause));
}

/** True when a file of this dossier has arrived that nobody has read yet. */
async function isOnItsWay(needs: Needs, key: DossierKey): Promise<boolean> {
  // The store first: what is read between the two questions is seen as read.
  const arrived = await needs.files.under(incomingOf(key));
  return arrived.length > 0 && isBeingRead(arrived, (await needs.dossiers.folder(key))?.uploads ?? []);
}

async function takeListDue(needs: Needs, key: DossierKey, cause: Cause): Promise<boolean> {
  const before = await needs.lists.load(key);
  const step = before && takeListStep(before, cause.now);
  return step ? once(() => needs.lists.save({ before, after: step.list, events: step.events }, cause)) : false;
}

/** False when another run was quicker: what was to be done is done, or will be looked at again. */
async function once(save: () => Promise<void>): Promise<boolean> {
  try {
    await save();
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

async function inGroups<T, R>(all: readonly T[], size: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += size) done.push(...(await Promise.all(all.slice(at, at + size).map(work))));
  return done;
}
