import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { html, type Markup } from './markup.ts';

/** The places of the standing office's desk. */
export type DeskPlace = 'board' | 'queue' | 'compose' | 'lists' | 'register' | 'outputs' | 'mails';

/** Where each place is; a place without an address is not offered. */
export type DeskMenu = { current: DeskPlace | null; hrefs: Partial<Readonly<Record<DeskPlace, string>>> };

const names: Record<DeskPlace, InBoth<string>> = {
  board: { vi: 'Theo dõi nộp', en: 'Board' },
  queue: { vi: 'Chờ thẩm định', en: 'To review' },
  compose: { vi: 'Lập danh sách', en: 'Compose a list' },
  lists: { vi: 'Danh sách', en: 'Lists' },
  register: { vi: 'Sổ khen thưởng', en: 'Register of awards' },
  outputs: { vi: 'Kết quả, giao việc', en: 'Results and requests' },
  mails: { vi: 'Sổ thư', en: 'Mail ledger' },
};

const order: readonly DeskPlace[] = ['board', 'queue', 'compose', 'lists', 'register', 'outputs', 'mails'];

export function deskMenu({ current, hrefs }: DeskMenu, language: Language): Markup {
  const label = language === 'vi' ? 'Bàn làm việc' : 'Desk';
  const items = order
    .filter((place) => hrefs[place] !== undefined)
    .map(
      (place) =>
        html`<li class="tc-deskmenu__item"><a class="tc-deskmenu__link govuk-link" href="${hrefs[place]}"${place === current && html` aria-current="page"`}>${names[place][language]}</a></li>`,
    );
  return html`<nav class="tc-deskmenu" aria-label="${label}"><ul class="tc-deskmenu__list">${items}</ul></nav>`;
}
