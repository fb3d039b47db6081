import type { AnyEvent } from '../../events/catalogue.ts';
import type { DossierKey, SubjectId } from '../../events/ids.ts';
import type { ListItem } from '../../shared/domain/list/list.ts';
import { enterRow, leaveDossier, type Sent, subjectIdOf } from '../../shared/domain/register/enter-row.ts';
import { proposeTwin } from '../../shared/domain/register/identity.ts';
import type { Nomination } from '../../shared/domain/register/subject.ts';
import type { Cause } from '../../shared/ports/cause.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DossierFolder, Dossiers } from '../../shared/ports/dossiers.ts';
import { NotFound } from '../../shared/ports/faults.ts';
import type { Digest } from '../../shared/ports/ids.ts';
import type { Registry } from '../../shared/ports/registry.ts';
import { retryOnConflict } from '../../shared/ports/retry.ts';
import type { Subjects } from '../../shared/ports/subjects.ts';

type Needs = {
  registry: Pick<Registry, 'campaign'>;
  dossiers: Pick<Dossiers, 'folder' | 'rows'>;
  subjects: Subjects;
  clock: Clock;
  digest: Digest;
};

/** So many subjects are written at a time: a province's table takes far more, a list rarely has more. */
const abreast = 6;

/** At most this many like names are asked about: a province knows a common name some dozens of times. */
const mostTwins = 8;

/**
 * Enters the nominees of a dossier into the register: their claims, their nomination, their registration. It reads what
 * stands now and not what the event said, so events may come twice, late and in any order.
 */
export async function registerAwards(needs: Needs, event: AnyEvent) {
  if (event.type !== 'dossier.submitted.v1' && event.type !== 'dossier.accepted.v1')
    return { outcome: 'not-concerned', eventId: event.id };
  const key = event.data.dossier;
  const campaign = await needs.registry.campaign(key.campaignId);
  const call = campaign?.definition.calls.find(({ id }) => id === key.callId);
  if (call?.type !== 'registration' && call?.type !== 'nomination')
    return { outcome: 'not-concerned', eventId: event.id };
  const [folder, rows] = await Promise.all([needs.dossiers.folder(key), needs.dossiers.rows(key)]);
  if (!folder) throw new NotFound(`no dossier stands under ${key.unitId}/${key.callId}/${key.period}`);
  const cause: Cause = {
    actor: { kind: 'system', id: 'register-awards', channel: 'event' },
    correlationId: event.correlationId,
    now: needs.clock.now(),
  };
  const todo = tasksOf(needs, { key, folder, rows, purpose: call.type });
  let changed = 0;
  for (let at = 0; at < todo.length; at += abreast) {
    const done = await Promise.all(todo.slice(at, at + abreast).map((task) => enter(needs, task, cause)));
    changed += done.filter(Boolean).length;
  }
  return { outcome: 'registered', eventId: event.id, subjects: todo.length, changed };
}

type Task = { id: SubjectId; sent: Sent | null; dossier: DossierKey };
type Given = { key: DossierKey; folder: DossierFolder; rows: readonly ListItem[]; purpose: Nomination['purpose'] };

/** What to do with each subject that any valid version of the dossier held. */
function tasksOf({ digest }: Needs, { key, folder, rows, purpose }: Given): Task[] {
  const { dossier, versions } = folder;
  const bySubject = Map.groupBy(rows, (row) => subjectIdOf(row, digest));
  return [...bySubject].map(([id, told]) => {
    const row = told.find(({ version }) => version === dossier.validVersion);
    const first = Math.min(...told.map(({ version }) => version));
    const receivedAt = versions.find(({ number }) => number === first)?.receivedAt ?? dossier.firstValidAt;
    if (!row || !receivedAt) return { id, sent: null, dossier: key };
    const accepted = dossier.acceptedVersion === row.version;
    return { id, dossier: key, sent: { row, dossier: key, purpose, receivedAt, boundary: dossier.boundary, accepted } };
  });
}

/** One subject in one transaction, then the questions its name raises. True when it changed. */
async function enter(needs: Needs, task: Task, cause: Cause): Promise<boolean> {
  const changed = await retryOnConflict(async () => {
    const [before = null] = await needs.subjects.load([task.id]);
    const after = task.sent ? enterRow(before, task.sent, needs.digest) : before && leaveDossier(before, task.dossier);
    if (!after || after === before) return false;
    await needs.subjects.save({ changes: [{ before, after }], events: [] }, cause);
    return true;
  }, 8);
  if (task.sent) await askAboutTwins(needs, { id: task.id, row: task.sent.row }, cause);
  return changed;
}

/**
 * Relates a subject to those of like names. After it stands, so that of two written at the same moment the later sees the
 * other; every time, so that a run that broke off in between is made up for.
 */
async function askAboutTwins({ subjects }: Needs, asked: { id: SubjectId; row: ListItem }, cause: Cause) {
  const ids = (await subjects.alike(asked.row)).filter((id) => id !== asked.id);
  for (const id of ids.slice(0, mostTwins)) {
    await retryOnConflict(async () => {
      const found = await subjects.load([asked.id, id]);
      const [own, other] = [found.find((each) => each.id === asked.id), found.find((each) => each.id === id)];
      const pair = own && other ? proposeTwin(own, other) : null;
      if (!own || !other || !pair) return;
      const changes = [
        { before: own, after: pair[0] },
        { before: other, after: pair[1] },
      ];
      await subjects.save({ changes, events: [] }, cause);
    }, 8);
  }
}
