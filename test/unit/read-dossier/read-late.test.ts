import { beforeEach, describe, expect, it } from 'vitest';
import { type DossierCommand, decideDossier } from '../../../shared/domain/dossier/decide.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { hiddenOf } from '../../support/memory-portal.ts';
import { memorySystem } from '../../support/memory-system.ts';
import { clerk, head, nomineeStory, office } from '../../support/nominee-story.ts';

type System = ReturnType<typeof memorySystem>;

const cause = (now: string) => ({
  actor: { kind: 'office' as const, id: 'tccb', channel: 'link' as const },
  correlationId: 't',
  now: at(now),
});

async function folderOf(system: System) {
  const found = await system.needs.dossiers.folder(aKey());
  if (!found) throw new Error('no dossier');
  return found;
}
const dossierOf = async (system: System) => (await folderOf(system)).dossier;

/** Somebody acts on the dossier at an instant. */
async function act(system: System, command: DossierCommand, now: string) {
  const before = await dossierOf(system);
  const decision = decideDossier(before, command, at(now));
  if (!decision.ok) throw new Error(decision.rejections.map(({ code }) => code).join());
  await system.needs.dossiers.save(
    { before, after: decision.value.dossier, events: decision.value.events },
    cause(now),
  );
}

/** The words of a mail without its line breaks. */
const flat = (mail: { text: string } | undefined) => mail?.text.replaceAll(/\s+/g, ' ');

let system: System;
let store: ReturnType<typeof arrivals>;
const inTime = '2021-06-14T16:59:59.000Z';
const afterLock = '2021-06-28T02:00:00.000Z';
const subjectsTo = (email: string) => system.mails.filter(({ to }) => to.email === email).map(({ subject }) => subject);

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  store = arrivals(system);
});

