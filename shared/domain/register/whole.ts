import type { DossierKey, SubjectId } from '../../../events/ids.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import type { Nomination, RegisterRecord, Subject } from './subject.ts';
import { sameDossier } from './subject.ts';

/** A person or collective with everything that was merged into it. */
export type Whole = { root: Subject; members: readonly Subject[] };

const partsOf = ({ root, members }: Whole): readonly Subject[] => [root, ...members];

/** All records with the part they stand in. */
export const recordsOf = (whole: Whole): readonly (RegisterRecord & { of: SubjectId })[] =>
  partsOf(whole).flatMap((part) => part.records.map((record) => ({ ...record, of: part.id })));

/** All nominations, oldest first. */
export const nominationsOf = (whole: Whole): readonly Nomination[] =>
  partsOf(whole)
    .flatMap((part) => part.nominations)
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0));

/**
 * Other nominations of the same whole in the same call and period (invariant I5), whichever unit sent them and however
 * they are written.
 */
export const twiceIn = (whole: Whole, dossier: DossierKey): readonly Nomination[] =>
  nominationsOf(whole).filter(
    ({ dossier: other }) =>
      !sameDossier(other, dossier) &&
      other.campaignId === dossier.campaignId &&
      other.callId === dossier.callId &&
      other.period === dossier.period,
  );

/** Calls whose lists reward achievements: one for each wave, or for kinds of commendation all year. */
export const rewardingCalls = ({ calls }: Pick<CampaignDefinition, 'calls'>): ReadonlySet<string> =>
  new Set(calls.filter(({ type, perWave, kinds }) => type === 'nomination' && (perWave || kinds)).map(({ id }) => id));

/** A clause of achievements that stands in another nomination too. */
export type Reuse = { nomination: Nomination; clauses: number };

/**
 * Nominations that tell an achievement this one tells too (invariant I9: one achievement is rewarded once, Luật Thi đua,
 * khen thưởng 2022, Điều 5). `rewards`: the calls of this plan that reward achievements; lists that only introduce
 * somebody, or register, may repeat them.
 */
export function reusedBy(whole: Whole, nomination: Nomination, rewards: ReadonlySet<string>): readonly Reuse[] {
  const own = new Set(nomination.clauses);
  return rewardedBeside(whole, nomination, rewards)
    .map((other) => ({ nomination: other, clauses: other.clauses.filter((clause) => own.has(clause)).length }))
    .filter(({ clauses }) => clauses > 0);
}

/** The other nominations of a subject under calls that reward achievements; none when this one is under no such call. */
function rewardedBeside(whole: Whole, { dossier }: Nomination, rewards: ReadonlySet<string>): readonly Nomination[] {
  if (!rewards.has(dossier.callId)) return [];
  return nominationsOf(whole)
    .filter(({ dossier: other }) => other.campaignId === dossier.campaignId && rewards.has(other.callId))
    .filter((other) => !sameDossier(other.dossier, dossier));
}

/**
 * Days this nomination and another name in other words: perhaps one achievement told twice, as one of a day that lies in
 * two waves. A person looks; it keeps nobody from a list.
 */
export function sameDays(
  whole: Whole,
  nomination: Nomination,
  rewards: ReadonlySet<string>,
): readonly { nomination: Nomination; days: readonly LocalDate[] }[] {
  const told = new Set(reusedBy(whole, nomination, rewards).map((reuse) => reuse.nomination));
  const own = new Set(nomination.days);
  return rewardedBeside(whole, nomination, rewards)
    .filter((other) => !told.has(other))
    .map((other) => ({ nomination: other, days: (other.days ?? []).filter((day) => own.has(day)) }))
    .filter(({ days }) => days.length > 0);
}

/** Whether a nomination tells an achievement that an accepted one before it has used already. */
export const isUsedUp = (whole: Whole, nomination: Nomination, rewards: ReadonlySet<string>): boolean =>
  reusedBy(whole, nomination, rewards).some(
    ({ nomination: other }) => other.accepted && other.receivedAt < nomination.receivedAt,
  );
