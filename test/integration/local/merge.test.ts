import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../infra/local/demo/person.ts';
import { fromMail, hrefOn, uploadFormOn } from '../../../infra/local/demo/story.ts';
import { planText } from '../../support/plan/five-plans.ts';
import { aStack, type Stack } from '../../support/two-stacks.ts';

const plan = readFileSync(join(import.meta.dirname, '../../fixtures/plans/hop-nhat-2025.yaml'), 'utf8');

const organisation = (id: string, place: string) => ({
  ...{ id, name: 'Sở Y tế', parent: `Ủy ban nhân dân tỉnh ${place}`, place, standingOffice: 'Phòng Tổ chức cán bộ' },
  signAuthority: 'GIÁM ĐỐC',
  council: 'Hội đồng Thi đua - Khen thưởng ngành Y tế',
  papers: { symbol: 'SYT', recipients: ['Ban Thi đua - Khen thưởng tỉnh'], filing: 'VT, TCCB' },
  people: [
    {
      id: 'tccb',
      name: 'Nguyễn Thị Mẫu',
      title: 'Trưởng phòng',
      email: `tccb@${id}.example`,
      roles: ['STANDING_OFFICE'],
    },
  ],
});
const unit = (id: string, name: string) => ({
  ...{ id, name, type: 'DVSN', tier: 'HUYEN', headcount: 90 },
  clerk: { name: 'Văn thư', email: `vanthu@${id}.example` },
  head: { name: 'Giám đốc', email: `giamdoc@${id}.example` },
});
const list = (name: string) => ({
  name: `${name}.csv`,
  bytes: new TextEncoder().encode(`TT,Họ và tên,Thành tích\n1,${name},Giấy khen của Sở Y tế năm 2024\n`),
});

/** Two health centres become one, a third goes on under another name; the Sở itself is taken up. */
const merge = `effectiveAt: 2025-06-30T17:00:00.000Z
fromProvinces: [kien-giang]
toProvince: dong-nai
organisation: dissolves
unitMap:
  - {from: ttyt-an-bien, kind: merge, to: ttyt-kv-an-bien}
  - {from: ttyt-an-minh, kind: merge, to: ttyt-kv-an-bien}
  - {from: ttyt-rach-gia, kind: rename, to: ttyt-kv-rach-gia}
`;

let folder: string;
let old: Stack;
let fresh: Stack;

async function send(stack: Stack, unitId: string, name: string) {
  const { who, page } = await fromMail(await stack.at.mail(`vanthu@${unitId}.example`, 'KG-01'));
  return who.upload(page, uploadFormOn(page), list(name));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiencu-merge-'));
  await writeFile(join(folder, 'merge.yaml'), merge);
  old = await aStack('kien-giang', {
    now: '2025-06-02T01:00:00.000Z',
    register: {
      organisation: organisation('syt-kien-giang', 'Kiên Giang'),
      units: [
        unit('ttyt-an-bien', 'Trung tâm Y tế huyện An Biên'),
        unit('ttyt-an-minh', 'Trung tâm Y tế huyện An Minh'),
        unit('ttyt-rach-gia', 'Trung tâm Y tế thành phố Rạch Giá'),
      ],
      campaigns: ['hop-nhat-2025.yaml'],
      plans: [
        { file: 'common.yaml', text: planText('common') },
        { file: 'hop-nhat-2025.yaml', text: plan },
      ],
    },
  });
  fresh = await aStack('dong-nai', {
    now: '2025-06-02T01:00:00.000Z',
    register: {
      organisation: organisation('syt-moi', 'tỉnh mới'),
      units: [
        unit('ttyt-kv-an-bien', 'Trung tâm Y tế khu vực An Biên'),
        unit('ttyt-kv-rach-gia', 'Trung tâm Y tế khu vực Rạch Giá'),
      ],
      plans: [{ file: 'common.yaml', text: planText('common') }],
    },
  });
  await old.sweep();
  await send(old, 'ttyt-an-bien', 'Lê Thị Biên');
  await send(old, 'ttyt-an-minh', 'Trần Văn Minh');
  await send(old, 'ttyt-rach-gia', 'Hồ Thị Giá');
}, 180_000);

