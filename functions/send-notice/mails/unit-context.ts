import type { Intake } from '../../../shared/domain/campaign/intake.ts';
import { dateInWords, distanceInWords, lastMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { planInWords, type Sender, toldBy } from './mail.ts';

/** What every mail to a unit knows. Instants are UTC with `Z`; names are those of units and plans, never of nominees. */
export type UnitContext = {
  /** How the call is answered: by a file, or by saying on the page that it was held or done. */
  intake: Intake;
  sender: Sender;
  unitName: string;
  /** One person with a duty of their own, written to by name. */
  isPerson?: boolean;
  recipient: 'clerk' | 'head';
  plan: { title: string; number: string };
  call: { id: string; title: string; period: string | null };
  /** Exclusive; null: on demand. */
  boundary: string | null;
  soft: boolean;
  /** The living link of this unit and period. */
  link: string;
  /** Until when the link acts. */
  actsUntil: string;
};

type Answered = 'file' | 'held' | 'done';

/** A list has no page of a unit; its mails go to the office and have their own words. */
const answered = ({ intake }: Pick<UnitContext, 'intake'>): Answered => (intake === 'list' ? 'file' : intake);

type AnswerWords = { duty: string; may: string; how: string; button: string; nothing: string; overdue: string };

const answerWords: Record<Answered, AnswerWords> = {
  file: {
    duty: 'Đề nghị đơn vị nộp',
    may: 'Đơn vị có thể nộp (không bắt buộc)',
    how: 'Mở liên kết, chọn tệp Word hoặc Excel đơn vị đã lập rồi bấm “Nộp hồ sơ”. Không cần tài khoản. Trong một phút, trang và thư trả lời sẽ cho biết kết quả.',
    button: 'Mở trang nộp hồ sơ',
    nothing: 'Hệ thống chưa nhận được tệp nào của đơn vị cho kỳ này.',
    overdue: 'Đề nghị đơn vị nộp ngay tại liên kết dưới đây.',
  },
  held: {
    duty: 'Đề nghị đơn vị tổ chức và báo kết quả',
    may: 'Đơn vị có thể tổ chức và báo kết quả (không bắt buộc)',
    how: 'Sau khi tổ chức, mở liên kết, khai ngày, nơi tổ chức và số người dự; có thể nộp kèm chương trình, ảnh. Không cần tài khoản. Đúng hay muộn tính theo ngày tổ chức.',
    button: 'Mở trang báo kết quả',
    nothing: 'Hệ thống chưa nhận được báo kết quả tổ chức của đơn vị cho kỳ này.',
    overdue: 'Đề nghị đơn vị khai ngày tổ chức tại liên kết dưới đây.',
  },
  done: {
    duty: 'Đề nghị thực hiện và báo đã hoàn thành',
    may: 'Có thể báo kết quả (không bắt buộc)',
    how: 'Khi xong việc, mở liên kết, ghi kết quả rồi bấm gửi; có thể nộp kèm tệp. Không cần tài khoản.',
    button: 'Mở trang báo kết quả',
    nothing: 'Hệ thống chưa nhận được báo hoàn thành cho kỳ này.',
    overdue: 'Đề nghị báo kết quả tại liên kết dưới đây.',
  },
};

/** What a mail asks for, in words that fit how the call is answered. */
export const answerOf = (context: Pick<UnitContext, 'intake'>): AnswerWords => answerWords[answered(context)];

const roles: Record<UnitContext['recipient'], string> = { clerk: 'người lập hồ sơ', head: 'thủ trưởng' };

/** `HT-01, tháng 9/2021`: what stands in front of every subject. */
export function callInWords({ call }: Pick<UnitContext, 'call'>): string {
  return call.period === null ? call.id : `${call.id}, ${call.period}`;
}

export function greeting({ recipient, unitName, isPerson }: UnitContext): string {
  return recipient === 'head' && !isPerson ? `Kính gửi: Thủ trưởng ${unitName}` : `Kính gửi: ${unitName}`;
}

export type Quota = { min: number; max: number | null };

/** `ít nhất 1`, `từ 1 đến 2 tập thể, cá nhân`. */
export function quotaInWords({ min, max }: Quota): string {
  if (max === null) return `ít nhất ${min} tập thể, cá nhân`;
  return min === max ? `đúng ${min} tập thể, cá nhân` : `từ ${min} đến ${max} tập thể, cá nhân`;
}

/** The deadline as the last moment that counts, so that "trước ngày 15" is not read as the 15th. */
function deadlineInWords({ boundary, soft, sender }: Pick<UnitContext, 'boundary' | 'soft' | 'sender'>): string {
  const reader = toldBy({ sender });
  if (boundary === null) return 'không có hạn cố định';
  return soft
    ? lastMomentInWords(boundary, reader)
    : `chậm nhất ${lastMomentInWords(boundary, reader)} (trước ngày ${dateInWords(boundary, reader)})`;
}

/** The deadline as a fact under its own name, with the time left at `now` where that matters. */
export function deadlineFact(context: UnitContext, now?: string): readonly [string, string] {
  const { boundary, soft } = context;
  const left = boundary === null || now === undefined ? '' : `, ${distanceInWords(now, boundary, 'vi')}`;
  return [soft ? 'Mốc dự kiến' : 'Hạn nộp', `${deadlineInWords(context)}${left}`];
}

/** The last parts of every mail to a unit: why it came and until when its link acts. */
export function closing(context: UnitContext): { why: string; until: string } {
  const registered = `Đơn vị nhận thư này vì địa chỉ này được đăng ký là địa chỉ của ${roles[context.recipient]} ${context.unitName}. Liên kết là của riêng đơn vị, xin đừng chuyển tiếp.`;
  const personal = 'Thư gửi riêng theo nhiệm vụ kế hoạch giao. Liên kết là của riêng đồng chí, xin đừng chuyển tiếp.';
  return {
    why: context.isPerson ? personal : registered,
    until: `Sau ${lastMomentInWords(context.actsUntil, toldBy(context))}, liên kết này chỉ còn để xem.`,
  };
}

/** The facts that stand in every mail to a unit. */
export function usualFacts(context: UnitContext): readonly (readonly [string, string])[] {
  return [
    ['Nội dung', `${context.call.title}${context.call.period === null ? '' : `, ${context.call.period}`}`],
    ['Theo kế hoạch', planInWords(context.plan)],
  ];
}
