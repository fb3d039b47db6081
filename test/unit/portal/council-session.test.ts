import mammoth from 'mammoth';
import { beforeEach, describe, expect, it } from 'vitest';
import { arrivals } from '../../support/arrivals.ts';
import {
  attendance,
  calling,
  councilStory,
  mailNames,
  memberIds,
  office,
  registerOfNine,
  SESSION,
} from '../../support/council-story.ts';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf, memoryPortal } from '../../support/memory-portal.ts';

type Story = Awaited<ReturnType<typeof councilStory>>;
let story: Story;
let ids: string[];

/** A title of one nominee, called, opened; the last member is away. */
async function opened(absent: readonly string[] = ['hoi-dong-7'], date = calling): Promise<void> {
  ({ ids } = await story.compose({ award: 'CSTDCS' }));
  expect((await story.act('trieu-tap', date)).status).toBe(303);
  expect((await story.act('khai-mac', attendance(absent))).status).toBe(303);
}

/** Eight in the room vote by link, `yes` of them in favour; then one written ballot and the count. */
async function counted(yes: number, written: 'yes' | 'no'): Promise<void> {
  const members = await Promise.all(mailNames.slice(0, 8).map((name) => story.member(name)));
  const answers = await Promise.all(
    members.map((m, n) => story.vote(m, Object.fromEntries(ids.map((id) => [id, n < yes ? 'yes' : 'no'])))),
  );
  expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 8 }, () => 303));
  const paper = { member: 'hoi-dong-7', documentNo: '12/CV-BVDK' };
  expect((await story.act('phieu-giay', paper)).status).toBe(303);
  const papers = Object.fromEntries(ids.map((id) => [`paper-${id}-${written}`, '1']));
  const committee = 'Trần Thị Chuyên Viên, Tổ trưởng\nPhạm Thị Phó Một, Ủy viên';
  const discussion = 'Các ý kiến thống nhất về thành tích của các cá nhân.';
  expect((await story.act('kiem-phieu', { committee, discussion, ...papers })).status).toBe(303);
}

beforeEach(async () => {
  story = await councilStory({ rows: 'Lê Thị Mẫu\nTrần Văn Mẫu' });
});

describe('When the council of nine votes on Chiến sĩ thi đua cơ sở in May 2025', () => {
  it('A22: eight yes, one of them in writing, pass', async () => {
    await opened();
    await counted(7, 'yes');
    const list = await story.list();
    expect(list).toMatchObject({ state: 'DECIDING', session: { state: 'CLOSED', secret: true, ballots: [] } });
    expect(list.tallies.map((t) => [t.yes, t.of, t.needed, t.written, t.passed])).toEqual([
      [8, 9, 8, 1, true],
      [8, 9, 8, 1, true],
    ]);
    expect(await story.desk.page(SESSION)).toContain('8/9 đồng ý, cần 8');
  });

  it('A22: seven yes fail, and the list goes back', async () => {
    await opened();
    await counted(7, 'no');
    const list = await story.list();
    expect(list.tallies.map((t) => [t.yes, t.passed])).toEqual([
      [7, false],
      [7, false],
    ]);
    expect(list.state).toBe('SENT_BACK');
  });

  it('the minutes come out as papers with members, committee, written vote and figures', async () => {
    await opened();
    await counted(8, 'yes');
    const text = async (paper: string) => {
      const answer = await story.desk.portal.go(`${story.desk.base}${SESSION}/tai/${paper}`);
      expect(answer.status).toBe(200);
      return (await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })).value;
    };
    const count = await text('bien-ban-kiem-phieu');
    expect(count).toContain('BB-HĐTĐKT');
    expect(count).toContain('Trần Thị Chuyên Viên, Tổ trưởng');
    expect(count).toContain('01 thành viên vắng mặt bỏ phiếu bằng văn bản: Cao Văn Đào Tạo (số 12/CV-BVDK).');
    expect(count).toContain('từ 80% tổng số 9 thành viên Hội đồng trở lên đồng ý (ít nhất 8 phiếu)');
    const meeting = await text('bien-ban-hop');
    expect(meeting).toContain('Có mặt 08/09 thành viên Hội đồng Thi đua - Khen thưởng ngành Y tế');
    expect(meeting).toContain('Các ý kiến thống nhất về thành tích của các cá nhân.');
    expect(meeting).toContain('Lê Thị Mẫu (Khoa Nội, Trung tâm Y tế huyện Can Lộc): 9/9 phiếu đồng ý');
  });
});

