import { beforeEach, describe, expect, it } from 'vitest';
import { atDesk, type Desk, personOf, verdictIn } from '../../support/desk.ts';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf, memoryPortal } from '../../support/memory-portal.ts';
import { registerSystem } from '../../support/register.ts';

type Given = Awaited<ReturnType<typeof registerSystem>>;
let given: Given;

const nomineeOf = (desk: Desk, row = 1) => `${desk.base}/ho-so/ttyt-can-loc/HT-01/once/nguoi/${row}`;

/** Verifies every claim at once, answers every question with yes, adds the honour for Chỉ thị 05, and says it is complete. */
async function allFine(desk: Desk, nominee: string) {
  const records = [...(await desk.read(nominee)).matchAll(/id="(rec_\w+)"/g)].map((m) => m[1] ?? '');
  const person = await personOf(desk, nominee);
  for (const record of records)
    expect((await desk.press(nominee, { act: 'verify', record, applied: 'yes' })).status).toBe(303);
  const honour = { act: 'add', what: 'fact:VD05', level: 'TINH', year: '2019' };
  expect((await desk.press(person, honour)).status).toBe(303);
  for (const [, of] of (await desk.read(nominee)).matchAll(/name="of" value="((?:judge|attest):[^"]+)"/g))
    expect((await desk.press(nominee, { act: 'answer', of: of ?? '', holds: 'yes' })).status).toBe(303);
  expect((await desk.press(nominee, { act: 'complete', value: 'yes' })).status).toBe(303);
}

const years = 'Hoàn thành xuất sắc nhiệm vụ năm 2018, 2019, 2020';
const row = (position: string, achievements: string) => `Trần Văn Mẫu | ${position} | | ${years}; ${achievements}`;

async function judged(line: string) {
  await given.send([line]);
  const desk = await atDesk(given.system);
  const nominee = nomineeOf(desk);
  await allFine(desk, nominee);
  return { desk, nominee, html: await desk.read(nominee) };
}

beforeEach(async () => {
  given = await registerSystem();
});

describe('When the standing office has verified everything a nominee of Hà Tĩnh 2021 claims', () => {
  it('A16 a deputy director of the Sở with 1 CSTĐ tỉnh, 2 provincial initiatives and 2 BK tỉnh is eligible', async () => {
    const { html } = await judged(
      row(
        'Phó Giám đốc Sở Y tế',
        'CSTĐ cấp tỉnh năm 2018; Sáng kiến cấp tỉnh năm 2017, 2018; Bằng khen của UBND tỉnh năm 2015, 2016',
      ),
    );
    expect(verdictIn(html)).toEqual({ judgement: 'Đủ tiêu chuẩn', failed: [], open: [] });
  });

  it('A17 the same with one provincial initiative is ineligible and fails L1a', async () => {
    const { html } = await judged(
      row(
        'Phó Giám đốc Sở Y tế',
        'CSTĐ cấp tỉnh năm 2018; Sáng kiến cấp tỉnh năm 2018; Bằng khen của UBND tỉnh năm 2015, 2016',
      ),
    );
    expect(verdictIn(html)).toEqual({ judgement: 'Không đủ tiêu chuẩn', failed: ['L1a'], open: [] });
    expect(html).toContain('Thiếu 1');
  });

  it('A18 a deputy director of a unit with 1 provincial initiative and 3 CSTĐCS is eligible', async () => {
    const { html } = await judged(
      row('Phó Giám đốc Trung tâm', 'Sáng kiến cấp tỉnh năm 2018; CSTĐ cơ sở năm 2016, 2017, 2018'),
    );
    expect(verdictIn(html)).toEqual({ judgement: 'Đủ tiêu chuẩn', failed: [], open: [] });
  });

  it('A19 a director with 1 CSTĐ tỉnh, 1 BK tỉnh and 2 CSTĐCS is ineligible and fails only Lb', async () => {
    const { html } = await judged(
      row('Giám đốc Trung tâm', 'CSTĐ cấp tỉnh năm 2018; Bằng khen của UBND tỉnh năm 2016; CSTĐ cơ sở năm 2016, 2017'),
    );
    expect(verdictIn(html)).toEqual({ judgement: 'Không đủ tiêu chuẩn', failed: ['Lb'], open: [] });
  });

  it('A20 a nurse whose clause reads two ways is flagged, and the reading a person decides for is recorded and counts', async () => {
    const claims = 'Bằng khen của UBND tỉnh năm 2015, 2016; Bằng khen của Bộ Y tế năm 2017; CSTĐ cơ sở năm 2016, 2017';
    const { desk, nominee, html } = await judged(row('Điều dưỡng', claims));
    expect(verdictIn(html)).toEqual({ judgement: 'Không đủ tiêu chuẩn', failed: ['N1'], open: [] });
    expect(html).toContain('hai cách hiểu');
    const bare = await desk.press(nominee, { act: 'reading', of: 'N1', reading: 'alt', reason: '' });
    expect(bare.status).toBe(422);
    await desk.press(nominee, { act: 'reading', of: 'N1', reading: 'alt', reason: 'Hội đồng thống nhất ngày 16/6' });
    const after = await desk.read(nominee);
    expect(verdictIn(after)).toEqual({ judgement: 'Đủ tiêu chuẩn', failed: [], open: [] });
    expect(after).toContain('Hội đồng thống nhất ngày 16/6');
  });
});

