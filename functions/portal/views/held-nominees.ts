import type { HoldReason } from '../../../shared/domain/list/list.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { vietnamese } from './frame.ts';
import { html, type Piece } from './markup.ts';
import { nomineeTag } from './nominee-words.ts';
import { tag } from './shapes.ts';

/** A nominee on a composed list that is held out; `href` leads to its page where the visitor may see it. */
export type HeldNominee = { name: string; why: HoldReason; href: string | null };

const vi = {
  title: (count: number) => `Để ngoài danh sách (${count})`,
  missed: 'Được xét tiếp khi đã có phiếu, chờ lần bỏ phiếu sau',
  text: 'Các trường hợp sau không được biểu quyết, quyết định, gửi đi cho đến khi hết lý do.',
};
const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: (count) => `Held out of the list (${count})`,
    missed: 'Taken up again after votes were cast; waits for the next vote',
    text: 'These are not voted on, decided or forwarded until nothing holds them any more.',
  },
};

/** What is held out of a list and why; nothing when all go their way. */
export function heldNominees(held: readonly HeldNominee[], language: Language): Piece {
  if (held.length === 0) return null;
  const say = words[language];
  const items = held.map(
    ({ name, why, href }) =>
      html`<li>${href === null ? vietnamese(language, name) : html`<a class="govuk-link" href="${href}">${vietnamese(language, name)}</a>`} ${why === 'VOTE_UNDER_WAY' ? tag('busy', 'half', say.missed) : nomineeTag({ stage: 'COUNCIL', hold: why }, language)}</li>`,
  );
  return html`<section aria-labelledby="held"><h2 class="govuk-heading-m" id="held">${say.title(held.length)}</h2>
<p class="govuk-body">${say.text}</p><ul class="govuk-list govuk-list--bullet govuk-list--spaced">${items}</ul></section>`;
}
