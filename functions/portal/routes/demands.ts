import { CallId, PeriodId } from '../../../events/ids.ts';
import { callFacts, periodTitle } from '../../../shared/domain/campaign/call-facts.ts';
import { isOnDemand } from '../../../shared/domain/campaign/intake.ts';
import { LocalDate, localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { claimsOn, partiesOf } from '../../../shared/domain/registry/parties.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { actionToken } from '../action-token.ts';
import { demandReport } from '../acts/demand-report.ts';
import { type Form, guardedForm, scopeOf } from '../guard.ts';
import { deskHrefs, deskMenuOf } from '../models/desk-links.ts';
import type { Needs } from '../needs.ts';
import { baseOf, type Page, type Routes } from '../page-context.ts';
import { type DemandMistake, type DemandPageModel, demandPage } from '../views/demand-page.ts';
import type { DateValue } from '../views/form-fields.ts';

const PATH = '/k/:id/yeu-cau/:call';
const once = PeriodId.parse('once');

async function load(c: Page, needs: Needs) {
  const { campaignId } = scopeOf(c, 'office');
  const callId = CallId.safeParse(c.req.param('call'));
  const [campaign, organisation, units, periods] = await Promise.all([
    needs.registry.campaign(campaignId),
    needs.registry.organisation(),
    needs.registry.units(),
    needs.registry.periods(campaignId),
  ]);
  const facts = campaign && callId.success ? callFacts(campaign, { callId: callId.data, period: once }) : null;
  if (!campaign || !organisation || !facts || !isOnDemand(facts.definition)) throw new NotFound('not on demand');
  const { owner, meta } = campaign.definition;
  const today = localDateOf(needs.clock.now(), meta.timezone);
  const parties = partiesOf(organisation, units, owner.org ?? owner.unit);
  const claims = claimsOn(parties, facts.definition, today);
  const asked = periods.filter((p) => p.callId === facts.definition.id);
  return { campaign, facts, today, asked, units: claims.map(({ party }) => party.unit) };
}
type Loaded = Awaited<ReturnType<typeof load>>;

const subjectOf = (callId: string): string => `demand/${callId}`;
const emptyDue = { day: '', month: '', year: '' };

type Typed = { chosen: readonly string[]; due: DateValue };

function modelOf(
  c: Page,
  loaded: Loaded,
  given: { typed?: Typed; mistakes: readonly DemandMistake[] },
): DemandPageModel {
  const { facts, asked, units } = loaded;
  const visitor = c.get('visitor');
  const { id } = facts.definition;
  const revision = asked.length;
  const post = {
    action: `${baseOf(c)}/yeu-cau/${id}`,
    hidden: { token: actionToken(visitor.secret, subjectOf(id), revision), revision: String(revision) },
  };
  const chosen = new Set(given.typed?.chosen ?? []);
  return {
    frame: c.get('frame'),
    menu: deskMenuOf(visitor, { callId: id, period: once }, 'outputs'),
    call: facts.call,
    asked: asked.map((p) => ({
      label: `${id}, ${periodTitle(p.period) ?? ''}`,
      boundary: p.boundary,
      href: deskHrefs(visitor, p).board,
    })),
    form:
      visitor.power === 'acts'
        ? {
            post,
            units: units.map((unit) => ({ id: unit.id, name: unit.name, chosen: chosen.has(unit.id) })),
            due: given.typed?.due ?? emptyDue,
          }
        : null,
    mistakes: given.mistakes,
  };
}

function readDemand(form: Form, { units, today }: Loaded) {
  const due = { day: form.one('due-day'), month: form.one('due-month'), year: form.one('due-year') };
  const date = LocalDate.safeParse(
    `${due.year.trim()}-${due.month.trim().padStart(2, '0')}-${due.day.trim().padStart(2, '0')}`,
  );
  const chosen = units.filter((unit) => form.all('unit').includes(unit.id)).map((unit) => unit.id);
  const mistakes: DemandMistake[] = [];
  if (chosen.length === 0) mistakes.push('nobody_chosen');
  if (due.day.trim() === '') mistakes.push('due_missing');
  else if (!date.success) mistakes.push('due_not_a_date');
  else if (date.data < today) mistakes.push('due_not_in_future');
  return { typed: { chosen, due }, chosen, dueOn: date.success ? date.data : today, mistakes };
}

/** The office asks chosen units for a report the plan wants on demand. */
export const demandRoutes: Routes = (app, needs) => {
  app.get(PATH, async (c) => c.html(demandPage(modelOf(c, await load(c, needs), { mistakes: [] }))));

  app.post(PATH, async (c) => {
    const loaded = await load(c, needs);
    const { definition: call } = loaded.facts;
    const { form, stale } = await guardedForm(c, subjectOf(call.id), loaded.asked.length);
    const { typed, chosen, dueOn, mistakes } = readDemand(form, loaded);
    if (stale) return c.html(demandPage(modelOf(c, loaded, { typed, mistakes: ['changed_meanwhile'] })), 409);
    if (mistakes.length > 0) return c.html(demandPage(modelOf(c, loaded, { typed, mistakes })), 422);
    const count = loaded.asked.length + 1;
    await demandReport(needs, c.get('visitor'), { campaign: loaded.campaign, call, count, units: chosen, dueOn });
    return c.redirect(`${baseOf(c)}/yeu-cau/${call.id}`, 303);
  });
};
