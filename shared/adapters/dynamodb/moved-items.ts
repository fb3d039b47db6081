import type { CampaignId, DossierKey } from '../../../events/ids.ts';
import type { LocalDate } from '../../domain/deadlines/instants.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { keyText } from '../../domain/dossier/reference.ts';
import type { SubmissionVersion } from '../../domain/dossier/version.ts';
import type { Link } from '../../domain/link/link.ts';
import type { ListItem, NominationList } from '../../domain/list/list.ts';
import type { Nomination } from '../../domain/nomination/nomination.ts';
import type { MergeEvent } from '../../domain/organisation/merge.ts';
import type { Subject } from '../../domain/register/subject.ts';
import type { Organisation, Unit } from '../../domain/registry/registry.ts';
import type { Quotas } from '../../ports/registry.ts';
import type { Item, ItemKind } from '../store.ts';
import { campaignOf, campaignParts } from './campaign-item.ts';
import { headItem } from './dossiers.ts';
import { keys } from './keys.ts';

const held = <T>(item: Item): T => (item as Item & { value: T }).value;

/** Where dossiers of an old stack go on; keys that stay as they are do not stand here. */
export type Successions = {
  successors: ReadonlyMap<string, readonly DossierKey[]>;
  /** Those that go on as they are, under one other unit: all that hangs below them goes with them. */
  carried: ReadonlyMap<string, DossierKey>;
  archived: ReadonlySet<CampaignId>;
};

type Context = Successions & {
  moving: { event: MergeEvent; on: LocalDate };
  own: Organisation | null;
  /** Heads as they stood, and as they stand after the event. */
  heads: ReadonlyMap<string, Dossier>;
  after: ReadonlyMap<string, Dossier>;
};

type Treat = (item: Item, context: Context) => Item[];

const asItWas: Treat = (item) => [item];

/** What becomes of each kind of item. A new kind does not compile until it is decided here. */
const treatments: Record<ItemKind, Treat> = {
  organisation: (item) => [organisationAfter(item)],
  unit: (item, context) => [unitAfter(item, context)],
  campaign: (item, context) => [campaignAfter(item, context)],
  period: asItWas,
  quotas: (item, context) => [quotasAfter(item, context)],
  /** Those of whole periods are counted anew afterwards. */
  counter: asItWas,
  dossier: (item, context) => [headAfter(held<Dossier>(item), context)],
  version: (item, context) => both({ ...item, value: versionAfter(held<SubmissionVersion>(item)) }, context),
  upload: (item, context) => both(item, context),
  nomination: (item, context) => [nominationAfter(item, context)],
  'nomination-acts': (item, context) => actsAfter(item, context),
  occasion: (item, context) => both(item, context),
  list: (item, context) => [listAfter(item, context)],
  'list-part': asItWas,
  comment: asItWas,
  subject: (item, context) => [subjectAfter(item, context)],
  name: asItWas,
  alike: asItWas,
  verdict: asItWas,
  link: (item, context) => [linkAfter(item, context)],
  mail: asItWas,
  event: (item, context) => both({ ...item, kind: 'past-event' }, context),
  'past-event': (item, context) => both(item, context),
};

/** One item of the old stack as the successor keeps it: there, elsewhere, or both. */
export const itemAfter: Treat = (item, context) => treatments[item.kind](item, context);

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
  const campaign = campaignOf(item);
  if (moving.event.organisation === 'dissolves' || !own || campaign.organisationId) return item;
  return { ...item, ...campaignParts({ ...campaign, organisationId: own.id }) };
}

/** The number of a unit goes over to the one that answers for it; of one that is divided the office sets them anew. */
function quotasAfter(item: Item, { successors }: Context): Item {
  const quotas = held<Quotas>(item);
  const numbers = { ...quotas.numbers };
  for (const [unitId, number] of Object.entries(quotas.numbers)) {
    const to = [...successors].flatMap(([from, all]) => {
      const [target, ...others] = all;
      const ofThis = target && from === keyText({ ...target, unitId: unitId as DossierKey['unitId'] });
      return ofThis && keys.quotas(target).sk === item.sk && keys.quotas(target).pk === item.pk && others.length === 0
        ? [target.unitId]
        : [];
    })[0];
    if (to === undefined) continue;
    delete numbers[unitId];
    numbers[to] = (numbers[to] ?? 0) + number;
  }
  return { ...item, value: { ...quotas, numbers } };
}

