import { createHash } from 'node:crypto';
import { encodeTime } from 'ulid';
import { type DossierKey, EventId, type Instant } from '../../../events/ids.ts';
import { eventItems } from '../../../shared/adapters/dynamodb/event-items.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { movedKey } from '../../../shared/adapters/dynamodb/moved-items.ts';
import { type Moved, moveItems } from '../../../shared/adapters/dynamodb/moving.ts';
import { registry } from '../../../shared/adapters/dynamodb/registry.ts';
import type { Item } from '../../../shared/adapters/store.ts';
import { systemIds } from '../../../shared/adapters/system/ids.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { keyText, referenceOf } from '../../../shared/domain/dossier/reference.ts';
import { checkMerge, checkUnits, type MergeEvent } from '../../../shared/domain/organisation/merge.ts';
import { withPartyFates } from '../../../shared/domain/organisation/party-fates.ts';
import { Organisation, Unit } from '../../../shared/domain/registry/registry.ts';
import { readExport, readExported } from './read-export.ts';
import { filesOf, type StackNames, storeOf } from './stack.ts';
import { putAbsent } from './whole-table.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

export type Imported =
  | { ok: false; problems: readonly string[] }
  | { ok: true; items: number; fresh: number; files: number; kept: number; moved: number; ended: number };

/**
 * Takes an exported stack into its successor. Every problem is told before anything is written; what was written by a
 * run that broke off is not written again, and nothing that stands in the successor is overwritten. New dossiers are
 * announced with an event, so that their units get a link by mail. `dryRun` writes nothing.
 */
export async function importStack(
  stack: StackNames,
  given: { folder: string; event: MergeEvent; dryRun: boolean },
): Promise<Imported> {
  const { folder, event } = given;
  const { items, manifest } = await readExport(folder);
  const store = storeOf(stack);
  const recorder = { provinceId: event.toProvince, ids: systemIds };
  const there = await registry(store, recorder).units();
  const old = items.filter((i) => i.kind === 'unit').map((i) => Unit.parse(i['value']));
  const came = new Set(old.map((unit) => JSON.stringify([unit.id, unit.name])));
  const already = there.filter((unit) => !came.has(JSON.stringify([unit.id, unit.name])));
  const problems = [
    ...checkMerge(event),
    ...checkUnits(event, { old: old.map((u) => u.id), there: already.map((u) => u.id) }),
  ].map(({ message }) => message);
  if (problems.length > 0) return { ok: false, problems };
  const [own, successor] = [organisationIn(items), await registry(store, recorder).organisation()];
  const whole = own && successor ? withPartyFates(event, { old: own, units: old, successor, there }) : event;
  const on = localDateOf(event.effectiveAt, ZONE);
  const moved = moveItems(items, { event: whole, on, referenceOf: referenceFor });
  const told = { items: moved.items.length, files: manifest.files.length, ...counts(moved) };
  if (given.dryRun) return { ok: true, fresh: 0, ...told };
  for (const file of manifest.files) {
    await filesOf(stack).save(movedKey(file.key), await readExported(folder, file), 'application/octet-stream');
  }
  // Heads last: what hangs below a dossier is there when the dossier is.
  const [heads, rest] = [
    moved.items.filter((i) => i.kind === 'dossier'),
    moved.items.filter((i) => i.kind !== 'dossier'),
  ];
  const fresh = (await putAbsent(store, rest)) + (await putAbsent(store, heads));
  await putAbsent(store, announcements(moved, event));
  return { ok: true, fresh, ...told };
}

/** The organisation whose stack was exported. */
function organisationIn(items: readonly Item[]): Organisation | null {
  const item = items.find(({ pk, sk }) => pk === keys.organisation.pk && sk === keys.organisation.sk);
  return item ? Organisation.parse(item['value']) : null;
}

const counts = ({ plan }: Moved) => ({
  kept: plan.kept.length,
  moved: plan.moved.length,
  ended: plan.ended.length,
});

const referenceFor: Parameters<typeof moveItems>[1]['referenceOf'] = (key) =>
  referenceOf(key, createHash('sha256').update(keyText(key)).digest());

/** The same for the same dossier and event: 10 signs of the instant and 16 of a hash, as a ULID has them. */
function eventIdFor(key: DossierKey, at: Instant): EventId {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const digest = createHash('sha256').update(keyText(key)).digest().subarray(0, 16);
  return EventId.parse(`evt_${encodeTime(Date.parse(at))}${[...digest].map((byte) => signs[byte % 32]).join('')}`);
}

/** One opening for each dossier that begins with the merge, under an id of its own so that a second run adds none. */
function announcements({ begun }: Moved, event: MergeEvent): Item[] {
  const cause = {
    actor: { kind: 'admin' as const, id: 'province-import', channel: 'cli' as const },
    correlationId: `merge/${event.fromProvinces.join('+')}/${event.effectiveAt}`.slice(0, 120),
    now: event.effectiveAt,
  };
  const open = begun.filter((dossier) => dossier.lockedAt === null);
  return open.flatMap((dossier) => {
    const data = { dossier: dossier.key, boundary: dossier.boundary, soft: dossier.soft, owed: dossier.owed };
    const ids = { event: () => eventIdFor(dossier.key, event.effectiveAt) };
    const recorder = { provinceId: event.toProvince, ids };
    return eventItems(keys.dossier(dossier.key), [{ type: 'period.opened.v1', data }], { ...recorder, cause });
  });
}
