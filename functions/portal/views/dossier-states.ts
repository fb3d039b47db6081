import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import type { Markup } from './markup.ts';
import { type Shape, type Tone, tag } from './shapes.ts';

/** States of a dossier: the machine's own and the two that only follow from the clock. */
export type DossierState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'INVALID'
  | 'UNDER_REVIEW'
  | 'RETURNED'
  | 'ACCEPTED'
  | 'LOCKED'
  | 'CLOSED'
  | 'WITHDRAWN'
  | 'MISSED'
  | 'OVERDUE_SOFT';

type StateWords = { label: string; happened: string; next: string };

type StateFace = { tone: Tone; shape: Shape; words: InBoth<StateWords> };

const say = (label: string, happened: string, next: string): StateWords => ({ label, happened, next });

/** Every state in words, shape and colour. A new state does not compile until it is written here. */
export const dossierStates: Record<DossierState, StateFace> = {
  DRAFT: {
    ...{ tone: 'plain', shape: 'empty' },
    words: {
      vi: say(
        'Chưa nộp',
        'Đơn vị chưa nộp tệp nào cho kỳ này.',
        'Chọn tệp Word hoặc Excel đã lập rồi bấm “Nộp hồ sơ”.',
      ),
      en: say(
        'Not sent',
        'The unit has sent no file for this period yet.',
        'Choose your Word or Excel file and press “Send the dossier”.',
      ),
    },
  },
  SUBMITTED: {
    ...{ tone: 'busy', shape: 'half' },
    words: {
      vi: say('Đang đọc tệp', 'Máy chủ đã nhận tệp và đang đọc.', 'Kết quả sẽ hiện tại trang này và được gửi qua thư.'),
      en: say(
        'Being read',
        'The server has your file and is reading it.',
        'The result appears on this page and by mail.',
      ),
    },
  },
  INVALID: {
    ...{ tone: 'bad', shape: 'cross' },
    words: {
      vi: say(
        'Có lỗi phải sửa',
        'Tệp đã đọc xong nhưng còn lỗi phải sửa, nên chưa được tính là đã nộp.',
        'Sửa các chỗ nêu dưới đây trong tệp của đơn vị rồi nộp lại. Bản trước vẫn được giữ.',
      ),
      en: say(
        'Errors to correct',
        'The file was read but has errors, so it does not count as sent yet.',
        'Correct the places below in your own file and send it again. The earlier version is kept.',
      ),
    },
  },
  UNDER_REVIEW: {
    ...{ tone: 'good', shape: 'tick' },
    words: {
      vi: say(
        'Đã nộp, chờ thẩm định',
        'Hồ sơ hợp lệ đã được nhận và đang chờ thẩm định.',
        'Đơn vị không phải làm gì thêm; kết quả sẽ được gửi qua thư.',
      ),
      en: say(
        'Sent, awaiting review',
        'A valid dossier was received and awaits review.',
        'Nothing more to do; the outcome comes by mail.',
      ),
    },
  },
  RETURNED: {
    ...{ tone: 'warn', shape: 'back' },
    words: {
      vi: say(
        'Trả lại để bổ sung',
        'Cơ quan thường trực đã trả lại hồ sơ để đơn vị bổ sung.',
        'Bổ sung các nội dung được nêu rồi nộp lại trước hạn bổ sung.',
      ),
      en: say(
        'Returned for supplement',
        'The standing office returned the dossier.',
        'Complete the points listed and send again before the due time.',
      ),
    },
  },
  ACCEPTED: {
    ...{ tone: 'good', shape: 'full' },
    words: {
      vi: say(
        'Đã được chấp nhận',
        'Hồ sơ đã được thẩm định và chấp nhận.',
        'Đơn vị không phải làm gì thêm cho kỳ này.',
      ),
      en: say('Accepted', 'The dossier was reviewed and accepted.', 'Nothing more to do for this period.'),
    },
  },
  LOCKED: {
    ...{ tone: 'quiet', shape: 'lock' },
    words: {
      vi: say('Đã khóa', 'Kỳ này đã khóa, hồ sơ chỉ còn để xem.', 'Nếu còn nội dung mới, đơn vị nộp vào kỳ sau.'),
      en: say(
        'Locked',
        'This period is locked; the dossier can only be read.',
        'Send anything new in the next period.',
      ),
    },
  },
  CLOSED: {
    ...{ tone: 'quiet', shape: 'lock' },
    words: {
      vi: say('Đã kết thúc', 'Đợt này đã kết thúc, hồ sơ được lưu.', 'Đơn vị không phải làm gì thêm.'),
      en: say('Closed', 'This round is over and the dossier is archived.', 'Nothing more to do.'),
    },
  },
  WITHDRAWN: {
    ...{ tone: 'quiet', shape: 'dash' },
    words: {
      vi: say('Đã rút', 'Đơn vị đã rút hồ sơ này.', 'Đơn vị có thể nộp lại khi kỳ này chưa khóa.'),
      en: say('Withdrawn', 'The unit withdrew this dossier.', 'You may send again while the period is not locked.'),
    },
  },
  MISSED: {
    ...{ tone: 'bad', shape: 'warning' },
    words: {
      vi: say(
        'Quá hạn, chưa nộp',
        'Đã hết hạn mà chưa có bản hợp lệ nào.',
        'Nộp ngay: hồ sơ vẫn được nhận đến khi khóa kỳ và sẽ ghi là nộp muộn.',
      ),
      en: say(
        'Overdue, not sent',
        'The deadline passed without a valid version.',
        'Send now: it is accepted until the lock, marked as late.',
      ),
    },
  },
  OVERDUE_SOFT: {
    ...{ tone: 'warn', shape: 'warning' },
    words: {
      vi: say(
        'Quá mốc dự kiến',
        'Đã qua mốc dự kiến mà chưa có bản hợp lệ nào.',
        'Nộp khi xong: kế hoạch không ấn định hạn cuối cho nội dung này.',
      ),
      en: say(
        'Past the expected date',
        'The expected date passed without a valid version.',
        'Send when ready: the plan sets no final deadline here.',
      ),
    },
  },
};

/** The state as a word with its shape. */
export function stateTag(state: DossierState, language: Language): Markup {
  const face = dossierStates[state];
  return tag(face.tone, face.shape, face.words[language].label);
}
