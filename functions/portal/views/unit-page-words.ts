import type { InBoth } from '../../../shared/domain/wording/language.ts';

/** Why the unit page offers no upload. */
export type UploadClosed =
  | 'locked'
  | 'link_expired'
  | 'being_read'
  | 'decided'
  | 'not_open'
  | 'supplement_over'
  | 'moving';

export const uploadClosed: Record<UploadClosed, InBoth<string>> = {
  locked: {
    vi: 'Kỳ này đã khóa nên không nhận thêm tệp. Nội dung mới xin nộp vào kỳ sau.',
    en: 'This period is locked and takes no more files. Send anything new in the next period.',
  },
  link_expired: {
    vi: 'Liên kết này đã hết hạn nộp, chỉ còn để xem. Hãy xin liên kết mới ở cuối trang để nộp tiếp.',
    en: 'This link can only be read now. Ask for a fresh link at the end of the page to send a file.',
  },
  being_read: {
    vi: 'Máy chủ đang đọc tệp vừa nhận. Xin đợi kết quả rồi mới nộp bản khác.',
    en: 'The server is reading the file it just received. Wait for the result before sending another.',
  },
  decided: {
    vi: 'Hồ sơ đã được chấp nhận nên không thay tệp nữa. Nếu có sai sót, xin liên hệ cơ quan thường trực.',
    en: 'The dossier was accepted and its file is no longer replaced. Contact the standing office about mistakes.',
  },
  not_open: {
    vi: 'Kỳ này chưa mở. Liên kết sẽ dùng được khi đến ngày mở.',
    en: 'This period is not open yet. The link works from the opening day on.',
  },
  moving: {
    vi: 'Dữ liệu đang được chuyển sang hệ thống của tỉnh mới nên lúc này không nhận tệp. Giữ tệp lại và nộp sau: liên kết này sẽ dẫn đến nơi mới.',
    en: 'The data is being moved to the system of the new province, so no file is taken now. Keep it and send it later: this link will lead to the new place.',
  },
  supplement_over: {
    vi: 'Đã hết hạn bổ sung. Bản cuối cùng đã nộp sẽ được xem xét.',
    en: 'The time for supplements is over. The last version sent will be considered.',
  },
};

/** Why a file that arrived did not become a version (event `upload.refused.v1`). */
export type Refusal = 'PERIOD_LOCKED' | 'NOT_OPEN' | 'SAME_FILE' | 'TAKEN_BACK';

export const refusals: Record<Refusal, InBoth<string>> = {
  PERIOD_LOCKED: {
    vi: 'Tệp đến khi kỳ này đã khóa nên không được nhận. Hồ sơ đã nộp trước đó không thay đổi. Xin nộp vào kỳ sau.',
    en: 'The file came after the lock and was not taken. What was sent before is unchanged. Use the next period.',
  },
  NOT_OPEN: {
    vi: 'Tệp đến khi kỳ này chưa mở cho đơn vị nên không được nhận. Xin nộp lại từ ngày mở.',
    en: 'The file came before this period opened for the unit and was not taken. Send it again once it opens.',
  },
  TAKEN_BACK: {
    vi: 'Tệp đến trước khi đơn vị rút hồ sơ nên được rút cùng hồ sơ. Nếu vẫn muốn nộp, xin gửi lại tệp.',
    en: 'The file came before the dossier was taken back and was taken back with it. Send it again if it is to count.',
  },
  SAME_FILE: {
    vi: 'Tệp này giống hệt tệp đã nộp, nên không lập bản mới. Nếu đã sửa, hãy kiểm tra xem đã lưu tệp chưa rồi nộp lại.',
    en: 'This is the very file already sent, so no new version was made. If you corrected it, save it and send again.',
  },
};

/** What just happened because of a form on this page. */
export type UnitNotice = 'fresh_link_sent';

export const notices: Record<UnitNotice, InBoth<string>> = {
  fresh_link_sent: {
    vi: 'Liên kết mới đã được gửi đến địa chỉ thư đã đăng ký của đơn vị.',
    en: 'A fresh link was sent to the registered mail addresses of the unit.',
  },
};

