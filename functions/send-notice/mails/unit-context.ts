import { dateInWords, distanceInWords, lastMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import type { Sender } from './mail.ts';

/** What every mail to a unit knows. Instants are UTC with `Z`; names are those of units and plans, never of nominees. */
export type UnitContext = {
  sender: Sender;
  unitName: string;
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

const roles: Record<UnitContext['recipient'], string> = { clerk: 'người lập hồ sơ', head: 'thủ trưởng' };

/** `HT-01, tháng 9/2021`: what stands in front of every subject. */
export function callInWords({ call }: Pick<UnitContext, 'call'>): string {
  return call.period === null ? call.id : `${call.id}, ${call.period}`;
}

export function greeting({ recipient, unitName }: UnitContext): string {
  return recipient === 'head' ? `Kính gửi: Thủ trưởng ${unitName}` : `Kính gửi: ${unitName}`;
}

export type Quota = { min: number; max: number | null };

/** `ít nhất 1`, `từ 1 đến 2 tập thể, cá nhân`. */
export function quotaInWords({ min, max }: Quota): string {
  if (max === null) return `ít nhất ${min} tập thể, cá nhân`;
  return min === max ? `đúng ${min} tập thể, cá nhân` : `từ ${min} đến ${max} tập thể, cá nhân`;
}

/** The deadline as the last moment that counts, so that "trước ngày 15" is not read as the 15th. */
export function deadlineInWords({ boundary, soft }: Pick<UnitContext, 'boundary' | 'soft'>): string {
  if (boundary === null) return 'không có hạn cố định';
  return soft
    ? `${lastMomentInWords(boundary, 'vi')} (mốc dự kiến)`
    : `chậm nhất ${lastMomentInWords(boundary, 'vi')} (trước ngày ${dateInWords(boundary, 'vi')})`;
}

/** The deadline with the time left at `now`. */
export function deadlineFrom(context: UnitContext, now: string): string {
  const left = context.boundary === null ? '' : `, ${distanceInWords(now, context.boundary, 'vi')}`;
  return `${deadlineInWords(context)}${left}`;
}

/** The last parts of every mail to a unit: why it came and until when its link acts. */
export function closing(context: UnitContext): { why: string; until: string } {
  return {
    why: `Đơn vị nhận thư này vì địa chỉ này được đăng ký là địa chỉ của ${roles[context.recipient]} ${context.unitName}. Liên kết là của riêng đơn vị, xin đừng chuyển tiếp.`,
    until: `Liên kết dùng để nộp được đến ${lastMomentInWords(context.actsUntil, 'vi')}; sau đó vẫn xem được.`,
  };
}

/** The facts that stand in every mail to a unit. */
export function usualFacts(context: UnitContext): readonly (readonly [string, string])[] {
  return [
    ['Nội dung', `${context.call.title}${context.call.period === null ? '' : `, ${context.call.period}`}`],
    ['Theo kế hoạch', `${context.plan.number}: ${context.plan.title}`],
  ];
}
