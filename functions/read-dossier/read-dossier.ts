import { createHash } from 'node:crypto';
import type { DossierKey, UploadId } from '../../events/ids.ts';
import { decideDossier } from '../../shared/domain/dossier/decide.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { recordVersion, type Sent } from '../../shared/domain/dossier/record-version.ts';
import { parseIncoming } from '../../shared/domain/dossier/upload-key.ts';
import type { Upload } from '../../shared/domain/dossier/version.ts';
import { newestSaid } from '../../shared/domain/intake/said.ts';
import type { Said } from '../../shared/domain/intake/statement.ts';
import { placesHeld, wholeExceeded } from '../../shared/domain/intake/whole.ts';
import { listsDrawingOn } from '../../shared/domain/list/drawing.ts';
import type { ReadingResult } from '../../shared/domain/reading/result.ts';
import { isReadOnly } from '../../shared/domain/registry/registry.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import type { Cause } from '../../shared/ports/cause.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DossierFolder, Dossiers } from '../../shared/ports/dossiers.ts';
import { Full, NotFound, NotTaken } from '../../shared/ports/faults.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Lists } from '../../shared/ports/lists.ts';
import { stayWhileOpen } from '../../shared/ports/moved-away.ts';
import type { Registry } from '../../shared/ports/registry.ts';
import { retryOnConflict } from '../../shared/ports/retry.ts';
import type { Arrival } from './arrival.ts';
import type { Examine } from './examine.ts';

type Needs = {
  registry: Pick<Registry, 'organisation' | 'organisationOf' | 'campaign'>;
  lists: Pick<Lists, 'load'>;
  dossiers: Dossiers;
  files: Pick<Files, 'read' | 'saveReading'>;
  clock: Clock;
  examine: Examine;
};
type Refusal = 'PERIOD_LOCKED' | 'NOT_OPEN' | 'SAME_FILE' | 'TAKEN_BACK';

/**
 * One arrived file becomes a version of its dossier: read, checked and recorded with its event in one transaction. A
 * delivery that comes twice is recognised by ticket and entity tag. Whatever is wrong with the file becomes findings;
 * whatever forbids a version becomes a refusal the unit is told.
 */
