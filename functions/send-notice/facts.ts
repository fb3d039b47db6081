import type { AnyEvent } from '../../events/catalogue.ts';
import type { DossierKey, Instant } from '../../events/ids.ts';
import { type CallFacts, callFacts } from '../../shared/domain/campaign/call-facts.ts';
import { isTaken } from '../../shared/domain/campaign/intake.ts';
import type { CallPeriod } from '../../shared/domain/campaign/period.ts';
import { localDateOf } from '../../shared/domain/deadlines/instants.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { SubmissionVersion } from '../../shared/domain/dossier/version.ts';
import type { NominationList } from '../../shared/domain/list/list.ts';
import type { ReadingResult } from '../../shared/domain/reading/result.ts';
import { partiesOf, unanswered } from '../../shared/domain/registry/parties.ts';
import type { Organisation, Unit } from '../../shared/domain/registry/registry.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Dossiers } from '../../shared/ports/dossiers.ts';
import { NotFound } from '../../shared/ports/faults.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Lists } from '../../shared/ports/lists.ts';
import type { Campaign, Registry } from '../../shared/ports/registry.ts';

export type FactSources = {
  registry: Registry;
  dossiers: Dossiers;
  lists: Lists;
  files: Pick<Files, 'reading'>;
  clock: Clock;
};

/** Everything the mails of one event may say. */
export type Facts = {
  event: AnyEvent;
  now: Instant;
  organisation: Organisation;
  campaign: Campaign;
  call: CallFacts | null;
  unit: Unit | null;
  dossier: Dossier | null;
  /** The version the event is about, with what was read of it. */
  version: SubmissionVersion | null;
  reading: ReadingResult | null;
  list: NominationList | null;
  /** The whole period, when the mail speaks of it. */
  board: readonly Dossier[];
  units: number;
  periods: readonly CallPeriod[];
  /** Calls of a plan that came into force which nobody in the register answers to. */
  unanswered: readonly { call: string; words: readonly string[] }[];
};

/** Loads what stands behind an event. Throws `NotFound` when its plan or the register is missing. */
export async function factsOf(needs: FactSources, event: AnyEvent): Promise<Facts> {
  const key = 'dossier' in event.data ? event.data.dossier : null;
  const listKey = 'list' in event.data ? event.data.list : null;
  const campaignId =
    key?.campaignId ?? listKey?.campaignId ?? ('campaignId' in event.data ? event.data.campaignId : null);
  const [organisation, campaign, unit, list] = await Promise.all([
    campaignId ? needs.registry.organisationOf(campaignId) : null,
    campaignId ? needs.registry.campaign(campaignId) : null,
    key ? needs.registry.unit(key.unitId) : null,
    listKey ? needs.lists.load(listKey) : null,
  ]);
  if (!organisation || !campaign)
    throw new NotFound(`event ${event.id} names a plan or organisation that is not registered`);
  const spot = key ?? listKey;
  return {
    event,
    now: needs.clock.now(),
    organisation,
    campaign,
    call: spot ? callFacts(campaign, spot) : null,
    unit,
    list,
    ...(await dossierFacts(needs, event, key)),
    ...(await wideFacts(needs, event, campaign)),
  };
}

async function dossierFacts(needs: FactSources, event: AnyEvent, key: DossierKey | null) {
  if (!key) return { dossier: null, version: null, reading: null };
  if (!('version' in event.data)) return { dossier: await needs.dossiers.load(key), version: null, reading: null };
  const { version: number } = event.data;
  const folder = await needs.dossiers.folder(key);
  const version = folder?.versions.find((v) => v.number === number) ?? null;
  const told = event.type === 'dossier.invalidated.v1';
  const reading = told && version ? await needs.files.reading(version.readingKey) : null;
  return { dossier: folder?.dossier ?? null, version, reading };
}

async function wideFacts(needs: FactSources, event: AnyEvent, campaign: Campaign) {
  const missed =
    event.type === 'period.missed.v1' || event.type === 'review.due.v1' || event.type === 'review.overdue.v1';
  const activated = event.type === 'campaign.activated.v1';
  return {
    board: missed ? await needs.dossiers.board(event.data.dossier) : [],
    ...(activated ? await registered(needs, campaign) : { units: 0, unanswered: [] }),
    periods: activated ? await needs.registry.periods(campaign.id) : [],
  };
}

/** How many units the register has, and the calls of the plan it has nobody for. */
async function registered(needs: FactSources, { id, definition, common }: Campaign) {
  const [organisation, units] = await Promise.all([needs.registry.organisationOf(id), needs.registry.units()]);
  const parties = organisation ? partiesOf(organisation, units, definition.owner.org ?? definition.owner.unit) : [];
  const today = localDateOf(needs.clock.now(), definition.meta.timezone);
  const lost = definition.calls
    .filter((call) => isTaken(call, common))
    .map((call) => ({ call: call.id as string, words: unanswered(parties, call, today) }));
  return { units: units.length, unanswered: lost.filter(({ words }) => words.length > 0) };
}
