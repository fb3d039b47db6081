import { lastMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { englishCount } from './english-count.ts';
import { type Mail, mail, toldBy } from './mail.ts';
import { closing, type OfficeContext } from './office-mails.ts';
import { callInWords, type UnitContext } from './unit-context.ts';

export type ReviewTerm = OfficeContext & {
  call: UnitContext['call'];
  /** Exclusive end of the term. */
  dueAt: string;
  /** How many dossiers of the period wait with this term. */
  waiting: number;
};

const facts = (model: ReviewTerm) =>
  [
    ['Nội dung', `${callInWords(model)}. ${model.call.title}`],
    ['Hạn thẩm định', `chậm nhất ${lastMomentInWords(model.dueAt, toldBy(model))}`],
    ['Số hồ sơ đang chờ', String(model.waiting)],
  ] as const;

/** The office is reminded of dossiers it has to judge before a term ends. */
export function reviewDueMail(model: ReviewTerm): Mail {
  return mail({
    ...{ sender: model.sender, ...closing(model), list: null, facts: facts(model) },
    subject: `[${callInWords(model)}] Sắp hết hạn thẩm định: ${model.waiting} hồ sơ`,
    lead: `Còn ${model.waiting} hồ sơ chờ thẩm định sắp hết thời hạn xử lý.`,
    paragraphs: ['Hết hạn mà chưa xử lý thì người phụ trách cấp trên được báo qua thư.'],
    button: { label: 'Mở hồ sơ chờ thẩm định', href: model.link },
    english: `${englishCount(model.waiting, 'dossier')} to review before the term ends.`,
  });
}

/** The next person up learns that a term has passed. The link shows the queue and cannot act in it. */
export function reviewOverdueMail(model: ReviewTerm): Mail {
  const { sender, waiting } = model;
  return mail({
    ...{ sender, list: null, facts: facts(model) },
    greeting: `Kính gửi: Lãnh đạo ${sender.agency}`,
    subject: `[${callInWords(model)}] Quá hạn thẩm định: ${waiting} hồ sơ`,
    lead: `${sender.office} còn ${waiting} hồ sơ đã quá thời hạn thẩm định.`,
    paragraphs: ['Xin đồng chí cho ý kiến chỉ đạo. Liên kết để xem, không xử lý thay.'],
    button: { label: 'Xem hồ sơ đang chờ', href: model.link },
    why: 'Thư gửi một lần đến người phụ trách cấp trên khi một thời hạn xử lý đã qua.',
    until: null,
    english: `${englishCount(waiting, 'dossier')} past the term of review.`,
  });
}

const stages = {
  vote: 'Hội đồng biểu quyết',
  decide: 'Lãnh đạo quyết định',
  'result-notice': 'Gửi danh sách, thông báo kết quả',
} as const;

/** A list waits at a stage whose term ends soon (to the office), or has passed (to the next person up). */
export function listStageMail(
  model: OfficeContext & { call: UnitContext['call']; stage: keyof typeof stages; dueAt: string; over: boolean },
): Mail {
  const { sender, stage, dueAt, over } = model;
  const { greeting, why, until } = closing(model);
  const last = lastMomentInWords(dueAt, toldBy(model));
  return mail({
    ...{ sender, list: null },
    ...(over
      ? {
          greeting: `Kính gửi: Lãnh đạo ${sender.agency}`,
          why: 'Thư gửi một lần khi một thời hạn xử lý đã qua.',
          until: null,
        }
      : { greeting, why, until }),
    subject: `[${callInWords(model)}] ${over ? 'Quá hạn' : 'Sắp hết hạn'}: ${stages[stage].toLowerCase()}`,
    lead: over ? 'Danh sách đã quá thời hạn ở bước nêu dưới đây.' : 'Danh sách sắp hết thời hạn ở bước nêu dưới đây.',
    facts: [
      ['Danh sách', `${callInWords(model)}. ${model.call.title}`],
      ['Bước', stages[stage]],
      ['Hạn', `chậm nhất ${last}`],
    ],
    paragraphs: [
      over
        ? 'Liên kết để xem, không xử lý thay.'
        : 'Hết hạn mà chưa xong thì người phụ trách cấp trên được báo qua thư.',
    ],
    button: { label: 'Mở danh sách', href: model.link },
    english: over ? 'A list is past the term of its stage.' : 'The term of a list’s stage ends soon.',
  });
}