export async function readDossier(needs: Needs, arrival: Arrival) {
  const own = await stayWhileOpen(needs.registry, needs.clock.now());
  // Sent with a form from before: it stays in the store, and the dead-letter queue says so.
  if (own && isReadOnly(own, arrival.receivedAt)) throw new NotTaken(`${arrival.key} came after the stack was closed`);
  const incoming = parseIncoming(arrival.key);
  if (!incoming) throw new NotFound(`no dossier takes the object ${arrival.key}`);
  const { dossier: key, upload: uploadId, name } = incoming;
  const folder = await needs.dossiers.folder(key);
  if (!folder) throw new NotFound(`no dossier stands under ${key.unitId}/${key.callId}/${key.period}`);
  if (folder.uploads.some((u) => u.id === uploadId && u.etag === arrival.etag))
    return { outcome: 'seen-before', uploadId };
  const bytes = await needs.files.read(arrival.key);
  if (!bytes) throw new NotFound(`the object of upload ${uploadId} is gone`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const refusal = refusalOf(folder, sha256, arrival);
  if (refusal) return refuse(needs, { key, uploadId, code: refusal, arrival, name });
  const said = newestSaid(folder.versions);
  const reading = await needs.examine(key, { name, bytes, receivedAt: arrival.receivedAt }, said);
  const recorded = { key, uploadId, arrival, said, readingKey: readingKeyOf(key, uploadId, arrival) };
  await needs.files.saveReading(recorded.readingKey, reading);
  try {
    return await record(needs, { ...recorded, reading });
  } catch (error) {
    if (!(error instanceof Full)) throw error;
    return recordWithoutRoom(needs, { ...recorded, reading });
  }
}

const readingKeyOf = (key: DossierKey, uploadId: UploadId, arrival: Arrival) =>
  `readings/${key.unitId}/${key.campaignId}/${key.callId}/${key.period}/${uploadId}-${arrival.etag.replaceAll('"', '')}.json`;

type Recording = {
  key: DossierKey;
  uploadId: UploadId;
  arrival: Arrival;
  reading: ReadingResult;
  readingKey: string;
  said: Said | undefined;
};

/** The same version with the finding that other units took the places it needs. */
async function recordWithoutRoom(needs: Needs, given: Recording) {
  const [dossier, taken] = await Promise.all([needs.dossiers.load(given.key), needs.dossiers.placesTaken(given.key)]);
  if (!dossier?.whole) throw new NotFound('no dossier with a number for the whole');
  const { whole } = dossier;
  const finding = wholeExceeded(given.reading.rows.length, { whole, left: whole - taken + placesHeld(dossier) });
  const reading = { ...given.reading, findings: [...given.reading.findings, finding] };
  await needs.files.saveReading(given.readingKey, reading);
  return record(needs, { ...given, reading });
}

function refusalOf(folder: DossierFolder, sha256: string, arrival: Arrival): Refusal | null {
  const { receivedAt } = arrival;
  const probe = decideDossier(
    folder.dossier,
    { name: 'record', receivedAt, rows: 0, warnings: 0, blocking: 0 },
    receivedAt,
  );
  if (!probe.ok) return refusalFor(probe.rejections);
  const { validVersion } = folder.dossier;
  const newest = lastArrived(folder.versions);
  // The same bytes as those in force answer nothing. Refused or taken back before, they may count now: others gave places
  // back, the office set another number, the unit thought better of it.
  // What came before the version it equals, and was read after it, may make the unit on time.
  const isAgain = newest?.number === validVersion && newest?.file.sha256 === sha256 && newest.receivedAt <= receivedAt;
  return isAgain ? 'SAME_FILE' : null;
}

/** The version that arrived last; of those of one second the one read last. */
const lastArrived = (versions: DossierFolder['versions']) =>
  versions.reduce<DossierFolder['versions'][number] | undefined>(
    (last, one) => (last && one.receivedAt < last.receivedAt ? last : one),
    undefined,
  );

const refusalFor = (rejections: readonly Rejection[]): Refusal =>
  (['NOT_OPEN', 'TAKEN_BACK'] as const).find((code) => rejections.some((r) => r.code === code)) ?? 'PERIOD_LOCKED';

/** What was drawn on stays as it is as long as the list does: one sent back is composed anew. */
async function listStands(needs: Needs, { key, lockedAt }: Dossier): Promise<boolean> {
  if (!lockedAt) return false;
  const [campaign, organisation] = await Promise.all([
    needs.registry.campaign(key.campaignId),
    needs.registry.organisationOf(key.campaignId),
  ]);
  if (!campaign || !organisation) return false;
  const lists = await Promise.all(listsDrawingOn(campaign, key, organisation.id).map((list) => needs.lists.load(list)));
  return lists.some((list) => list !== null && list.state !== 'SENT_BACK');
}

type Refused = { key: DossierKey; uploadId: UploadId; code: Refusal; arrival: Arrival; name: string };

async function refuse(needs: Needs, given: Refused) {
  const { key, uploadId, code, arrival, name } = given;
  const { receivedAt: at, etag } = arrival;
  const upload: Upload = { id: uploadId, at, etag, name, state: 'refused', version: null, code };
  const events = [{ type: 'upload.refused.v1' as const, data: { dossier: key, uploadId, code } }];
  // The store may tell of one arrival twice at the same moment: the second finds it noted and adds no line.
  const once = `${uploadId}.${etag.replaceAll('"', '')}`;
  const first = await needs.dossiers.note(key, events, causeOf(needs, key, uploadId), { once, upload });
  return first ? { outcome: 'refused', code, uploadId } : { outcome: 'seen-before', uploadId };
}

async function record(needs: Needs, given: Recording) {
  const { key, uploadId, arrival } = given;
  const sent: Sent = { ...given, key: arrival.key, etag: arrival.etag, receivedAt: arrival.receivedAt };
  return retryOnConflict(async () => {
    const before = await needs.dossiers.load(key);
    if (!before) throw new NotFound(`no dossier stands under ${key.unitId}/${key.callId}/${key.period}`);
    // After the head, so that whoever recorded this arrival meanwhile is either seen here or met as a conflict below.
    const known = await needs.dossiers.upload(key, uploadId);
    if (known?.etag === arrival.etag) return { outcome: 'seen-before', uploadId };
    const recorded = recordVersion(before, { ...sent, listStands: await listStands(needs, before) });
    if (!recorded.ok) {
      const code = refusalFor(recorded.rejections);
      return refuse(needs, { key, uploadId, code, arrival, name: given.reading.file.name });
    }
    const { version } = recorded.value;
    await needs.dossiers.save({ before, ...recorded.value }, causeOf(needs, key, uploadId));
    const { rows } = version.counts;
    return { outcome: version.valid ? 'submitted' : 'invalid', uploadId, version: version.number, rows };
  });
}

function causeOf(needs: Needs, key: DossierKey, uploadId: UploadId): Cause {
  return { actor: { kind: 'unit', id: key.unitId, channel: 'file' }, correlationId: uploadId, now: needs.clock.now() };
}
