import type { CampaignId, DossierKey } from '../../../events/ids.ts';
import type { LocalDate } from '../../domain/deadlines/instants.ts';
import { type Dossier, openDossier } from '../../domain/dossier/dossier.ts';
import { keyText } from '../../domain/dossier/reference.ts';
import type { SubmissionVersion } from '../../domain/dossier/version.ts';
import type { Link } from '../../domain/link/link.ts';
import type { ListItem } from '../../domain/list/list.ts';
import type { Nomination } from '../../domain/nomination/nomination.ts';
import { type MergeEvent, type MergePlan, planMerge } from '../../domain/organisation/merge.ts';
import type { Organisation, Unit } from '../../domain/registry/registry.ts';
import type { Campaign } from '../../ports/registry.ts';
import type { Item } from '../store.ts';
import { headItem } from './dossiers.ts';
import { keys } from './keys.ts';
import { EVENT_ITEM, PAST_EVENT_ITEM } from './table.ts';

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
  const heads = items.filter((i) => i.kind === 'dossier').map((i) => held<Dossier>(i));
  const archived = archivedCampaigns(items, moving.on);
  const plan = planMerge(
    moving.event,
    heads.map((d) => ({ key: d.key, boundary: d.boundary, closed: isOver(d) || archived.has(d.key.campaignId) })),
  );
  const begun = plan.moved.flatMap((moved) => begin(moved, heads, moving));
  const context: Context = {
    ...{ moving, archived, own: old ? held<Organisation>(old) : null },
    successor: successors(plan.moved),
    carried: successors(plan.moved.filter(({ sources }) => sources.length === 1)),
  };
  const replaced = new Set(begun.map((d) => keyText(d.key)));
  const kept = items
    .filter((i) => i.kind !== 'dossier' || !replaced.has(keyText(held<Dossier>(i).key)))
    .flatMap((item) => itemAfter(item, context));
  return { items: [...kept, ...begun.map(headItem)], begun, plan };
}

const isOver = (dossier: Dossier) =>
  dossier.state === 'CLOSED' || dossier.state === 'LOCKED' || dossier.lockedAt !== null;

/** Campaigns whose window ended by the event: archived, read-only. */
function archivedCampaigns(items: readonly Item[], on: LocalDate): Set<CampaignId> {
  const campaigns = items.filter((i) => i.kind === 'campaign').map((i) => held<Campaign>(i));
  return new Set(campaigns.filter((c) => c.definition.meta.window.to < on).map((c) => c.id));
}

/** Old key → where it goes on; keys that stay as they are do not stand here. */
function successors(moved: MergePlan['moved']): Map<string, DossierKey> {
  return new Map(
    moved.flatMap(({ key, sources }) =>
      sources.filter((from) => keyText(from) !== keyText(key)).map((from) => [keyText(from), key] as const),
    ),
  );
}

/** The dossier a successor owes: the only source carried on, or a new one that shows all its sources. */
function begin(moved: MergePlan['moved'][number], heads: readonly Dossier[], moving: Moving): Dossier[] {
  const { key } = moved;
  const from = moved.sources.flatMap((source) => heads.filter((d) => keyText(d.key) === keyText(source)));
  const [first, ...others] = from;
  if (!first || (others.length === 0 && keyText(first.key) === keyText(key))) return [];
  const sources = from.map((d) => d.key).filter((source) => keyText(source) !== keyText(key));
  // The reference a receipt told stays good.
  if (others.length === 0) return [{ ...first, key, revision: first.revision + 1 }];
  const own = from.find((d) => keyText(d.key) === keyText(key));
  if (own) return [{ ...own, revision: own.revision + 1, sources }];
  const given = { owed: from.some((d) => d.owed), reference: moving.referenceOf(key), whole: first.whole ?? null };
  const opened = openDossier(key, { ...first, reminders: [] }, { ...given, openedAt: moving.event.effectiveAt });
  return [{ ...opened, steps: first.steps, sources }];
}

type Context = {
  moving: Moving;
  successor: ReadonlyMap<string, DossierKey>;
  /** Those of `successor` that are the only source: all that hangs below them goes with them. */
  carried: ReadonlyMap<string, DossierKey>;
  archived: ReadonlySet<CampaignId>;
  own: Organisation | null;
};

function itemAfter(item: Item, context: Context): Item[] {
  switch (item.kind) {
    case 'organisation':
      return [organisationAfter(item)];
    case 'unit':
      return [unitAfter(item, context)];
    case 'campaign':
      return [campaignAfter(item, context)];
    case EVENT_ITEM:
      return both({ ...item, kind: PAST_EVENT_ITEM }, context);
    case 'dossier':
      return headAfter(held<Dossier>(item), context);
    case 'version':
      return both({ ...item, value: versionAfter(held<SubmissionVersion>(item)) }, context);
    case 'nomination':
      return [nominationAfter(item, context)];
    case 'link':
      return [linkAfter(item, context)];
    case 'nomination-acts':
      return actsAfter(item, context);
    default:
      return both(item, context);
  }
}

