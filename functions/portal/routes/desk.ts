import { CallId, type CampaignId, PeriodId } from '../../../events/ids.ts';
import type { CallPeriod } from '../../../shared/domain/campaign/period.ts';
import type { PeriodKey } from '../../../shared/ports/dossiers.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { reviewDossier } from '../acts/review-dossier.ts';
import { guardedForm, scopeOf } from '../guard.ts';
import { deskHrefs } from '../models/desk-links.ts';
import { boardModel, ledgerModel, lockSubject, queueModel } from '../models/desk-models.ts';
import type { Needs } from '../needs.ts';
import type { Page, Routes } from '../page-context.ts';
import { boardPage } from '../views/desk-board.ts';
import { queuePage } from '../views/desk-queue.ts';
import { ledgerPage } from '../views/mail-ledger.ts';

/** The call and period an address names, within the campaign of the office's link. */
export function periodOf(c: Page): PeriodKey {
  const { campaignId } = scopeOf(c, 'office');
  const call = CallId.safeParse(c.req.param('call'));
  const period = PeriodId.safeParse(c.req.param('period'));
  if (!call.success || !period.success) throw new NotFound('no such period');
  return { campaignId, callId: call.data, period: period.data };
}

/** The desk opens on the period that matters most now. */
export async function showDesk(c: Page, needs: Needs): Promise<Response> {
  const { campaignId } = scopeOf(c, 'office');
  return c.redirect(deskHrefs(c.get('visitor'), await pressing(needs, campaignId)).board, 303);
}

/** The open period whose boundary comes next, or the last one there was. */
export async function pressing(needs: Needs, campaignId: CampaignId): Promise<CallPeriod> {
  const now = needs.clock.now();
  const all = await needs.registry.periods(campaignId);
  const open = all
    .filter((p) => p.state === 'open' && p.who !== 'SO')
    .sort((a, b) => ((a.boundary ?? '9') < (b.boundary ?? '9') ? -1 : 1));
  const next = open.find((p) => p.boundary === null || p.boundary > now) ?? open.at(-1) ?? all[0];
  if (!next) throw new NotFound('this plan has no period');
  return next;
}

/** The desk of the standing office: board, queue, mail ledger, and the lock of a period by hand. */
export const deskRoutes: Routes = (app, needs) => {
  app.get('/k/:id/theo-doi/:call/:period', async (c) => {
    const asked = c.req.query('loc');
    const model = await boardModel(needs, c.get('visitor'), {
      frame: c.get('frame'),
      period: periodOf(c),
      filter: asked === 'missing' || asked === 'late' ? asked : 'all',
      notice: c.req.query('thu') === 'da-khoa' ? 'locked' : null,
      unconfirmed: false,
    });
    return c.html(boardPage(model));
  });

  app.post('/k/:id/theo-doi/:call/:period/khoa', async (c) => {
    const period = periodOf(c);
    const { form } = await guardedForm(c, lockSubject(period), 0);
    if (form.one('confirm') === '') {
      const shown = { frame: c.get('frame'), period, filter: 'all', notice: null, unconfirmed: true } as const;
      return c.html(boardPage(await boardModel(needs, c.get('visitor'), shown)), 422);
    }
    // What is locked already says WRONG_STATE and stays as it is: pressing twice locks once.
    for (const { key } of await needs.dossiers.board(period)) {
      await reviewDossier(needs, c.get('visitor'), { key, review: { name: 'lock', reason: 'office' } });
    }
    return c.redirect(`${deskHrefs(c.get('visitor'), period).board}?thu=da-khoa`, 303);
  });

  app.get('/k/:id/cho-tham-dinh', async (c) => {
    const period = await pressing(needs, scopeOf(c, 'office').campaignId);
    return c.html(queuePage(await queueModel(needs, c.get('visitor'), { frame: c.get('frame'), period })));
  });

  app.get('/k/:id/so-thu/:call/:period', async (c) =>
    c.html(ledgerPage(await ledgerModel(needs, c.get('visitor'), { frame: c.get('frame'), period: periodOf(c) }))),
  );
};