afterAll(async () => {
  await Promise.all([old?.stop(), fresh?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

describe('When one province is taken up by another on 1 July 2025', () => {
  it('the old stack shows everything and records nothing any more', async () => {
    const { who, page } = await fromMail(await old.at.mail('vanthu@ttyt-an-bien.example', 'KG-01'));
    await old.at.moveTo('2025-06-30T17:00:00.000Z');
    const closed = await old.province('close', '--now', '2025-06-30T17:00:00.000Z');
    expect(closed).toMatchObject({ exit: 0, out: 'Chỉ đọc từ 2025-06-30T17:00:00.000Z; chưa chuyển hướng.\n' });
    const again = await who.open(page.url);
    expect(wordsOf(again)).toContain('Trung tâm Y tế huyện An Biên');
    const asked = await who.send(page, {
      action: hrefOn(page, 'lang=en').replace(/\?.*/, '/lien-ket-moi'),
      hidden: {},
    });
    expect(asked.status).toBe(503);
    expect(wordsOf(asked)).toContain('Trang này đã chuyển');
  });

  it('a merge that leads to an unknown unit writes nothing and says which', async () => {
    expect(await old.province('export', '--out', join(folder, 'export'))).toMatchObject({ exit: 0 });
    const wrong = join(folder, 'wrong.yaml');
    await writeFile(wrong, merge.replaceAll('ttyt-kv-an-bien', 'ttyt-kv-nao-do'));
    const refused = await fresh.province('import', '--from', join(folder, 'export'), '--merge', wrong);
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain('ttyt-kv-nao-do');
  });

  it('the import keeps what is over, carries on what is open and can be run again', async () => {
    await fresh.at.moveTo('2025-07-01T01:00:00.000Z');
    const words = ['import', '--from', join(folder, 'export'), '--merge', join(folder, 'merge.yaml')];
    const first = await fresh.province(...words);
    expect(first).toMatchObject({ exit: 0, err: '' });
    // KG-02 of June is over: three dossiers stay. KG-01 and KG-02 of July go on: two merged, two renamed.
    expect(first.out).toContain('3 hồ sơ giữ nguyên, 4 hồ sơ tiếp tục, 0 hồ sơ của đơn vị không còn');
    expect((await fresh.province(...words)).out).toContain('Đã nhập (0 mục mới)');
    await fresh.at.settle();
  });

  it('the merged unit owes one dossier and sees what both had sent', async () => {
    const mail = await fresh.at.mail('vanthu@ttyt-kv-an-bien.example', 'KG-01');
    const { who, page } = await fromMail(mail);
    const text = wordsOf(page);
    expect(text).toContain('Đã gửi trước khi sáp nhập');
    expect(text).toContain('Trung tâm Y tế huyện An Biên');
    expect(text).toContain('Trung tâm Y tế huyện An Minh');
    const [first, second] = await Promise.all([0, 1].map((n) => who.download(hrefOn(page, `/truoc/${n}/tep/1`))));
    expect(new TextDecoder().decode(first)).toContain('Lê Thị Biên');
    expect(new TextDecoder().decode(second)).toContain('Trần Văn Minh');
    const sent = await who.upload(page, uploadFormOn(page), list('Lê Thị Biên và Trần Văn Minh'));
    expect(wordsOf(sent)).toContain('KG01-');
  });

  it('the renamed unit goes on with its version and its state', async () => {
    const { page } = await fromMail(await fresh.at.mail('vanthu@ttyt-kv-rach-gia.example', 'KG-01'));
    const text = wordsOf(page);
    expect(text).toContain('Trung tâm Y tế khu vực Rạch Giá');
    expect(text).toContain('Hồ Thị Giá');
    expect(text).toContain('Đã nộp, chờ thẩm định');
    expect(text).not.toContain('Đã gửi trước khi sáp nhập');
    const receipt = await old.at.mail('vanthu@ttyt-rach-gia.example', 'KG-01', 'nhận');
    const reference = /KG01-[0-9A-Z]+/.exec(receipt.text)?.[0] ?? 'no reference';
    expect(text).toContain(reference);
  });

  it('a link mailed before the merge leads to the new stack and opens what its dossier became', async () => {
    const closed = await old.province('close', '--to', fresh.portalUrl);
    expect(closed.out).toContain(`chuyển hướng đến ${fresh.portalUrl}`);
    const { page } = await fromMail(await old.at.mail('vanthu@ttyt-an-minh.example', 'KG-01'));
    expect(page.url.startsWith(fresh.portalUrl)).toBe(true);
    expect(wordsOf(page)).toContain('Trung tâm Y tế khu vực An Biên');
  });

  it('old deadlines are swept in the new stack alone, and new periods ask the new units alone', async () => {
    const before = (await old.at.mails('vanthu@ttyt-an-bien.example')).length;
    await old.at.moveTo('2025-07-25T01:00:00.000Z');
    await fresh.at.moveTo('2025-07-25T01:00:00.000Z');
    await Promise.all([old.sweep(), fresh.sweep()]);
    expect(await old.at.mails('vanthu@ttyt-an-bien.example')).toHaveLength(before);
    const august = (await fresh.at.mails('vanthu@ttyt-kv-an-bien.example')).filter((m) => m.subject.includes('KG-02'));
    expect(august.length).toBeGreaterThan(0);
    expect(await fresh.at.mails('vanthu@ttyt-an-bien.example')).toEqual([]);
  });
});
