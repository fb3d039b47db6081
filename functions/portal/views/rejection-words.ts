import type { Rejection, RejectionCode } from '../../../shared/domain/rejections.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import type { FieldMistake } from './frame.ts';

type Sentence = (rejection: Rejection) => string;

const plain = (vi: string, en: string): InBoth<Sentence> => ({ vi: () => vi, en: () => en });

/** Every "no" of the business as a sentence that says what is wrong and what to do. */
export const rejectionWords: Record<RejectionCode, InBoth<Sentence>> = {
  PERIOD_LOCKED: plain('Kỳ này đã khóa, không thay đổi được nữa.', 'This period is locked and cannot change any more.'),
  NOT_OPEN: plain('Kỳ này chưa mở.', 'This period is not open yet.'),
  TAKEN_BACK: plain(
    'Tệp đến trước khi đơn vị rút hồ sơ nên được rút cùng hồ sơ.',
    'The file came before the unit took its dossier back, and was taken back with it.',
  ),
  SAME_FILE: plain('Tệp này giống hệt tệp đã nộp.', 'This is the very file that was sent before.'),
  WRONG_STATE: plain(
    'Việc này không còn làm được ở bước hiện nay. Hãy xem lại tình trạng mới nhất.',
    'This is not possible at the present step. Look at the latest state.',
  ),
  STALE_VERSION: plain(
    'Nội dung đã thay đổi trong lúc đang xem. Hãy xem lại rồi quyết định.',
    'This changed while you were looking at it. Look again, then decide.',
  ),
  REASON_MISSING: plain('Ghi lý do để người nhận biết phải làm gì.', 'Give the reason.'),
  DUE_NOT_IN_FUTURE: plain('Hạn phải sau thời điểm hiện nay.', 'The due time must be in the future.'),
  RETURN_LIMIT: {
    vi: ({ limit }) => `Hồ sơ đã được trả lại ${limit ?? ''} lần, là số lần tối đa; bản hiện có được xét như đã nộp.`,
    en: ({ limit }) => `The dossier was returned ${limit ?? ''} times, which is the most; it is judged as it is.`,
  },
  QUOTA_MISSING: {
    vi: ({ limit, seen }) => `Chọn ít nhất ${limit ?? ''} trường hợp; hiện mới chọn ${seen ?? 0}.`,
    en: ({ limit, seen }) => `Choose at least ${limit ?? ''}; ${seen ?? 0} chosen so far.`,
  },
  QUOTA_EXCEEDED: {
    vi: ({ limit, seen }) => `Chọn nhiều nhất ${limit ?? ''} trường hợp; hiện đang chọn ${seen ?? ''}. Hãy bỏ bớt.`,
    en: ({ limit, seen }) => `Choose at most ${limit ?? ''}; ${seen ?? ''} chosen now. Untick some.`,
  },
  ITEM_UNKNOWN: plain(
    'Có trường hợp không còn trong các hồ sơ đã chấp nhận. Hãy tải lại trang rồi chọn lại.',
    'One of them is no longer among the accepted ones. Reload and choose again.',
  ),
  ITEM_TWICE: {
    vi: ({ seen }) =>
      `Chỉ chọn ${seen ?? 'mỗi trường hợp'} một lần: mỗi người, mỗi tập thể chỉ có một lần trong danh sách của một kỳ, kể cả khi hai đơn vị cùng đề nghị.`,
    en: ({ seen }) =>
      `Choose ${seen ?? 'each'} once: nobody stands twice on the list of a period, also when two units nominate them.`,
  },
  NOT_A_MEMBER: plain(
    'Liên kết này không phải của thành viên Hội đồng bỏ phiếu cho danh sách này.',
    'This link is not of a voting member.',
  ),
  ALREADY_VOTED: plain(
    'Phiếu này đã được gửi trước đó và không sửa được.',
    'This ballot was cast before and cannot change.',
  ),
  BALLOT_INCOMPLETE: plain('Chọn ý kiến cho trường hợp này.', 'Choose your vote for this one.'),
  RECUSED: plain(
    'Trường hợp này là của chính bạn, người thân hoặc đơn vị của bạn, nên bạn không tham gia.',
    'This is your own case, a relative’s or your unit’s; you take no part in it.',
  ),
  QUORUM_MISSING: {
    vi: ({ limit, seen }) =>
      `Chưa đủ số thành viên tham gia để kết thúc bỏ phiếu: mới có ${seen ?? 0} trên ${limit ?? ''} thành viên.`,
    en: ({ limit, seen }) => `No quorum yet: ${seen ?? 0} of ${limit ?? ''} members take part.`,
  },
  NOT_IN_WRITING: plain(
    'Thành viên vắng mặt không bỏ phiếu bằng văn bản cho các trường hợp này.',
    'Absent members have no written vote on these.',
  ),
  PLACE_MISSING: plain('Ghi địa điểm họp, nhiều nhất 300 ký tự.', 'Give the place, at most 300 characters.'),
  CHAIR_MISSING: plain('Chọn người chủ trì trong các thành viên Hội đồng.', 'Choose the chair among the members.'),
  SECRETARY_MISSING: plain('Chọn thư ký phiên họp.', 'Choose the secretary.'),
  DATE_NOT_REAL: plain(
    'Ghi ngày, tháng, năm và giờ có thật, ví dụ 18/6/2021 và 8:00.',
    'Give a real date and time, for example 18/6/2021 and 8:00.',
  ),
  ATTENDANCE_MISSING: {
    vi: ({ seen }) => `Ghi có mặt hay vắng mặt của ${seen ?? 'từng thành viên'}.`,
    en: ({ seen }) => `Record whether ${seen ?? 'each member'} is present.`,
  },
  COMMITTEE_MISSING: plain('Ghi họ tên tổ kiểm phiếu.', 'Give the names of the ballot committee.'),
  PAPER_COUNT: {
    vi: ({ limit, seen }) =>
      `Số phiếu giấy không khớp: có ${limit ?? 0} phiếu, ${seen === undefined ? 'chưa ghi kết quả đếm' : `đã ghi ${seen}`}.`,
    en: ({ limit, seen }) => `Paper ballots do not fit: ${limit ?? 0} handed in, ${seen ?? 'none'} counted.`,
  },
  CHOICE_OF_EQUALS: {
    vi: ({ limit, seen }) => `Chọn đúng ${limit ?? ''} trong các trường hợp bằng phiếu; hiện đang chọn ${seen ?? 0}.`,
    en: ({ limit, seen }) => `Choose exactly ${limit ?? ''} among the equals; ${seen ?? 0} chosen now.`,
  },
  DOCUMENT_NUMBER_MISSING: plain(
    'Ghi số văn bản, nhiều nhất 60 ký tự, ví dụ 1802/SYT-TCCB.',
    'Give the document number, at most 60 characters.',
  ),
  RECEIVER_MISSING: plain('Chọn nơi nhận danh sách.', 'Choose the receiver.'),
  RECORD_UNKNOWN: plain(
    'Mục này không còn trong sổ, có thể đơn vị đã gửi bản mới. Hãy tải lại trang.',
    'This record is no longer in the register; the unit may have sent a new version. Reload.',
  ),
  RECORD_VAGUE: plain(
    'Lời kê khai không rõ số lần nên không xác minh được. Hãy từ chối mục này và ghi từng lần có quyết định.',
    'The claim does not say how often, so it cannot be verified. Reject it and add each decision.',
  ),
  YEAR_MISSING: plain(
    'Ghi năm hoặc ngày quyết định: không có mốc thời gian thì không tính được.',
    'Give the year or the date of the decision: without it nothing can be counted.',
  ),
  SUBJECT_SAME: plain('Hai mục này đang là một.', 'These two are one already.'),
  SUBJECT_KINDS_DIFFER: plain('Không gộp cá nhân với tập thể.', 'A person and a collective cannot be merged.'),
  SUBJECT_MERGED: plain(
    'Một trong hai đã được gộp với mục khác. Hãy tách ra trước.',
    'One of them is merged already. Separate it first.',
  ),
  SUBJECT_NOT_MERGED: plain('Hai mục này không còn được gộp.', 'These two are no longer merged.'),
  FORM_TOO_OLD: plain(
    'Biểu mẫu mở đã lâu hoặc gửi quá nhanh. Hãy xem lại rồi gửi lại.',
    'This form was open too long or sent too fast. Look again, then send again.',
  ),
  NAME_MISSING: plain('Ghi họ và tên, nhiều nhất 100 ký tự.', 'Give your name, at most 100 characters.'),
  TEXT_TOO_LONG: {
    vi: ({ limit }) => `Nội dung quá dài, hãy rút gọn${limit === undefined ? '' : ` còn nhiều nhất ${limit} ký tự`}.`,
    en: ({ limit }) => `This is too long; shorten it${limit === undefined ? '' : ` to at most ${limit} characters`}.`,
  },
  ADDRESS_WRONG: plain(
    'Thư điện tử chưa đúng, ví dụ ten@donvi.vn; có thể để trống.',
    'This is no e-mail address; it may stay empty.',
  ),
  ANSWER_MISSING: plain('Ghi câu trả lời.', 'Write the answer.'),
  COMMENT_MISSING: plain('Ghi nội dung góp ý.', 'Write your comment.'),
  CONSENT_MISSING: plain(
    'Đánh dấu đồng ý để cơ quan thường trực được xem xét góp ý.',
    'Tick your consent, so that the office may consider the comment.',
  ),
  CHOICE_MISSING: plain('Chọn có công khai hay không.', 'Choose whether to show it.'),
  STILL_PUBLIC: plain(
    'Chưa hết thời gian lấy ý kiến nên danh sách chưa đi tiếp được.',
    'The time for comments is not over yet.',
  ),
  TOO_MANY: plain(
    'Đã nhận nhiều góp ý trong giờ này. Xin gửi lại sau một giờ.',
    'Too many comments in this hour. Please try again in an hour.',
  ),
  COMMENTS_OPEN: {
    vi: ({ limit }) => `Còn ${limit ?? 1} góp ý chưa trả lời nên danh sách chưa đi tiếp được.`,
    en: ({ limit }) => `Still ${limit ?? 1} comments without an answer; the list cannot go on.`,
  },
  NO_RIGHT: plain('Việc này không thuộc quyền của liên kết đang dùng.', 'This link has no right to do this.'),
  GROUND_MISSING: plain('Chọn căn cứ.', 'Choose the ground.'),
  CRITERION_MISSING: plain('Chọn tiêu chuẩn.', 'Choose the criterion.'),
  NOT_WAIVABLE: {
    vi: ({ seen }) => `Kế hoạch không cho miễn tiêu chuẩn ${seen ?? ''}.`,
    en: ({ seen }) => `The plan does not let criterion ${seen ?? ''} be waived.`,
  },
  DATE_MISSING: plain('Ghi ngày, tháng, năm có thật.', 'Give a real date.'),
  NOMINEE_HELD: {
    vi: ({ seen }) =>
      `Không đưa ${seen ?? 'trường hợp này'} vào danh sách được: đang bị tạm dừng, đã rút hoặc không đủ điều kiện.`,
    en: ({ seen }) => `Cannot put ${seen ?? 'this one'} on the list: suspended, withdrawn or not eligible.`,
  },
};

/** One rejection as a sentence. */
export const rejectionInWords = (rejection: Rejection, language: Language): string =>
  rejectionWords[rejection.code][language](rejection);

/** Rejections as mistakes of a form; `fieldOf` names the control each belongs to. */
export function asMistakes(
  rejections: readonly Rejection[],
  language: Language,
  fieldOf: (rejection: Rejection) => string,
): readonly FieldMistake[] {
  return rejections.map((rejection) => ({ field: fieldOf(rejection), message: rejectionInWords(rejection, language) }));
}
