import type { DossierKey, Instant } from '../../../events/ids.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { keyText } from '../../domain/dossier/reference.ts';
import type { SubmissionVersion, Upload } from '../../domain/dossier/version.ts';
import { placesHeld } from '../../domain/intake/whole.ts';
import type { ListItem } from '../../domain/list/list.ts';
import type { Nomination } from '../../domain/nomination/nomination.ts';
import type { DossierSaving, Dossiers } from '../../ports/dossiers.ts';
import { Conflict } from '../../ports/faults.ts';
import type { Count, Item, Put, Store } from '../store.ts';
import { eventItems, historyLine, isEventItem, type Recorder } from './event-items.ts';
import { below, DUE_SHARDS, dueShard, keys, shardOf } from './keys.ts';

type Stored<T> = Item & { value: T };

const held = <T>(item: Item): T => (item as Stored<T>).value;

/** Dossiers in the table: one query a folder, one transaction a decision. */
export function dossiers(store: Store, recorder: Recorder): Dossiers {
  const shards = Array.from({ length: DUE_SHARDS }, (_, n) => dueShard(n));
  return {
    async load(key) {
      const { pk, sk } = keys.dossier(key);
      const item = await store.get(pk, sk);
      return item ? held<Dossier>(item) : null;
    },
    async folder(key) {
      const { pk, sk } = keys.dossier(key);
      const items = await store.query({ partition: pk, begins: sk });
      const head = items.find((i) => i.sk === sk);
      if (!head) return null;
      const below = items.filter((i) => i.sk.startsWith(`${sk}#`));
      const of = <T>(kind: string) => below.filter((i) => i.kind === kind).map((i) => held<T>(i));
      return {
        dossier: held<Dossier>(head),
        versions: of<SubmissionVersion>('version'),
        uploads: of<Upload>('upload'),
        nominations: of<Nomination>('nomination-acts'),
        history: below.filter(isEventItem).map(historyLine),
      };
    },
    async upload(key, id) {
      const { pk, sk } = keys.dossier(key);
      const item = await store.get(pk, below(sk, 'U', id));
      return item ? held<Upload>(item) : null;
    },
    async save(saving, cause) {
      const place = keys.dossier(saving.after.key);
      // Rows first and apart: they only count once the head names their version, so a crash in between hurts nobody.
      if (saving.nominations) await store.putAll(nominationItems(saving));
      await store.transact([
        headPut(saving),
        ...wholeCount(saving),
        ...(saving.version ? [{ item: versionItem(place, saving.version), when: 'absent' as const }] : []),
        ...(saving.upload ? [{ item: uploadItem(place, saving.upload) }] : []),
        ...eventItems(place, saving.events, { ...recorder, cause }).map((item) => ({ item, when: 'absent' as const })),
      ]);
    },
    async placesTaken(period) {
      const { pk, sk } = keys.whole(period);
      return Number((await store.get(pk, sk))?.['total'] ?? 0);
    },
    async note(key, events, cause, { once, upload }) {
      const place = keys.dossier(key);
      const occasion: Item = { pk: place.pk, sk: below(place.sk, 'O', once), kind: 'occasion' };
      try {
        await store.transact([
          { item: occasion, when: 'absent' },
          ...eventItems(place, events, { ...recorder, cause }).map((item) => ({ item, when: 'absent' as const })),
          ...(upload ? [{ item: uploadItem(place, upload) }] : []),
        ]);
        return true;
      } catch (error) {
        // The same occasion was noted meanwhile, or another note of it is being written: either way it is not ours.
        if (error instanceof Conflict && (await store.get(occasion.pk, occasion.sk))) return false;
        throw error;
      }
    },
    async board(period) {
      const items = await store.query({ index: 'gsi1', partition: keys.board(period), begins: 'D#' });
      return items.map((i) => held<Dossier>(i));
    },
    async queue(campaignId) {
      const items = await store.query({ index: 'gsi2', partition: keys.queue(campaignId) });
      return items.map((i) => held<Dossier>(i));
    },
    async nominations(period) {
      const items = await store.query({ index: 'gsi1', partition: keys.board(period) });
      const heads = items.filter((i) => i.kind === 'dossier').map((i) => held<Dossier>(i));
      const inForce = new Map(heads.map((d) => [d.key.unitId, d]));
      return items
        .filter((i) => i.kind === 'nomination')
        .filter((i) => {
          const { unitId, version } = held<ListItem>(i);
          const head = inForce.get(unitId);
          return head?.acceptedVersion === version && cameWith(i, head.validUpload);
        })
        .map((i) => held<ListItem>(i));
    },
    async rows(key) {
      const [rows, dossier] = [keys.rows(key), keys.dossier(key)];
      const [items, versions] = await Promise.all([
        store.query({ partition: rows.pk, begins: `${rows.sk}#` }),
        store.query({ partition: dossier.pk, begins: `${dossier.sk}#V#` }),
      ]);
      const uploads = new Map(versions.map((i) => [held<SubmissionVersion>(i).number, held<SubmissionVersion>(i)]));
      return items
        .filter((i) => cameWith(i, uploads.get(held<ListItem>(i).version)?.uploadId))
        .map((i) => held<ListItem>(i));
    },
    async due(now) {
      const found = await Promise.all(
        shards.map((shard) => store.query({ index: 'gsi3', partition: shard, upTo: `${now}~`, limit: 50 })),
      );
      return found
        .flat()
        .filter((i) => i.kind === 'dossier')
        .map((i) => held<Dossier>(i))
        .slice(0, 50);
    },
    async nextDueAt(now) {
      const found = await Promise.all(
        shards.map((shard) => store.query({ index: 'gsi3', partition: shard, above: `${now}~`, limit: 1 })),
      );
      const instants = found.flat().map((i) => String(i['dueAt']));
      return (instants.sort()[0] as Instant | undefined) ?? null;
    },
  };
}