const vi = {
  deadline: 'Hạn nộp',
  soft: 'Mốc dự kiến',
  onDemand: 'Không có hạn cố định: nộp khi có nội dung.',
  last: (moment: string) => `chậm nhất ${moment}`,
  before: (date: string) => `Tức là trước ngày ${date}. Hệ thống tính theo đồng hồ máy chủ, giờ Việt Nam.`,
  locks: (moment: string) => `Nộp muộn vẫn nhận đến ${moment}, có ghi chú “nộp muộn”.`,
  mayOnly: 'Đơn vị có thể nộp, không bắt buộc.',
  quota: (min: number, max: number | null) =>
    max === null
      ? `Ít nhất ${min} tập thể, cá nhân.`
      : min === max
        ? `Đúng ${min}.`
        : `Từ ${min} đến ${max} tập thể, cá nhân.`,
  quotaTitle: 'Số lượng',
  plan: 'Theo kế hoạch',
  title: 'Nộp hồ sơ',
  next: 'Việc cần làm',
  send: 'Nộp hồ sơ',
  sendAgain: (version: number) => `Nộp bản mới (bản ${version})`,
  sendBeside: 'Nộp tệp kèm theo (nếu có)',
  sendAgainHint: 'Bản mới thay bản trước khi xét; mọi bản đã nộp đều được giữ.',
  blanks: 'Biểu mẫu để tải về',
  noBlanks: 'Chưa có biểu mẫu? Tải về, điền rồi nộp tại đây.',
  findings: 'Kết quả đọc tệp',
  findingsOf: (version: number) => `Kết quả đọc tệp (bản ${version})`,
  marked: 'Tải tệp của đơn vị có đánh dấu từng chỗ phải sửa',
  clean: 'Đã đọc hết tệp, không thấy lỗi nào.',
  rows: (count: number) => `Các dòng đọc được (${count})`,
  returned: 'Nội dung cần bổ sung',
  due: (moment: string) => `Hạn bổ sung: chậm nhất ${moment}.`,
  reason: 'Lý do',
  versions: 'Các bản đã nộp',
  earlier: 'Đã gửi trước khi sáp nhập',
  earlierText:
    'Các đơn vị dưới đây nay do đơn vị này trả lời. Kỳ này cần một hồ sơ chung; xin tải bản cũ về, gộp lại và nộp.',
  earlierNothing: 'Đơn vị này chưa gửi bản nào.',
  history: 'Lịch sử',
  fresh: 'Liên kết',
  freshText:
    'Gửi liên kết mới đến các địa chỉ thư đã đăng ký của đơn vị; mọi liên kết cũ ngừng hoạt động. Liên kết này là của riêng đơn vị, xin đừng chuyển tiếp.',
  freshButton: 'Gửi lại liên kết mới',
  withdraw: 'Rút hồ sơ này',
  nil: 'Kỳ này đơn vị không có trường hợp nào: báo không có',
  nilSaid: (moment: string) => `Đơn vị đã báo không có lúc ${moment}; nội dung này vẫn chưa thực hiện.`,
  refused: (name: string, moment: string) => `Tệp “${name}” gửi lúc ${moment}`,
  important: 'Lưu ý',
};

export const unitPageWords: InBoth<typeof vi> = {
  vi,
  en: {
    deadline: 'Deadline',
    soft: 'Expected by',
    onDemand: 'No fixed deadline: send when you have something.',
    last: (moment) => `at the latest ${moment}`,
    before: (date) => `That is, before ${date}. Judged by the server clock, Viet Nam time.`,
    locks: (moment) => `Late files are taken until ${moment}, marked as late.`,
    mayOnly: 'Your unit may send, but need not.',
    quota: (min, max) =>
      max === null ? `At least ${min}.` : min === max ? `Exactly ${min}.` : `From ${min} to ${max}.`,
    quotaTitle: 'How many',
    plan: 'Under the plan',
    title: 'Send the dossier',
    next: 'What to do',
    send: 'Send the dossier',
    sendAgain: (version) => `Send a new version (version ${version})`,
    sendBeside: 'Send a file beside it (optional)',
    sendAgainHint: 'The new version replaces the one under review; every version sent is kept.',
    blanks: 'Blank forms',
    noBlanks: 'No form yet? Download it, fill it in and send it here.',
    findings: 'Result of reading',
    findingsOf: (version) => `Result of reading (version ${version})`,
    marked: 'Download your file with each place marked',
    clean: 'The whole file was read and no mistake was found.',
    rows: (count) => `Rows read (${count})`,
    returned: 'What to supplement',
    due: (moment) => `Due at the latest ${moment}.`,
    reason: 'Reason',
    versions: 'Versions sent',
    earlier: 'Sent before the merger',
    earlierText:
      'This unit now answers for the units below. One joint dossier is due: download what they sent, join it and send it.',
    earlierNothing: 'This unit had sent nothing.',
    history: 'History',
    fresh: 'Link',
    freshText:
      'Only sent to the registered addresses of the unit. This link is the unit’s own; please do not pass it on.',
    freshButton: 'Send a fresh link',
    withdraw: 'Withdraw this dossier',
    nil: 'Nobody to propose this period: report so',
    nilSaid: (moment) => `The unit reported nothing to propose at ${moment}; the obligation stays open.`,
    refused: (name, moment) => `File “${name}” sent at ${moment}`,
    important: 'Please note',
  },
};
