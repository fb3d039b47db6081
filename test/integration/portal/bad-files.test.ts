import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nominees, unitFile } from '../../../infra/local/demo/files.ts';
import { type Seen, wordsOf } from '../../../infra/local/demo/person.ts';
import { expectWords, fromMail, uploadFormOn } from '../../../infra/local/demo/story.ts';
import { MAX_UPLOAD_BYTES } from '../../../shared/adapters/s3/files.ts';
import { type OwnProvince, ownProvince } from '../../support/own-province.ts';

const unit = { id: 'ttyt-can-loc', name: 'Trung tâm Y tế huyện Can Lộc' };
const sample = (path: string) => readFileSync(join(import.meta.dirname, '../../fixtures/dossiers', path));

let province: OwnProvince;
let clerk: Awaited<ReturnType<typeof fromMail>>;
let receipt: string;

/** What the receipt states, without its place on the page. */
function receiptOn(page: Seen): string {
  const found = /<section class="tc-receipt"[\s\S]*?<\/section>/.exec(page.html)?.[0];
  if (!found) throw new Error(`no receipt on ${page.url}: ${wordsOf(page).slice(0, 500)}`);
  return wordsOf({ ...page, html: found });
}

async function send(file: { name: string; bytes: Uint8Array }): Promise<Seen> {
  const page = await clerk.who.open(clerk.page.url);
  return clerk.who.upload(page, uploadFormOn(page), file);
}

const letter = async () =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Giấy mời họp giao ban tháng 6')] }] })),
  );

beforeAll(async () => {
  province = await ownProvince();
  clerk = await fromMail(await province.at.mail(`vanthu@${unit.id}.hatinh.example`, '[HT-01]'));
  const entries = [nominees.collective(unit.name), nominees.doctor(unit.name, 'Trần Văn Mẫu Đơn')];
  const good = await send(await unitFile('docx', { unit: unit.name, entries, on: '2021-06-02' }));
  expectWords(good, 'Giấy nhận hồ sơ', 'Đúng hạn');
  receipt = receiptOn(good);
}, 180_000);

afterAll(() => province?.stop());

describe('When a unit that holds a receipt sends a file that cannot be taken', () => {
  it.each([
    ['an encrypted file', 'Danh sách.docx', () => sample('hostile/h67-docx-agile-encrypted.docx'), 'mật khẩu'],
    ['a file of 0 bytes', 'Danh sách.docx', () => sample('hostile/h46-empty.docx'), 'rỗng'],
    [
      'a file cut in half',
      'Danh sách.docx',
      () => sample('hostile/h43-docx-truncated.docx'),
      'hỏng hoặc chưa tải lên hết',
    ],
    ['XML with a DOCTYPE', 'Danh sách.docx', () => sample('hostile/h28-docx-xxe-file.docx'), 'DOCTYPE'],
    [
      'a picture',
      'Ảnh danh sách.png',
      () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'Không đọc được loại tệp này',
    ],
    ['the blank form', 'Mẫu.docx', () => sample('docx/034-empty-template.docx'), 'chưa có dòng nào'],
    ['a letter that is not the form', 'Giấy mời.docx', letter, 'Không tìm thấy bảng danh sách'],
  ])('%s: the page says what and what to do, and the receipt stays as it was', async (_what, name, bytes, word) => {
    const page = await send({ name, bytes: await bytes() });
    expect(page.status).toBe(200);
    expectWords(page, 'lỗi phải sửa', word, 'Cách xử lý');
    expect(receiptOn(page)).toBe(receipt);
  });

  it('a file above the limit is refused by the store and leaves no trace', async () => {
    const before = await clerk.who.open(clerk.page.url);
    expect(before.html).toContain('data-too-big="Tệp lớn hơn 100 MB.');
    const form = uploadFormOn(before);
    const body = new FormData();
    for (const [field, value] of Object.entries(form.hidden)) body.append(field, value);
    body.append('file', new Blob([new Uint8Array(MAX_UPLOAD_BYTES + 1)]), 'To quá.docx');
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('EntityTooLarge');
    await province.at.settle();
    const after = await clerk.who.open(clerk.page.url);
    expect(wordsOf(after)).not.toContain('To quá.docx');
    expect(receiptOn(after)).toBe(receipt);
  });
});

describe('When a file is odd but can be read', () => {
  it('a PDF under the name of a Word file is read by its content and the wrong name is said', async () => {
    const page = await send({ name: 'Danh sách.docx', bytes: sample('hostile/h50-pdf-named-docx.docx') });
    expectWords(page, 'PDF');
  });

  it('the same file twice makes no new version and says so', async () => {
    const file = { name: 'Danh sách.xlsx', bytes: sample('xlsx/001-canonical-10.xlsx') };
    const first = await send(file);
    const again = await send({ ...file, name: 'Danh sách (sửa).xlsx' });
    expectWords(again, 'giống hệt tệp đã nộp', 'Danh sách (sửa).xlsx');
    expect(receiptOn(again)).toBe(receiptOn(first));
  });

  it('two files at once from two windows become two versions and none is lost', async () => {
    const file = async (name: string) =>
      unitFile('docx', { unit: unit.name, entries: [nominees.doctor(unit.name, name)], on: '2021-06-03' });
    const [left, right] = [await file('Trái Văn Mẫu'), await file('Phải Văn Mẫu')];
    const versions = (page: Seen) => /Nộp bản mới \(bản (\d+)\)/.exec(wordsOf(page))?.[1];
    const before = Number(versions(await clerk.who.open(clerk.page.url)));
    const [one, two] = await Promise.all([send({ ...left, name: 'Trái.docx' }), send({ ...right, name: 'Phải.docx' })]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const after = await clerk.who.open(clerk.page.url);
    expect(Number(versions(after))).toBe(before + 2);
    for (const { bytes } of [left, right]) expectWords(after, createHash('sha256').update(bytes).digest('hex'));
  });
});
