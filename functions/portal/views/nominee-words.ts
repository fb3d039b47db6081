import type {
  NominationHold,
  NominationStage,
  RevocationGround,
  SuspensionGround,
} from '../../../shared/domain/nomination/nomination.ts';
import type { NominationActName } from '../../../shared/domain/nomination/rights.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import type { Markup } from './markup.ts';
import { type Shape, type Tone, tag } from './shapes.ts';

type Face = { tone: Tone; shape: Shape } & InBoth<string>;

/** How far a nominee has come, in words, shape and colour. */
const stageFaces: Record<NominationStage, Face> = {
  PROPOSED: { tone: 'busy', shape: 'half', vi: 'Chờ thẩm định', en: 'Awaiting review' },
  SCREENED: { tone: 'good', shape: 'tick', vi: 'Đã thẩm định', en: 'Reviewed' },
  COUNCIL: { tone: 'busy', shape: 'half', vi: 'Đang trong danh sách xét', en: 'On a list under way' },
  PASSED: { tone: 'good', shape: 'tick', vi: 'Hội đồng đã thông qua', en: 'Passed by the council' },
  FAILED: { tone: 'quiet', shape: 'dash', vi: 'Không đạt số phiếu', en: 'Not passed' },
  FORWARDED: { tone: 'good', shape: 'full', vi: 'Đã gửi cấp trên', en: 'Forwarded' },
};

const holdFaces: Record<NominationHold, Face> = {
  SUSPENDED: { tone: 'warn', shape: 'warning', vi: 'Tạm dừng xét', en: 'Suspended' },
  INELIGIBLE: { tone: 'bad', shape: 'cross', vi: 'Chưa đủ tiêu chuẩn', en: 'Not eligible' },
  WITHDRAWN: { tone: 'quiet', shape: 'back', vi: 'Đơn vị đã rút', en: 'Withdrawn by the unit' },
  REVOKED: { tone: 'bad', shape: 'cross', vi: 'Đã thu hồi', en: 'Revoked' },
};

/** The state of a nominee as a word with its shape: what holds it, or how far it has come. */
export function nomineeTag(
  { stage, hold }: { stage: NominationStage; hold: NominationHold | null },
  language: Language,
): Markup {
  const face = hold === null ? stageFaces[stage] : holdFaces[hold];
  return tag(face.tone, face.shape, face[language]);
}

export const stageInWords = (stage: NominationStage, language: Language): string => stageFaces[stage][language];

export const suspensionWords: Record<SuspensionGround, InBoth<string>> = {
  discipline: { vi: 'Đang trong thời gian xem xét kỷ luật', en: 'Disciplinary review under way' },
  investigation: { vi: 'Đang bị điều tra, truy tố, xét xử', en: 'Under investigation, prosecution or trial' },
  inspection: {
    vi: 'Đang thanh tra, kiểm tra, kiểm toán và có dấu hiệu vi phạm',
    en: 'Inspection or audit with signs of violation',
  },
  complaint: { vi: 'Có đơn thư khiếu nại, tố cáo đang được xác minh', en: 'A complaint is being verified' },
};

export const revocationWords: Record<RevocationGround, InBoth<string>> = {
  false_declaration: { vi: 'Kê khai không đúng thành tích', en: 'False declaration' },
  forged_papers: { vi: 'Làm giả hồ sơ, giấy tờ', en: 'Forged papers' },
  unlawful_appraisal: { vi: 'Thẩm định, quyết định trái quy định', en: 'Unlawful appraisal' },
  later_finding: { vi: 'Vi phạm được kết luận sau khi khen thưởng', en: 'A violation established later' },
};

/** What each act is called, what it does, and its button. */
export const actWords: Record<NominationActName, InBoth<{ title: string; text: string; button: string }>> = {
  suspend: {
    vi: {
      title: 'Tạm dừng xét',
      text: 'Trường hợp này không được biểu quyết, quyết định, chuyển đi cho đến khi được xét tiếp. Căn cứ và lý do chỉ cơ quan thường trực và Hội đồng thấy; đơn vị được báo là tạm dừng.',
      button: 'Tạm dừng xét',
    },
    en: {
      title: 'Suspend',
      text: 'This nominee is not voted on, decided or forwarded until taken up again. Only the office and the council see ground and reason.',
      button: 'Suspend',
    },
  },
  reinstate: {
    vi: {
      title: 'Xét tiếp',
      text: 'Trường hợp này trở lại đúng bước trước khi tạm dừng.',
      button: 'Xét tiếp',
    },
    en: { title: 'Take up again', text: 'The nominee returns to where it stood before.', button: 'Take up again' },
  },
  'find-ineligible': {
    vi: {
      title: 'Ghi nhận chưa đủ tiêu chuẩn',
      text: 'Chọn các tiêu chuẩn không đạt. Trường hợp này không được biểu quyết, quyết định, chuyển đi, trừ khi Hội đồng xét miễn tiêu chuẩn mà kế hoạch cho miễn.',
      button: 'Ghi nhận chưa đủ tiêu chuẩn',
    },
    en: {
      title: 'Record as not eligible',
      text: 'Choose the criteria that are not met. The nominee is not voted on, decided or forwarded unless the council waives what the plan lets it waive.',
      button: 'Record as not eligible',
    },
  },
  'find-eligible': {
    vi: {
      title: 'Bỏ ghi nhận chưa đủ tiêu chuẩn',
      text: 'Dùng khi có căn cứ mới hoặc ghi nhận nhầm.',
      button: 'Bỏ ghi nhận',
    },
    en: {
      title: 'Take the finding back',
      text: 'When there is new evidence or it was a mistake.',
      button: 'Take back',
    },
  },
  waive: {
    vi: {
      title: 'Miễn tiêu chuẩn',
      text: 'Hội đồng xét miễn một tiêu chuẩn mà kế hoạch cho miễn; lý do được lưu cùng hồ sơ.',
      button: 'Miễn tiêu chuẩn',
    },
    en: { title: 'Waive a criterion', text: 'For criteria the plan lets the council waive.', button: 'Waive' },
  },
  withdraw: {
    vi: {
      title: 'Rút trường hợp này',
      text: 'Trường hợp đã rút không được xét trong kỳ này và không đưa lại được. Các trường hợp khác của hồ sơ không thay đổi.',
      button: 'Rút trường hợp này',
    },
    en: {
      title: 'Withdraw this nominee',
      text: 'A withdrawn nominee is not considered in this period and cannot be put back. The others stay.',
      button: 'Withdraw',
    },
  },
  revoke: {
    vi: {
      title: 'Ghi nhận thu hồi, hủy bỏ',
      text: 'Ghi theo quyết định của cấp có thẩm quyền, sau khi danh sách đã gửi cấp trên.',
      button: 'Ghi nhận thu hồi',
    },
    en: { title: 'Record a revocation', text: 'By a decision of the competent authority.', button: 'Record' },
  },
};
