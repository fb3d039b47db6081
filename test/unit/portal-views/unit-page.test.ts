import { describe, expect, it } from 'vitest';
import { unitPage } from '../../../functions/portal/views/unit-page.ts';
import {
  type Refusal,
  refusals,
  type UploadClosed,
  uploadClosed,
} from '../../../functions/portal/views/unit-page-words.ts';
import { aReading, aReceipt, aTarget, someFindings, someVersions } from '../../support/screens/sent-models.ts';
import { aUnitPage } from '../../support/screens/unit-models.ts';

const uploadFormOf = (html: string) => html.match(/<form class="tc-upload"[\s\S]*?<\/form>/)?.[0] ?? '';

describe('When a unit may send a file', () => {
  const html = unitPage(aUnitPage());

  it('posts straight to the store with every signed field', () => {
    const form = uploadFormOf(html);
    expect(form).toContain(`action="${aTarget.action}" method="post" enctype="multipart/form-data"`);
    for (const [name, value] of Object.entries(aTarget.fields)) {
      expect(form).toContain(`<input type="hidden" name="${name}" value="${value}">`);
    }
  });

  it('puts the file after every other field, because a store ignores what follows the file', () => {
    const names = [...uploadFormOf(html).matchAll(/<input[^>]*\sname="([^"]+)"/g)].map((match) => match[1]);
    expect(names.at(-1)).toBe('file');
  });

  it('offers the files people have and says how large they may be', () => {
    expect(html).toContain('accept=".docx,.xlsx,.doc,.xls,.csv,.pdf,.zip"');
    expect(html).toContain('Tối đa 100 MB');
  });
});

describe('When a plan says "trước ngày 15/6/2021"', () => {
  it('names the last moment, the text of the plan and the time left', () => {
    const html = unitPage(aUnitPage());
    expect(html).toContain('chậm nhất 23:59, thứ Hai, 14/06/2021');
    expect(html).toContain('trước ngày 15/06/2021');
    expect(html).toContain('còn 4 ngày 15 giờ');
  });

  it('says after the boundary how long late files are taken', () => {
    const html = unitPage(aUnitPage({ state: 'MISSED', now: '2021-06-16T02:00:00.000Z' }));
    expect(html).toContain('đã quá 1 ngày 9 giờ');
    expect(html).toContain('Nộp muộn vẫn nhận đến 23:59, thứ Hai, 21/06/2021');
  });

  it('stops counting once the unit has nothing to do', () => {
    expect(unitPage(aUnitPage({ state: 'ACCEPTED' }))).not.toContain('còn 4 ngày');
  });

  it('calls an expected date by another name and never a deadline', () => {
    const soft = { boundary: '2021-12-31T17:00:00.000Z', soft: true, locksAt: null, owed: true };
    const html = unitPage(aUnitPage({ deadline: soft }));
    expect(html).toContain('Mốc dự kiến:');
    expect(html).not.toContain('Hạn nộp:');
  });
});

describe('When a file was read with findings', () => {
  const html = unitPage(aUnitPage({ state: 'INVALID', reading: aReading }));

  it('names every cell, what was read there and what to do', () => {
    expect(html).toContain('Bảng 2, dòng 4, cột Chức vụ');
    expect(html).toContain('Bảng 2, dòng 12, cột Thành tích');
    for (const finding of someFindings) expect(html).toContain(finding.remedy);
  });

  it('puts what blocks before what warns, and that before what informs', () => {
    const order = ['Lỗi phải sửa (2)', 'Nên xem lại (1)', 'Để biết (1)'].map((title) => html.indexOf(title));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('marks the cells in the table of rows, in words as well as in colour', () => {
    const rows = html.slice(html.indexOf('id="rows"'));
    expect(rows.match(/tc-mark--block/g)).toHaveLength(1);
    expect(rows).toContain('(trống)<span class="govuk-visually-hidden"> (có lỗi phải sửa)</span>');
  });

  it('names each section of the file once, above its rows', () => {
    expect(html.match(/II\. Cá nhân/g)).toHaveLength(1);
    expect(html.indexOf('I. Tập thể')).toBeLessThan(html.indexOf('Khoa Hồi sức'));
  });

  it('keeps every one of a thousand findings on the page', () => {
    const findings = Array.from({ length: 1000 }, (_, index) => ({
      ...{ severity: 'warn' as const, code: 'x', message: `Lời nhắn ${index}.`, remedy: `Việc số ${index}.` },
      at: { table: 1, row: index + 1 },
    }));
    const long = unitPage(aUnitPage({ reading: { ...aReading, findings } }));
    expect(long.match(/Việc số \d+\./g)).toHaveLength(1000);
  });
});

describe('When a dossier was received', () => {
  const html = unitPage(aUnitPage({ state: 'UNDER_REVIEW', receipt: aReceipt, versions: someVersions }));

  it('shows a receipt with reference, server time, checksum and on time', () => {
    expect(html).toContain(aReceipt.reference);
    expect(html).toContain('09:05:12,345, thứ Năm, 10/06/2021');
    expect(html).toContain(aReceipt.files[0]?.sha256);
    expect(html).toContain('<span>Đúng hạn</span>');
  });

  it('offers to send version 3 and lists both earlier ones', () => {
    expect(html).toContain('Nộp bản mới (bản 3)');
    expect(html.match(/<tr class="govuk-table__row tc-cards__row"/g)).toHaveLength(2);
  });

  it('says late in words when it came late', () => {
    expect(unitPage(aUnitPage({ receipt: { ...aReceipt, late: true } }))).toContain('<span>Nộp muộn</span>');
  });
});

describe('When a unit cannot send', () => {
  const reasons = Object.keys(uploadClosed) as UploadClosed[];

  it.each(reasons)('%s: says why and offers no upload', (closed) => {
    const html = unitPage(aUnitPage({ upload: { closed } }));
    expect(html).toContain(uploadClosed[closed].vi);
    expect(html).not.toContain('type="file"');
  });
});

describe('When a file that arrived was not taken', () => {
  const codes = Object.keys(refusals) as Refusal[];

  it.each(codes)('%s: says so with the name of the file and what to do', (code) => {
    const html = unitPage(aUnitPage({ refusal: { code, at: '2021-06-10T02:00:00.000Z', fileName: 'ds <1>.docx' } }));
    expect(html).toContain(refusals[code].vi);
    expect(html).toContain('ds &lt;1&gt;.docx');
  });
});