/** Files come under a prefix of their own: arriving under the old one they would be read a second time. */
export const movedKey = (key: string): string => key.replace(/^incoming\//, 'moved/');

const versionAfter = (version: SubmissionVersion): SubmissionVersion => ({
  ...version,
  file: { ...version.file, key: movedKey(version.file.key) },
});

/** An old dossier as it is read from now on: closed where another answers for it, locked where its campaign is over. */
function headAfter(dossier: Dossier, { successors, archived, moving }: Context): Item {
  const lockedAt = moving.event.effectiveAt;
  const [to] = successors.get(keyText(dossier.key)) ?? [];
  if (to) {
    const closed: Dossier = { ...dossier, state: 'CLOSED', steps: [], lockedAt, movedTo: to };
    const { gsi1pk: _pk, gsi1sk: _sk, ...item } = headItem(closed);
    return item;
  }
  const isOver = dossier.state === 'CLOSED' || dossier.state === 'LOCKED' || dossier.lockedAt !== null;
  if (!isOver && endsWithoutSuccessor(dossier, moving.event)) return headItem(withoutDuty(dossier));
  if (!archived.has(dossier.key.campaignId) || isOver) return headItem(dossier);
  return headItem({ ...dossier, state: 'LOCKED', steps: [], lockedAt });
}

const endsWithoutSuccessor = ({ key, boundary }: Dossier, { unitMap, effectiveAt }: MergeEvent): boolean =>
  unitMap.some(({ from, kind }) => from === key.unitId && kind === 'close') &&
  (boundary === null || boundary > effectiveAt);

/** A unit that was closed owes nothing any more: nobody is reminded, and it misses no boundary it did not live to see. */
const withoutDuty = (dossier: Dossier): Dossier => ({
  ...dossier,
  owed: false,
  steps: dossier.steps.filter(({ kind }) => kind !== 'remind' && kind !== 'boundary'),
});

/** What hangs below a dossier that goes on elsewhere stands there too; the old folder keeps its own. */
function both(item: Item, { carried }: Context): Item[] {
  const found = [...carried].find(([from]) => belongs(item, from));
  return found ? [item, rekeyed(item, found)] : [item];
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

/** What was done about a nominee holds for every dossier that may name it now; no board shows the old one any more. */
function actsAfter(item: Item, { successors }: Context): Item[] {
  const found = [...successors].find(([from]) => belongs(item, from));
  if (!found) return [item];
  const [from, targets] = found;
  const { gsi1pk: _pk, gsi1sk: _sk, ...past } = item;
  const going = targets.map((to) => {
    const value: Nomination = { ...held<Nomination>(item), dossier: to };
    return { ...rekeyed(item, [from, to]), gsi1pk: keys.board(to), gsi1sk: `S#${to.unitId}#${value.id}`, value };
  });
  return [past, ...going];
}

/**
 * The list of an organisation that dissolves is composed anew by the one that took its place: no term of it runs on, and
 * nobody votes on it, decides it or sends it on any more.
 */
function listAfter(item: Item, { moving }: Context): Item {
  if (moving.event.organisation !== 'dissolves') return item;
  const { gsi3pk: _pk, gsi3sk: _sk, dueAt: _at, ...rest } = item;
  const { clock: _clock, ...list }: NominationList = held<NominationList>(item);
  if (list.state === 'FORWARDED' || list.state === 'SENT_BACK') return { ...rest, value: list };
  const { effectiveAt } = moving.event;
  const reason = 'Cơ quan lập danh sách không còn; cơ quan kế thừa lập danh sách mới.';
  const decision = { approved: false, reason, by: 'province-import', at: effectiveAt };
  const revision = list.revision + 1;
  return { ...rest, revision, value: { ...list, state: 'SENT_BACK', revision, decision } };
}

/** Nobody is nominated by a dossier another answers for; the successor's rows are entered under its own name. */
function subjectAfter(item: Item, { successors }: Context): Item {
  const subject = held<Subject>(item);
  const nominations = subject.nominations.filter(({ dossier }) => !successors.has(keyText(dossier)));
  return nominations.length === subject.nominations.length ? item : { ...item, value: { ...subject, nominations } };
}

/** A mailed link that still opens its dossier opens what that became; one that was rotated away stays dead. */
function linkAfter(item: Item, { successors, heads, after }: Context): Item {
  const link = held<Link>(item);
  if (link.scope.kind !== 'unit') return item;
  const before = heads.get(keyText(link.scope.dossier));
  const [to] = successors.get(keyText(link.scope.dossier)) ?? [];
  const next = to && after.get(keyText(to));
  if (!to || !next || !before || link.generation < before.linkGeneration) return item;
  // Its holder need not be a contact of the unit that answers now; the office rotates what should not go on.
  const value: Link = { ...link, to: null, generation: next.linkGeneration, scope: { ...link.scope, dossier: to } };
  return { ...item, value };
}
