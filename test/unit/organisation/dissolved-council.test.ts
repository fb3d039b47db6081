import { beforeEach, describe, expect, it } from 'vitest';
import { UnitId } from '../../../events/ids.ts';
import { moveItems } from '../../../shared/adapters/dynamodb/moving.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { MergeEvent } from '../../../shared/domain/organisation/merge.ts';
import { hiddenOf, memoryPortal } from '../../support/memory-portal.ts';
import { memorySystem } from '../../support/memory-system.ts';
import { listKey, nomineeStory, office } from '../../support/nominee-story.ts';

const member = 'hoidong1@syt.hatinh.example';
const leader = 'giamdoc@syt.hatinh.example';
const now = '2021-06-17T01:00:00.000Z';

/** The stack of another Sở, into which that of Hà Tĩnh is taken up while its council votes. */
async function takenUp(organisation: 'dissolves' | 'stays', story: Awaited<ReturnType<typeof nomineeStory>>) {
  const fresh = memorySystem(now, 'tinh-moi');
  const old = await story.system.needs.registry.organisation();
  if (!old) throw new Error('no organisation');
  const people = old.people.map((one) => ({ ...one, id: `moi-${one.id}`, email: 'ai@syt-moi.example' }));
  await fresh.needs.registry.register({ ...old, id: UnitId.parse('syt-moi'), people }, []);
  const event = MergeEvent.parse({
    ...{ effectiveAt: '2021-06-16T17:00:00.000Z', fromProvinces: ['ha-tinh'], toProvince: 'tinh-moi' },
    ...{ organisation, unitMap: [] },
  });
  const given = { event, on: LocalDate.parse('2021-06-17'), referenceOf: () => 'HT01-NEW22' };
  await fresh.store.putAll(moveItems([...story.system.store.items.values()], given).items);
  return fresh;
}

const opened = async (system: ReturnType<typeof memorySystem>, text: string) => {
  const portal = memoryPortal(system);
  const { home, page } = await portal.openLink(text);
  return { ...portal, home, status: page.status, html: await page.text() };
};

let story: Awaited<ReturnType<typeof nomineeStory>>;
const mailTo = (email: string, words: string) => {
  const mail = story.system.mails.findLast((m) => m.to.email === email && m.subject.includes(words));
  if (!mail) throw new Error(`no mail to ${email} about ${words}`);
  return mail.text;
};

beforeEach(async () => {
  story = await nomineeStory();
  await story.accept();
  story.system.setClock('2021-06-16T02:00:00.000Z');
  await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
});

describe('When an organisation is dissolved by a merge while its council votes', () => {
  it('its list is ended for the successor to compose anew, and a member reads it and votes no more', async () => {
    const fresh = await takenUp('dissolves', story);
    const list = await fresh.needs.lists.load(listKey);
    expect(list).toMatchObject({ state: 'SENT_BACK', decision: { approved: false } });
    expect(list?.items.map(({ name }) => name)).toEqual(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
    const ballot = await opened(fresh, mailTo(member, 'Mời bỏ phiếu'));
    expect(ballot.status).toBe(200);
    expect(ballot.html).toContain('đã kết thúc');
    expect(ballot.html).not.toContain('name="choice-');
    const before = JSON.stringify([...fresh.store.items.values()]);
    const form = { token: 'x'.repeat(43), revision: '10100' };
    expect((await ballot.post(`${ballot.home}/phieu`, form)).status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify([...fresh.store.items.values()])).toBe(before);
  });

  it('a form opened before the merge votes no more', async () => {
    const early = await opened(story.system, mailTo(member, 'Mời bỏ phiếu'));
    const hidden = hiddenOf(early.html, '/phieu');
    const ids = [...early.html.matchAll(/name="choice-([^"]+)"/g)].map((m) => `choice-${m[1]}`);
    const fresh = await takenUp('dissolves', story);
    const late = await opened(fresh, mailTo(member, 'Mời bỏ phiếu'));
    const votes = Object.fromEntries(ids.map((id) => [id, 'yes']));
    expect((await late.post(`${late.home}/phieu`, { ...hidden, ...votes })).status).toBeGreaterThanOrEqual(400);
    expect((await fresh.needs.lists.load(listKey))?.session?.marks).toEqual([]);
  });

  it('its leader reads the list he was to decide and decides nothing; its office opens nothing', async () => {
    await story.voteAll();
    const fresh = await takenUp('dissolves', story);
    const decision = await opened(fresh, mailTo(leader, 'Trình quyết định'));
    expect(decision.status).toBe(200);
    expect(decision.html).toContain('Lê Thị Mẫu');
    expect(decision.html).not.toContain('name="outcome"');
    expect((await opened(fresh, mailTo(office, 'Chờ thẩm định'))).status).toBe(404);
  });
});

describe('When an organisation goes on with plans of its own after a merge', () => {
  it('its council votes on', async () => {
    const fresh = await takenUp('stays', story);
    expect(await fresh.needs.lists.load(listKey)).toMatchObject({ state: 'VOTING' });
    expect((await opened(fresh, mailTo(member, 'Mời bỏ phiếu'))).html).toContain('name="choice-');
  });
});
