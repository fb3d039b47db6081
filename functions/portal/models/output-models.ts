import type { CallId, CampaignId } from '../../../events/ids.ts';
import { PeriodId } from '../../../events/ids.ts';
import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { superiorOn } from '../../../shared/domain/campaign/receiver.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { outputOfCall } from '../../../shared/domain/outputs/of-call.ts';
import type { OutputDoc } from '../../../shared/domain/outputs/output.ts';
import type { SentDossier } from '../../../shared/domain/outputs/sent-dossier.ts';
import { deliveryOf, wholeCampaign } from '../../../shared/domain/outputs/whole-campaign.ts';
import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import type { PeriodKey } from '../../../shared/ports/dossiers.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Needs } from '../needs.ts';

/** So many partitions are read at a time. */
const abreast = 8;

/** The whole campaign stands where a call stands in addresses. */
export const wholeName = 'tong-hop';

async function inGroups<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += abreast)
    done.push(...(await Promise.all(all.slice(at, at + abreast).map(work))));
  return done;
}

async function registered(needs: Needs, campaignId: CampaignId) {
  const [campaign, organisation, parties, units, periods] = await Promise.all([
    needs.registry.campaign(campaignId),
    needs.registry.organisation(),
    needs.registry.parties(),
    needs.registry.units(),
    needs.registry.periods(campaignId),
  ]);
  if (!campaign || !organisation) throw new NotFound('no such plan');
  const names = new Map(parties.map((one) => [one.id as string, one.name]));
  const today = localDateOf(needs.clock.now(), campaign.definition.meta.timezone);
  return { campaign, organisation, names, units, today, periods: distinct(periods) };
}

/** A period with several selectors stands once. */
const distinct = (periods: readonly (PeriodKey & { state: string })[]): PeriodKey[] =>
  periods
    .filter((p) => p.state === 'open')
    .filter((p, n, all) => all.findIndex((q) => q.callId === p.callId && q.period === p.period) === n)
    .map(({ campaignId, callId, period }) => ({ campaignId, callId, period }));

/** The newest valid version of a dossier with what was read of it; nothing while there is none. */
async function sentOf(
  needs: Needs,
  dossier: Dossier,
  { names, campaign }: Pick<Awaited<ReturnType<typeof registered>>, 'names' | 'campaign'>,
): Promise<SentDossier[]> {
  if (dossier.validVersion === null) return [];
  const folder = await needs.dossiers.folder(dossier.key);
  const version = folder?.versions.find((one) => one.number === dossier.validVersion);
  const reading = version ? await needs.files.reading(version.readingKey) : null;
  const zone = campaign.definition.meta.timezone;
  return reading ? [{ dossier, unitName: names.get(dossier.key.unitId) ?? dossier.key.unitId, reading, zone }] : [];
}

/** What came out of one call over all its periods, with the files it was made of. */
export async function callOutput(needs: Needs, campaignId: CampaignId, callId: CallId) {
  const { campaign, organisation, names, units, today, periods } = await registered(needs, campaignId);
  const facts = callFacts(campaign, { callId, period: PeriodId.parse('once') });
  if (!facts) throw new NotFound('no such call');
  const boards = await inGroups(
    periods.filter((p) => p.callId === callId),
    (period) => needs.dossiers.board(period),
  );
  const sent = (await inGroups(boards.flat(), (dossier) => sentOf(needs, dossier, { names, campaign }))).flat();
  const doc = outputOfCall({ ...campaign, facts, units, today }, sent);
  return { doc, campaign, organisation, today, sent };
}

/** The one consolidated report of the plan, and whom it goes to on this day. */
export async function wholeOutput(needs: Needs, campaignId: CampaignId) {
  const { campaign, organisation, names, today, periods } = await registered(needs, campaignId);
  const boards = await inGroups(periods, (period) => needs.dossiers.board(period));
  const receiver = superiorOn(organisation, today);
  const now = momentInWords(needs.clock.now(), { language: 'vi', zone: campaign.definition.meta.timezone });
  const doc: OutputDoc = wholeCampaign(campaign, boards.flat().map(deliveryOf), { names, receiver, now });
  return { doc, campaign, organisation, today, receiver };
}
