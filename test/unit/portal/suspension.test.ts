import { beforeEach, describe, expect, it } from 'vitest';
import { arrivals } from '../../support/arrivals.ts';
import { hiddenOf } from '../../support/memory-portal.ts';
import { clerk, head, listKey, nomineeStory, office, pathOf } from '../../support/nominee-story.ts';

const secretReason = 'Đang kiểm điểm theo Thông báo 112';

let story: Awaited<ReturnType<typeof nomineeStory>>;

beforeEach(async () => {
  story = await nomineeStory();
});

describe('A23: When a nominee comes under disciplinary review at screening', () => {
  const suspend = async () => {
    const desk = await story.reviewing();
    return story.doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'suspend', {
      ground: 'discipline',
      reason: secretReason,
    });
  };

  it('it is SUSPENDED, cannot go on a list, and after clearance stands where it stood and goes on', async () => {
    expect((await suspend()).status).toBe(303);
    expect((await story.reviewing()).html).toContain('Tạm dừng xét');
    await story.accept();
    const refused = await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
    expect(refused.page).toMatch(/disabled[^>]*>[^<]*<label[^>]*><strong>Lê Thị Mẫu/);
    expect(await story.system.needs.lists.load(listKey)).toBeNull();

    const desk = await story.reviewing();
    const path = pathOf(desk.html, 'Lê Thị Mẫu');
    expect((await story.doing(desk, path, 'reinstate', { reason: 'Kết luận không vi phạm' })).status).toBe(303);
    const page = await (await desk.go(path)).text();
    expect(page).toContain('Đã thẩm định');
    expect((await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu'])).status).toBe(303);
    expect((await story.list()).items.map((i) => i.name)).toEqual(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
  });

  it('chosen by force all the same, the office is told its name and nothing is composed', async () => {
    await story.accept();
    const desk = await story.reviewing();
    const path = `${desk.base}/lap-danh-sach/HT-02/once`;
    const html = await (await desk.go(path)).text();
    await suspend();
    const body = new URLSearchParams(hiddenOf(html, '/lap-danh-sach/[^"]+'));
    for (const [, value = ''] of html.matchAll(/name="item"[^>]*value="([^"]+)"/g)) body.append('item', value);
    const answer = await desk.go(path, { method: 'POST', body });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Không đưa Lê Thị Mẫu vào danh sách được');
    expect(await story.system.needs.lists.load(listKey)).toBeNull();
  });

  it('the unit is told that, not why: neither page, mail nor published event holds ground or reason', async () => {
    await suspend();
    expect(story.mailsAbout('Tạm dừng xét').sort()).toEqual([head, clerk].sort());
    const unit = await story.opened(clerk, 'Tạm dừng xét');
    expect(unit.html).toContain('Căn cứ cụ thể do cơ quan thường trực giữ');
    const home = await (await unit.go(unit.base)).text();
    for (const text of [unit.html, home, ...story.system.mails.map((m) => m.html + m.text)]) {
      expect(text).not.toContain(secretReason);
      expect(text).not.toContain('xem xét kỷ luật');
    }
    const events = [...story.system.store.items.values()].filter((i) => i.kind === 'event').map((i) => i['event']);
    expect(JSON.stringify(events)).not.toMatch(/discipline|Thông báo 112|Lê Thị/);
  });

  it('all mistakes of the form are shown at once, nothing is recorded, and the same form twice is a conflict', async () => {
    const desk = await story.reviewing();
    const path = pathOf(desk.html, 'Lê Thị Mẫu');
    const wrong = await story.doing(desk, path, 'suspend', { reason: ' ' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#suspend-ground"');
    expect(wrong.html).toContain('href="#suspend-reason"');
    const html = await (await desk.go(path)).text();
    const form = {
      ...hiddenOf(html, '/truong-hop/[^"]+'),
      ...{ act: 'suspend', 'suspend-ground': 'complaint', 'suspend-reason': 'Đơn thư' },
    };
    expect((await desk.post(path, form)).status).toBe(303);
    expect((await desk.post(path, form)).status).toBe(409);
  });

  it('a new version of the unit does not shake the suspension off', async () => {
    await suspend();
    const store = arrivals(story.system);
    await store.read(store.put('Lê Thị Mẫu\nTrần Văn Mẫu', { at: '2021-06-03T02:00:00.000Z' }));
    await story.system.deliver();
    const desk = await story.opened(office, 'bản 2');
    expect(desk.html).toContain('Tạm dừng xét');
  });
});

describe('When a nominee is suspended on a list that is being voted on', () => {
  beforeEach(async () => {
    await story.accept();
    await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu', 'Hồ Thị Mẫu']);
    const desk = await story.reviewing();
    await story.doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'suspend', { ground: 'complaint', reason: 'Đơn thư' });
  });

  it('it is held out of the ballot and never forwarded, the office learns that the numbers were checked', async () => {
    expect(story.mailsAbout('Danh sách đã kiểm lại')).toEqual([office, 'thidua@syt.hatinh.example']);
    const ballot = await story.opened('hoidong1@syt.hatinh.example', 'Mời bỏ phiếu');
    expect(ballot.html).not.toContain('Ý kiến về Lê Thị Mẫu');
    expect(ballot.html).toContain('Để ngoài danh sách (1)');
    await story.voteAll();
    expect((await story.list()).tallies).toHaveLength(2);
    const leader = await story.opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    const decision = { ...hiddenOf(leader.html, '/quyet-dinh'), outcome: 'approve' };
    expect((await leader.post(`${leader.home}/quyet-dinh`, decision)).status).toBe(303);
    await story.system.deliver();
    const desk = await story.opened(office, 'phê duyệt');
    const forward = { ...hiddenOf(desk.html, '/chuyen'), documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt' };
    expect((await desk.post(`${desk.home}/chuyen`, forward)).status).toBe(303);
    const receiver = await (await desk.go(desk.home)).text();
    expect((await story.list()).state).toBe('FORWARDED');
    expect(receiver).not.toMatch(/<th[^>]*>[^/]*Lê Thị Mẫu/);
  });

  it('whoever receives the list learns of nobody who is held out of it', async () => {
    await story.voteAll();
    const leader = await story.opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    const decision = { ...hiddenOf(leader.html, '/quyet-dinh'), outcome: 'approve' };
    await leader.post(`${leader.home}/quyet-dinh`, decision);
    await story.system.deliver();
    const desk = await story.opened(office, 'phê duyệt');
    const forward = { ...hiddenOf(desk.html, '/chuyen'), documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt' };
    await desk.post(`${desk.home}/chuyen`, forward);
    await story.system.deliver();
    const receiver = await story.opened('tdkt@sonoivu.hatinh.example', '1850/SYT-TCCB');
    expect(receiver.html).toContain('Trần Văn Mẫu');
    expect(receiver.html).not.toContain('Lê Thị Mẫu');
    expect(receiver.html).not.toContain('Đơn thư');
  });

  it('cleared before the vote it is voted on like the others', async () => {
    const desk = await story.reviewing();
    await story.doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'reinstate', { reason: 'Đơn không có cơ sở' });
    await story.voteAll();
    expect((await story.list()).tallies.map((t) => t.passed)).toEqual([true, true, true]);
  });

  it('too few left cannot be approved: the leader can only send the list back', async () => {
    await story.voteAll();
    const desk = await story.reviewing();
    await story.doing(desk, pathOf(desk.html, 'Trần Văn Mẫu'), 'suspend', {
      ground: 'inspection',
      reason: 'Thanh tra',
    });
    expect(story.mailsAbout('không còn đủ số lượng')).toContain(office);
    const leader = await story.opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    const form = hiddenOf(leader.html, '/quyet-dinh');
    const approve = await leader.post(`${leader.home}/quyet-dinh`, { ...form, outcome: 'approve' });
    expect(approve.status).toBe(422);
    expect((await story.list()).state).toBe('DECIDING');
    const back = { ...form, outcome: 'send_back', reason: 'Không đủ số lượng' };
    expect((await leader.post(`${leader.home}/quyet-dinh`, back)).status).toBe(303);
  });
});
