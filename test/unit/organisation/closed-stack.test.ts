import { beforeEach, describe, expect, it } from 'vitest';
import { advanceReview } from '../../../functions/advance-review/advance-review.ts';
import { registerAwards } from '../../../functions/register-awards/register-awards.ts';
import { sendNotice } from '../../../functions/send-notice/send-notice.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import type { Organisation } from '../../../shared/domain/registry/registry.ts';
import { NotTaken } from '../../../shared/ports/faults.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { memoryPortal } from '../../support/memory-portal.ts';
import { memorySystem } from '../../support/memory-system.ts';

const closedAt = '2021-06-02T05:00:00.000Z';
const beforeClose = '2021-06-02T04:59:59.999Z';

let system: ReturnType<typeof memorySystem>;
let store: ReturnType<typeof arrivals>;

async function close() {
  const item = await system.store.get(keys.organisation.pk, keys.organisation.sk);
  if (!item) throw new Error('no organisation');
  const value = { ...(item as typeof item & { value: Organisation }).value };
  await system.store.putAll([{ ...item, value: { ...value, moved: { readOnlyFrom: at(closedAt), to: null } } }]);
}
const everything = () => JSON.stringify([...system.store.items.values()]);

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  store = arrivals(system);
  await store.read(store.put('Lê Thị Mẫu', { at: beforeClose }));
  await close();
});

describe('When a stack was closed a moment ago', () => {
  it('a file that had arrived is read and its sender is told', async () => {
    system.setClock('2021-06-02T05:01:00.000Z');
    const late = store.put('Trần Văn Mẫu', { at: beforeClose });
    expect(await store.read(late)).toMatchObject({ outcome: 'submitted' });
    await system.deliver();
    expect(system.mails.filter(({ subject }) => /nhận/i.test(subject)).length).toBeGreaterThan(0);
  });

  it('a file that arrives now changes nothing', async () => {
    system.setClock('2021-06-02T05:01:00.000Z');
    const before = everything();
    await expect(store.read(store.put('Trần Văn Mẫu', { at: closedAt }))).rejects.toBeInstanceOf(NotTaken);
    expect(everything()).toBe(before);
  });

  it('the page of a unit offers nothing that would not be recorded, and says why', async () => {
    system.setClock('2021-06-02T05:01:00.000Z');
    const portal = memoryPortal(system);
    const mail = system.mails.find((m) => m.to.email === 'vanthu@ttyt-can-loc.hatinh.example');
    const { page } = await portal.openLink(mail?.text ?? '');
    const html = await page.text();
    expect(html).toContain('đang được chuyển sang hệ thống của tỉnh mới nên lúc này không nhận tệp');
    expect(html).not.toContain('class="tc-upload"');
  });

  it('loading its register again does not open it', async () => {
    const before = everything();
    expect(await system.load()).toMatchObject({ answer: { ok: false } });
    expect(everything()).toBe(before);
  });
});

describe('When a stack was closed half an hour ago', () => {
  it('nothing that is told late changes it, whichever function hears it', async () => {
    system.setClock('2021-06-02T05:30:00.000Z');
    const before = everything();
    const history = (await system.needs.dossiers.folder(aKey()))?.history ?? [];
    const submitted = history.map(({ event }) => event).find(({ type }) => type === 'dossier.submitted.v1');
    if (!submitted) throw new Error('nothing was submitted');
    const told = [
      () => sendNotice(system.needs, submitted),
      () => registerAwards(system.needs, submitted),
      () => advanceReview(system.needs, submitted),
      () => store.read(store.put('Trần Văn Mẫu', { at: beforeClose })),
    ];
    for (const tell of told) await expect(tell()).rejects.toBeInstanceOf(NotTaken);
    expect(await system.sweep()).toMatchObject({ log: { outcome: 'moved' } });
    expect(everything()).toBe(before);
  });
});