function organisationAfter(item: Item): Item {
  const { moved: _, ...organisation } = held<Organisation>(item);
  return { ...item, ...keys.guest(organisation.id), value: organisation };
}

function unitAfter(item: Item, { moving, own }: Context): Item {
  const unit = held<Unit>(item);
  const stays = moving.event.organisation === 'stays' && own && !unit.organisation;
  const ends = moving.event.unitMap.some((fate) => fate.from === unit.id);
  const value: Unit = {
    ...unit,
    ...(stays ? { organisation: own.id } : {}),
    ...(ends ? { active: { ...unit.active, to: moving.on } } : {}),
  };
  return { ...item, value };
}

function campaignAfter(item: Item, { moving, own }: Context): Item {
  const campaign = held<Campaign>(item);
  if (moving.event.organisation === 'dissolves' || !own || campaign.organisationId) return item;
  return { ...item, value: { ...campaign, organisationId: own.id } };
}

/** Files come under a prefix of their own: arriving under the old one they would be read a second time. */
export const movedKey = (key: string): string => key.replace(/^incoming\//, 'moved/');

const versionAfter = (version: SubmissionVersion): SubmissionVersion => ({
  ...version,
  file: { ...version.file, key: movedKey(version.file.key) },
});

/** An old dossier as it is read from now on: closed where another answers for it, locked where its campaign is over. */
function headAfter(dossier: Dossier, { successor, archived, moving }: Context): Item[] {
  const to = successor.get(keyText(dossier.key));
  if (to) {
    const closed: Dossier = { ...dossier, state: 'CLOSED', steps: [], lockedAt: moving.event.effectiveAt, movedTo: to };
    const { gsi1pk: _pk, gsi1sk: _sk, ...item } = headItem(closed);
    return [item];
  }
  if (!archived.has(dossier.key.campaignId) || isOver(dossier)) return [headItem(dossier)];
  return [headItem({ ...dossier, state: 'LOCKED', steps: [], lockedAt: moving.event.effectiveAt })];
}

/** What hangs below a dossier that goes on elsewhere stands there too; the old folder keeps its own. */
function both(item: Item, { carried }: Context): Item[] {
  const found = [...carried].find(([from]) => belongs(item, from));
  if (!found) return [item];
  return [item, rekeyed(item, found)];
}

const placeOf = (text: string) => {
  const [unitId = '', campaignId, callId, period] = text.split('/');
  return { pk: `UNIT#${unitId}`, sk: `CAMP#${campaignId}#CALL#${callId}#${period}` };
};

function belongs(item: Item, from: string): boolean {
  const { pk, sk } = placeOf(from);
  return item.pk === pk && (item.sk.startsWith(`${sk}#`) || item.sk.startsWith(`ROWS#${sk}#`));
}

function rekeyed(item: Item, [from, to]: readonly [string, DossierKey]): Item {
  const place = keys.dossier(to);
  return { ...item, pk: place.pk, sk: item.sk.replace(placeOf(from).sk, place.sk) };
}

/** A nominee of a unit that goes on under another id is the successor's on every board; lists keep their own copies. */
function nominationAfter(item: Item, { carried }: Context): Item {
  const found = [...carried].find(([from]) => belongs(item, from));
  if (!found) return item;
  const row = held<ListItem>(item);
  const value: ListItem = { ...row, unitId: found[1].unitId };
  return {
    ...rekeyed(item, found),
    gsi1sk: String(item['gsi1sk']).replace(`N#${row.unitId}#`, `N#${value.unitId}#`),
    value,
  };
}

/** What was done about a nominee goes on with the dossier; the old folder shows it, no board does any more. */
function actsAfter(item: Item, { carried }: Context): Item[] {
  const found = [...carried].find(([from]) => belongs(item, from));
  if (!found) return [item];
  const [, to] = found;
  const value: Nomination = { ...held<Nomination>(item), dossier: to };
  const { gsi1pk: _pk, gsi1sk: _sk, ...past } = item;
  return [past, { ...rekeyed(item, found), gsi1sk: `S#${to.unitId}#${value.id}`, value }];
}

/** A mailed link opens what its dossier became. */
function linkAfter(item: Item, { successor }: Context): Item {
  const link = held<Link>(item);
  const to = link.scope.kind === 'unit' ? successor.get(keyText(link.scope.dossier)) : undefined;
  if (!to || link.scope.kind !== 'unit') return item;
  return { ...item, value: { ...link, scope: { ...link.scope, dossier: to } } };
}
