import type { CampaignId, DossierKey } from '../../../events/ids.ts';
import type { LocalDate } from '../../domain/deadlines/instants.ts';
import { type Dossier, openDossier } from '../../domain/dossier/dossier.ts';
import { keyText } from '../../domain/dossier/reference.ts';
import { placesHeld } from '../../domain/intake/whole.ts';
import { holdOf, type Nomination } from '../../domain/nomination/nomination.ts';
import { type MergeEvent, type MergePlan, planMerge } from '../../domain/organisation/merge.ts';
import type { Organisation } from '../../domain/registry/registry.ts';
import type { Item } from '../store.ts';
import { campaignOf } from './campaign-item.ts';
import { headItem } from './dossiers.ts';
import { keys } from './keys.ts';
import { itemAfter, type Successions } from './moved-items.ts';

const held = <T>(item: Item): T => (item as Item & { value: T }).value;

/** What is known when a stack is taken up by its successor. `on`: the local day of the event. */
export type Moving = {
  event: MergeEvent;
  on: LocalDate;
  /** The speakable reference of a dossier that begins with the merge. */
  referenceOf: (key: DossierKey) => string;
};

export type Moved = {
  /** What the successor's table gets where nothing stands yet. */
  items: readonly Item[];
  /** Dossiers that begin or go on under a new unit; their clerks have no link yet. */
  begun: readonly Dossier[];
  plan: MergePlan;
};

/**
 * The items of an old stack as its successor keeps them (rules: domain of merges, NQ 202/2025/QH15). What is past keeps
 * its keys, its names and its words. Events come as past ones: nothing is published a second time.
 */
export function moveItems(items: readonly Item[], moving: Moving): Moved {
  const old = items.find((i) => i.sk === keys.organisation.sk && i.pk === keys.province);
  const heads = new Map(
    items.filter((i) => i.kind === 'dossier').map((i) => [keyText(held<Dossier>(i).key), held<Dossier>(i)]),
  );
  const archived = archivedCampaigns(items, moving.on);
  const plan = planMerge(
    moving.event,
    [...heads.values()].map((d) => ({
      ...{ key: d.key, boundary: d.boundary, closed: isOver(d) || archived.has(d.key.campaignId) },
    })),
  );
  const successions = { ...successionsOf(plan, heads), archived };
  const begun = plan.moved.flatMap((moved) => begin(moved, { heads, moving, carried: successions.carried }));
  const after = new Map([...heads, ...begun.map((d) => [keyText(d.key), d] as const)]);
  const replaced = new Set(begun.map((d) => keyText(d.key)));
  const context = { ...successions, moving, heads, after, own: old ? held<Organisation>(old) : null };
  const kept = items
    .filter((i) => i.kind !== 'dossier' || !replaced.has(keyText(held<Dossier>(i).key)))
    .flatMap((item) => itemAfter(item, context));
  return { items: recounted([...strongest(kept), ...begun.map(headItem)]), begun, plan };
}

const isOver = (dossier: Dossier) =>
  dossier.state === 'CLOSED' || dossier.state === 'LOCKED' || dossier.lockedAt !== null;

/** Campaigns whose window ended by the event: archived, read-only. */
function archivedCampaigns(items: readonly Item[], on: LocalDate): Set<CampaignId> {
  const campaigns = items.filter((i) => i.kind === 'campaign').map(campaignOf);
  return new Set(campaigns.filter((c) => c.definition.meta.window.to < on).map((c) => c.id));
}

/** Where old dossiers go on. Those that stay as they are do not stand here. */
function successionsOf(plan: MergePlan, heads: ReadonlyMap<string, Dossier>): Omit<Successions, 'archived'> {
  const steps = plan.moved.flatMap(({ key, sources }) =>
    sources
      .filter((from) => keyText(from) !== keyText(key))
      .map((from) => ({ from: keyText(from), to: key, alone: sources.length === 1 && !heads.has(keyText(key)) })),
  );
  const successors = new Map([...Map.groupBy(steps, ({ from }) => from)].map(([from, to]) => [from, to]));
  return {
    successors: new Map([...successors].map(([from, all]) => [from, all.map(({ to }) => to)])),
    // One that is divided goes on nowhere: each of its successors begins anew.
    carried: new Map(
      [...successors].flatMap(([from, [first, ...others]]) =>
        first?.alone && others.length === 0 ? [[from, first.to] as const] : [],
      ),
    ),
  };
}

type Beginning = { heads: ReadonlyMap<string, Dossier>; moving: Moving; carried: Successions['carried'] };

/** The dossier a successor owes: the only source carried on, its own with what it took up, or a new one. */
function begin(moved: MergePlan['moved'][number], { heads, moving, carried }: Beginning): Dossier[] {
  const { key } = moved;
  const from = moved.sources.flatMap((source) => heads.get(keyText(source)) ?? []);
  const sources = from.map((d) => d.key).filter((source) => keyText(source) !== keyText(key));
  const [first] = from;
  if (!first || sources.length === 0) return [];
  // The reference a receipt told stays good.
  if (carried.has(keyText(first.key))) return [{ ...first, key, revision: first.revision + 1 }];
  const own = heads.get(keyText(key));
  if (own) return [{ ...own, revision: own.revision + 1, sources }];
  const given = {
    ...{ owed: from.some((d) => d.owed), reference: moving.referenceOf(key), whole: first.whole ?? null },
    ...{ terms: first.terms ?? null, openedAt: moving.event.effectiveAt },
  };
  const opened = openDossier(key, { ...first, reminders: [] }, given);
  // Of a review that was under way nothing goes on: the new dossier has no version yet.
  const steps = first.steps.filter(({ kind }) => kind === 'remind' || kind === 'boundary' || kind === 'lock');
  return [{ ...opened, steps, sources }];
}

/** Of acts about one nominee that came from several dossiers the one that holds it. */
function strongest(items: readonly Item[]): Item[] {
  const at = ({ pk, sk }: Item) => `${pk}\n${sk}`;
  const isHeld = (item: Item) => item.kind === 'nomination-acts' && holdOf(held<Nomination>(item)) !== null;
  const byPlace = new Map<string, Item>();
  for (const item of items) if (!byPlace.has(at(item)) || isHeld(item)) byPlace.set(at(item), item);
  return [...byPlace.values()];
}

/** Places of a whole period are held by the dossiers that stand now: one that was closed gave its places back. */
function recounted(items: readonly Item[]): Item[] {
  const standing = items.filter((i) => i.kind === 'dossier').map((i) => held<Dossier>(i));
  const total = new Map<string, number>();
  for (const dossier of standing.filter(({ movedTo }) => movedTo === undefined)) {
    const { pk, sk } = keys.whole(dossier.key);
    total.set(`${pk}\n${sk}`, (total.get(`${pk}\n${sk}`) ?? 0) + placesHeld(dossier));
  }
  return items.map((item) =>
    item.kind === 'counter' && item.sk.startsWith('WHOLE#')
      ? { ...item, total: total.get(`${item.pk}\n${item.sk}`) ?? 0 }
      : item,
  );
}
