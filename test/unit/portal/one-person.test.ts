import { beforeEach, describe, expect, it } from 'vitest';
import { atDesk, type Desk, personOf } from '../../support/desk.ts';
import { aKey } from '../../support/dossiers.ts';
import { registerSystem } from '../../support/register.ts';

type Given = Awaited<ReturnType<typeof registerSystem>>;
let given: Given;

const pathOf = ({ base }: Desk, key: ReturnType<typeof aKey>) =>
  `${base}/ho-so/${key.unitId}/${key.callId}/${key.period}`;

describe('When one person is written in two ways by two units', () => {
  const first = aKey();
  const second = aKey({ unitId: 'bv-mat' });
  const years = 'CSTĐ cơ sở năm 2018 (QĐ số 12/QĐ-SYT ngày 20/01/2019)';
  let desk: Desk;
  let nominee: string;
  let person: string;

  beforeEach(async () => {
    given = await registerSystem();
    await given.send([`Nguyễn Thị Hoà | Điều dưỡng | Khoa Nội | ${years}`], { key: first });
    await given.send([`BS. Nguyễn Thị Hòa | Điều dưỡng | Khoa Nội | ${years}; Giấy khen năm 2019`], { key: second });
    desk = await atDesk(given.system);
    nominee = `${pathOf(desk, first)}/nguoi/1`;
    person = await personOf(desk, nominee);
  });

  const otherOf = async () => /name="other" value="(sub_\w+)"/.exec(await desk.read(person))?.[1] ?? '';

  it('the office is asked, with what the names differ in, and nothing is merged by itself', async () => {
    const html = await desk.read(person);
    expect(html).toContain('khác cách ghi học hàm, học vị, chức danh, khác cách đặt dấu hoặc i/y');
    expect(html).toContain('Chờ xác minh'.toLowerCase());
    expect(await desk.read(`${desk.base}/so`)).toContain('Có thể trùng, cần xác nhận (2)');
    expect(await desk.read(nominee)).toContain('cũng có trong hồ sơ kỳ này');
  });

  it('merged by the office, both nominations stand on one page, and the same period twice is told', async () => {
    expect((await desk.press(person, { act: 'merge', other: await otherOf() })).status).toBe(303);
    const html = await desk.read(person);
    expect(html).toContain('Đã gộp');
    expect(html).toContain('HT-01, Trung tâm Y tế');
    expect(html).toContain('HT-01, Bệnh viện Mắt');
    expect(await desk.read(nominee)).toContain('chỉ một lần trong một kỳ');
    expect(await desk.read(`${desk.base}/so`)).not.toContain('Có thể trùng, cần xác nhận');
  });

  it('of the same decision told by both, one counts', async () => {
    await desk.press(nominee, { act: 'group', value: 'individual:NV' });
    await desk.press(person, { act: 'merge', other: await otherOf() });
    const records = [...(await desk.read(nominee)).matchAll(/<li class="tc-record" id="(rec_\w+)">/g)].map(
      (m) => m[1] ?? '',
    );
    expect(records).toHaveLength(3);
    for (const record of records) expect((await desk.press(nominee, { act: 'verify', record })).status).toBe(303);
    const html = await desk.read(nominee);
    expect(html).toContain('Chiến sĩ thi đua cơ sở: ít nhất 2 lần: <strong>Chưa rõ</strong><br>Thiếu 1');
  });

  it('a merge taken back leaves both as they were, and the question open again', async () => {
    const before = await desk.read(person);
    const other = await otherOf();
    await desk.press(person, { act: 'merge', other });
    expect((await desk.press(person, { act: 'separate', other })).status).toBe(303);
    const bare = (html: string) =>
      html
        .slice(html.indexOf('<h1'), html.indexOf('id="nominations"'))
        .replace(/name="(token|revision)" value="[^"]*"/g, '');
    expect(bare(await desk.read(person))).toBe(bare(before));
  });

  it('declared different, they are never asked about again, also after new lists', async () => {
    await desk.press(person, { act: 'different', other: await otherOf() });
    await given.send([`Nguyễn Thị Hoà | Điều dưỡng | Khoa Nội | ${years}; đạt giải nhì hội thi tay nghề năm 2020`], {
      key: first,
    });
    expect(await desk.read(person)).not.toContain('Có thể trùng');
    expect(await desk.read(`${desk.base}/so`)).not.toContain('Có thể trùng, cần xác nhận');
  });
});
