import type { InBoth } from '../../../shared/domain/wording/language.ts';

/** Mistakes of the review form. */
export type ReviewMistake =
  | 'outcome_missing'
  | 'reason_missing'
  | 'reason_too_long'
  | 'due_missing'
  | 'due_not_a_date'
  | 'due_not_in_future'
  | 'due_after_limit'
  | 'own_case';

/** The control each mistake belongs to and its sentence. */
export const reviewMistakes: Record<ReviewMistake, { field: string } & InBoth<string>> = {
  outcome_missing: { field: 'outcome', vi: 'Chọn chấp nhận hoặc trả lại', en: 'Choose to accept or to return' },
  reason_missing: {
    field: 'reason',
    vi: 'Ghi lý do trả lại để đơn vị biết phải làm gì',
    en: 'Give the reason for returning',
  },
  reason_too_long: {
    field: 'reason',
    vi: 'Lý do dài quá 2.000 ký tự, hãy rút gọn',
    en: 'Shorten the reason to 2,000 characters',
  },
  due_missing: { field: 'due-day', vi: 'Ghi hạn bổ sung: ngày, tháng, năm', en: 'Give the due date: day, month, year' },
  due_not_a_date: {
    field: 'due-day',
    vi: 'Hạn bổ sung không phải là một ngày có thật',
    en: 'The due date is not a real date',
  },
  due_not_in_future: { field: 'due-day', vi: 'Hạn bổ sung phải sau hôm nay', en: 'The due date must be after today' },
  due_after_limit: {
    field: 'due-day',
    vi: 'Hạn bổ sung phải trước khi kỳ này khóa',
    en: 'The due date must be before the lock',
  },
  own_case: {
    field: 'outcome',
    vi: 'Hồ sơ này có tên bạn, người thân hoặc là của đơn vị bạn, nên phải do người khác của cơ quan thường trực thẩm định',
    en: 'This dossier names you or a relative, or is of your own unit; somebody else of the office has to judge it',
  },
};

/** Why the review page offers no decision. */
export type ReviewClosed = 'accepted' | 'returned' | 'not_valid' | 'being_read' | 'locked' | 'link_expired';

export const reviewClosed: Record<ReviewClosed, InBoth<string>> = {
  accepted: { vi: 'Hồ sơ này đã được chấp nhận.', en: 'This dossier is accepted.' },
  returned: {
    vi: 'Hồ sơ này đã được trả lại, đang chờ đơn vị nộp bản bổ sung.',
    en: 'Returned; waiting for the unit.',
  },
  not_valid: {
    vi: 'Bản mới nhất còn lỗi phải sửa; đơn vị đã được báo và sẽ nộp lại.',
    en: 'The latest version has errors; the unit was told.',
  },
  being_read: {
    vi: 'Máy chủ đang đọc bản mới của đơn vị. Xin mở lại sau ít giây.',
    en: 'A new version is being read. Open again in a moment.',
  },
  locked: { vi: 'Kỳ này đã khóa, hồ sơ chỉ còn để xem.', en: 'This period is locked; read only.' },
  link_expired: { vi: 'Liên kết này chỉ còn để xem.', en: 'This link can only be read now.' },
};

/** A version that arrived before the lock and was read when a list had been composed from the one before it. */
export const readLateWords = {
  vi: {
    heading: (version: number) => `Bản ${version} cần quyết định`,
    arrived: 'Bản này đến máy chủ lúc',
    kept: 'Hệ thống đọc được bản này sau khi danh sách của kỳ đã lập, nên bản đã chấp nhận và danh sách giữ nguyên. Nếu bản này phải được xét, đưa bản này vào thẩm định; danh sách chỉ đổi khi được trả lại và lập lại.',
    take: (version: number) => `Đưa bản ${version} vào thẩm định`,
  },
  en: {
    heading: (version: number) => `Version ${version} needs a decision`,
    arrived: 'It reached the server at',
    kept: 'It was read after the list of this period was composed, so the accepted version and the list stay. If it must be considered, take it up for review; the list changes only when it is sent back and composed anew.',
    take: (version: number) => `Take version ${version} up for review`,
  },
} as const;

