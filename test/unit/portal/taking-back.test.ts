import { beforeEach, describe, expect, it } from 'vitest';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf } from '../../support/memory-portal.ts';
import { clerk, head, nomineeStory, office, pathOf } from '../../support/nominee-story.ts';

let story: Awaited<ReturnType<typeof nomineeStory>>;

beforeEach(async () => {
  story = await nomineeStory();
});

describe('When a unit takes something back', () => {
  it('its head withdraws one nominee, the office is told, and its clerk has no such right', async () => {
    const byClerk = await story.opened(clerk, 'Giấy nhận');
    const path = pathOf(byClerk.html, 'Hồ Thị Mẫu');
    expect(await (await byClerk.go(path)).text()).not.toContain('Rút trường hợp này');
    const byHead = await story.opened(head, 'Giấy nhận');
    const own = pathOf(byHead.html, 'Hồ Thị Mẫu');
    expect((await story.doing(byHead, own, 'withdraw', { reason: 'Chuyển công tác' })).status).toBe(303);
    expect(story.mailsAbout('Đã rút một trường hợp')).toEqual(expect.arrayContaining([office, head, clerk]));
    expect((await story.reviewing()).html).toContain('Đơn vị đã rút');
    await story.accept();
    expect((await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu'])).page).toMatch(
      /disabled[^>]*>[^<]*<label[^>]*><strong>Hồ Thị Mẫu/,
    );
  });

  it('not once the council has voted, even with a form that was opened before', async () => {
    await story.accept();
    await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu', 'Hồ Thị Mẫu']);
    const byHead = await story.opened(head, 'Giấy nhận');
    const path = pathOf(byHead.html, 'Hồ Thị Mẫu');
    const form = hiddenOf(await (await byHead.go(path)).text(), '/truong-hop/[^"]+');
    await story.voteAll();
    const answer = await byHead.post(path, { ...form, act: 'withdraw', 'withdraw-reason': 'Chuyển công tác' });
    expect(answer.status).toBe(409);
    expect((await story.list()).tallies).toHaveLength(3);
  });

  it('its head withdraws the whole dossier with a reason; the boundary then finds nothing sent', async () => {
    const person = await story.opened(head, 'Giấy nhận');
    const path = `${person.base}/rut-ho-so`;
    const form = hiddenOf(await (await person.go(path)).text(), '/rut-ho-so');
    expect((await person.post(path, { ...form, reason: '' })).status).toBe(422);
    expect((await person.post(path, { ...form, reason: 'Nộp nhầm kỳ' })).status).toBe(303);
    await story.system.deliver();
    expect(story.mailsAbout('Đã rút hồ sơ')).toEqual(expect.arrayContaining([office, head, clerk]));
    expect(await (await person.go(person.base)).text()).toContain('Đơn vị đã rút hồ sơ này');
    story.system.setClock('2021-06-14T17:00:00.000Z');
    await story.system.sweep();
    expect(await story.system.needs.dossiers.load(aKey())).toMatchObject({ state: 'WITHDRAWN', overdue: 'MISSED' });
  });

  it('its clerk does not withdraw the dossier', async () => {
    const person = await story.opened(clerk, 'Giấy nhận');
    const path = `${person.base}/rut-ho-so`;
    expect(await (await person.go(path)).text()).toContain('hiện không rút được');
    expect((await person.post(path, { reason: 'x', token: 'x', revision: '1' })).status).toBe(403);
  });
});

describe('When a recognition is revoked', () => {
  it('a nominee that was not forwarded yet has nothing to revoke', async () => {
    const desk = await story.reviewing();
    const path = pathOf(desk.html, 'Lê Thị Mẫu');
    const fields = { ground: 'false_declaration', reason: 'Sai', decisionNo: '1420/QĐ-UBND' };
    const date = { 'decisionDate-day': '1', 'decisionDate-month': '7', 'decisionDate-year': '2021' };
    expect((await story.doing(desk, path, 'revoke', { ...fields, ...date })).status).toBe(409);
  });

  it('after forwarding, the decision is recorded with number, date, ground and reason, and the unit is told', async () => {
    await story.accept();
    await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu', 'Hồ Thị Mẫu']);
    await story.voteAll();
    const leader = await story.opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    await leader.post(`${leader.home}/quyet-dinh`, { ...hiddenOf(leader.html, '/quyet-dinh'), outcome: 'approve' });
    await story.system.deliver();
    const desk = await story.opened(office, 'phê duyệt');
    const forward = { ...hiddenOf(desk.html, '/chuyen'), documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt' };
    await desk.post(`${desk.home}/chuyen`, forward);
    await story.system.deliver();
    const review = await story.reviewing();
    const path = pathOf(review.html, 'Lê Thị Mẫu');
    const fields = { ground: 'forged_papers', reason: 'Giả mạo quyết định', decisionNo: '1420/QĐ-UBND' };
    const wrong = await story.doing(review, path, 'revoke', {
      ...fields,
      'decisionDate-day': '31',
      'decisionDate-month': '2',
      'decisionDate-year': '2022',
    });
    expect(wrong.status).toBe(422);
    const date = { 'decisionDate-day': '5', 'decisionDate-month': '8', 'decisionDate-year': '2021' };
    expect((await story.doing(review, path, 'revoke', { ...fields, ...date })).status).toBe(303);
    const page = await (await review.go(path)).text();
    expect(page).toContain('1420/QĐ-UBND ngày 05/08/2021');
    expect(page).toContain('Đã thu hồi');
    expect(story.mailsAbout('Ghi nhận thu hồi')).toEqual(expect.arrayContaining([head, clerk]));
  });
});
