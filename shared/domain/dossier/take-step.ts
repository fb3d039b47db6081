import { Instant } from '../../../events/ids.ts';
import type { EventDraft } from '../event-draft.ts';
import { decideDossier } from './decide.ts';
import { afterReading, type Dossier, type DossierStep, supplementTerm } from './dossier.ts';
import { nothingInForce } from './withdraw.ts';

/**
 * Takes every step of the calendar that is due at `now` (UTC) and gives the dossier with the steps left and the events to
 * record. A unit that sent a valid version is not reminded (E3). When several reminder steps were missed (the sweep stood
 * still), only the newest one is sent; a boundary that has passed silences all of them. While a file of the unit is `beingRead`
 * nothing is missed: the boundary is looked at again five minutes later.
 */
export function takeSteps(
  dossier: Dossier,
  now: Instant,
  { beingRead = false } = {},
): { dossier: Dossier; events: readonly EventDraft[] } {
  const due = dossier.steps.filter((s) => s.at <= now);
  if (due.length === 0) return { dossier, events: [] };
  let current: Dossier = { ...dossier, steps: dossier.steps.filter((s) => s.at > now), revision: dossier.revision + 1 };
  const events: EventDraft[] = [];
  for (const step of newestOfEachKind(due)) {
    if (step.kind === 'remind') events.push(...reminder(current, step, due));
    if (step.kind === 'review-remind' || step.kind === 'review-overdue') events.push(...reviewTold(current, step.kind));
    if (step.kind === 'boundary' && beingRead && waitsForReading(dossier, now)) {
      current = { ...current, steps: [{ kind: 'boundary', at: lookAgain(now) }, ...current.steps] };
      continue;
    }
    if (step.kind === 'boundary' && nothingInForce(current)) {
      current = { ...current, overdue: current.soft ? 'OVERDUE_SOFT' : 'MISSED' };
      const data = { dossier: current.key, soft: current.soft, boundary: current.boundary ?? step.at };
      events.push({ type: 'period.missed.v1', data });
    }
    if (step.kind === 'lock') {
      const term = supplementTerm(current);
      if (term && afterReading(term) > now) {
        // A returned dossier keeps its supplement term (at most 3 working days) beyond the lock of its period.
        const at = afterReading(term);
        current = { ...current, steps: [{ kind: 'lock', at }, ...current.steps] };
        continue;
      }
      const locked = decideDossier(current, { name: 'lock', reason: 'late_term_ended' }, now);
      if (locked.ok) {
        current = { ...locked.value.dossier, revision: dossier.revision + 1 };
        events.push(...locked.value.events);
      }
    }
  }
  return { dossier: current, events };
}

function newestOfEachKind(due: readonly DossierStep[]): readonly DossierStep[] {
  const reminders = due.filter((s) => s.kind === 'remind');
  const newest = reminders.at(-1);
  const overdue = due.some((s) => s.kind === 'review-overdue');
  return due.filter((s) => (s.kind !== 'remind' || s === newest) && !(overdue && s.kind === 'review-remind'));
}

/**
 * True when a file of this dossier on its way may still keep its unit from having missed the boundary that stands at
 * `now`. What was not read half an hour after it arrived lies in the dead letters.
 */
export function waitsForReading(dossier: Dossier, now: Instant): boolean {
  const { boundary, steps } = dossier;
  const isDue = steps.some((step) => step.kind === 'boundary' && step.at <= now);
  return nothingInForce(dossier) && boundary !== null && isDue && now < afterReading(boundary);
}

const RECHECK_MINUTES = 5;
const lookAgain = (now: Instant): Instant =>
  Instant.parse(new Date(Date.parse(now) + RECHECK_MINUTES * 60_000).toISOString());

/** The office is reminded before its term ends; after it the next person up is told, each once a term. */
function reviewTold({ key, review }: Dossier, kind: 'review-remind' | 'review-overdue'): EventDraft[] {
  if (!review) return [];
  const { stage, version, dueAt } = review;
  const type = kind === 'review-remind' ? ('review.due.v1' as const) : ('review.overdue.v1' as const);
  return [{ type, data: { dossier: key, stage, version, dueAt } }];
}

function reminder(dossier: Dossier, step: { step: string }, due: readonly DossierStep[]): EventDraft[] {
  const silenced = !nothingInForce(dossier) || due.some((s) => s.kind === 'boundary') || dossier.boundary === null;
  if (silenced || dossier.boundary === null) return [];
  const reason = dossier.latestVersion > 0 ? ('has_errors' as const) : ('not_sent' as const);
  return [
    { type: 'reminder.due.v1', data: { dossier: dossier.key, step: step.step, reason, boundary: dossier.boundary } },
  ];
}