describe('When a file that arrived before the boundary is read after the period was locked', () => {
  it('it is in time, the unit misses nothing any more, and receipt and office say when it arrived', async () => {
    const stuck = store.put('Lê Thị Mẫu', { at: inTime });
    await system.passTo('2021-06-14T17:30:00.000Z');
    expect(await dossierOf(system)).toMatchObject({ overdue: 'MISSED' });
    await system.passTo('2021-06-21T17:30:00.000Z');
    expect(await dossierOf(system)).toMatchObject({ state: 'LOCKED' });
    system.setClock(afterLock);
    expect(await store.read(stuck)).toMatchObject({ outcome: 'submitted', version: 1 });
    await system.deliver();
    expect(await dossierOf(system)).toMatchObject({
      ...{ state: 'UNDER_REVIEW', validVersion: 1, late: false, overdue: null, firstValidAt: inTime },
      lockedAt: '2021-06-21T17:30:00.000Z',
    });
    const receipt = system.mails.findLast(({ to, subject }) => to.email === clerk && subject.includes('Giấy nhận'));
    expect(flat(receipt)).toContain('23:59:59');
    expect(flat(receipt)).toContain('Đúng hạn');
    expect(flat(receipt)).toContain('đến trước khi kỳ khóa, được đọc sau đó');
    const told = system.mails.findLast(({ to, subject }) => to.email === office && subject.includes('Chờ thẩm định'));
    expect(flat(told)).toContain('đúng hạn');
    expect(flat(told)).toContain('được đọc sau đó');
  });

  it('the office can accept it, and it stays locked for the unit', async () => {
    const stuck = store.put('Lê Thị Mẫu', { at: inTime });
    await system.passTo('2021-06-21T17:30:00.000Z');
    await store.read(stuck);
    await act(system, { name: 'accept', version: 1 }, afterLock);
    expect(await dossierOf(system)).toMatchObject({ state: 'LOCKED', acceptedVersion: 1 });
    expect((await system.needs.dossiers.nominations(aKey())).map(({ name }) => name)).toEqual(['Lê Thị Mẫu']);
  });

  it('one that arrived in the late term is late, and one after the period is refused', async () => {
    const late = store.put('Lê Thị Mẫu', { at: '2021-06-21T16:59:59.000Z' });
    const after = store.put('Trần Văn Mẫu', { at: '2021-06-21T17:00:00.000Z' });
    await system.passTo('2021-06-21T17:30:00.000Z');
    expect(await store.read(after)).toMatchObject({ outcome: 'refused', code: 'PERIOD_LOCKED' });
    expect(await store.read(late)).toMatchObject({ outcome: 'submitted' });
    expect(await dossierOf(system)).toMatchObject({ late: true });
  });

  it('one with mistakes is told with the reason why it cannot be sent again', async () => {
    const stuck = store.put('Lê Thị Mẫu\n!', { at: inTime });
    await system.passTo('2021-06-21T17:30:00.000Z');
    expect(await store.read(stuck)).toMatchObject({ outcome: 'invalid' });
    await system.deliver();
    expect(await dossierOf(system)).toMatchObject({ state: 'LOCKED', overdue: 'MISSED' });
    expect(flat(system.mails.findLast(({ to }) => to.email === clerk))).toContain('không nộp lại được nữa');
  });

  it('the same file sent again meanwhile because no receipt came does not make the unit late', async () => {
    const stuck = store.put('Lê Thị Mẫu', { at: inTime });
    await store.read(store.put('Lê Thị Mẫu', { at: '2021-06-15T02:00:00.000Z' }));
    expect(await dossierOf(system)).toMatchObject({ late: true });
    expect(await store.read(stuck)).toMatchObject({ outcome: 'submitted' });
    expect(await dossierOf(system)).toMatchObject({ late: false, firstValidAt: inTime, validVersion: 1 });
    const third = store.put('Lê Thị Mẫu', { at: '2021-06-16T02:00:00.000Z' });
    expect(await store.read(third)).toMatchObject({ code: 'SAME_FILE' });
  });

  it('told twice it is one version', async () => {
    const stuck = store.put('Lê Thị Mẫu', { at: inTime });
    await system.passTo('2021-06-21T17:30:00.000Z');
    await Promise.all([store.read(stuck), store.read(stuck)]);
    await store.read(stuck);
    expect((await folderOf(system)).versions).toHaveLength(1);
  });

  it('a supplement that arrived within its term is taken after the lock, one after its term is not', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    const due = '2021-06-24T16:59:59.999Z';
    await act(system, { name: 'return', version: 1, reason: 'x', items: [], due: at(due) }, '2021-06-21T03:00:00.000Z');
    const supplement = store.put('Lê Thị Mẫu\nTrần Văn Mẫu', { at: '2021-06-24T10:00:00.000Z' });
    const after = store.put('Hồ Thị Mẫu', { at: '2021-06-24T17:00:00.000Z' });
    await system.passTo('2021-06-24T17:30:00.000Z');
    expect(await dossierOf(system)).toMatchObject({ state: 'UNDER_REVIEW', lockedAt: '2021-06-24T17:30:00.000Z' });
    expect(await store.read(after)).toMatchObject({ code: 'PERIOD_LOCKED' });
    expect(await store.read(supplement)).toMatchObject({ outcome: 'submitted', version: 2 });
    expect(await dossierOf(system)).toMatchObject({ validVersion: 2, late: false });
  });

  it('the office that locked by hand refuses what came after its act, not what came before', async () => {
    const before = store.put('Lê Thị Mẫu', { at: '2021-06-10T02:00:00.000Z' });
    const after = store.put('Trần Văn Mẫu', { at: '2021-06-10T02:00:01.000Z' });
    await act(system, { name: 'lock', reason: 'office' }, '2021-06-10T02:00:00.500Z');
    expect(await store.read(after)).toMatchObject({ code: 'PERIOD_LOCKED' });
    expect(await store.read(before)).toMatchObject({ outcome: 'submitted' });
  });
});

