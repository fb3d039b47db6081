import { describe, expect, it } from 'vitest';
import {
  fileReadMail,
  type RefusedCode,
  refusedUploadMail,
} from '../../../functions/send-notice/mails/dossier-mails.ts';
import { listForwardedMail, type NextStep, nextStepMail } from '../../../functions/send-notice/mails/list-mails.ts';
import { mail } from '../../../functions/send-notice/mails/mail.ts';
import { officeDigestMail } from '../../../functions/send-notice/mails/office-mails.ts';
import {
  missedMail,
  periodOpenedMail,
  type ReminderReason,
  reminderMail,
} from '../../../functions/send-notice/mails/period-mails.ts';
import type { Finding } from '../../../shared/domain/reading/result.ts';
import { aList, anOffice, aUnit, mails } from '../../support/screens/mail-models.ts';

const now = '2021-06-07T01:00:00.000Z';
const boundary = '2021-06-14T17:00:00.000Z';

describe('When a mail carries hostile text', () => {
  const hostile = '<b>x</b>\r\nBcc: a@b.c';
  const made = periodOpenedMail({
    ...aUnit,
    unitName: hostile,
    call: { id: 'HT-01', title: hostile, period: null },
    now,
    owed: true,
    quota: null,
    locksAt: null,
  });

  it('keeps the subject in one line, so that no header can be added', () => {
    expect(made.subject).not.toMatch(/[\r\n]/);
  });

  it('shows the text in the HTML and runs none of it', () => {
    expect(made.html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(made.html).not.toContain('<b>x</b>');
  });
});

describe('When a reminder goes out', () => {
  const leads: Record<ReminderReason, RegExp> = {
    not_sent: /chưa nhận được tệp nào/,
    has_errors: /còn lỗi phải sửa/,
  };

  it.each(Object.entries(leads) as [ReminderReason, RegExp][])('%s: fits its reason', (reason, lead) => {
    expect(reminderMail({ ...aUnit, boundary, now, reason }).text).toMatch(lead);
  });

  it('counts the days by the clock when the step moved to a working day', () => {
    const moved = reminderMail({
      ...aUnit,
      boundary: '2021-09-19T17:00:00.000Z',
      now: '2021-09-10T01:00:00.000Z',
      reason: 'not_sent',
    });
    expect(moved.subject).toContain('còn 9 ngày');
  });
});

describe('When findings are mailed', () => {
  const finding = (row: number, more: Partial<Finding> = {}): Finding => ({
    ...{ severity: 'block', code: 'x', message: 'Thiếu chức vụ của Trần Văn Ví Dụ.', remedy: `Sửa dòng ${row}.` },
    ...{ at: { table: 2, row, column: 'position' }, ...more },
  });
  const read = (findings: readonly Finding[]) =>
    fileReadMail({
      ...aUnit,
      now,
      version: 1,
      receivedAt: now,
      rows: 3,
      findings,
      columns: {},
      inForce: null,
      locked: false,
    });

  it('lists them in the order of the file, at their cells, without the message that may name a person', () => {
    const { text } = read([finding(10), finding(9)]);
    expect(text).toMatch(/dòng 9, cột Chức vụ: Sửa dòng 9\.\n- Bảng 2, dòng 10/);
    expect(text).not.toContain('Trần Văn');
  });

  it('strikes the value seen out of the remedy', () => {
    const { text } = read([finding(3, { value: 'Trần Văn Ví Dụ', remedy: 'Giữ một dòng “Trần Văn Ví Dụ”.' })]);
    expect(text).toContain('Giữ một dòng “…”.');
  });

  it('counts the ones that only the page shows', () => {
    const { text, subject } = read(Array.from({ length: 45 }, (_, index) => finding(index + 1)));
    expect(subject).toContain('45 lỗi');
    expect(text).toContain('… và 15 mục nữa');
  });
});

describe('When an upload is refused', () => {
  const said: Record<RefusedCode, RegExp> = {
    PERIOD_LOCKED: /đã khóa/,
    NOT_OPEN: /chưa mở/,
    SAME_FILE: /giống hệt/,
    TAKEN_BACK: /rút/,
  };

  it.each(Object.entries(said) as [RefusedCode, RegExp][])('%s: says why', (code, words) => {
    expect(refusedUploadMail({ ...aUnit, code, arrivedAt: now }).subject).toMatch(words);
  });
});

describe('When a date passes without a dossier', () => {
  it('never calls an expected date a missed deadline', () => {
    const soft = missedMail({ ...aUnit, soft: true, locksAt: null, locked: false });
    expect(soft.subject).toContain('mốc dự kiến');
    expect(soft.text).not.toMatch(/Hết hạn|quá hạn/);
  });

  it('says until when late dossiers are taken', () => {
    expect(missedMail({ ...aUnit, locksAt: '2021-06-21T17:00:00.000Z', locked: false }).text).toContain(
      'Vẫn nhận đến 23:59, thứ Hai, 21/06/2021',
    );
  });

  it('tells the last moment from the opening on, and never the midnight after it', () => {
    const now = '2021-06-01T01:00:00.000Z';
    const made = periodOpenedMail({ ...aUnit, now, owed: true, quota: null, locksAt: '2021-06-21T17:00:00.000Z' });
    expect(made.text.replace(/\s+/g, ' ')).toContain('Nộp sau hạn vẫn được nhận đến 23:59, thứ Hai, 21/06/2021,');
  });

  it('promises no sending after the lock: the link is then for reading', () => {
    expect(missedMail({ ...aUnit, locksAt: null, locked: false }).text.replace(/\s+/g, ' ')).toMatch(
      /Sau 23:59, [^.]+, liên kết này chỉ còn để xem\./,
    );
  });
});

describe('When a list takes its next step', () => {
  const steps: Record<NextStep, RegExp> = {
    tied: /Bằng phiếu, chờ chủ tọa chọn/,
    voted: /bỏ phiếu xong/,
    vote_failed: /chưa đủ số lượng/,
    approved: /phê duyệt/,
    sent_back: /trả lại/,
    forwarded: /đã gửi cấp trên/,
  };

  it.each(Object.entries(steps) as [NextStep, RegExp][])('%s: tells the office', (step, words) => {
    expect(nextStepMail({ ...aList, step, reason: 'Vì lý do này.' }).subject).toMatch(words);
  });
});

describe('When no period is open', () => {
  it('says so in the digest', () => {
    expect(officeDigestMail({ ...anOffice, now, waiting: 0, lines: [] }).text).toContain('không có kỳ nào đang mở');
  });
});

describe('When a mail needs neither button nor term', () => {
  it('is still complete', () => {
    const made = mail({
      ...{ sender: anOffice.sender, subject: '[X] y', greeting: 'Kính gửi', lead: 'Lời.', facts: [], list: null },
      ...{ paragraphs: [], button: null, why: 'Vì thế.', until: null, english: 'Thus.' },
    });
    expect(made.text).toBe(
      'Kính gửi\n\nLời.\n\n--\nVì thế.\nPhòng Tổ chức cán bộ, Sở Y tế tỉnh Hà Tĩnh, điện thoại 0239 3855 000\n\nIn English: Thus.\n',
    );
  });
});

describe('When a mail is read as plain text', () => {
  it('no line is longer than 76 letters but an address, and what goes on in a list is set in', () => {
    for (const { text } of Object.values(mails)) {
      const long = text.split('\n').filter((line) => line.length > 76 && !/^https?:\/\/\S+$/.test(line));
      expect(long.filter((line) => line.includes(' '))).toEqual([]);
    }
    expect(mails['file-read']?.text).toMatch(/^- Bảng 2, dòng 7[^\n]*\n {2}\S/m);
  });
});

describe('When the plan sets no last day', () => {
  const soft = { ...aUnit, soft: true, now: '2021-06-01T01:00:00.000Z', owed: true, quota: null, locksAt: null };

  it('the mail speaks of the day it expects and of no deadline', () => {
    const made = periodOpenedMail(soft);
    expect(made.subject).toContain('] Mốc 14/06/2021: ');
    expect(made.text).toContain('Mốc dự kiến: 23:59, thứ Hai, 14/06/2021, còn 13 ngày');
    expect(`${made.subject} ${made.text}`).not.toMatch(/Hạn|chậm nhất|at the latest/);
  });

  it('a plan without a number stands by its title alone', () => {
    const made = periodOpenedMail({ ...soft, plan: { number: 'Kế hoạch chưa ghi số', title: 'Cất cánh' } });
    expect(made.text).toContain('Theo kế hoạch: Cất cánh\n');
  });

  it('a person with a duty of their own is written to by name', () => {
    const made = periodOpenedMail({ ...soft, recipient: 'head', isPerson: true, unitName: 'Lê Thị Mẫu, Trưởng phòng' });
    expect(made.text).toContain('Kính gửi: Lê Thị Mẫu, Trưởng phòng\n');
    expect(made.text).not.toContain('Đơn vị nhận thư này');
  });
});

describe('When a list has gone out', () => {
  it('the leader is told to whom, and is not addressed as the receiver', () => {
    const sent = { documentNo: '1802/SYT-TCCB', documentDate: '18/06/2021', receiver: 'Ban Thi đua tỉnh' };
    const copy = listForwardedMail({ ...aList, ...sent, isCopy: true });
    expect(copy.text).toContain('Kính gửi: Lãnh đạo');
    expect(copy.text).toContain('đã gửi đến Ban Thi đua tỉnh');
    expect(listForwardedMail({ ...aList, ...sent }).text).toContain('Kính gửi: Ban Thi đua tỉnh');
  });
});
