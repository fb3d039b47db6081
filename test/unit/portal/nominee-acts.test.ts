import { beforeEach, describe, expect, it } from 'vitest';
import { arrivals } from '../../support/arrivals.ts';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf, openMail } from '../../support/memory-portal.ts';
import { memorySystem } from '../../support/memory-system.ts';
import { unzip } from '../../support/papers.ts';

const office = 'tccb@syt.hatinh.example';
const head = 'thutruong@ttyt-can-loc.hatinh.example';
const clerk = 'vanthu@ttyt-can-loc.hatinh.example';
const members = ['tccb', 'giamdoc', 'hoidong1', 'hoidong2', 'hoidong3', 'hoidong4', 'hoidong5'];
const listKey = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' });
const secretReason = 'Đang kiểm điểm theo Thông báo 112';

let system: ReturnType<typeof memorySystem>;

const opened = (to: string, ...words: string[]) => openMail(system, to, ...words);
type Person = Awaited<ReturnType<typeof opened>>;

/** The address of a nominee's page, as the page shown links to it. */
function pathOf(html: string, name: string): string {
  const link = new RegExp(`href="([^"]+/truong-hop/[^"]+)">(?:<span[^>]*>)?${name}<`).exec(html)?.[1];
  if (!link) throw new Error(`no page of ${name}`);
  return link;
}

