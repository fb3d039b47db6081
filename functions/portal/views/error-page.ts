import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { type Frame, page } from './frame.ts';
import { html } from './markup.ts';

export type ErrorStatus = 400 | 403 | 404 | 405 | 413 | 429 | 500 | 503;

type ErrorWords = { title: string; happened: string; todo: string };

const say = (title: string, happened: string, todo: string): ErrorWords => ({ title, happened, todo });

const errors: Record<ErrorStatus, InBoth<ErrorWords>> = {
  400: {
    vi: say(
      'Chưa hiểu được yêu cầu này',
      'Thông tin gửi lên bị thiếu hoặc sai dạng. Chưa có gì được ghi nhận.',
      'Hãy quay lại trang trước, tải lại trang rồi thử lại.',
    ),
    en: say(
      'This request could not be understood',
      'Something was missing or malformed. Nothing was recorded.',
      'Go back, reload the page and try again.',
    ),
  },
  403: {
    vi: say(
      'Không có quyền làm việc này',
      'Liên kết đang dùng không cho phép việc vừa yêu cầu. Chưa có gì được ghi nhận.',
      'Hãy mở lại từ thư mới nhất dành cho đúng việc này.',
    ),
    en: say(
      'This is not allowed',
      'The link in use does not permit this. Nothing was recorded.',
      'Open the page again from the latest mail about it.',
    ),
  },
  404: {
    vi: say(
      'Không tìm thấy trang',
      'Địa chỉ này không có trên hệ thống.',
      'Hãy mở lại từ nút trong thư, hoặc kiểm tra xem địa chỉ có bị chép thiếu không.',
    ),
    en: say(
      'Page not found',
      'There is nothing at this address.',
      'Open the page from the button in the mail, or check that the address is complete.',
    ),
  },
  405: {
    vi: say(
      'Không làm được theo cách này',
      'Trang này không nhận yêu cầu kiểu đó. Chưa có gì được ghi nhận.',
      'Hãy mở lại trang từ nút trong thư.',
    ),
    en: say(
      'This does not work that way',
      'This page does not take such a request. Nothing was recorded.',
      'Open the page again from the mail.',
    ),
  },
  413: {
    vi: say(
      'Tệp hoặc nội dung quá lớn',
      'Nội dung gửi lên vượt giới hạn nên không được nhận.',
      'Hãy gửi tệp Word hoặc Excel gốc, bớt ảnh chèn trong tệp, hoặc chia thành tệp nén nhỏ hơn.',
    ),
    en: say(
      'Too large',
      'What was sent is above the limit and was not taken.',
      'Send the original Word or Excel file, with fewer pictures in it.',
    ),
  },
  429: {
    vi: say(
      'Thao tác quá nhanh',
      'Có quá nhiều yêu cầu trong thời gian ngắn. Chưa có gì bị mất.',
      'Hãy đợi một phút rồi thử lại.',
    ),
    en: say(
      'Too many requests',
      'There were too many requests in a short time. Nothing is lost.',
      'Wait a minute and try again.',
    ),
  },
  500: {
    vi: say(
      'Hệ thống gặp sự cố',
      'Lỗi ở phía hệ thống, không phải do đơn vị. Những gì đã có giấy nhận vẫn an toàn.',
      'Hãy thử lại sau ít phút. Nếu vẫn lỗi, xin báo mã dưới đây cho cơ quan thường trực.',
    ),
    en: say(
      'Something went wrong here',
      'The fault is ours. Whatever has a receipt is safe.',
      'Try again in a few minutes. If it persists, tell the standing office the code below.',
    ),
  },
  503: {
    vi: say(
      'Hệ thống đang bận',
      'Máy chủ tạm thời chưa trả lời được. Những gì đã có giấy nhận vẫn an toàn.',
      'Hãy thử lại sau ít phút. Hạn nộp vẫn tính theo lúc tệp đến máy chủ.',
    ),
    en: say(
      'The service is busy',
      'The server cannot answer for the moment. Whatever has a receipt is safe.',
      'Try again in a few minutes. The deadline counts the moment a file reaches the store.',
    ),
  },
};

export type ErrorPageModel = {
  frame: Frame;
  status: ErrorStatus;
  /** What to quote when asking for help; shown for faults of the system. */
  requestId: string | null;
  /** What exactly was wrong, already in words, when the page can say it. */
  details: readonly string[];
};

const codeLabel: InBoth<string> = { vi: 'Mã sự cố', en: 'Code' };

/** A page that says what happened and what to do, for every way in which a request can fail. */
export function errorPage({ frame, status, requestId, details }: ErrorPageModel): string {
  const { language } = frame;
  const { title, happened, todo } = errors[status][language];
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${happened}</p>
${details.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${details.map((detail) => html`<li>${detail}</li>`)}</ul>`}
<p class="govuk-body"><strong>${todo}</strong></p>
${requestId !== null && html`<p class="govuk-body">${codeLabel[language]}: <code class="tc-hash__code">${requestId}</code></p>`}`;
  return page({ frame, title, body });
}
