import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import type { DossierCommand } from '../../../shared/domain/dossier/decide.ts';
import { because, type Rejection } from '../../../shared/domain/rejections.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { actionToken } from '../action-token.ts';
import { reviewDossier } from '../acts/review-dossier.ts';
import { CannotAct, guardedForm, scopeOf } from '../guard.ts';
import type { Needs } from '../needs.ts';
import { baseOf, type Page, type Routes } from '../page-context.ts';
import { tooLong } from '../too-long.ts';
import { longestUnitReason, type ReasonAct, reasonPage } from '../views/reason-page.ts';
import { actorOf } from '../visitor.ts';
import { mayReportNil, mayWithdraw } from '../withdrawal.ts';

const paths: Record<ReasonAct, string> = { withdraw: '/k/:id/rut-ho-so', nil: '/k/:id/bao-khong-co' };

/** What a unit says about its dossier with a reason: that it takes it back, that it has nothing to propose. */
export const unitReasonRoutes: Routes = (app, needs) => {
  for (const act of ['withdraw', 'nil'] as const) {
    app.get(paths[act], (c) => show(c, needs, { act, status: 200, reason: '', mistakes: [] }));
    app.post(paths[act], (c) => say(c, needs, act));
  }
};

async function say(c: Page, needs: Needs, act: ReasonAct): Promise<Response> {
  const { dossier: key, role } = scopeOf(c, 'unit');
  if (act === 'withdraw' && role !== 'head') throw new CannotAct('only the head of the unit withdraws');
  const { dossier, facts } = await spotOf(c, needs);
  const { form, stale } = await guardedForm(c, act, dossier.revision);
  const reason = form.one('reason');
  if (act === 'nil' && !facts.definition.nilReturn) throw new CannotAct('this call takes no nil return');
  if (stale) return show(c, needs, { act, status: 409, reason, mistakes: [because('STALE_VERSION')] });
  const mistakes = tooLong({ reason }, { reason: longestUnitReason });
  if (mistakes.length > 0) return show(c, needs, { act, status: 422, reason, mistakes });
  const command: Extract<DossierCommand, { name: 'withdraw' | 'nil-return' }> =
    act === 'nil' ? { name: 'nil-return', reason, by: actorOf(c.get('visitor')).id } : { name: 'withdraw', reason };
  const result = await reviewDossier(needs, c.get('visitor'), { key, review: command });
  if (result.ok) return c.redirect(baseOf(c), 303);
  const status = result.rejections.some((r) => r.code === 'REASON_MISSING') ? 422 : 409;
  return show(c, needs, { act, status, reason, mistakes: result.rejections });
}

async function spotOf(c: Page, needs: Needs) {
  const { dossier: key } = scopeOf(c, 'unit');
  const [dossier, campaign] = await Promise.all([needs.dossiers.load(key), needs.registry.campaign(key.campaignId)]);
  const facts = campaign && callFacts(campaign, key);
  if (!dossier || !facts) throw new NotFound('no such dossier');
  return { dossier, facts };
}

type Shown = { act: ReasonAct; status: 200 | 409 | 422; reason: string; mistakes: readonly Rejection[] };

async function show(c: Page, needs: Needs, { act, status, reason, mistakes }: Shown): Promise<Response> {
  const { dossier, facts } = await spotOf(c, needs);
  const visitor = c.get('visitor');
  const token = actionToken(visitor.secret, act, dossier.revision);
  const possible =
    act === 'withdraw'
      ? mayWithdraw(visitor, dossier, needs.clock.now())
      : mayReportNil(visitor, dossier, { call: facts.definition, now: needs.clock.now() });
  const model = {
    ...{ frame: c.get('frame'), act, backHref: baseOf(c), call: facts.call, reference: dossier.reference },
    ...{ reason, mistakes },
    post: possible ? { action: c.req.path, hidden: { token, revision: String(dossier.revision) } } : null,
  };
  return c.html(reasonPage(model), status);
}