describe('When a file is read after the unit or the office acted on what came later', () => {
  it('what arrived before the unit took its dossier back was taken back with it, and the unit is told', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    const stuck = store.put('Trần Văn Mẫu', { at: '2021-06-03T02:00:00.000Z' });
    await act(system, { name: 'withdraw', reason: 'Nộp nhầm kỳ' }, '2021-06-04T02:00:00.000Z');
    expect(await store.read(stuck)).toMatchObject({ outcome: 'refused', code: 'TAKEN_BACK' });
    await system.deliver();
    expect(await dossierOf(system)).toMatchObject({ state: 'WITHDRAWN', validVersion: null, firstValidAt: null });
    // Both events are of one moment: their mails may leave in either order.
    expect(subjectsTo(clerk).slice(-2)).toContainEqual(expect.stringContaining('gửi trước khi rút hồ sơ'));
    await store.read(store.put('Hồ Thị Mẫu', { at: '2021-06-15T02:00:00.000Z' }));
    expect(await store.read(store.put('Cao Văn Mẫu', { at: inTime.replace('14T', '03T') }))).toMatchObject({
      code: 'TAKEN_BACK',
    });
    expect(await dossierOf(system)).toMatchObject({ late: true, validVersion: 2 });
  });

  it('what arrived before a return does not answer it: reason and term stay, and the newer version counts', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    const stuck = store.put('Trần Văn Mẫu', { at: '2021-06-03T02:00:00.000Z' });
    const due = at('2021-06-24T16:59:59.999Z');
    await act(system, { name: 'return', version: 1, reason: 'Thiếu số', items: [], due }, '2021-06-21T02:00:00.000Z');
    await store.read(stuck);
    expect(await dossierOf(system)).toMatchObject({
      ...{ state: 'RETURNED', returnReason: 'Thiếu số', supplementDue: due, validVersion: 2 },
    });
    await store.read(store.put('Hồ Thị Mẫu', { at: '2021-06-23T02:00:00.000Z' }));
    expect(await dossierOf(system)).toMatchObject({ state: 'UNDER_REVIEW', returnReason: null, validVersion: 3 });
  });
});

describe('When a list was composed from the version accepted before a file was read', () => {
  async function listed() {
    const story = await nomineeStory();
    await story.accept();
    const stuck = story.store.put('Lê Thị Mẫu\nCao Văn Mẫu', { at: '2021-06-10T02:00:00.000Z' });
    story.system.setClock('2021-06-16T02:00:00.000Z');
    expect((await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu'])).status).toBe(303);
    return { ...story, stuck };
  }

  it('dossier and list stay as they are, the file is kept as a version, and the office is asked to decide', async () => {
    const { system, store, stuck, list, mailsAbout } = await listed();
    const before = await list();
    expect(await store.read(stuck)).toMatchObject({ outcome: 'submitted', version: 2 });
    await system.deliver();
    expect(await dossierOf(system)).toMatchObject({ state: 'LOCKED', validVersion: 1, acceptedVersion: 1 });
    expect(await list()).toEqual(before);
    expect((await system.needs.dossiers.nominations(aKey())).map(({ version }) => version)).toEqual([1, 1, 1]);
    expect(mailsAbout('Cần quyết định: bản 2')).toContain(office);
    const receipt = system.mails.findLast(({ to, subject }) => to.email === head && subject.includes('Giấy nhận'));
    expect(flat(receipt)).toContain('cơ quan thường trực đã được báo để quyết định');
  });

  it('the office takes it up on the page of the dossier, and it awaits its review', async () => {
    const { system, store, stuck, opened } = await listed();
    await store.read(stuck);
    await system.deliver();
    const desk = await opened(office, 'Cần quyết định: bản 2');
    expect(desk.html).toContain('Bản 2 cần quyết định');
    const answer = await desk.post(desk.home, hiddenOf(desk.html, '/ho-so/[^"]+'));
    expect(answer.status).toBe(303);
    await system.deliver();
    expect(await dossierOf(system)).toMatchObject({ state: 'UNDER_REVIEW', validVersion: 2, acceptedVersion: null });
    const again = await desk.post(desk.home, hiddenOf(desk.html, '/ho-so/[^"]+'));
    expect(again.status).toBe(409);
    const names = (await system.needs.dossiers.rows(aKey())).filter(({ version }) => version === 2);
    expect(names.map(({ name }) => name)).toEqual(['Lê Thị Mẫu', 'Cao Văn Mẫu']);
  });
});
