import { CallId, CampaignId, type DossierKey, PeriodId } from '../../../events/ids.ts';
import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { itemsFree } from '../../../shared/domain/list/held.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import { isPublic } from '../../../shared/domain/selection/publication.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import { addComment, formSign } from '../acts/comment.ts';
import type { Needs } from '../needs.ts';
import { formOf, type Page, type Routes } from '../page-context.ts';
import { type SelectionModel, selectionPage, selectionsPage } from '../views/public-selection.ts';

/** Where the lists open for comments stand. */
export const SELECTIONS = '/cong-khai';
const PATH = `${SELECTIONS}/:campaign/:call/:period`;

type Published = { campaign: Campaign; list: NominationList };

/** The public address of a list that is open for comments. */
export const selectionHref = ({ campaignId, callId, period }: Omit<DossierKey, 'unitId'>): string =>
  `${SELECTIONS}/${campaignId}/${callId}/${period}`;

async function publishedAt(c: Page, needs: Needs): Promise<Published> {
  const [campaignId, callId, period] = [
    CampaignId.safeParse(c.req.param('campaign')),
    CallId.safeParse(c.req.param('call')),
    PeriodId.safeParse(c.req.param('period')),
  ];
  if (!campaignId.success || !callId.success || !period.success) throw new NotFound('no such list');
  const [campaign, organisation] = await Promise.all([
    needs.registry.campaign(campaignId.data),
    needs.registry.organisation(),
  ]);
  if (!campaign || !organisation) throw new NotFound('no such list');
  const key = { unitId: organisation.id, campaignId: campaign.id, callId: callId.data, period: period.data };
  const list = await needs.lists.load(key);
  if (!list?.publication) throw new NotFound('no such list');
  return { campaign, list };
}

/** Lists that are open to everybody's comments: to read, to comment on, without any account. */
export const selectionRoutes: Routes = (app, needs) => {
  app.get(SELECTIONS, async (c) => c.html(selectionsPage({ frame: c.get('frame'), open: await openLists(needs) })));

  app.get(PATH, async (c) => {
    const shown = { values: nothing, mistakes: [], thanked: c.req.query('cam-on') !== undefined };
    return c.html(selectionPage(await model(c, needs, { ...(await publishedAt(c, needs)), ...shown })));
  });

  app.post(PATH, async (c) => {
    const published = await publishedAt(c, needs);
    const form = await formOf(c);
    const { pathname } = new URL(c.req.url);
    // A person never sees this field; whoever fills it in is thanked and nothing is kept.
    if (form.one('website') !== '') return c.redirect(`${pathname}?cam-on`, 303);
    const values = {
      ...{ name: form.one('name'), unit: form.one('unit'), email: form.one('email') },
      ...{ about: form.one('about'), text: form.one('text'), consent: form.one('consent') === '1' },
    };
    const fields = { ...values, shownAt: Number(form.one('shown')) };
    // The gateway appends the address it saw; what stands before it is the visitor's own word.
    const address = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
    const result = await addComment(needs, { list: published.list, fields, sign: form.one('sign'), address });
    if (result.ok) return c.redirect(`${pathname}?cam-on`, 303);
    const status = result.rejections.some((r) => r.code === 'TOO_MANY') ? 429 : 422;
    const shown = { values, mistakes: result.rejections, thanked: false };
    return c.html(selectionPage(await model(c, needs, { ...published, ...shown })), status);
  });
};

const nothing: SelectionModel['values'] = { name: '', unit: '', email: '', about: '', text: '', consent: false };

type Shown = Published & { values: SelectionModel['values']; mistakes: readonly Rejection[]; thanked: boolean };

async function model(c: Page, needs: Needs, shown: Shown): Promise<SelectionModel> {
  const { campaign, list, values, mistakes, thanked } = shown;
  const { publication, key } = list;
  const facts = callFacts(campaign, key);
  if (!publication || !facts) throw new NotFound('no such list');
  const now = needs.clock.now();
  const open = list.state === 'PUBLISHED' && isPublic(publication, now);
  const shownAt = Date.parse(now);
  const sign = formSign(publication.salt, shownAt);
  const period = facts.call.period === null ? '' : `, ${facts.call.period}`;
  const frame = { ...c.get('frame'), zone: campaign.definition.meta.timezone };
  return {
    ...{ frame, title: `${facts.call.title}${period}`, plan: facts.plan.number },
    until: publication.until,
    nominees: open ? itemsFree(list).map(({ id, name, position, unit }) => ({ id, name, position, unit })) : [],
    comments: open ? await answered(needs, list) : [],
    post: open ? { action: c.req.path, hidden: { shown: String(shownAt), sign } } : null,
    ...{ values, mistakes, thanked },
  };
}

async function answered(needs: Needs, list: NominationList): Promise<SelectionModel['comments']> {
  const all = await needs.comments.ofList(list.key);
  return all.flatMap(({ at, name, unit, text, about, answer }) =>
    answer?.published
      ? [{ at, name, unit, text, answer: answer.text, about: list.items.find((i) => i.id === about)?.name ?? null }]
      : [],
  );
}

async function openLists(needs: Needs) {
  const organisation = await needs.registry.organisation();
  if (!organisation) return [];
  const now = needs.clock.now();
  const found: { href: string; title: string; until: string; zone: string }[] = [];
  for (const campaign of await needs.registry.campaigns()) {
    const published = new Set(campaign.definition.stages.filter((s) => s.action === 'publish').map((s) => s.id));
    const calls = campaign.definition.calls.filter((call) => call.route?.some((id) => published.has(id)));
    if (calls.length === 0) continue;
    const periods = (await needs.registry.periods(campaign.id)).filter((p) =>
      calls.some((call) => call.id === p.callId),
    );
    for (const { callId, period } of periods) {
      const key = { unitId: organisation.id, campaignId: campaign.id, callId, period };
      const list = await needs.lists.load(key);
      const facts = callFacts(campaign, key);
      if (list?.state !== 'PUBLISHED' || !list.publication || !isPublic(list.publication, now) || !facts) continue;
      const title = [facts.call.title, facts.call.period].filter(Boolean).join(', ');
      const zone = campaign.definition.meta.timezone;
      found.push({ href: selectionHref(key), title, until: list.publication.until, zone });
    }
  }
  return found;
}
