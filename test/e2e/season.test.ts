import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nominees, unitFile } from '../../infra/local/demo/files.ts';
import { axeViolations, messagesOf, openBrowser, openFromInbox, telephone } from '../support/browser.ts';
import { chooseFile, decideBy, downloadOf, reviewBy, say, sendFile, voteBy } from '../support/browser-acts.ts';
import { type OwnProvince, ownProvince } from '../support/own-province.ts';

const office = 'tccb@syt.hatinh.example';
const clerk = (unit: string) => `vanthu@${unit}.hatinh.example`;
const first = { id: 'ttyt-can-loc', name: 'Trung tâm Y tế huyện Can Lộc' };
const second = { id: 'bv-mat', name: 'Bệnh viện Mắt' };
const late = { id: 'cdc', name: 'Trung tâm Kiểm soát bệnh tật' };
const silent = 'Bệnh viện Phổi';
const sample = (path: string) => readFileSync(join(import.meta.dirname, '../fixtures/dossiers', path));

let browser: Browser;
let province: OwnProvince;
let phone: BrowserContext;

/** The page behind the newest mail to somebody about something, opened from the inbox on their telephone. */
async function fromMail(to: string, ...words: string[]): Promise<Page> {
  return openFromInbox(phone, province.mailUrl, await province.at.mail(to, ...words));
}

/** Anybody can use the page as it stands. */
const can = async (page: Page) => expect(await axeViolations(page)).toEqual([]);

const fileOf = (unit: { name: string }, entries: Parameters<typeof unitFile>[1]['entries'], format: 'docx' | 'xlsx') =>
  unitFile(format, { unit: unit.name, entries, on: '2021-06-02' });

beforeAll(async () => {
  browser = await openBrowser();
  province = await ownProvince();
  phone = await telephone(browser);
});

afterAll(async () => {
  await browser?.close();
  await province?.stop();
});

describe('When HT-01 opens on 1 June 2021', () => {
  it('the clerk opens the mailed link, and opening it twice changes nothing', async () => {
    const page = await fromMail(clerk(first.id), '[HT-01]');
    await say(page, first.name, 'Hạn nộp', 'Chưa nộp');
    const before = await page.locator('main').innerText();
    const again = await fromMail(clerk(first.id), '[HT-01]');
    expect(again.url()).toBe(page.url());
    expect(await again.locator('main').innerText()).toBe(before);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await can(page);
  });

  it('a Word file with mistakes is sent with a progress bar and every mistake is shown at its cell', async () => {
    const page = await fromMail(clerk(first.id), '[HT-01]');
    const bytes = sample('docx/035-missing-and-duplicates.docx');
    await chooseFile(page, { name: 'Danh sách Can Lộc.docx', bytes });
    await Promise.all([page.locator('[data-upload-progress] progress').waitFor(), sendFile(page)]);
    await say(page, 'Có lỗi phải sửa', 'Bảng 2, dòng 6, cột Thành tích', 'Bảng 2, dòng 4', 'Bảng 2, dòng 9');
    expect(await messagesOf(page)).toContain('Đang gửi tệp: 100%');
    await can(page);
    await province.at.mail(clerk(first.id), 'lỗi phải sửa');
  });

  it('the corrected file becomes version 2 with a receipt; version 1 stays to be read', async () => {
    const page = await fromMail(clerk(first.id), 'lỗi phải sửa');
    const entries = [nominees.collective(first.name), nominees.doctor(first.name, 'Trần Văn Mẫu Đơn')];
    await chooseFile(page, await fileOf(first, entries, 'docx'));
    await sendFile(page);
    await say(page, 'Giấy nhận hồ sơ', 'Đúng hạn', 'Mã kiểm SHA-256', 'Kết quả đọc tệp (bản 2)');
    expect(await page.locator('.tc-receipt__code').innerText()).toMatch(/^HT01-[0-9A-Z]{5}$/);
    const kept = await downloadOf(page.locator('a[href$="/tep/1"]'));
    expect(kept).toEqual({ name: 'Danh sách Can Lộc.docx', bytes: sample('docx/035-missing-and-duplicates.docx') });
    await can(page);
    await province.at.mail(clerk(first.id), 'Giấy nhận hồ sơ');
  });

  it('without JavaScript an Excel file goes the same way by plain forms', async () => {
    const plain = await telephone(browser, { javaScriptEnabled: false });
    const mail = await province.at.mail(clerk(second.id), '[HT-01]');
    const page = await openFromInbox(plain, province.mailUrl, mail);
    const entries = ['Lê Thị Mẫu Đơn', 'Phan Thị Hướng Dương', 'Hồ Thị Sen'].map((n) => nominees.nurse(second.name, n));
    await chooseFile(page, await fileOf(second, entries, 'xlsx'));
    await sendFile(page);
    await expect.poll(() => page.url(), { timeout: 30_000, interval: 300 }).not.toContain(province.s3Url);
    await province.at.settle();
    await page.goto(page.url().replace(/\/nop\/.*$/, ''));
    await say(page, 'Giấy nhận hồ sơ', 'Đúng hạn', 'Hồ Thị Sen');
    await plain.close();
  });
});

