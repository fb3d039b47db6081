import { describe, expect, it } from 'vitest';
import { type ComposeClosed, composePage } from '../../../functions/portal/views/compose-page.ts';
import { boardPage } from '../../../functions/portal/views/desk-board.ts';
import { queuePage } from '../../../functions/portal/views/desk-queue.ts';
import { ledgerPage } from '../../../functions/portal/views/mail-ledger.ts';
import { rejectionInWords } from '../../../functions/portal/views/rejection-words.ts';
import type { MailState } from '../../../shared/domain/notice/mail.ts';
import { rejectionCodes } from '../../../shared/domain/rejections.ts';
import {
  aBoard,
  aComposing,
  boards,
  composings,
  ledgers,
  queues,
  someNominees,
} from '../../support/screens/desk-models.ts';

const model = <M>(models: Readonly<Record<string, M>>, name: string): M => {
  const found = models[name];
  if (!found) throw new Error(`no sample ${name}`);
  return found;
};

describe('When the office looks at the board', () => {
  const html = boardPage(aBoard);

  it('counts who has sent, who has not and who has errors, without units that owe nothing', () => {
    expect(html).toContain('4 đã nộp, 1 chưa nộp, 0 còn lỗi');
    expect(html).toContain('1 đã nộp, 2 chưa nộp, 1 còn lỗi');
  });

  it('tells every cell by a word and a shape', () => {
    const cells = html.match(/<td[\s\S]*?<\/td>/g) ?? [];
    expect(cells).toHaveLength(12);
    for (const cell of cells) expect(cell).toMatch(/<svg[\s\S]*<span>[^<]+<\/span>/);
  });

  it('leads to a dossier by a link that names its unit', () => {
    expect(html).toContain('Xem hồ sơ<span class="govuk-visually-hidden"> (Trung tâm Kiểm soát bệnh tật tỉnh)</span>');
  });

  it('asks for a confirmation before a period is locked', () => {
    expect(html).toContain('name="confirm"');
    expect(boardPage(model(boards, 'board-unconfirmed'))).toContain('Đánh dấu vào ô xác nhận rồi bấm lại');
  });

  it('offers no lock when nothing may be locked', () => {
    expect(boardPage({ ...aBoard, lock: null })).not.toContain('<form');
  });
});

describe('When dossiers wait for review', () => {
  it('puts the oldest first', () => {
    const html = queuePage(model(queues, 'queue'));
    expect(html.indexOf('HT11-7KQ')).toBeLessThan(html.indexOf('HT01-4FD'));
  });

  it('says so when none waits', () => {
    expect(queuePage(model(queues, 'queue-empty'))).toContain('No dossier is waiting.');
  });
});

describe('When the office composes a list', () => {
  it('offers every accepted nominee with its number to choose', () => {
    const html = composePage(aComposing);
    for (const nominee of someNominees) expect(html).toContain(`value="${nominee.id}"`);
    expect(html).toContain('Chọn từ 2 đến 5 trường hợp.');
    expect(html).not.toContain(' checked');
  });

  it('keeps what was ticked and says how many are missing', () => {
    const html = composePage(model(composings, 'compose-mistake'));
    expect(html).toMatch(/value="n1" checked/);
    expect(html).toContain('<a href="#item">Chọn ít nhất 2 trường hợp; hiện mới chọn 1.</a>');
  });

  const reasons: Record<ComposeClosed, RegExp> = {
    in_progress: /đang được xét/,
    forwarded: /đã gửi cấp trên/,
    nothing_accepted: /Chưa có hồ sơ nào/,
    link_expired: /chỉ còn để xem/,
  };

  it.each(Object.entries(reasons) as [ComposeClosed, RegExp][])(
    '%s: says why nothing can be composed',
    (closed, said) => {
      const html = composePage({ ...aComposing, post: { closed } });
      expect(html).toMatch(said);
      expect(html).not.toContain('<form');
    },
  );
});

describe('When the office looks at the mail ledger', () => {
  const line = model(ledgers, 'ledger').lines[0];
  const states: Record<MailState, { said: string; person: boolean }> = {
    SENDING: { said: 'Đang gửi', person: false },
    SENT: { said: 'Đã gửi, chưa rõ đến nơi', person: false },
    DELIVERED: { said: 'Đã đến nơi', person: false },
    BOUNCED: { said: 'Không đến nơi', person: true },
    COMPLAINED: { said: 'Bị đánh dấu thư rác', person: true },
    FAILED: { said: 'Không gửi được', person: true },
  };

  it.each(Object.entries(states) as [MailState, { said: string; person: boolean }][])(
    '%s: says the state, and words for the telephone when a person must act',
    (state, { said, person }) => {
      if (!line) throw new Error('the sample has a line');
      const lines = [{ ...line, state, handOver: 'Lời nhắn thử.' }];
      const html = ledgerPage({ ...model(ledgers, 'ledger'), lines });
      expect(html).toContain(`<span>${said}</span>`);
      expect(html.includes('Lời nhắn thử.')).toBe(person);
    },
  );

  it('puts mails that need a person first', () => {
    const html = ledgerPage(model(ledgers, 'ledger'));
    expect(html.indexOf('vanthu@huongkhe.example')).toBeLessThan(html.indexOf('vanthu@bvdk.example'));
  });
});

describe.each(rejectionCodes)('When the business says %s', (code) => {
  it('is a sentence in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(rejectionInWords({ code, limit: 5, seen: '6' }, language)).toMatch(/^\p{Lu}.{8,}\.$/u);
    }
  });
});
