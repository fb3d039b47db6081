import { CallId, type DossierKey, Instant, PeriodId, UnitId } from '../../../events/ids.ts';
import { addDays, justBefore, LocalDate, startOfDay } from '../../../shared/domain/deadlines/instants.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { Rejection, RejectionCode } from '../../../shared/domain/rejections.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import { type Review, reviewDossier } from '../acts/review-dossier.ts';
import { type Form, guardedForm, scopeOf } from '../guard.ts';
import { reviewHref } from '../models/desk-links.ts';
import { latestDue, reviewModel, reviewSubject } from '../models/review-model.ts';
import type { Needs } from '../needs.ts';
import type { Page, Routes } from '../page-context.ts';
import { conflictPage } from '../views/conflict-page.ts';
import { stateTag } from '../views/dossier-states.ts';
import { longestReason, reviewPage } from '../views/review-page.ts';
import type { ReviewMistake } from '../views/review-page-words.ts';
import { writtenIn } from './list-conflict.ts';
import { versionUrl } from './unit.ts';

const PATH = '/k/:id/ho-so/:unit/:call/:period';

/** The dossier an address names, within the campaign of the office's link. */
export function dossierKeyOf(c: Page): DossierKey {
  const { campaignId } = scopeOf(c, 'office');
  const [unit, call, period] = [c.req.param('unit'), c.req.param('call'), c.req.param('period')];
  const parsed = { unit: UnitId.safeParse(unit), call: CallId.safeParse(call), period: PeriodId.safeParse(period) };
  if (!parsed.unit.success || !parsed.call.success || !parsed.period.success) throw new NotFound('no such dossier');
  return { unitId: parsed.unit.data, campaignId, callId: parsed.call.data, period: parsed.period.data };
}

/** The office judges one dossier: facts, rows, file, history on one page; accept, or return with reasons and a due date. */
export const reviewRoutes: Routes = (app, needs) => {
  app.get(PATH, async (c) =>
    c.html(reviewPage(await reviewModel(needs, c.get('visitor'), { frame: c.get('frame'), key: dossierKeyOf(c) }))),
  );

  app.get(`${PATH}/tep/:version`, async (c) =>
    c.redirect(await versionUrl(needs, dossierKeyOf(c), c.req.param('version')), 302),
  );

  app.post(PATH, async (c) => {
    const key = dossierKeyOf(c);
    const dossier = await needs.dossiers.load(key);
    if (!dossier) throw new NotFound('no such dossier');
    const { form, stale } = await guardedForm(c, reviewSubject(key), dossier.revision);
    if (stale) return conflict(c, needs, { key, form });
    const campaign = await needs.registry.campaign(key.campaignId);
    if (!campaign) throw new NotFound('no such plan');
    const read = await readForm(form, { needs, dossier, campaign });
    if ('mistakes' in read) return again(c, needs, { key, form, mistakes: read.mistakes });
    const result = await reviewDossier(needs, c.get('visitor'), { key, review: read.review });
    if (result.ok) return c.redirect(reviewHref(c.get('visitor'), key), 303);
    const mistakes = mistakesFor(result.rejections);
    if (mistakes === null) return conflict(c, needs, { key, form });
    return again(c, needs, { key, form, mistakes });
  });
};

type Reading = { review: Review } | { mistakes: readonly ReviewMistake[] };

type Judged = { needs: Needs; dossier: Dossier; campaign: Campaign };

async function readForm(form: Form, { needs, dossier, campaign }: Judged): Promise<Reading> {
  const version = Number(form.one('version'));
  if (form.one('outcome') === 'accept') return { review: { name: 'accept', version } };
  if (form.one('outcome') === 'take') return { review: { name: 'take', version } };
  if (form.one('outcome') !== 'return') return { mistakes: ['outcome_missing'] };
  const reason = form.one('reason').trim();
  const date = [
    form.one('due-year'),
    form.one('due-month').padStart(2, '0'),
    form.one('due-day').padStart(2, '0'),
  ].join('-');
  const due = LocalDate.safeParse(date);
  const mistakes: ReviewMistake[] = [];
  if (reason === '') mistakes.push('reason_missing');
  if (reason.length > longestReason) mistakes.push('reason_too_long');
  if (form.one('due-day').trim() === '') mistakes.push('due_missing');
  else if (!due.success) mistakes.push('due_not_a_date');
  if (!due.success) return { mistakes };
  const end = justBefore(startOfDay(addDays(due.data, 1), campaign.definition.meta.timezone));
  if (end > latestDue(campaign, dossier, needs.clock.now())) mistakes.push('due_after_limit');
  if (mistakes.length > 0) return { mistakes };
  const items = await tickedItems(needs, { key: dossier.key, version, ticked: form.all('items') });
  return { review: { name: 'return', version, reason, items, due: Instant.parse(end) } };
}

async function tickedItems(needs: Needs, given: { key: DossierKey; version: number; ticked: readonly string[] }) {
  if (given.ticked.length === 0) return [];
  const folder = await needs.dossiers.folder(given.key);
  const version = folder?.versions.find((v) => v.number === given.version);
  const reading = version ? await needs.files.reading(version.readingKey) : null;
  return given.ticked.flatMap((at) => reading?.findings[Number(at)]?.message ?? []);
}

const words: Partial<Record<RejectionCode, ReviewMistake>> = {
  REASON_MISSING: 'reason_missing',
  DUE_NOT_IN_FUTURE: 'due_not_in_future',
  RECUSED: 'own_case',
};

/** The mistakes a form can show, or null when the dossier itself has moved on. */
function mistakesFor(rejections: readonly Rejection[]): readonly ReviewMistake[] | null {
  const known = rejections.map((r) => words[r.code]);
  return known.every((m): m is ReviewMistake => m !== undefined) ? known : null;
}

async function again(
  c: Page,
  needs: Needs,
  given: { key: DossierKey; form: Form; mistakes: readonly ReviewMistake[] },
) {
  const { key, form, mistakes } = given;
  const outcome = form.one('outcome');
  const values = {
    outcome: outcome === 'accept' || outcome === 'return' ? outcome : null,
    items: form.all('items'),
    reason: form.one('reason'),
    due: { day: form.one('due-day'), month: form.one('due-month'), year: form.one('due-year') },
  } as const;
  const model = await reviewModel(needs, c.get('visitor'), { frame: c.get('frame'), key, input: { values, mistakes } });
  return c.html(reviewPage(model), 422);
}

async function conflict(c: Page, needs: Needs, given: { key: DossierKey; form: Form }) {
  const [dossier, unit] = await Promise.all([needs.dossiers.load(given.key), needs.registry.unit(given.key.unitId)]);
  const model = {
    frame: c.get('frame'),
    subject: unit?.name ?? '',
    seen: Number(given.form.one('version')),
    typed: writtenIn(given.form),
    current: dossier?.latestVersion ?? null,
    state: stateTag(dossier?.state ?? 'DRAFT', c.get('language')),
    changedAt: null,
    href: reviewHref(c.get('visitor'), given.key),
  };
  return c.html(conflictPage(model), 409);
}