const vi = {
  caption: 'Thẩm định hồ sơ',
  facts: 'Thông tin hồ sơ',
  reference: 'Mã hồ sơ',
  state: 'Tình trạng',
  receivedAt: 'Máy chủ nhận lúc',
  punctual: 'So với hạn nộp',
  file: 'Tệp đơn vị gửi',
  download: 'Tải tệp gốc',
  rows: (count: number) => `Các dòng đọc được (${count})`,
  count: 'Số tập thể, cá nhân',
  lines: 'Số dòng',
  quota: (min: number, max: number | null) => (max === null ? `cần ít nhất ${min}` : `cần từ ${min} đến ${max}`),
  yes: 'Có',
  no: 'Chưa có',
  loop: 'Số lần đã trả lại',
  findings: 'Phát hiện khi đọc tệp',
  clean: 'Không có phát hiện nào.',
  decide: 'Quyết định',
  outcome: 'Ý kiến thẩm định',
  accept: 'Chấp nhận hồ sơ',
  acceptHint: 'Đơn vị được báo ngay; các tập thể, cá nhân vào danh sách để chọn.',
  acceptAlone: 'Đơn vị được báo ngay.',
  return: 'Trả lại để bổ sung',
  returnHint: 'Đơn vị nhận thư nêu rõ mục cần bổ sung, lý do và hạn.',
  items: 'Những mục cần bổ sung',
  itemsHint: 'Đánh dấu các mục cần sửa; không bắt buộc.',
  reason: 'Lý do trả lại',
  reasonHint: 'Viết để đơn vị đọc là biết phải làm gì.',
  due: 'Hạn bổ sung',
  dueHint: (limit: string) => `Hết ngày này. Muộn nhất được chọn: ${limit}.`,
  submit: 'Ghi nhận quyết định',
  bound: (version: number) =>
    `Quyết định này áp dụng cho bản ${version}. Nếu đơn vị nộp bản khác trong lúc này, hệ thống sẽ báo lại và không ghi nhận.`,
  problem: 'Có chỗ cần sửa',
  versions: 'Các bản đã nộp',
  history: 'Lịch sử',
  version: (version: number) => `bản ${version}`,
};

export const reviewPageWords: InBoth<typeof vi> = {
  vi,
  en: {
    ...{ caption: 'Review of a dossier', facts: 'About this dossier', reference: 'Reference', state: 'State' },
    ...{ receivedAt: 'Received by the server', punctual: 'Against the deadline', file: 'File of the unit' },
    ...{
      download: 'Download the original',
      count: 'Collectives and persons',
      lines: 'Lines',
    },
    ...{ yes: 'Yes', no: 'Not yet', loop: 'Times returned', findings: 'Findings of reading', clean: 'No findings.' },
    rows: (count) => `Rows read (${count})`,
    quota: (min, max) => (max === null ? `at least ${min} needed` : `${min} to ${max} needed`),
    ...{ decide: 'Decision', outcome: 'Outcome of the review', accept: 'Accept the dossier' },
    acceptHint: 'The unit is told at once; its nominations become available for lists.',
    acceptAlone: 'The unit is told at once.',
    ...{
      return: 'Return for supplement',
      returnHint: 'The unit gets a mail with the items, the reason and the due date.',
    },
    ...{ items: 'Items to supplement', itemsHint: 'Tick what has to be corrected; optional.', reason: 'Reason' },
    ...{ reasonHint: 'So that the unit knows what to do.', due: 'Due date' },
    dueHint: (limit) => `Until the end of this day. Latest allowed: ${limit}.`,
    submit: 'Record the decision',
    bound: (version) =>
      `This decision is about version ${version}. If the unit sends another meanwhile, nothing is recorded and you are told.`,
    problem: 'Something needs correcting',
    ...{ versions: 'Versions sent', history: 'History' },
    version: (version) => `version ${version}`,
  },
};
