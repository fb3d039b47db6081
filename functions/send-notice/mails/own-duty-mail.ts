import { distanceInWords, lastMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type Mail, mail, toldBy } from './mail.ts';
import { closing, type OfficeContext } from './office-mails.ts';

export type OwnDuty = OfficeContext & {
  call: { id: string; title: string; period: string | null };
  quota: { min: number; max: number | null } | null;
  /** Exclusive; null: on demand. */
  boundary: string | null;
  now: string;
};

/** Tells the office of a list that it owes the next level itself, and of the time left for it. */
export function ownDutyMail(model: OwnDuty): Mail {
  const { call, quota, boundary, now, sender } = model;
  const number = quota === null ? '' : quota.max === null ? `ít nhất ${quota.min}` : `${quota.min} đến ${quota.max}`;
  const due = boundary === null ? 'không có hạn cố định' : `chậm nhất ${lastMomentInWords(boundary, toldBy(model))}`;
  const left = boundary === null ? '' : `, ${distanceInWords(now, boundary, 'vi')}`;
  return mail({
    ...{ sender, ...closing(model), list: null },
    subject: `[${call.id}] Đến kỳ lập danh sách gửi cấp trên`,
    lead: 'Theo kế hoạch, cơ quan thường trực lập danh sách từ các hồ sơ đã chấp nhận và gửi lên cấp trên.',
    facts: [
      ['Nội dung', `${call.id}. ${call.title}${call.period === null ? '' : `, ${call.period}`}`],
      ...(number === '' ? [] : [['Số trường hợp', number] as const]),
      ['Hạn gửi', `${due}${left}`],
    ],
    paragraphs: ['Trang lập danh sách có các trường hợp đã chấp nhận để chọn; chọn xong, Hội đồng nhận phiếu qua thư.'],
    button: { label: 'Mở trang lập danh sách', href: model.link },
    english: 'A list to the next level is due; compose it from the accepted dossiers.',
  });
}
