import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { type Frame, page } from './frame.ts';
import { html } from './markup.ts';

export type MovedPageModel = {
  frame: Frame;
  /** Where everything is now; null while it is on its way. */
  to: string | null;
};

const words: InBoth<{ title: string; safe: string; onTheWay: string; there: string; go: string }> = {
  vi: {
    title: 'Trang này đã chuyển',
    safe: 'Mọi hồ sơ, giấy nhận và lịch sử được giữ nguyên. Việc vừa làm, nếu có, chưa được ghi nhận ở đây.',
    onTheWay: 'Dữ liệu đang được chuyển sang hệ thống của tỉnh mới. Hãy thử lại sau ít phút.',
    there: 'Hãy mở lại nút trong thư đã nhận: liên kết cũ vẫn dùng được và dẫn đến nơi mới.',
    go: 'Đến hệ thống mới',
  },
  en: {
    title: 'This page has moved',
    safe: 'Every dossier, receipt and history is kept. What you just did, if anything, was not recorded here.',
    onTheWay: 'The data is being moved to the system of the new province. Try again in a few minutes.',
    there: 'Open the button in your mail again: old links still work and lead to the new place.',
    go: 'Go to the new system',
  },
};

/** What a province that merged into another says to everybody who still comes to its old address. */
export function movedPage({ frame, to }: MovedPageModel): string {
  const say = words[frame.language];
  const body = html`<h1 class="govuk-heading-l">${say.title}</h1>
<p class="govuk-body">${say.safe}</p>
<p class="govuk-body"><strong>${to === null ? say.onTheWay : say.there}</strong></p>
${to !== null && html`<p class="govuk-body"><a class="govuk-link" href="${to}">${say.go}</a></p>`}`;
  return page({ frame, title: say.title, body });
}
