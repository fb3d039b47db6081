import type { CampaignId } from '../../../events/ids.ts';
import type { CallPeriod } from '../../domain/campaign/period.ts';
import { partiesOf } from '../../domain/registry/parties.ts';
import type { Organisation, Unit } from '../../domain/registry/registry.ts';
import type { Campaign, PeriodState, Quotas, Registry } from '../../ports/registry.ts';
import type { Item, Store } from '../store.ts';
import { campaignOf, campaignParts } from './campaign-item.ts';
import { eventItems, type Recorder } from './event-items.ts';
import { DUE_SHARDS, dueShard, keys, shardOf } from './keys.ts';

const held = <T>(item: Item): T => (item as Item & { value: T }).value;

/** The register of the province and its plans. Few items, all read by key or in one query. */
export function registry(store: Store, recorder: Recorder): Registry {
  const one = async <T>(key: { pk: string; sk: string }): Promise<T | null> => {
    const item = await store.get(key.pk, key.sk);
    return item ? held<T>(item) : null;
  };
  const campaign = async (id: CampaignId): Promise<Campaign | null> => {
    const { pk, sk } = keys.campaign(id);
    const item = await store.get(pk, sk);
    return item ? campaignOf(item) : null;
  };
  const organisation = () => one<Organisation>(keys.organisation);
  const units = async () =>
    (await store.query({ partition: keys.province, begins: 'UNIT#' })).map((i) => held<Unit>(i));
  const parties = async () => {
    // The own organisation stands first, those that came with a merge below it.
    const [found, registered] = await Promise.all([
      store.query({ partition: keys.province, begins: keys.organisation.sk }),
      units(),
    ]);
    const made = found.flatMap((i) => partiesOf(held<Organisation>(i), registered)).filter((p) => !p.isRegistered);
    return [...registered, ...made.map((party) => party.unit)];
  };
  return {
    ...{ organisation, units, parties, campaign },
    async organisationOf(id) {
      const guest = (await campaign(id))?.organisationId;
      return guest ? one<Organisation>(keys.guest(guest)) : organisation();
    },
    async organisationNamed(id) {
      const own = await organisation();
      return own?.id === id ? own : one<Organisation>(keys.guest(id));
    },
    async unit(id) {
      return (await one<Unit>(keys.unit(id))) ?? (await parties()).find((unit) => unit.id === id) ?? null;
    },
    async campaigns() {
      return (await store.query({ partition: keys.province, begins: 'CAMP#' })).map(campaignOf);
    },
    async periods(id) {
      const items = await store.query({ partition: `CAMP#${id}`, begins: 'PERIOD#' });
      return items.map((i) => ({ ...held<CallPeriod>(i), state: stateOf(i) }));
    },
    async register(organisation, units) {
      await store.putAll([
        { ...keys.organisation, kind: 'organisation', value: organisation },
        ...units.map((unit): Item => ({ ...keys.unit(unit.id), kind: 'unit', value: unit })),
      ]);
    },
    async activate(activated, periods, cause) {
      const { id, definitionVersion } = activated;
      const standing = await campaign(id);
      if (standing && standing.definitionVersion >= definitionVersion) return false;
      const known = new Set((await store.query({ partition: `CAMP#${id}`, begins: 'PERIOD#' })).map((i) => i.sk));
      const fresh = periods.filter((p) => !known.has(keys.period(p).sk));
      await store.putAll(fresh.map((p) => periodItem(p, 'scheduled')));
      const place = keys.campaign(id);
      const draft = {
        type: 'campaign.activated.v1' as const,
        data: { campaignId: id, definitionVersion },
      };
      await store.transact([
        {
          item: { ...place, kind: 'campaign', revision: definitionVersion, ...campaignParts(activated) },
          when: standing ? { revision: standing.definitionVersion } : 'absent',
        },
        ...eventItems({ pk: `CAMP#${id}`, sk: 'CAMPAIGN' }, [draft], { ...recorder, cause }).map((item) => ({
          item,
        })),
      ]);
      return true;
    },
    async periodsToOpen(now) {
      const shards = Array.from({ length: DUE_SHARDS }, (_, n) => `OPEN#${dueShard(n)}`);
      const found = await Promise.all(
        shards.map((partition) => store.query({ index: 'gsi3', partition, upTo: `${now}~`, limit: 20 })),
      );
      return found
        .flat()
        .map((i) => held<CallPeriod>(i))
        .sort((a, b) => (a.opensAt < b.opensAt ? -1 : a.opensAt > b.opensAt ? 1 : 0))
        .slice(0, 20);
    },
    async nextOpeningAt(now) {
      const shards = Array.from({ length: DUE_SHARDS }, (_, n) => `OPEN#${dueShard(n)}`);
      const found = await Promise.all(
        shards.map((partition) => store.query({ index: 'gsi3', partition, above: `${now}~`, limit: 1 })),
      );
      return (
        found
          .flat()
          .map((i) => held<CallPeriod>(i).opensAt)
          .sort()[0] ?? null
      );
    },
    async quotas(period) {
      return (await one<Quotas>(keys.quotas(period))) ?? { revision: 0, numbers: {} };
    },
    async setQuotas(period, { revision, numbers }, cause) {
      const place = keys.quotas(period);
      const next: Quotas = { revision: revision + 1, numbers };
      const draft = { type: 'quotas.set.v1' as const, data: { ...period, units: Object.keys(numbers).length } };
      await store.transact([
        {
          item: { ...place, kind: 'quotas', revision: next.revision, value: next },
          when: revision === 0 ? 'absent' : { revision },
        },
        ...eventItems(place, [draft], { ...recorder, cause }).map((item) => ({ item, when: 'absent' as const })),
      ]);
    },
    async markOpen(period) {
      await store.putAll([periodItem(period, 'open')]);
    },
  };
}

const stateOf = (item: Item): PeriodState => (item['state'] === 'open' ? 'open' : 'scheduled');

/** A scheduled period waits in the due index under its opening; an open one has left it. */
function periodItem(period: CallPeriod, state: PeriodState): Item {
  const key = keys.period(period);
  const text = `${period.campaignId}/${period.callId}/${period.period}/${period.who}`;
  const due =
    state === 'scheduled' ? { gsi3pk: `OPEN#${dueShard(shardOf(text))}`, gsi3sk: `${period.opensAt}#${text}` } : {};
  return { ...key, kind: 'period', state, ...due, value: period };
}