describe('When files have come to the standing office', () => {
  it('one is returned from its mail with a reason and a due date, and the unit sends version 3', async () => {
    const page = await fromMail(office, 'Chờ thẩm định', first.name);
    await say(page, first.name, 'Trần Văn Mẫu Đơn');
    await can(page);
    await reviewBy(page, { reason: 'Đề nghị ghi rõ số quyết định.', due: ['9', '6', '2021'] });
    await say(page, 'Trả lại');
    const unit = await fromMail(clerk(first.id), 'Trả lại hồ sơ');
    await say(unit, 'Đề nghị ghi rõ số quyết định.', '09/06/2021');
    const more = { ...nominees.doctor(first.name, 'Trần Văn Mẫu Đơn'), achievements: 'QĐ số 12/QĐ-SYT năm 2020' };
    await chooseFile(unit, await fileOf(first, [nominees.collective(first.name), more], 'docx'));
    await sendFile(unit);
    await say(unit, 'Kết quả đọc tệp (bản 3)');
  });

  it('both are accepted and the units are told', async () => {
    for (const unit of [first, second]) {
      const page = await fromMail(office, 'Chờ thẩm định', unit.name);
      await reviewBy(page, 'accept');
      await say(page, 'đã được chấp nhận');
      await province.at.mail(clerk(unit.id), 'được chấp nhận');
    }
  });
});

describe('When the boundary of HT-01 has passed', () => {
  beforeAll(() => province.at.moveTo('2021-06-15T01:00:00.000Z'));

  it('only those who sent nothing were reminded, and their heads are told that it is missed', async () => {
    const about = async (to: string, part: string) =>
      (await province.at.mails(to)).filter((m) => m.subject.includes('[HT-01]') && m.subject.includes(part));
    expect(await about(clerk(late.id), 'Nhắc hạn')).toHaveLength(2);
    expect(await about(clerk(second.id), 'Nhắc hạn')).toHaveLength(0);
    await province.at.mail(`thutruong@${late.id}.hatinh.example`, 'HT-01', 'quá hạn');
  });

  it('a file is still taken and marked as late; the board tells who has not sent', async () => {
    const page = await fromMail(clerk(late.id), '[HT-01]');
    await chooseFile(page, await fileOf(late, [nominees.nurse(late.name, 'Võ Thị Cúc')], 'docx'));
    await sendFile(page);
    await say(page, 'Giấy nhận hồ sơ', 'Nộp muộn');
    const review = await fromMail(office, 'Chờ thẩm định', late.name);
    await reviewBy(review, 'accept');
    await review.getByRole('link', { name: 'Theo dõi nộp' }).click();
    await say(review, '3 đã nộp', silent);
    const row = (name: string) => review.locator('tr', { hasText: name }).innerText();
    expect(await row(late.name)).toContain('Nộp muộn');
    expect(await row(silent)).toContain('Quá hạn');
    await can(review);
  });
});

describe('When the office composes HT-02', () => {
  let desk: Page;

  const compose = async (count: number) => {
    const boxes = desk.locator('input[name="item"]');
    for (let n = 0; n < (await boxes.count()); n += 1) await boxes.nth(n).setChecked(n < count);
    await desk.getByRole('button', { name: 'Lập danh sách' }).click();
  };

  beforeAll(async () => {
    await province.at.moveTo('2021-06-16T01:00:00.000Z');
    desk = await fromMail(office, '[HT-02]');
  });

  it('one nomination and six are refused, three are taken and the council is asked', async () => {
    await can(desk);
    await compose(1);
    await say(desk, 'Chọn ít nhất 2 trường hợp; hiện mới chọn 1.');
    await compose(6);
    await say(desk, 'Chọn nhiều nhất 5 trường hợp; hiện đang chọn 6.');
    await compose(3);
    await say(desk, 'Hội đồng đang bỏ phiếu');
    await can(desk);
  });

  it('seven members vote from their mail and the director approves', async () => {
    for (const member of ['tccb', 'giamdoc', 'hoidong1', 'hoidong2', 'hoidong3', 'hoidong4', 'hoidong5']) {
      const page = await fromMail(`${member}@syt.hatinh.example`, 'Mời bỏ phiếu');
      if (member === 'hoidong1') await can(page);
      await voteBy(page, ['Đồng ý', 'Đồng ý', member === 'tccb' ? 'Đồng ý' : 'Không đồng ý']);
      await say(page, 'Đã ghi nhận phiếu');
      await page.close();
    }
    const leader = await fromMail('giamdoc@syt.hatinh.example', 'Trình quyết định');
    await can(leader);
    await decideBy(leader, 'Phê duyệt danh sách');
    await say(leader, 'Đã phê duyệt');
  });

  it('the list is forwarded and its receiver downloads it as .docx and .xlsx', async () => {
    const page = await fromMail(office, 'phê duyệt');
    await can(page);
    await page.getByLabel('Số văn bản').fill('1862/SYT-TCCB');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Ghi nhận đã gửi' }).click();
    await say(page, 'Đã gửi cấp trên', '1862/SYT-TCCB');
    const received = await fromMail('tdkt@sonoivu.hatinh.example', '1862/SYT-TCCB');
    await can(received);
    for (const [label, name] of [
      ['Danh sách (Word)', 'Danh sách HT-02.docx'],
      ['Danh sách (Excel)', 'Danh sách HT-02.xlsx'],
    ] as const) {
      const file = await downloadOf(received.getByRole('link', { name: label }));
      expect(file.name).toBe(name);
      expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
      expect(file.bytes.length).toBeGreaterThan(4000);
    }
  });

  it('HT-01 is locked: the page of a unit shows all and takes no file any more', async () => {
    const page = await fromMail(clerk(first.id), '[HT-01]');
    await say(page, 'khóa');
    expect(await page.locator('input[type="file"]').count()).toBe(0);
    await can(page);
  });
});
