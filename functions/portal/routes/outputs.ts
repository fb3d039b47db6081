import { CallId, type CampaignId, PeriodId } from '../../../events/ids.ts';
import { callFacts, periodTitle, planFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { intakeOf, isOnDemand } from '../../../shared/domain/campaign/intake.ts';
import { superiorOn } from '../../../shared/domain/campaign/receiver.ts';
import { type LocalDate, localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { checkCitedLaw } from '../../../shared/domain/intake/cited-law.ts';
import type { OutputDoc } from '../../../shared/domain/outputs/output.ts';
import { outputPaper } from '../../../shared/domain/outputs/output-paper.ts';
import { holding, type Organisation } from '../../../shared/domain/registry/registry.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { scopeOf } from '../guard.ts';
import { deskMenuOf, reviewHref } from '../models/desk-links.ts';
import { callOutput, wholeName, wholeOutput } from '../models/output-models.ts';
import type { Needs } from '../needs.ts';
import { baseOf, type Page, type Routes } from '../page-context.ts';
import { outputPage } from '../views/output-page.ts';
import { outputsHub } from '../views/outputs-hub.ts';
import { download } from './downloads.ts';

const once = PeriodId.parse('once');

type Output = {
  doc: OutputDoc;
  organisation: Organisation;
  today: LocalDate;
  addressees: readonly string[];
  files: readonly { href: string; label: string }[];
};

async function outputOf(c: Page, needs: Needs, campaignId: CampaignId): Promise<Output> {
  const name = c.req.param('call');
  if (name === wholeName) {
    const { receiver, ...whole } = await wholeOutput(needs, campaignId);
    return { ...whole, addressees: [receiver], files: [] };
  }
  const callId = CallId.safeParse(name);
  if (!callId.success) throw new NotFound('no such call');
  const { sent, ...one } = await callOutput(needs, campaignId, callId.data);
  const files = sent.map(({ dossier, unitName }) => {
    const period = periodTitle(dossier.key.period);
    return {
      href: `${reviewHref(c.get('visitor'), dossier.key)}/tep/${dossier.validVersion}`,
      label: period === null ? unitName : `${unitName}, ${period}`,
    };
  });
  return { ...one, addressees: [], files };
}

async function hub(c: Page, needs: Needs) {
  const { campaignId } = scopeOf(c, 'office');
  const [campaign, periods] = await Promise.all([
    needs.registry.campaign(campaignId),
    needs.registry.periods(campaignId),
  ]);
  if (!campaign) throw new NotFound('no such plan');
  const base = baseOf(c);
  const today = localDateOf(needs.clock.now(), campaign.definition.meta.timezone);
  const titled = campaign.definition.calls.map((call) => ({
    call,
    title: `${call.id}. ${callFacts(campaign, { callId: call.id, period: once })?.call.title ?? ''}`,
  }));
  const demands = titled
    .filter(({ call }) => isOnDemand(call))
    .map(({ call, title }) => ({ title: `Yêu cầu đơn vị: ${title}`, href: `${base}/yeu-cau/${call.id}` }));
  const quotas = periods
    .filter((p) => p.state === 'open')
    .flatMap((p) =>
      titled.filter(({ call }) => call.id === p.callId && call.quotaSetBy !== undefined).map((one) => ({ ...one, p })),
    )
    .map(({ title, p }) => ({ title: `Phân bổ số lượng: ${title}`, href: `${base}/phan-bo/${p.callId}/${p.period}` }));
  return outputsHub({
    frame: c.get('frame'),
    menu: menuOf(c, campaign.definition.calls[0]?.id),
    plan: planFacts(campaign.definition),
    law: checkCitedLaw(campaign.definition.plan.bases ?? [], today).map((one) => `${one.message} ${one.remedy}`),
    whole: `${base}/ket-qua/${wholeName}`,
    calls: titled
      .filter(({ call }) => intakeOf(call) !== 'list')
      .map(({ call, title }) => ({ title, href: `${base}/ket-qua/${call.id}` })),
    acts: [...demands, ...quotas],
  });
}

const fileWords = { vi: 'Tệp', en: 'File for' };

/** The menu stays on the first call of the plan: results are not about one period. */
const menuOf = (c: Page, callId: CallId | undefined) =>
  callId === undefined ? null : deskMenuOf(c.get('visitor'), { callId, period: once }, 'outputs');

/** What came out of the plan: a report of the whole and of each call, on a page, as Word and as Excel. */
export const outputRoutes: Routes = (app, needs) => {
  app.get('/k/:id/ket-qua', async (c) => c.html(await hub(c, needs)));

  app.get('/k/:id/ket-qua/:call', async (c) => {
    const { campaignId } = scopeOf(c, 'office');
    const [{ doc, files }, campaign] = await Promise.all([
      outputOf(c, needs, campaignId),
      needs.registry.campaign(campaignId),
    ]);
    const here = `${baseOf(c)}/ket-qua/${c.req.param('call')}`;
    const downloads = [
      { href: `${here}/docx`, label: `${fileWords[c.get('language')]} Word (.docx)` },
      { href: `${here}/xlsx`, label: `${fileWords[c.get('language')]} Excel (.xlsx)` },
    ];
    const menu = menuOf(c, campaign?.definition.calls[0]?.id);
    return c.html(outputPage({ frame: c.get('frame'), menu, doc, downloads, files }));
  });

  app.get('/k/:id/ket-qua/:call/:format', async (c) => {
    const format = c.req.param('format');
    if (format !== 'docx' && format !== 'xlsx') throw new NotFound('no such format');
    const { doc, organisation, today, addressees } = await outputOf(c, needs, scopeOf(c, 'office').campaignId);
    if (doc.tables.length === 0) throw new NotFound('nothing to export');
    const call = c.req.param('call');
    const name = `${call === wholeName ? doc.title : `${doc.title} ${call}`}.${format}`;
    const bytes =
      format === 'xlsx'
        ? await needs.papers.table(sheetsOf(doc))
        : await needs.papers.paper(outputPaper(doc, issueOf(organisation, today), addressees));
    return download(c, bytes, { name, format });
  });
};

/** Every table of the output, the first under the title of the whole. */
const sheetsOf = ({ title, tables }: OutputDoc) =>
  tables.map(({ caption, table }, at) => ({ name: at === 0 ? title : caption, table }));

/** Signed by the leader of the organisation, to be numbered by hand. */
function issueOf(organisation: Organisation, date: LocalDate) {
  return {
    agency: { parent: superiorOn(organisation, date), name: organisation.name },
    place: organisation.place,
    date,
    documentSymbol: organisation.papers.symbol,
    signer: {
      authority: organisation.signAuthority.split('\n'),
      name: holding(organisation, 'SO_LEADER')[0]?.name ?? '',
    },
    recipients: [`Lưu: ${organisation.papers.filing}`],
  };
}