describe('When claims wait for verification', () => {
  const claims = 'Sáng kiến cấp tỉnh năm 2018; CSTĐ cơ sở năm 2016, 2017, 2018';

  it('the verdict counts none of them, says what they would change, and refuses nobody', async () => {
    await given.send([row('Phó Giám đốc Trung tâm', claims)]);
    const desk = await atDesk(given.system);
    const html = await desk.read(nomineeOf(desk));
    expect(verdictIn(html)).toMatchObject({ judgement: 'Cần xem xét', failed: [] });
    expect(html).toContain('<mark>CSTĐ cơ sở năm 2016, 2017, 2018</mark>');
    expect(html).toContain('Nếu mọi kê khai được xác minh');
    expect(await desk.read(`${desk.base}/ho-so/ttyt-can-loc/HT-01/once`)).toContain('chờ xác minh');
  });

  it('a rejected claim counts no more, needs a reason, and can be judged again', async () => {
    await given.send([row('Phó Giám đốc Trung tâm', claims)]);
    const desk = await atDesk(given.system);
    const nominee = nomineeOf(desk);
    const record = /id="(rec_\w+)"/.exec(await desk.read(nominee))?.[1] ?? '';
    expect((await desk.press(nominee, { act: 'reject', record, reason: ' ' })).status).toBe(422);
    expect((await desk.press(nominee, { act: 'reject', record, reason: 'Không có quyết định' })).status).toBe(303);
    expect(await desk.read(nominee)).toContain('Không có quyết định');
    await desk.press(nominee, { act: 'reopen', record });
    expect(await desk.read(nominee)).not.toContain('Không công nhận (1)');
  });

  it('all of a nominee are verified at once, listed before they are', async () => {
    await given.send([row('Phó Giám đốc Trung tâm', claims)]);
    const desk = await atDesk(given.system);
    const nominee = nomineeOf(desk);
    const page = await desk.read(nominee);
    const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*Xác minh \d+ mục<\/button><\/form>/.exec(page)?.[0] ?? '';
    const body = new URLSearchParams(hiddenOf(page, nominee));
    body.set('act', 'verify');
    body.delete('record');
    for (const [, id] of form.matchAll(/name="record" value="(rec_\w+)"/g)) body.append('record', id ?? '');
    expect(body.getAll('record')).toHaveLength(7);
    expect((await desk.portal.go(nominee, { method: 'POST', body })).status).toBe(303);
    expect(await desk.read(nominee)).toContain('Đã xác minh (7)');
  });

  it('a claim without a year is verified only with the year of the paper, and a vague one never', async () => {
    await given.send([row('Điều dưỡng', 'Giấy khen của Sở Y tế; nhiều lần được tặng Bằng khen của UBND tỉnh')]);
    const desk = await atDesk(given.system);
    const nominee = nomineeOf(desk);
    const cards = (await desk.read(nominee)).split('<li class="tc-record"').slice(1);
    const idOf = (words: string) => /id="(rec_\w+)"/.exec(cards.find((card) => card.includes(words)) ?? '')?.[1] ?? '';
    const undated = idOf('<strong>Giấy khen');
    expect((await desk.press(nominee, { act: 'verify', record: undated })).status).toBe(422);
    expect((await desk.press(nominee, { act: 'verify', record: undated, year: '19' })).status).toBe(422);
    expect((await desk.press(nominee, { act: 'verify', record: undated, year: '2019' })).status).toBe(303);
    const vague = await desk.press(nominee, { act: 'verify', record: idOf('không rõ số lần'), year: '2019' });
    expect(vague.status).toBe(422);
    expect(await vague.text()).toContain('không rõ số lần nên không xác minh được');
  });

  it('a page shown before somebody else judged acts on nothing and says so', async () => {
    await given.send([row('Phó Giám đốc Trung tâm', claims)]);
    const desk = await atDesk(given.system);
    const nominee = nomineeOf(desk);
    const page = await desk.read(nominee);
    const ids = [...page.matchAll(/id="(rec_\w+)"/g)].map((m) => m[1] ?? '');
    const hidden = hiddenOf(page, nominee);
    expect((await desk.portal.post(nominee, { ...hidden, act: 'verify', record: ids[0] ?? '' })).status).toBe(303);
    expect((await desk.portal.post(nominee, { ...hidden, act: 'verify', record: ids[1] ?? '' })).status).toBe(409);
    expect(await desk.read(nominee)).toContain('Đã xác minh (1)');
  });
});

