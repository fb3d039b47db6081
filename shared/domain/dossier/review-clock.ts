import type { Instant } from '../../../events/ids.ts';
import type { Call } from '../campaign/call.ts';
import type { Common } from '../campaign/common-plan.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { vietnamWorkCalendar } from '../deadlines/holidays-vietnam.ts';
import { addDays, instantAt, localDateOf, startOfDay } from '../deadlines/instants.ts';
import { addWorkingDays } from '../deadlines/working-days.ts';
import type { Dossier, DossierStep } from './dossier.ts';
import type { ReviewClock, ReviewTerms } from './terms.ts';

/** The terms of a call whose route has a screening: the stage's own days, or those all plans share; null without any. */
export function reviewTermsOf(
  { definition, common }: { definition: CampaignDefinition; common: Pick<Common, 'sla'> },
  call: Call,
): ReviewTerms | null {
  const screening = (call.route ?? [])
    .map((id) => definition.stages.find((s) => s.id === id))
    .find((stage) => stage?.action === 'screen');
  const days = screening?.slaWorkingDays ?? common.sla?.screening;
  if (!screening || days === undefined) return null;
  return {
    screening: days,
    returnIneligible: common.sla?.returnIneligible ?? days,
    remindBefore: common.sla?.remindBefore ?? 0,
    timeZone: definition.meta.timezone,
  };
}

function clock(
  terms: ReviewTerms,
  given: { stage: ReviewClock['stage']; version: number; since: Instant },
): ReviewClock {
  const { timeZone, remindBefore } = terms;
  const days = given.stage === 'screening' ? terms.screening : terms.returnIneligible;
  const from = localDateOf(given.since, timeZone);
  const remindAt = instantAt(
    addWorkingDays(from, Math.max(days - remindBefore, 0), vietnamWorkCalendar),
    '08:00',
    timeZone,
  );
  return {
    ...given,
    remindAt: remindAt > given.since ? remindAt : null,
    dueAt: startOfDay(addDays(addWorkingDays(from, days, vietnamWorkCalendar), 1), timeZone),
  };
}

const ofReview = (step: DossierStep): boolean => step.kind === 'review-remind' || step.kind === 'review-overdue';

const stepsOf = ({ remindAt, dueAt }: ReviewClock): DossierStep[] => [
  ...(remindAt ? [{ kind: 'review-remind' as const, at: remindAt }] : []),
  { kind: 'review-overdue' as const, at: dueAt },
];

const inOrder = (steps: readonly DossierStep[]): DossierStep[] =>
  steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/**
 * The changed dossier with the clock of its review: started when a version comes before the office, kept while that
 * version waits (also beyond the lock), stopped when it was judged. `now` (UTC) counts when no new version started it.
 */
export function withReviewClock(before: Dossier, after: Dossier, now: Instant): Dossier {
  const { terms } = after;
  if (!terms) return after;
  const others = after.steps.filter((step) => !ofReview(step));
  if (after.state !== 'UNDER_REVIEW') {
    return after.review || others.length < after.steps.length ? { ...after, review: null, steps: others } : after;
  }
  const version = after.validVersion ?? 0;
  if (before.state === 'UNDER_REVIEW' && before.validVersion === after.validVersion) {
    return { ...after, steps: inOrder([...others, ...before.steps.filter(ofReview)]) };
  }
  const since = before.validVersion === after.validVersion ? now : (after.validCounts?.receivedAt ?? now);
  const review = clock(terms, { stage: 'screening', version, since });
  return { ...after, review, steps: inOrder([...others, ...stepsOf(review)]) };
}

/**
 * The dossier with the term in which a nominee that does not meet the criteria has to be returned, when that ends before
 * the screening. `foundAt`: since when the first such nominee is known; null: there is none (any more).
 */
export function withIneligible(dossier: Dossier, foundAt: Instant | null): Dossier {
  const { terms, review } = dossier;
  if (!terms || !review || dossier.state !== 'UNDER_REVIEW') return dossier;
  const { version } = review;
  const screening = clock(terms, {
    stage: 'screening',
    version,
    since: dossier.validCounts?.receivedAt ?? review.since,
  });
  const ret = foundAt && clock(terms, { stage: 'return-ineligible', version, since: foundAt });
  const next = ret && ret.dueAt < screening.dueAt ? ret : screening;
  if (next.dueAt === review.dueAt && next.stage === review.stage) return dossier;
  const others = dossier.steps.filter((step) => !ofReview(step));
  return {
    ...dossier,
    revision: dossier.revision + 1,
    review: next,
    steps: inOrder([...others, ...stepsOf(next)]),
  };
}
