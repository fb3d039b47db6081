import type { DossierKey } from '../../../events/ids.ts';
import { AwardCode } from '../../../shared/domain/campaign/vocabulary.ts';
import type { ListCommand } from '../../../shared/domain/list/decide.ts';
import { listPlan } from '../../../shared/domain/list/plan.ts';
import type { PeriodKey } from '../../../shared/ports/dossiers.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { advanceList } from '../acts/advance-list.ts';
import { composeChosen, listDraft } from '../acts/compose-list.ts';
import { type Form, guardedForm, scopeOf } from '../guard.ts';
import { deskHrefs, deskMenuOf } from '../models/desk-links.ts';
import { composeModel, listFolder, listModel, listSubject } from '../models/list-models.ts';
import { standingsOf } from '../models/standings.ts';
import type { Needs } from '../needs.ts';
import type { Page, Routes } from '../page-context.ts';
import { type ComposeModel, composePage } from '../views/compose-page.ts';
import { listPage } from '../views/list-page.ts';
import { noListPage } from '../views/no-list-page.ts';
import { actorOf } from '../visitor.ts';
import { periodOf } from './desk.ts';
import { downloadList, downloadSubmission } from './downloads.ts';
import { listConflict } from './list-conflict.ts';

/** The call whose list draws on the asked one (HT-02 on HT-01), or the asked one itself. */
async function listPeriod(c: Page, needs: Needs): Promise<PeriodKey> {
  const asked = periodOf(c);
  const campaign = await needs.registry.campaign(asked.campaignId);
  const drawing = campaign?.definition.calls.find((call) => call.from === asked.callId);
  return drawing ? { ...asked, callId: drawing.id } : asked;
}

/** A call of the plan that a list comes of, for whoever comes from a call without one; null where the plan has none. */
async function callWithList(needs: Needs, { campaignId }: PeriodKey): Promise<PeriodKey | null> {
  const [campaign, periods] = await Promise.all([
    needs.registry.campaign(campaignId),
    needs.registry.periods(campaignId),
  ]);
  const open = periods
    .filter(({ state }) => state === 'open')
    .map(({ callId, period }) => ({ campaignId, callId, period }));
  return open.find((one) => campaign && listPlan(campaign.definition, one) !== null) ?? null;
}

/** The list a page of the desk is about. */
export async function listKey(c: Page, needs: Needs): Promise<DossierKey> {
  const period = await listPeriod(c, needs);
  const organisation = await needs.registry.organisationOf(period.campaignId);
  if (!organisation) throw new NotFound('no organisation');
  return { ...period, unitId: organisation.id };
}

const codeOf = (text: string): AwardCode | null => AwardCode.safeParse(text).data ?? null;

/** What the office chose for single nominees; the rest asks for what the form or the whole list says. */
function awardsOf(chosen: readonly string[], form: Pick<Form, 'one'>): Record<string, AwardCode> {
  return Object.fromEntries(
    chosen.flatMap((id) => {
      const code = codeOf(form.one(`award-${id}`));
      return code ? [[id, code]] : [];
    }),
  );
}

