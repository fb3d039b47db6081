import { dateInWords, lastMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type Mail, mail, toldBy } from './mail.ts';
import {
  answerOf,
  callInWords,
  closing,
  deadlineFact,
  greeting,
  type Quota,
  quotaInWords,
  type UnitContext,
  usualFacts,
} from './unit-context.ts';

export type PeriodOpened = UnitContext & {
  now: string;
  /** False: the unit may send without owing. */
  owed: boolean;
  quota: Quota | null;
  /** Until when late dossiers are taken; null: no lock. */
  locksAt: string | null;
};

const lastDay = (context: UnitContext): string =>
  context.boundary === null
    ? ''
    : `${context.soft ? 'Mốc' : 'Hạn'} ${dateInWords(new Date(Date.parse(context.boundary) - 1).toISOString(), toldBy(context))}: `;

/** A period opened: what is owed, until when, and the unit's own link. */
export function periodOpenedMail(model: PeriodOpened): Mail {
  const { duty, may, how, button } = answerOf(model);
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model), list: null },
    subject: `[${callInWords(model)}] ${lastDay(model)}${model.call.title}`,
    lead: `Kỳ nộp đã mở. ${model.owed ? duty : may}: ${model.call.title}.`,
    facts: [
      ...usualFacts(model),
      ...(model.quota === null ? [] : [['Số lượng', quotaInWords(model.quota)] as const]),
      deadlineFact(model, model.now),
    ],
    paragraphs: [
      how,
      ...(model.locksAt === null || model.soft
        ? []
        : [`Nộp sau hạn vẫn được nhận đến ${lastMomentInWords(model.locksAt, toldBy(model))}, có ghi chú “nộp muộn”.`]),
    ],
    button: { label: button, href: model.link },
    english: `A period opened: please send your dossier, ${model.boundary === null ? 'no fixed deadline' : `${model.soft ? 'expected by' : 'at the latest'} ${lastMomentInWords(model.boundary, { ...toldBy(model), language: 'en' })}`}.`,
  });
}

export type ReminderReason = 'not_sent' | 'has_errors';

const reasons: Record<ReminderReason, { subject: string; lead: string; todo: string }> = {
  not_sent: {
    subject: 'chưa nhận được hồ sơ',
    lead: 'Hệ thống chưa nhận được tệp nào của đơn vị cho kỳ này.',
    todo: 'Mở liên kết và nộp tệp Word hoặc Excel đã lập; không cần tài khoản. Nếu đã gửi bản giấy, vẫn cần nộp tệp tại liên kết để được ghi nhận đúng hạn.',
  },
  has_errors: {
    subject: 'tệp đã nộp còn lỗi phải sửa',
    lead: 'Tệp đơn vị đã nộp còn lỗi phải sửa nên chưa được tính là đã nộp.',
    todo: 'Mở liên kết để xem từng chỗ cần sửa, sửa trong tệp của đơn vị rồi nộp lại.',
  },
};

export type Reminder = UnitContext & {
  now: string;
  /** A reminder always has a deadline. */
  boundary: string;
  reason: ReminderReason;
};

/** Counted by the clock and not by the step: a step due on a day off is sent earlier. */
function daysLeft({ now, boundary }: Reminder): number {
  return Math.max(0, Math.floor((Date.parse(boundary) - Date.parse(now)) / 86_400_000));
}

/** An event or a task is not said yet, whatever files came before it. */
function reasonOf(model: Reminder) {
  if (model.intake !== 'held' && model.intake !== 'done') return reasons[model.reason];
  const { nothing, how } = answerOf(model);
  return { subject: 'chưa nhận được báo kết quả', lead: nothing, todo: how };
}

/** A step of the reminder ladder, in words that fit its reason. */
export function reminderMail(model: Reminder): Mail {
  const { subject, lead, todo } = reasonOf(model);
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model), list: null },
    subject: `[${callInWords(model)}] Nhắc hạn, còn ${daysLeft(model)} ngày: ${subject}`,
    lead,
    facts: [...usualFacts(model), deadlineFact(model, model.now)],
    paragraphs: [todo],
    button: { label: answerOf(model).button, href: model.link },
    english: 'Reminder: no valid dossier of your unit has arrived yet.',
  });
}

export type Missed = UnitContext & {
  locksAt: string | null;
  /** The office closed the period before this was told: nothing is taken any more. */
  locked: boolean;
};

function missedButton(model: Missed): string {
  if (model.locked) return 'Mở trang hồ sơ';
  return model.intake === 'file' ? 'Nộp hồ sơ ngay' : answerOf(model).button;
}

/** The boundary passed without a valid version; hard deadlines and expected dates are told apart. */
export function missedMail(model: Missed): Mail {
  const hard = !model.soft;
  const locks =
    model.locksAt === null || model.locked
      ? null
      : `Vẫn nhận đến ${lastMomentInWords(model.locksAt, toldBy(model))}; hồ sơ sẽ ghi là nộp muộn.`;
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model), list: null },
    subject: hard
      ? `[${callInWords(model)}] Đã quá hạn: chưa có hồ sơ hợp lệ`
      : `[${callInWords(model)}] Đã qua mốc dự kiến: chưa có hồ sơ`,
    lead: hard
      ? 'Hết hạn nộp mà hệ thống chưa nhận được bản hợp lệ nào của đơn vị.'
      : 'Đã qua mốc dự kiến mà hệ thống chưa nhận được bản nào của đơn vị. Kế hoạch không ấn định hạn cuối cho nội dung này.',
    facts: [...usualFacts(model), deadlineFact(model)],
    paragraphs: model.locked
      ? ['Kỳ này đã khóa, không nhận thêm. Xin liên hệ cơ quan thường trực nếu đơn vị có vướng mắc.']
      : [...(hard && locks !== null ? [locks] : []), answerOf(model).overdue],
    button: { label: missedButton(model), href: model.link },
    english: model.locked
      ? 'The deadline passed without a valid dossier, and the period is locked.'
      : hard
        ? 'The deadline passed without a valid dossier; it is still accepted, marked late.'
        : 'The expected date passed without a dossier.',
  });
}

/** A fresh link, sent only to a registered address because somebody asked for it. */
export function freshLinkMail(model: UnitContext): Mail {
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model), list: null },
    subject: `[${callInWords(model)}] Liên kết mới của đơn vị`,
    lead: 'Theo yêu cầu tại trang của hệ thống, đây là liên kết mới để nộp và theo dõi hồ sơ. Từ nay xin dùng liên kết này.',
    facts: [...usualFacts(model), deadlineFact(model)],
    paragraphs: ['Nếu không ai trong đơn vị yêu cầu, có thể bỏ qua thư này: hồ sơ không thay đổi gì.'],
    button: { label: 'Mở trang nộp hồ sơ', href: model.link },
    english: 'Here is the fresh link that was asked for.',
  });
}