function headPut(saving: DossierSaving): Put {
  const { before, after } = saving;
  return { item: headItem(after), when: before === null ? 'absent' : { revision: before.revision } };
}

/** Places are taken and given back in the transaction that changes the dossier: two units never get the same one. */
function wholeCount({ before, after }: DossierSaving): Count[] {
  const by = placesHeld(after) - (before ? placesHeld(before) : 0);
  return after.whole && by !== 0 ? [{ count: keys.whole(after.key), by, upTo: after.whole }] : [];
}

/** The head of a dossier as an item: on the board of its period, and among what is due while a step is left. */
export function headItem(dossier: Dossier): Item {
  const next = dossier.steps[0];
  return {
    ...keys.dossier(dossier.key),
    kind: 'dossier',
    revision: dossier.revision,
    gsi1pk: keys.board(dossier.key),
    gsi1sk: `D#${dossier.key.unitId}`,
    ...(next ? dueAttributes(dossier.key, next.at) : {}),
    ...(dossier.state === 'UNDER_REVIEW'
      ? {
          gsi2pk: keys.queue(dossier.key.campaignId),
          gsi2sk: `${dossier.validCounts?.receivedAt}#${keyText(dossier.key)}`,
        }
      : {}),
    value: dossier,
  };
}

function dueAttributes(key: DossierKey, at: Instant) {
  const text = keyText(key);
  return { gsi3pk: dueShard(shardOf(text)), gsi3sk: `${at}#${text}`, dueAt: at };
}

const versionItem = (place: { pk: string; sk: string }, version: SubmissionVersion): Item => ({
  pk: place.pk,
  sk: below(place.sk, 'V', version.number),
  kind: 'version',
  value: version,
});

const uploadItem = (place: { pk: string; sk: string }, upload: Upload): Item => ({
  pk: place.pk,
  sk: below(place.sk, 'U', upload.id),
  kind: 'upload',
  value: upload,
});

/**
 * The rows of a version stand under its number and the upload they came with: of two uploads that both try to become that
 * version, the one that lost leaves rows nobody sees.
 */
function nominationItems({ after, nominations = [], version }: DossierSaving): Item[] {
  const place = keys.rows(after.key);
  const upload = version?.uploadId;
  return nominations.map((n) => {
    const number = String(n.version).padStart(4, '0');
    return {
      pk: place.pk,
      sk: below(`${place.sk}#${number}${upload ? `.${upload}` : ''}`, 'N', n.row),
      kind: 'nomination',
      ...(upload ? { upload } : {}),
      gsi1pk: keys.board(after.key),
      gsi1sk: `N#${n.unitId}#${number}#${String(n.row).padStart(5, '0')}`,
      value: n,
    };
  });
}

const cameWith = (row: Item, upload: string | undefined): boolean =>
  row['upload'] === undefined || row['upload'] === upload;