/** The office composes lists, ends votes, forwards, downloads. */
export const listRoutes: Routes = (app, needs) => {
  const compose = async (
    c: Page,
    status: 200 | 422,
    typed: {
      chosen?: string[];
      composed?: ComposeModel['composed'];
      mistakes?: Parameters<typeof composeModel>[2]['mistakes'];
    },
  ) => {
    const draft = await listDraft(needs, await listPeriod(c, needs));
    const [units, board] = await Promise.all([needs.registry.parties(), needs.dossiers.board(draft.source)]);
    const { campaign, source, acts } = draft;
    const given = { items: draft.nominees, campaign, source, acts };
    const shown = {
      frame: c.get('frame'),
      standings: await standingsOf(needs, c.get('visitor'), given),
      units: new Map(units.map((u) => [u.id as string, u.name])),
      late: new Set(board.filter((d) => d.late).map((d) => d.key.unitId as string)),
      ...(typed.chosen ? { chosen: typed.chosen } : {}),
      ...(typed.composed ? { composed: typed.composed } : {}),
      mistakes: typed.mistakes ?? [],
    };
    return c.html(composePage(composeModel(c.get('visitor'), draft, shown)), status);
  };

  app.get('/k/:id/lap-danh-sach/:call/:period', async (c) => {
    const period = await listPeriod(c, needs);
    const campaign = await needs.registry.campaign(period.campaignId);
    if (campaign && listPlan(campaign.definition, period)) return compose(c, 200, {});
    const visitor = c.get('visitor');
    const other = await callWithList(needs, period);
    if (other) return c.redirect(deskHrefs(visitor, other).compose, 303);
    return c.html(noListPage({ frame: c.get('frame'), menu: deskMenuOf(visitor, period, 'compose') }));
  });

  app.post('/k/:id/lap-danh-sach/:call/:period', async (c) => {
    const period = await listPeriod(c, needs);
    const { standing, key } = await listDraft(needs, period);
    const revision = standing?.revision ?? 0;
    const { form, stale } = await guardedForm(c, listSubject(key, 'compose'), revision);
    const here = deskHrefs(c.get('visitor'), key).lists;
    if (stale) return listConflict(c, needs, { key, form, href: here });
    const chosen = form.all('item');
    const composed = {
      award: codeOf(form.one('award')),
      awards: awardsOf(chosen, form),
      shortlist: form.one('shortlist') === '1',
    };
    const result = await composeChosen(needs, c.get('visitor'), { period, chosen, ...composed, revision });
    if (result.ok) {
      const meets = result.value.state === 'VOTING' && result.value.session?.form === 'meeting';
      return c.redirect(meets ? deskHrefs(c.get('visitor'), key).session : here, 303);
    }
    const moved = result.rejections.some((r) => r.code === 'STALE_VERSION' || r.code === 'WRONG_STATE');
    return moved
      ? listConflict(c, needs, { key, form, href: here })
      : compose(c, 422, { chosen, composed, mistakes: result.rejections });
  });

  const LIST = '/k/:id/danh-sach/:call/:period';
  app.get(LIST, async (c) => {
    const key = await listKey(c, needs);
    if (!(await needs.lists.load(key))) return c.redirect(deskHrefs(c.get('visitor'), key).compose, 303);
    return c.html(listPage(await listModel(needs, c.get('visitor'), { frame: c.get('frame'), key })));
  });

  app.get(`${LIST}/to-trinh`, async (c) => downloadSubmission(c, needs, await listKey(c, needs)));
  app.get(`${LIST}/tai/:format`, async (c) => downloadList(c, needs, await listKey(c, needs)));

  app.post(`${LIST}/ket-thuc`, async (c) => {
    const key = await listKey(c, needs);
    const act = await officeAct(c, needs, {
      key,
      act: 'close-vote',
      command: () => ({ name: 'close-vote', committee: [], discussion: '', papers: {} }),
    });
    if ('done' in act) return act.done;
    const shown = { frame: c.get('frame'), key, closeMistakes: act.mistakes };
    return c.html(listPage(await listModel(needs, c.get('visitor'), shown)), 422);
  });

  app.post(`${LIST}/het-cong-khai`, async (c) => {
    const key = await listKey(c, needs);
    const all = await needs.comments.ofList(key);
    const open = all.filter((comment) => comment.answer === null).length;
    const command = (): ListCommand => ({ name: 'end-publication', comments: all.length, open });
    const act = await officeAct(c, needs, { key, act: 'end-publication', command });
    if ('done' in act) return act.done;
    const shown = { frame: c.get('frame'), key, endMistakes: act.mistakes };
    return c.html(listPage(await listModel(needs, c.get('visitor'), shown)), 422);
  });

  app.post(`${LIST}/chuyen`, async (c) => {
    const key = await listKey(c, needs);
    const by = actorOf(c.get('visitor')).id;
    const command = (field: (name: string) => string): ListCommand => ({
      name: 'forward',
      documentNo: field('documentNo'),
      receiver: field('receiver'),
      by,
    });
    const act = await officeAct(c, needs, { key, act: 'forward', command });
    if ('done' in act) return act.done;
    const values = { documentNo: act.field('documentNo'), receiver: act.field('receiver'), date: null };
    const shown = { frame: c.get('frame'), key, forward: { values, mistakes: act.mistakes } };
    return c.html(listPage(await listModel(needs, c.get('visitor'), shown)), 422);
  });
};

/** One act of the office on a list: done and shown again, overtaken by somebody else, or with mistakes to show. */
async function officeAct(
  c: Page,
  needs: Needs,
  given: { key: DossierKey; act: string; command: (field: (name: string) => string) => ListCommand },
) {
  const { key, act, command } = given;
  scopeOf(c, 'office');
  const { list } = await listFolder(needs, key);
  const here = deskHrefs(c.get('visitor'), key).lists;
  const { form, stale } = await guardedForm(c, listSubject(key, act), list.revision);
  if (stale) return { done: await listConflict(c, needs, { key, form, href: here }) };
  const result = await advanceList(needs, c.get('visitor'), { key, command: command(form.one) });
  if (result.ok) return { done: c.redirect(here, 303) };
  const moved = result.rejections.some((r) => r.code === 'STALE_VERSION' || r.code === 'WRONG_STATE');
  if (moved) return { done: await listConflict(c, needs, { key, form, href: here }) };
  return { mistakes: result.rejections, field: form.one };
}
