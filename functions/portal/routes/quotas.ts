import { isDeepStrictEqual } from 'node:util';
import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import type { PeriodKey } from '../../../shared/ports/dossiers.ts';
import { Conflict, NotFound } from '../../../shared/ports/faults.ts';
import { actionToken } from '../action-token.ts';
import { type Form, guardedForm } from '../guard.ts';
import { deskMenuOf } from '../models/desk-links.ts';
import type { Needs } from '../needs.ts';
import { baseOf, type Page, type Routes } from '../page-context.ts';
import { type QuotaMistake, type QuotaPageModel, quotaPage } from '../views/quota-page.ts';
import { actorOf } from '../visitor.ts';
import { periodOf } from './desk.ts';

const PATH = '/k/:id/phan-bo/:call/:period';
const largest = 9999;
const subjectOf = (p: PeriodKey): string => `quotas/${p.callId}/${p.period}`;

async function load(needs: Needs, period: PeriodKey) {
  const [campaign, quotas, board, parties] = await Promise.all([
    needs.registry.campaign(period.campaignId),
    needs.registry.quotas(period),
    needs.dossiers.board(period),
    needs.registry.parties(),
  ]);
  const facts = campaign && callFacts(campaign, period);
  if (!campaign || facts?.definition.quotaSetBy === undefined) throw new NotFound('no numbers are set for this call');
  const { policy } = facts.definition;
  const most = policy === undefined ? null : (campaign.definition.policies?.[policy]?.maxDelegates ?? null);
  const owing = new Set(board.map((one) => one.key.unitId));
  return { facts, quotas, most, units: parties.filter((one) => owing.has(one.id)) };
}
type Loaded = Awaited<ReturnType<typeof load>>;

function modelOf(
  c: Page,
  loaded: Loaded,
  given: { period: PeriodKey; typed?: Form; mistakes: QuotaMistake[] },
): QuotaPageModel {
  const { facts, quotas, units, most } = loaded;
  const visitor = c.get('visitor');
  const { revision } = quotas;
  const post = {
    action: `${baseOf(c)}/phan-bo/${given.period.callId}/${given.period.period}`,
    hidden: { token: actionToken(visitor.secret, subjectOf(given.period), revision), revision: String(revision) },
  };
  return {
    frame: c.get('frame'),
    menu: deskMenuOf(visitor, given.period, 'outputs'),
    call: facts.call,
    most,
    units: units.map(({ id, name }) => ({
      ...{ id, name },
      value: given.typed ? given.typed.one(`n-${id}`) : String(quotas.numbers[id] ?? ''),
    })),
    post: visitor.power === 'acts' ? post : null,
    mistakes: given.mistakes,
    saved: c.req.query('thu') === 'da-luu',
  };
}

function readNumbers(
  form: Form,
  { units, most }: Loaded,
): { numbers: Record<string, number>; mistakes: QuotaMistake[] } {
  const numbers: Record<string, number> = {};
  const mistakes: QuotaMistake[] = [];
  for (const { id } of units) {
    const typed = form.one(`n-${id}`).trim();
    if (typed === '') continue;
    if (/^\d{1,4}$/.test(typed) && Number(typed) <= largest) numbers[id] = Number(typed);
    else mistakes.push({ kind: 'not_a_number', unitId: id });
  }
  const sum = Object.values(numbers).reduce((total, one) => total + one, 0);
  if (most !== null && sum > most) mistakes.push({ kind: 'too_many', sum, most });
  return { numbers, mistakes };
}

/** The office gives units their numbers of delegates (`quotaSetBy`). */
export const quotaRoutes: Routes = (app, needs) => {
  app.get(PATH, async (c) => {
    const period = periodOf(c);
    return c.html(quotaPage(modelOf(c, await load(needs, period), { period, mistakes: [] })));
  });

  app.post(PATH, async (c) => {
    const period = periodOf(c);
    const loaded = await load(needs, period);
    const { form, stale } = await guardedForm(c, subjectOf(period), loaded.quotas.revision);
    const again = (mistakes: QuotaMistake[], status: 409 | 422) =>
      c.html(quotaPage(modelOf(c, loaded, { period, typed: form, mistakes })), status);
    const saved = `${baseOf(c)}/phan-bo/${period.callId}/${period.period}?thu=da-luu`;
    const { numbers, mistakes } = readNumbers(form, loaded);
    const isPressedTwice = stale && mistakes.length === 0 && isDeepStrictEqual(numbers, loaded.quotas.numbers);
    if (isPressedTwice) return c.redirect(saved, 303);
    // Somebody else saved meanwhile: what was typed stands on the page, to be looked at and saved again.
    if (stale) return again([{ kind: 'changed_meanwhile' }], 409);
    if (mistakes.length > 0) return again(mistakes, 422);
    const visitor = c.get('visitor');
    const correlationId = `${visitor.id}:${subjectOf(period)}`;
    try {
      const cause = { actor: actorOf(visitor), correlationId, now: needs.clock.now() };
      await needs.registry.setQuotas(period, { revision: loaded.quotas.revision, numbers }, cause);
    } catch (error) {
      if (error instanceof Conflict) return again([{ kind: 'changed_meanwhile' }], 409);
      throw error;
    }
    return c.redirect(saved, 303);
  });
};