describe('When position or name leave open who the nominee is', () => {
  it('a person chooses the group, and the choice is recorded with a name', async () => {
    await given.send([row('Trưởng khoa', 'CSTĐ cơ sở năm 2016')]);
    const desk = await atDesk(given.system);
    const nominee = nomineeOf(desk);
    expect(await desk.read(nominee)).toContain('Chưa rõ, người thẩm định chọn');
    expect((await desk.press(nominee, { act: 'group', value: 'individual:NV' })).status).toBe(303);
    const html = await desk.read(nominee);
    expect(html).toContain('criterion-N1');
    expect(html).toContain('công chức, viên chức, người lao động');
  });

  it('other words from the unit void what was said of the old ones', async () => {
    await given.send([row('Trưởng khoa', 'CSTĐ cơ sở năm 2016')]);
    const desk = await atDesk(given.system);
    await desk.press(nomineeOf(desk), { act: 'group', value: 'individual:NV' });
    await given.send([row('Trưởng khoa', 'CSTĐ cơ sở năm 2016, chủ nhiệm một đề tài nghiên cứu cấp cơ sở')]);
    expect(await desk.read(nomineeOf(desk))).toContain('Chưa rõ, người thẩm định chọn');
  });
});

describe('When somebody without the right looks', () => {
  it('a unit finds no page of the register', async () => {
    await given.send([row('Điều dưỡng', 'CSTĐ cơ sở năm 2016')]);
    const portal = memoryPortal(given.system);
    const mail = given.system.mails.findLast(({ to }) => to.email.includes('can-loc') || to.email.includes('canloc'));
    const { home } = await portal.openLink(mail?.text ?? '');
    const base = home.split('/').slice(0, 3).join('/');
    expect(base).toMatch(/^\/k\//);
    expect((await portal.go(`${base}/so`)).status).toBe(404);
    expect((await portal.go(`${base}/ho-so/ttyt-can-loc/HT-01/once/nguoi/1`)).status).toBe(404);
  });
});

describe('When the register is searched', () => {
  it('somebody is found without tone marks and leads to a page with all records and nominations', async () => {
    await given.send([row('Điều dưỡng', 'CSTĐ cơ sở năm 2016'), 'Đặng Thị Hoà | Y sĩ | Trạm Y tế'], { key: aKey() });
    const desk = await atDesk(given.system);
    const html = await desk.read(`${desk.base}/so?tu=dang thi hoa`);
    expect(html).toContain('Tìm thấy 1');
    const person = new RegExp(`${desk.base}/so/sub_\\w+`).exec(html)?.[0] ?? '';
    expect(await desk.read(person)).toContain('HT-01');
    expect(await desk.read(`${desk.base}/so?tu=khong ai ca`)).toContain('Không có ai trong sổ');
  });
});

describe('When the office accepts a dossier', () => {
  it('the verdict of that moment stays beside the decision, with the version of the plan, whatever is verified later', async () => {
    await given.send([row('Phó Giám đốc Trung tâm', 'Sáng kiến cấp tỉnh năm 2018')]);
    const desk = await atDesk(given.system);
    const review = `${desk.base}/ho-so/ttyt-can-loc/HT-01/once`;
    const hidden = hiddenOf(await desk.read(review), review);
    expect((await desk.portal.post(review, { ...hidden, outcome: 'accept' })).status).toBe(303);
    await given.system.deliver();
    const person = await personOf(desk, nomineeOf(desk));
    const before = (await desk.read(person)).split('id="verdicts"')[1] ?? '';
    expect(before).toContain('Chấp nhận hồ sơ');
    expect(before).toContain('Kế hoạch bản 1');
    expect(before).toMatch(/Chưa rõ: [^<]*\(mục [IVX\d.a-z]+/);
    expect(before).not.toMatch(/\b(?:L1a|Lb|N1|C0[\w-]*)\b/);
    await allFine(desk, nomineeOf(desk));
    const after = (await desk.read(person)).split('id="verdicts"')[1] ?? '';
    expect(after.split('</table>')[0]).toBe(before.split('</table>')[0]);
  });
});