describe('When the members prepare', () => {
  it('the comparison sheet comes out with what each asks for, claims and, after the count, got', async () => {
    const rows = 'Lê Thị Mẫu | Bác sĩ | Khoa Nội | Chiến sĩ thi đua cơ sở năm 2023, 2024';
    story = await councilStory({ rows });
    await opened([]);
    const text = async () => {
      const answer = await story.desk.portal.go(`${story.desk.base}${SESSION}/tai/bang-so-sanh`);
      return (await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })).value;
    };
    expect(await text()).toContain('Chiến sĩ thi đua cơ sở năm 2023, 2024');
    expect(await text()).toContain('1 cá nhân, 0 tập thể. Nữ: chưa có dữ liệu');
    expect(await text()).not.toContain('Phiếu đồng ý');
    expect((await story.act('kiem-phieu', { committee: 'Trần Thị Chuyên Viên' })).status).toBe(303);
    expect(await text()).toContain('0/9');
  });
});

describe('When a session is called', () => {
  it('every member gets one mail with the entry for the calendar, and no nominee is named', async () => {
    await story.compose({ award: 'CSTDCS' });
    expect(story.system.mails.some((m) => m.subject.includes('Mời bỏ phiếu'))).toBe(false);
    await story.act('trieu-tap', calling);
    const mails = story.system.mails.filter((m) => m.subject.includes('Mời họp Hội đồng'));
    expect(mails.map((m) => m.to.email)).toEqual(mailNames.map((n) => `${n}@syt.hatinh.example`).toSorted(byCouncil));
    const [mail] = mails;
    expect(mail?.calendar?.method).toBe('REQUEST');
    expect(mail?.calendar?.text).toContain('DTSTART:20250520T010000Z');
    expect(mail?.text).toContain('Hội trường tầng 3, Sở Y tế');
    expect(`${mail?.text}${mail?.calendar?.text}`).not.toMatch(/Lê Thị Mẫu|Trần Văn Mẫu/);
  });

  it('everything missing is told at once and what was typed stays', async () => {
    await story.compose({ award: 'CSTDCS' });
    const answer = await story.act('trieu-tap', {
      ...calling,
      'date-day': '31',
      'date-month': '2',
      secretary: 'nobody',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#date-day"');
    expect(html).toContain('href="#secretary"');
    expect(html).toContain('value="Hội trường tầng 3, Sở Y tế"');
    expect((await story.list()).session.state).toBe('PLANNED');
  });

  it('a postponed one is cancelled in calendars, and called again under the same entry', async () => {
    await story.compose({ award: 'CSTDCS' });
    await story.act('trieu-tap', calling);
    expect((await story.act('hoan', { reason: '' })).status).toBe(422);
    await story.act('hoan', { reason: 'Chủ tịch Hội đồng đi công tác' });
    await story.act('trieu-tap', { ...calling, 'date-day': '22' });
    const [first, cancelled, again] = ['Mời họp Hội đồng', 'Hoãn họp', 'Mời họp lại'].map((words) =>
      story.system.mails.find((m) => m.to.email === office && m.subject.includes(words)),
    );
    const uid = (text = '') => /UID:(.*)/.exec(text)?.[1];
    expect(uid(again?.calendar?.text)).toBe(uid(first?.calendar?.text));
    expect(cancelled?.calendar).toMatchObject({ method: 'CANCEL' });
    const sequences = [first, cancelled, again].map((m) => /SEQUENCE:(\d+)/.exec(m?.calendar?.text ?? '')?.[1]);
    expect(sequences).toEqual(['0', '1', '2']);
  });

  it('a ballot opened too early says when it opens, and gives the entry for the calendar', async () => {
    await story.compose({ award: 'CSTDCS' });
    await story.act('trieu-tap', calling);
    const member = await story.member('hoidong1');
    const html = await member.page();
    expect(html).toContain('Phiếu mở khi phiên họp khai mạc');
    expect(html).not.toContain('<form action="/k/');
    const ics = await member.portal.go(`${member.base}/phien-hop.ics`);
    expect(ics.headers.get('content-type')).toContain('text/calendar');
    expect(await ics.text()).toContain('LOCATION:Hội trường tầng 3\\, Sở Y tế');
  });
});

describe('When a secret vote is open', () => {
  it('neither page, history nor table tells what a member chose, and a second ballot is not taken', async () => {
    await opened([]);
    const member = await story.member('hoidong1');
    expect((await story.vote(member, { [ids[0] ?? '']: 'no', [ids[1] ?? '']: 'abstain' })).status).toBe(303);
    const own = await member.page();
    expect(own).toContain('Phiếu kín đã vào hòm phiếu');
    expect(own).not.toMatch(/Không đồng ý|Ý kiến khác/);
    const desk = await story.desk.page(SESSION);
    expect(desk).toContain('Đã bỏ (liên kết)');
    expect(desk).not.toMatch(/Không đồng ý|1\/9 đồng ý/);
    const kept = [...story.system.store.items.values()].filter((i) => JSON.stringify(i).includes('hoi-dong-1'));
    for (const item of kept.filter((i) => i.kind !== 'list')) expect(JSON.stringify(item)).not.toMatch(/abstain/);
    expect((await story.list()).session).toMatchObject({ ballots: [], marks: [{ memberId: 'hoi-dong-1' }] });
  });

  it('a double press counts once, and two members at the same moment count both', async () => {
    await opened([]);
    const [one, two] = await Promise.all([story.member('hoidong1'), story.member('hoidong2')]);
    const yes = Object.fromEntries(ids.map((id) => [id, 'yes' as const]));
    const answers = await Promise.all([story.vote(one, yes), story.vote(one, yes), story.vote(two, yes)]);
    expect(answers.map((a) => a.status)).toEqual([303, 303, 303]);
    expect((await story.list()).session.box[ids[0] ?? '']).toEqual({ yes: 2, no: 0, abstain: 0 });
  });

  it('a ballot that comes after the count is refused and changes nothing', async () => {
    await opened([]);
    const late = await story.member('hoidong7');
    const values = Object.fromEntries(ids.map((id): [string, string] => [`choice-${id}`, 'no']));
    const form = { ...hiddenOf(await late.page(), '/phieu'), ...values };
    expect((await story.act('kiem-phieu', { committee: 'Trần Thị Chuyên Viên' })).status).toBe(303);
    const before = await story.list();
    expect((await late.portal.post(`${late.base}/phieu`, form)).status).toBe(409);
    expect(await story.list()).toEqual(before);
  });

  it('without a quorum it is not counted, and says so', async () => {
    await opened(memberIds.slice(0, 4));
    const answer = await story.act('kiem-phieu', { committee: 'Trần Thị Chuyên Viên' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('mới có 5 trên 9 thành viên');
    expect((await story.list()).session.state).toBe('OPEN');
  });

  it('another link than the office’s cannot act for the secretary', async () => {
    await opened([]);
    const member = await story.member('hoidong1');
    const answer = await member.portal.post(`${member.base}${SESSION}/kiem-phieu`, { committee: 'x' });
    expect(answer.status).toBe(404);
  });
});

describe('When the session falls into July 2025', () => {
  it('ballot and session page say that the ratio was not read in the decree in force', async () => {
    story = await councilStory({ rows: 'Lê Thị Mẫu', start: '2025-07-07T01:00:00.000Z' });
    const july = { ...calling, 'date-day': '15', 'date-month': '7' };
    await opened([], july);
    expect(await story.desk.page(SESSION)).toContain('chưa đối chiếu được với văn bản hiện hành');
    expect(await (await story.member('hoidong1')).page()).toContain('chưa đối chiếu được với văn bản hiện hành');
  });
});

describe('When a member of the council is close to a nominee', () => {
  it('the vote on that one is not theirs; a namesake is let in by the secretary with a reason', async () => {
    const register = registerOfNine({
      'hoi-dong-1': { unit: 'ttyt-can-loc' },
      'hoi-dong-2': { relatives: ['Lê Thị Mẫu'] },
    });
    story = await councilStory({ rows: 'Lê Thị Mẫu\nTrần Văn Mẫu', register });
    await opened([]);
    expect(await (await story.member('hoidong1')).page()).toContain('không tham gia bỏ phiếu cho trường hợp nào');
    const relative = await story.member('hoidong2');
    expect(await relative.page()).not.toContain(`choice-${ids[0]}`);
    expect(await relative.page()).toContain('là người thân của người được đề nghị');
    const lifting = { member: 'hoi-dong-2', item: ids[0] ?? '', reason: 'Trùng họ tên' };
    expect((await story.act('bo-hoi-ty', lifting)).status).toBe(303);
    expect(await relative.page()).toContain(`choice-${ids[0]}`);
    expect(await story.desk.page(SESSION)).toContain('Trùng họ tên');
  });
});

const byCouncil = (a: string, b: string) =>
  mailNames.findIndex((n) => a.startsWith(`${n}@`)) - mailNames.findIndex((n) => b.startsWith(`${n}@`));

describe('When a unit sends another version while its nominees are being put on a list', () => {
  it('nobody of the version that is not accepted any more gets on the list', async () => {
    const { system } = story;
    const key = aKey({ callId: 'HT-12', period: '2025' });
    const seen = await system.needs.dossiers.nominations(key);
    const store = arrivals(system);
    await store.read(store.put('Hồ Thị Mẫu', { key, at: '2025-05-05T03:00:00.000Z' }));
    // An index of the table answers a moment late.
    system.needs.dossiers = { ...system.needs.dossiers, nominations: async () => [...seen] };
    const late = memoryPortal(system);
    const { home } = await late.openLink(story.desk.mail.text);
    const at = `${home.split('/').slice(0, 3).join('/')}/lap-danh-sach/HT-12/2025`;
    const form = hiddenOf(await (await late.go(at)).text(), 'HT-12/2025');
    const body = new URLSearchParams({ ...form, award: 'CSTDCS', item: seen[0]?.id ?? '' });
    const answer = await late.go(at, { method: 'POST', body });
    expect(answer.status).toBe(422);
    expect([...system.store.items.values()].filter(({ kind }) => kind === 'list')).toEqual([]);
  });
});
