import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../../events/catalogue.ts';
import { factsOf } from '../../../functions/send-notice/facts.ts';
import { lettersFor } from '../../../functions/send-notice/letters.ts';
import { type DossierCommand, decideDossier } from '../../../shared/domain/dossier/decide.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';
import { samplesOf } from '../../support/some-events.ts';

let system: ReturnType<typeof memorySystem>;
let store: ReturnType<typeof arrivals>;
const now = at('2021-06-03T01:00:00.000Z');
const cause = { actor: { kind: 'unit' as const, id: 'x', channel: 'link' as const }, correlationId: 't', now };

const kinds = async (event: AnyEvent) => [
  ...new Set(lettersFor(event, await factsOf(system.needs, event)).map(({ kind }) => kind)),
];
const submitted = async () => {
  const history = (await system.needs.dossiers.folder(aKey()))?.history ?? [];
  return history.map(({ event }) => event).filter(({ type }) => type === 'dossier.submitted.v1');
};

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  store = arrivals(system);
});

describe('When the office judged a version and the unit sent another before it was told', () => {
  const answer = async (command: DossierCommand, when: string) => {
    const before = await system.needs.dossiers.load(aKey());
    const decision = before && decideDossier(before, command, at(when));
    if (!before || !decision?.ok) throw new Error('refused');
    const { dossier: after, events } = decision.value;
    await system.needs.dossiers.save({ before, after, events }, { ...cause, now: at(when) });
  };
  const told = async (type: AnyEvent['type']) => {
    const history = (await system.needs.dossiers.folder(aKey()))?.history ?? [];
    const event = history.map((line) => line.event).find((one) => one.type === type);
    if (!event) throw new Error(type);
    return kinds(event);
  };
  const due = at('2021-06-10T16:59:59.999Z');

  it.each<[AnyEvent['type'], DossierCommand, string]>([
    ['dossier.returned.v1', { name: 'return', version: 1, reason: 'Thiếu số', items: [], due }, 'returned'],
    ['dossier.accepted.v1', { name: 'accept', version: 1 }, 'accepted'],
  ])('%s is told in time and no more afterwards', async (type, command, kind) => {
    await store.read(store.put('Lê Thị Mẫu'));
    await answer(command, '2021-06-02T09:00:00.000Z');
    expect(await told(type)).toEqual([kind]);
    await store.read(store.put('Trần Văn Mẫu', { at: '2021-06-03T02:00:00.000Z' }));
    expect(await told(type)).toEqual([]);
  });

  it('a file with mistakes that comes after a valid one is told as not replacing it', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    await store.read(store.put('Lê Thị Mẫu\n!', { at: '2021-06-03T02:00:00.000Z' }));
    await system.deliver();
    const mail = system.mails.find(({ subject }) => subject.includes('không thay bản đã nộp'));
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('bản 1 hợp lệ của đơn vị vẫn có hiệu lực');
    expect(mail?.text).not.toContain('chưa được tính là đã nộp');
  });
});

describe('When an event is told after what it speaks of has passed', () => {
  it('a unit that has sent its dossier is not reminded of it', async () => {
    const [sample] = samplesOf('reminder.due.v1');
    if (sample?.type !== 'reminder.due.v1') throw new Error('no sample');
    const reminder = { ...sample, data: { ...sample.data, dossier: aKey() } };
    expect(await kinds(reminder)).toEqual(['reminder']);
    await store.read(store.put('Lê Thị Mẫu'));
    expect(await kinds(reminder)).toEqual([]);
  });

  it('a version that another one overtook, or that was taken back, gets its receipt but waits for no review', async () => {
    await store.read(store.put('Lê Thị Mẫu'));
    await store.read(store.put('Trần Văn Mẫu', { at: '2021-06-02T03:00:00.000Z' }));
    const [first, second] = await submitted();
    if (!first || !second) throw new Error('two versions were sent');
    expect(await kinds(first)).toEqual(['receipt']);
    expect(await kinds(second)).toEqual(['receipt', 'office-new-dossier']);
    const before = await system.needs.dossiers.load(aKey());
    const back = before && decideDossier(before, { name: 'withdraw', reason: 'Nộp nhầm' }, now);
    if (!before || !back?.ok) throw new Error('not withdrawn');
    await system.needs.dossiers.save({ before, after: back.value.dossier, events: [] }, cause);
    expect(await kinds(second)).toEqual(['receipt']);
  });
});
