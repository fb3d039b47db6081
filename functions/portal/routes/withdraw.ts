import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { because, type Rejection } from '../../../shared/domain/rejections.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { actionToken } from '../action-token.ts';
import { reviewDossier } from '../acts/review-dossier.ts';
import { CannotAct, guardedForm, scopeOf } from '../guard.ts';
import type { Needs } from '../needs.ts';
import { baseOf, type Page, type Routes } from '../page-context.ts';
import { withdrawPage } from '../views/withdraw-page.ts';
import { mayWithdraw } from '../withdrawal.ts';

const PATH = '/k/:id/rut-ho-so';

/** The head of a unit takes the whole dossier back. */
export const withdrawRoutes: Routes = (app, needs) => {
  app.get(PATH, (c) => show(c, needs, { status: 200, reason: '', mistakes: [] }));

  app.post(PATH, async (c) => {
    const { dossier: key, role } = scopeOf(c, 'unit');
    if (role !== 'head') throw new CannotAct('only the head of the unit withdraws');
    const dossier = await needs.dossiers.load(key);
    if (!dossier) throw new NotFound('no such dossier');
    const { form, stale } = await guardedForm(c, 'withdraw', dossier.revision);
    const reason = form.one('reason').slice(0, 2000);
    if (stale) return show(c, needs, { status: 409, reason, mistakes: [because('STALE_VERSION')] });
    const result = await reviewDossier(needs, c.get('visitor'), { key, review: { name: 'withdraw', reason } });
    if (result.ok) return c.redirect(baseOf(c), 303);
    const status = result.rejections.some((r) => r.code === 'REASON_MISSING') ? 422 : 409;
    return show(c, needs, { status, reason, mistakes: result.rejections });
  });
};

type Shown = { status: 200 | 409 | 422; reason: string; mistakes: readonly Rejection[] };

async function show(c: Page, needs: Needs, { status, reason, mistakes }: Shown): Promise<Response> {
  const { dossier: key } = scopeOf(c, 'unit');
  const [dossier, campaign] = await Promise.all([needs.dossiers.load(key), needs.registry.campaign(key.campaignId)]);
  const facts = campaign && callFacts(campaign, key);
  if (!dossier || !facts) throw new NotFound('no such dossier');
  const visitor = c.get('visitor');
  const token = actionToken(visitor.secret, 'withdraw', dossier.revision);
  const model = {
    ...{ frame: c.get('frame'), backHref: baseOf(c), call: facts.call, reference: dossier.reference, reason, mistakes },
    post: mayWithdraw(visitor, dossier)
      ? { action: c.req.path, hidden: { token, revision: String(dossier.revision) } }
      : null,
  };
  return c.html(withdrawPage(model), status);
}
