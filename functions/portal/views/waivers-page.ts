import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { type Frame, page } from './frame.ts';
import { type HeldNominee, heldNominees } from './held-nominees.ts';
import { html } from './markup.ts';

export type WaiversModel = {
  frame: Frame;
  call: { id: string; title: string; period: string | null };
  held: readonly HeldNominee[];
};

const vi = {
  title: 'Chờ Hội đồng xem xét miễn tiêu chuẩn',
  text: 'Danh sách này không qua bỏ phiếu. Mở từng trường hợp để xem tiêu chuẩn chưa đạt; nếu Hội đồng đồng ý miễn, ghi lý do tại đó.',
  none: 'Hiện không còn trường hợp nào chờ xem xét.',
};
const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Waiting for a waiver by the council',
    text: 'No vote is held on this list. Open a nominee to see the criterion it lacks; a waiver is recorded there, with its reason.',
    none: 'Nothing waits for a waiver.',
  },
};

/** What the chair sees of a list that no vote brings before the council: the nominees held out of it, each with its page. */
export function waiversPage({ frame, call, held }: WaiversModel): string {
  const { language } = frame;
  const say = words[language];
  const body = html`<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
<p class="govuk-body">${held.length === 0 ? say.none : say.text}</p>
${heldNominees(held, language)}`;
  return page({ frame, title: say.title, body });
}