async function doing(person: Person, path: string, act: string, fields: Record<string, string> = {}) {
  const html = await (await person.go(path)).text();
  const prefixed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${act}-${name}`, value]));
  const answer = await person.post(path, { ...hiddenOf(html, '/truong-hop/[^"]+'), act, ...prefixed });
  await system.deliver();
  return { status: answer.status, html: answer.status === 303 ? '' : await answer.text() };
}

const mailsAbout = (words: string) => system.mails.filter((m) => m.subject.includes(words)).map((m) => m.to.email);
const list = async () => {
  const found = await system.needs.lists.load(listKey);
  if (!found) throw new Error('no list');
  return found;
};

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  await system.deliver();
  const store = arrivals(system);
  await store.read(store.put('Lê Thị Mẫu\nTrần Văn Mẫu\nHồ Thị Mẫu'));
  await system.deliver();
});

const reviewing = () => opened(office, 'Chờ thẩm định');

async function accept() {
  const desk = await reviewing();
  await desk.post(desk.home, { ...hiddenOf(desk.html, '/ho-so/[^"]+'), outcome: 'accept' });
  await system.deliver();
}

async function compose(names: readonly string[]) {
  const desk = await opened(office, 'Chờ thẩm định');
  const path = `${desk.base}/lap-danh-sach/HT-02/once`;
  const html = await (await desk.go(path)).text();
  const body = new URLSearchParams(hiddenOf(html, '/lap-danh-sach/[^"]+'));
  const boxes = [...html.matchAll(/name="item"[^>]*value="([^"]+)"[^>]*>[^<]*<label[^>]*><strong>([^<]+)/g)];
  for (const [, value = '', name = ''] of boxes) if (names.includes(name)) body.append('item', value);
  const answer = await desk.go(path, { method: 'POST', body });
  await system.deliver();
  return { desk, status: answer.status, html: answer.status === 303 ? '' : await answer.text(), page: html };
}

async function voteAll(choice = 'yes') {
  for (const member of members) {
    const one = await opened(`${member}@syt.hatinh.example`, 'Mời bỏ phiếu');
    const ids = [...new Set([...one.html.matchAll(/name="choice-([^"]+)"/g)].map((m) => m[1] ?? ''))];
    const choices = Object.fromEntries(ids.map((id) => [`choice-${id}`, choice]));
    await one.post(`${one.home}/phieu`, { ...hiddenOf(one.html, '/phieu'), ...choices });
  }
  await system.deliver();
}

describe('A23: When a nominee comes under disciplinary review at screening', () => {
  const suspend = async () => {
    const desk = await reviewing();
    return doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'suspend', { ground: 'discipline', reason: secretReason });
  };

  it('it is SUSPENDED, cannot go on a list, and after clearance stands where it stood and goes on', async () => {
    expect((await suspend()).status).toBe(303);
    expect((await reviewing()).html).toContain('Tạm dừng xét');
    await accept();
    const refused = await compose(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
    expect(refused.page).toMatch(/disabled[^>]*>[^<]*<label[^>]*><strong>Lê Thị Mẫu/);
    expect(await system.needs.lists.load(listKey)).toBeNull();

    const desk = await reviewing();
    const path = pathOf(desk.html, 'Lê Thị Mẫu');
    expect((await doing(desk, path, 'reinstate', { reason: 'Kết luận không vi phạm' })).status).toBe(303);
    const page = await (await desk.go(path)).text();
    expect(page).toContain('Đã thẩm định');
    expect((await compose(['Lê Thị Mẫu', 'Trần Văn Mẫu'])).status).toBe(303);
    expect((await list()).items.map((i) => i.name)).toEqual(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
  });

  it('chosen by force all the same, the office is told its name and nothing is composed', async () => {
    await accept();
    const desk = await reviewing();
    const path = `${desk.base}/lap-danh-sach/HT-02/once`;
    const html = await (await desk.go(path)).text();
    await suspend();
    const body = new URLSearchParams(hiddenOf(html, '/lap-danh-sach/[^"]+'));
    for (const [, value = ''] of html.matchAll(/name="item"[^>]*value="([^"]+)"/g)) body.append('item', value);
    const answer = await desk.go(path, { method: 'POST', body });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Không đưa Lê Thị Mẫu vào danh sách được');
    expect(await system.needs.lists.load(listKey)).toBeNull();
  });

  it('the unit is told that, not why: neither page, mail nor published event holds ground or reason', async () => {
    await suspend();
    expect(mailsAbout('Tạm dừng xét').sort()).toEqual([head, clerk].sort());
    const unit = await opened(clerk, 'Tạm dừng xét');
    expect(unit.html).toContain('Căn cứ cụ thể do cơ quan thường trực giữ');
    const home = await (await unit.go(unit.base)).text();
    for (const text of [unit.html, home, ...system.mails.map((m) => m.html + m.text)]) {
      expect(text).not.toContain(secretReason);
      expect(text).not.toContain('xem xét kỷ luật');
    }
    const events = [...system.store.items.values()].filter((i) => i.kind === 'event').map((i) => i['event']);
    expect(JSON.stringify(events)).not.toMatch(/discipline|Thông báo 112|Lê Thị/);
  });

  it('all mistakes of the form are shown at once, nothing is recorded, and the same form twice is a conflict', async () => {
    const desk = await reviewing();
    const path = pathOf(desk.html, 'Lê Thị Mẫu');
    const wrong = await doing(desk, path, 'suspend', { reason: ' ' });
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
    const store = arrivals(system);
    await store.read(store.put('Lê Thị Mẫu\nTrần Văn Mẫu', { at: '2021-06-03T02:00:00.000Z' }));
    await system.deliver();
    const desk = await opened(office, 'bản 2');
    expect(desk.html).toContain('Tạm dừng xét');
  });
});

describe('When a nominee is suspended on a list that is being voted on', () => {
  beforeEach(async () => {
    await accept();
    await compose(['Lê Thị Mẫu', 'Trần Văn Mẫu', 'Hồ Thị Mẫu']);
    const desk = await reviewing();
    await doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'suspend', { ground: 'complaint', reason: 'Đơn thư' });
  });

  it('it is held out of the ballot and never forwarded, the office learns that the numbers were checked', async () => {
    expect(mailsAbout('Danh sách đã kiểm lại')).toEqual([office, 'thidua@syt.hatinh.example']);
    const ballot = await opened('hoidong1@syt.hatinh.example', 'Mời bỏ phiếu');
    expect(ballot.html).not.toContain('Ý kiến về Lê Thị Mẫu');
    expect(ballot.html).toContain('Để ngoài danh sách (1)');
    await voteAll();
    expect((await list()).tallies).toHaveLength(2);
    const leader = await opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    const decision = { ...hiddenOf(leader.html, '/quyet-dinh'), outcome: 'approve' };
    expect((await leader.post(`${leader.home}/quyet-dinh`, decision)).status).toBe(303);
    await system.deliver();
    const desk = await opened(office, 'phê duyệt');
    const forward = { ...hiddenOf(desk.html, '/chuyen'), documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt' };
    expect((await desk.post(`${desk.home}/chuyen`, forward)).status).toBe(303);
    const receiver = await (await desk.go(desk.home)).text();
    expect((await list()).state).toBe('FORWARDED');
    expect(receiver).not.toMatch(/<th[^>]*>[^/]*Lê Thị Mẫu/);
  });

  it('whoever receives the list learns of nobody who is held out of it', async () => {
    await voteAll();
    const leader = await opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    const decision = { ...hiddenOf(leader.html, '/quyet-dinh'), outcome: 'approve' };
    await leader.post(`${leader.home}/quyet-dinh`, decision);
    await system.deliver();
    const desk = await opened(office, 'phê duyệt');
    const forward = { ...hiddenOf(desk.html, '/chuyen'), documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt' };
    await desk.post(`${desk.home}/chuyen`, forward);
    await system.deliver();
    const receiver = await opened('tdkt@sonoivu.hatinh.example', '1850/SYT-TCCB');
    expect(receiver.html).toContain('Trần Văn Mẫu');
    expect(receiver.html).not.toContain('Lê Thị Mẫu');
    expect(receiver.html).not.toContain('Đơn thư');
  });

  it('cleared before the vote it is voted on like the others', async () => {
    const desk = await reviewing();
    await doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'reinstate', { reason: 'Đơn không có cơ sở' });
    await voteAll();
    expect((await list()).tallies.map((t) => t.passed)).toEqual([true, true, true]);
  });

  it('too few left cannot be approved: the leader can only send the list back', async () => {
    await voteAll();
    const desk = await reviewing();
    await doing(desk, pathOf(desk.html, 'Trần Văn Mẫu'), 'suspend', { ground: 'inspection', reason: 'Thanh tra' });
    expect(mailsAbout('không còn đủ số lượng')).toContain(office);
    const leader = await opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    const form = hiddenOf(leader.html, '/quyet-dinh');
    const approve = await leader.post(`${leader.home}/quyet-dinh`, { ...form, outcome: 'approve' });
    expect(approve.status).toBe(422);
    expect((await list()).state).toBe('DECIDING');
    const back = { ...form, outcome: 'send_back', reason: 'Không đủ số lượng' };
    expect((await leader.post(`${leader.home}/quyet-dinh`, back)).status).toBe(303);
  });
});

describe('When the list is approved', () => {
  const paperOf = async (desk: Person) => {
    const answer = await desk.go(`${desk.base}/danh-sach/HT-02/once/to-trinh`);
    if (answer.status !== 200) return null;
    const parts = unzip(new Uint8Array(await answer.arrayBuffer()));
    return (
      parts
        .get('word/document.xml')
        ?.toString('utf8')
        .replaceAll(/<[^>]+>/g, '') ?? ''
    );
  };

  it('the submission to the next level is there to sign, and bears its number once the list went out', async () => {
    await accept();
    await compose(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
    await voteAll();
    expect(await paperOf(await reviewing())).toBeNull();
    const leader = await opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    await leader.post(`${leader.home}/quyet-dinh`, { ...hiddenOf(leader.html, '/quyet-dinh'), outcome: 'approve' });
    await system.deliver();
    const desk = await opened(office, 'phê duyệt');
    expect(desk.html).toContain('/danh-sach/HT-02/once/to-trinh');
    const list = await desk.go(`${desk.base}/danh-sach/HT-02/once/tai/docx`);
    const listed =
      unzip(new Uint8Array(await list.arrayBuffer()))
        .get('word/document.xml')
        ?.toString('utf8') ?? '';
    expect(listed.replaceAll(/<[^>]+>/g, '')).toContain(
      'DANH SÁCHLựa chọn 02 đến 05 gương điển hình tiên tiến đề nghị UBND tỉnhXây dựng, bồi dưỡng',
    );
    const draft = await paperOf(desk);
    expect(draft).toContain('TỜ TRÌNH');
    expect(draft).toContain('Căn cứ Kế hoạch số 1753/KH-SYT ngày 31/5/2021 của Sở Y tế Hà Tĩnh;');
    expect(draft).toContain('bình xét của Hội đồng Thi đua - Khen thưởng ngành Y tế ngày 01 tháng 6 năm 2021');
    expect(draft).toContain('đối với 02 cá nhân (có danh sách và hồ sơ kèm theo)');
    const forward = { ...hiddenOf(desk.html, '/chuyen'), documentNo: '1850/TTr-SYT', receiver: 'ban-tdkt' };
    await desk.post(`${desk.home}/chuyen`, forward);
    expect(await paperOf(desk)).toContain('1850/TTr-SYT');
  });
});

describe('When a nominee does not meet a criterion', () => {
  const find = async (criteria: string) => {
    const desk = await reviewing();
    return doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'find-ineligible', { criteria, reason: 'Chưa đủ 3 năm' });
  };

  it('a waivable one keeps it out of the vote until the chair waives it for the council with a reason', async () => {
    await find('L0');
    await accept();
    expect((await compose(['Lê Thị Mẫu', 'Trần Văn Mẫu', 'Hồ Thị Mẫu'])).status).toBe(303);
    const other = await opened('hoidong2@syt.hatinh.example', 'Mời bỏ phiếu');
    expect(await (await other.go(pathOf(other.html, 'Lê Thị Mẫu'))).text()).not.toContain('name="waive-reason"');
    const member = await opened('giamdoc@syt.hatinh.example', 'Mời bỏ phiếu');
    expect(await (await member.go(pathOf(member.html, 'Lê Thị Mẫu'))).text()).toContain('name="waive-reason"');
    expect(member.html).not.toContain('Ý kiến về Lê Thị Mẫu');
    const path = pathOf(member.html, 'Lê Thị Mẫu');
    expect((await doing(member, path, 'waive', { criteria: 'L0', reason: '' })).status).toBe(422);
    expect((await doing(member, path, 'waive', { criteria: 'L0', reason: 'Đặc biệt xuất sắc' })).status).toBe(303);
    expect(mailsAbout('Hội đồng miễn một tiêu chuẩn')).toEqual(expect.arrayContaining([head, clerk, office]));
    expect(await (await member.go(member.home)).text()).toContain('Ý kiến về Lê Thị Mẫu');
  });

  it('one the plan does not let be waived bars it from every list', async () => {
    await find('C0-clean');
    await accept();
    const { page } = await compose(['Trần Văn Mẫu', 'Hồ Thị Mẫu']);
    expect(page).toMatch(/disabled[^>]*>[^<]*<label[^>]*><strong>Lê Thị Mẫu/);
    const desk = await reviewing();
    const [nomination] = await system.needs.nominations.ofDossier(aKey());
    expect(nomination?.ineligible).toMatchObject({ criteria: ['C0-clean'], definitionVersion: 1 });
    expect(
      (await doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'waive', { criteria: 'C0-clean', reason: 'x' })).status,
    ).toBe(422);
  });
});

describe('When a unit takes something back', () => {
  it('its head withdraws one nominee, the office is told, and its clerk has no such right', async () => {
    const byClerk = await opened(clerk, 'Giấy nhận');
    const path = pathOf(byClerk.html, 'Hồ Thị Mẫu');
    expect(await (await byClerk.go(path)).text()).not.toContain('Rút trường hợp này');
    const byHead = await opened(head, 'Giấy nhận');
    const own = pathOf(byHead.html, 'Hồ Thị Mẫu');
    expect((await doing(byHead, own, 'withdraw', { reason: 'Chuyển công tác' })).status).toBe(303);
    expect(mailsAbout('Đã rút một trường hợp')).toEqual(expect.arrayContaining([office, head, clerk]));
    expect((await reviewing()).html).toContain('Đơn vị đã rút');
    await accept();
    expect((await compose(['Lê Thị Mẫu', 'Trần Văn Mẫu'])).page).toMatch(
      /disabled[^>]*>[^<]*<label[^>]*><strong>Hồ Thị Mẫu/,
    );
  });

  it('not once the council has voted, even with a form that was opened before', async () => {
    await accept();
    await compose(['Lê Thị Mẫu', 'Trần Văn Mẫu', 'Hồ Thị Mẫu']);
    const byHead = await opened(head, 'Giấy nhận');
    const path = pathOf(byHead.html, 'Hồ Thị Mẫu');
    const form = hiddenOf(await (await byHead.go(path)).text(), '/truong-hop/[^"]+');
    await voteAll();
    const answer = await byHead.post(path, { ...form, act: 'withdraw', 'withdraw-reason': 'Chuyển công tác' });
    expect(answer.status).toBe(409);
    expect((await list()).tallies).toHaveLength(3);
  });

  it('its head withdraws the whole dossier with a reason; the boundary then finds nothing sent', async () => {
    const person = await opened(head, 'Giấy nhận');
    const path = `${person.base}/rut-ho-so`;
    const form = hiddenOf(await (await person.go(path)).text(), '/rut-ho-so');
    expect((await person.post(path, { ...form, reason: '' })).status).toBe(422);
    expect((await person.post(path, { ...form, reason: 'Nộp nhầm kỳ' })).status).toBe(303);
    await system.deliver();
    expect(mailsAbout('Đã rút hồ sơ')).toEqual(expect.arrayContaining([office, head, clerk]));
    expect(await (await person.go(person.base)).text()).toContain('Đơn vị đã rút hồ sơ này');
    system.setClock('2021-06-14T17:00:00.000Z');
    await system.sweep();
    expect(await system.needs.dossiers.load(aKey())).toMatchObject({ state: 'WITHDRAWN', overdue: 'MISSED' });
  });

  it('its clerk does not withdraw the dossier', async () => {
    const person = await opened(clerk, 'Giấy nhận');
    const path = `${person.base}/rut-ho-so`;
    expect(await (await person.go(path)).text()).toContain('hiện không rút được');
    expect((await person.post(path, { reason: 'x', token: 'x', revision: '1' })).status).toBe(403);
  });
});

describe('When a recognition is revoked', () => {
  it('a nominee that was not forwarded yet has nothing to revoke', async () => {
    const desk = await reviewing();
    const path = pathOf(desk.html, 'Lê Thị Mẫu');
    const fields = { ground: 'false_declaration', reason: 'Sai', decisionNo: '1420/QĐ-UBND' };
    const date = { 'decisionDate-day': '1', 'decisionDate-month': '7', 'decisionDate-year': '2021' };
    expect((await doing(desk, path, 'revoke', { ...fields, ...date })).status).toBe(409);
  });

  it('after forwarding, the decision is recorded with number, date, ground and reason, and the unit is told', async () => {
    await accept();
    await compose(['Lê Thị Mẫu', 'Trần Văn Mẫu', 'Hồ Thị Mẫu']);
    await voteAll();
    const leader = await opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    await leader.post(`${leader.home}/quyet-dinh`, { ...hiddenOf(leader.html, '/quyet-dinh'), outcome: 'approve' });
    await system.deliver();
    const desk = await opened(office, 'phê duyệt');
    const forward = { ...hiddenOf(desk.html, '/chuyen'), documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt' };
    await desk.post(`${desk.home}/chuyen`, forward);
    await system.deliver();
    const review = await reviewing();
    const path = pathOf(review.html, 'Lê Thị Mẫu');
    const fields = { ground: 'forged_papers', reason: 'Giả mạo quyết định', decisionNo: '1420/QĐ-UBND' };
    const wrong = await doing(review, path, 'revoke', {
      ...fields,
      'decisionDate-day': '31',
      'decisionDate-month': '2',
      'decisionDate-year': '2022',
    });
    expect(wrong.status).toBe(422);
    const date = { 'decisionDate-day': '5', 'decisionDate-month': '8', 'decisionDate-year': '2021' };
    expect((await doing(review, path, 'revoke', { ...fields, ...date })).status).toBe(303);
    const page = await (await review.go(path)).text();
    expect(page).toContain('1420/QĐ-UBND ngày 05/08/2021');
    expect(page).toContain('Đã thu hồi');
    expect(mailsAbout('Ghi nhận thu hồi')).toEqual(expect.arrayContaining([head, clerk]));
  });
});
