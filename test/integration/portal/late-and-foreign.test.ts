import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nominees, unitFile } from '../../../infra/local/demo/files.ts';
import { formOn, person, type Seen, wordsOf } from '../../../infra/local/demo/person.ts';
import { expectWords, fromMail, uploadFormOn } from '../../../infra/local/demo/story.ts';
import { type OwnProvince, ownProvince } from '../../support/own-province.ts';

const office = 'tccb@syt.hatinh.example';
const clerk = (unit: string) => `vanthu@${unit}.hatinh.example`;

// Moving the clock lives through everything that falls due on the way.
vi.setConfig({ testTimeout: 180_000 });

let province: OwnProvince;

const opened = async (unit: string) => fromMail(await province.at.mail(clerk(unit), '[HT-01]'));
const fileWith = (name: string) =>
  unitFile('xlsx', { unit: 'Bệnh viện Mắt', entries: [nominees.nurse('Bệnh viện Mắt', name)], on: '2021-06-03' });

async function send(unit: Awaited<ReturnType<typeof opened>>, name: string, page?: Seen): Promise<Seen> {
  const from = page ?? (await unit.who.open(unit.page.url));
  return unit.who.upload(from, uploadFormOn(from), await fileWith(name));
}

beforeAll(async () => {
  province = await ownProvince();
}, 180_000);

afterAll(() => province?.stop());

describe('When somebody comes with a link that is not theirs or not whole', () => {
  it('an unknown link and the page of another unit answer 404 with the same sentence', async () => {
    const mine = await opened('bv-mat');
    const stranger = await opened('bv-phoi');
    const unknown = await person().open(`${province.portalUrl}/l/${'A'.repeat(43)}`);
    const foreign = await stranger.who.open(mine.page.url);
    const cookieless = await person().open(mine.page.url);
    for (const seen of [unknown, foreign, cookieless]) {
      expect(seen.status).toBe(404);
      expectWords(
        seen,
        'Liên kết này không dùng được',
        'Hồ sơ đã nộp không bị ảnh hưởng gì.',
        'Gửi liên kết mới cho tôi',
      );
    }
  });

  it('a link of a unit opens no page of the office', async () => {
    const mine = await opened('bv-mat');
    const seen = await mine.who.open(`${mine.page.url}/cho-tham-dinh`);
    expect(seen.status).toBe(404);
    expectWords(seen, 'Không tìm thấy');
  });

  it('a form with a forged token answers 400, says that nothing was recorded and records nothing', async () => {
    const mine = await opened('bv-mat');
    const form = formOn(mine.page, '/lien-ket-moi');
    const before = (await province.at.mails(clerk('bv-mat'))).length;
    const forged = { ...form, hidden: { ...form.hidden, token: 'x'.repeat(43) } };
    const seen = await mine.who.send(mine.page, forged);
    expect(seen.status).toBe(400);
    expectWords(seen, 'Chưa hiểu được yêu cầu này', 'Chưa có gì được ghi nhận.');
    await province.at.settle();
    expect(await province.at.mails(clerk('bv-mat'))).toHaveLength(before);
  });
});

describe('When the office judges a page that has moved on', () => {
  it('a new version came meanwhile: 409, nothing recorded, and the way to the present version', async () => {
    const unit = await opened('bv-mat');
    expectWords(await send(unit, 'Lê Thị Mẫu'), 'Giấy nhận hồ sơ');
    const review = await fromMail(await province.at.mail(office, 'Chờ thẩm định', 'Bệnh viện Mắt'));
    expectWords(await send(unit, 'Trần Thị Mẫu'), 'Kết quả đọc tệp (bản 2)');
    const late = await review.who.send(review.page, formOn(review.page, '/ho-so/'), { outcome: 'accept' });
    expect(late.status).toBe(409);
    expectWords(late, 'Nội dung đã thay đổi trong lúc đang xem', 'Lần bấm này chưa được ghi nhận');
    expectWords(await unit.who.open(unit.page.url), 'chờ thẩm định');
  });

  it('returning without a reason or a date shows both mistakes and keeps what was typed', async () => {
    const review = await fromMail(await province.at.mail(office, 'Chờ thẩm định', 'Bệnh viện Mắt'));
    const page = await review.who.open(review.page.url);
    const typed = { outcome: 'return', reason: '', 'due-day': '31', 'due-month': '2', 'due-year': '2021' };
    const again = await review.who.send(page, formOn(page, '/ho-so/'), typed);
    expect(again.status).toBe(422);
    expectWords(again, 'Có chỗ cần sửa');
    expect(again.html).toMatch(/name="due-day"[^>]*value="31"/);
  });
});

describe('When a file comes around the deadline', () => {
  it('A11: the receipt is on time exactly when the moment on it is before midnight', async () => {
    await province.at.moveTo('2021-06-14T16:59:57.000Z');
    const unit = await opened('cdc');
    const seen = await send(unit, 'Võ Thị Cúc');
    const moment = /Thời điểm máy chủ nhận (\d\d:\d\d:\d\d),\d+, [^,]+, (\d\d\/\d\d\/2021)/.exec(wordsOf(seen));
    expect(moment).not.toBeNull();
    expectWords(seen, moment?.[2] === '14/06/2021' ? 'Đúng hạn' : 'Nộp muộn');
  });

  it('a page opened before the lock cannot send after it: the file is refused in words and nothing changes', async () => {
    await province.at.moveTo('2021-06-21T16:30:00.000Z');
    const unit = await opened('bv-mat');
    const before = await unit.who.open(unit.page.url);
    expect(before.html).toContain('type="file"');
    await province.at.moveTo('2021-06-21T17:10:00.000Z');
    const seen = await send(unit, 'Phan Thị Muộn', before);
    expectWords(seen, 'Tệp đến khi kỳ này đã khóa nên không được nhận', 'Hồ sơ đã nộp trước đó không thay đổi');
    expect(seen.html).not.toContain('type="file"');
    expect(wordsOf(seen)).not.toContain('Phan Thị Muộn');
  });
});
