import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { type Frame, page } from './frame.ts';
import { html } from './markup.ts';

const vi = {
  title: 'Tiếp nhận hồ sơ thi đua, khen thưởng',
  lead: 'Nơi các đơn vị y tế trong tỉnh gửi danh sách tập thể, cá nhân điển hình để xét thi đua, khen thưởng.',
  how: 'Nộp hồ sơ như thế nào',
  steps: [
    'Khi mở kỳ nộp, đơn vị nhận thư có liên kết riêng tại địa chỉ đã đăng ký. Không cần tài khoản, không cần mật khẩu.',
    'Mở liên kết, chọn tệp Word hoặc Excel đơn vị đã lập rồi bấm “Nộp hồ sơ”.',
    'Trong vòng một phút, trang và thư trả lời: giấy nhận có mã hồ sơ, hoặc từng chỗ cần sửa trong tệp.',
  ],
  promise: 'Hệ thống bảo đảm',
  promises: [
    'Đúng hạn hay muộn tính theo thời điểm máy chủ nhận bản hợp lệ đầu tiên, chính xác đến phần nghìn giây.',
    'Mọi bản đã nộp đều được giữ; bản mới không xóa bản cũ.',
    'Mở liên kết không làm thay đổi gì; chỉ khi bấm nút mới có hiệu lực.',
  ],
  comment: 'Danh sách đang lấy ý kiến',
  commentText: 'Ai cũng có thể xem và góp ý trong thời gian công khai, không cần tài khoản.',
  commentLink: 'Xem danh sách đang lấy ý kiến',
  lost: 'Chưa nhận được thư hoặc mất liên kết?',
  lostText: 'Xem cả mục thư rác, rồi xin liên kết mới.',
  lostLink: 'Xin gửi lại liên kết',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Intake of emulation and commendation dossiers',
    lead: 'Where the health units of the province send their lists of exemplary collectives and persons.',
    how: 'How to send a dossier',
    steps: [
      'When a period opens, each unit gets a mail with its own link at its registered address. No account, no password.',
      'Open the link, choose the Word or Excel file you have and press “Send the dossier”.',
      'Within a minute the page and a mail answer: a receipt with a reference, or every place to correct in the file.',
    ],
    promise: 'What this service promises',
    promises: [
      'On time means: the first valid version reached the server before the deadline, to the millisecond.',
      'Every version sent is kept; a new one does not remove the old.',
      'Opening a link changes nothing; only pressing a button does.',
    ],
    comment: 'Lists open for comments',
    commentText: 'Anybody may read and comment while a list is published, without an account.',
    commentLink: 'See the lists open for comments',
    lost: 'No mail, or link lost?',
    lostText: 'Look among the junk mail too, then ask for a fresh link.',
    lostLink: 'Ask for a fresh link',
  },
};

type StartPageModel = { frame: Frame; freshHref: string; commentHref: string };

/**
 * The start page of a province: what this is, nothing about anybody. `freshHref` leads to the request form, `commentHref`
 * to the lists open for comments; it always stands there, for asking whether there are any would read every list.
 */
export function startPage({ frame, freshHref, commentHref }: StartPageModel): string {
  const say = words[frame.language];
  const body = html`<h1 class="govuk-heading-l">${say.title}</h1>
<p class="govuk-body-l">${say.lead}</p>
<h2 class="govuk-heading-m">${say.how}</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${say.steps.map((step) => html`<li>${step}</li>`)}</ol>
<h2 class="govuk-heading-m">${say.promise}</h2>
<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${say.promises.map((promise) => html`<li>${promise}</li>`)}</ul>
<h2 class="govuk-heading-m">${say.comment}</h2>
<p class="govuk-body">${say.commentText} <a class="govuk-link" href="${commentHref}">${say.commentLink}</a></p>
<h2 class="govuk-heading-m">${say.lost}</h2>
<p class="govuk-body">${say.lostText} <a class="govuk-link" href="${freshHref}">${say.lostLink}</a></p>`;
  return page({ frame, title: say.title, body });
}
