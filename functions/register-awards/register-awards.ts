import type { AnyEvent } from '../../events/catalogue.ts';
import type { DossierKey, SubjectId } from '../../events/ids.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { ListItem } from '../../shared/domain/list/list.ts';
import { enterRow, leaveDossier, type Sent, subjectIdOf } from '../../shared/domain/register/enter-row.ts';
import { proposeTwin } from '../../shared/domain/register/identity.ts';
import type { Nomination } from '../../shared/domain/register/subject.ts';
import type { Cause } from '../../shared/ports/cause.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DossierFolder, Dossiers } from '../../shared/ports/dossiers.ts';
import { Conflict, NotFound } from '../../shared/ports/faults.ts';
import type { Digest } from '../../shared/ports/ids.ts';
import { stayWhileOpen } from '../../shared/ports/moved-away.ts';
import type { Registry } from '../../shared/ports/registry.ts';
import { retryOnConflict } from '../../shared/ports/retry.ts';
import type { Subjects } from '../../shared/ports/subjects.ts';
import { contract } from './contract.ts';

type Needs = {
  registry: Pick<Registry, 'campaign' | 'organisation'>;
  dossiers: Pick<Dossiers, 'folder' | 'load' | 'rows'>;
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
  if (!isConcerned(event)) return { outcome: 'not-concerned', eventId: event.id };
  await stayWhileOpen(needs.registry, needs.clock.now());
  const key = event.data.dossier;
  const campaign = await needs.registry.campaign(key.campaignId);
  const call = campaign?.definition.calls.find(({ id }) => id === key.callId);
  if (call?.type !== 'registration' && call?.type !== 'nomination')
    return { outcome: 'not-concerned', eventId: event.id };
  const cause: Cause = {
    actor: { kind: 'system', id: 'register-awards', channel: 'event' },
    correlationId: event.correlationId,
    now: needs.clock.now(),
  };
  return { outcome: 'registered', eventId: event.id, ...(await enterAll(needs, { key, purpose: call.type }, cause)) };
}

const concerns = contract.trigger.types;
type Concerned = Extract<AnyEvent, { type: (typeof concerns)[number] }>;
const isConcerned = (event: AnyEvent): event is Concerned => concerns.some((type) => type === event.type);

/**
 * Enters everybody as the dossier stands. When it moved on meanwhile, another run may have been overtaken by this one:
 * then everything is entered again. Throws `Conflict` when it keeps moving, so that the event comes again.
 */
async function enterAll(needs: Needs, asked: Pick<Given, 'key' | 'purpose'>, cause: Cause) {
  const { key } = asked;
  for (let again = 0; again < 4; again += 1) {
    const folder = await needs.dossiers.folder(key);
    if (!folder) throw new NotFound(`no dossier stands under ${key.unitId}/${key.callId}/${key.period}`);
    const todo = tasksOf(needs, { ...asked, folder, rows: await needs.dossiers.rows(key) });
    const changed = await enterTasks(needs, todo, cause);
    const now = await needs.dossiers.load(key);
    if (now && standing(now) === standing(folder.dossier)) return { subjects: todo.length, changed };
  }
  throw new Conflict(`${key.unitId}/${key.callId}/${key.period} kept changing`);
}

/** What the register says of a dossier follows from this. */
const standing = ({ validVersion, acceptedVersion }: Dossier): string => [validVersion, acceptedVersion].join();

async function enterTasks(needs: Needs, todo: readonly Task[], cause: Cause): Promise<number> {
  let changed = 0;
  for (let at = 0; at < todo.length; at += abreast) {
    const done = await Promise.all(todo.slice(at, at + abreast).map((task) => enter(needs, task, cause)));
    changed += done.filter(Boolean).length;
  }
  return changed;
}

type Task = { id: SubjectId; sent: Sent | null; dossier: DossierKey };
type Given = { key: DossierKey; folder: DossierFolder; rows: readonly ListItem[]; purpose: Nomination['purpose'] };

/** What to do with each subject that any valid version of the dossier held. */
function tasksOf({ digest }: Needs, { key, folder, rows, purpose }: Given): Task[] {
  const { dossier, versions } = folder;
  const bySubject = Map.groupBy(rows, (row) => subjectIdOf(row, digest));
  return [...bySubject].map(([id, told]) => {
    const row = told.find(({ version }) => version === dossier.validVersion);
    // Not the lowest number: arrivals may have been told out of order.
    const named = versions.filter(({ number }) => told.some(({ version }) => version === number));
    const receivedAt = named.map((version) => version.receivedAt).sort()[0] ?? dossier.firstValidAt;
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
