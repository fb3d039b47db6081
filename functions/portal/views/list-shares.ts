import { type Shares, sharesOf } from '../../../shared/domain/list/shares.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { html, type Piece } from './markup.ts';

type Item = Parameters<typeof sharesOf>[0][number];

const part = (count: number, of: number): string => (of === 0 ? '0' : `${count} (${Math.round((count * 100) / of)} %)`);

const words: InBoth<(shares: Shares) => string> = {
  vi: ({ persons, women, sexUnknown, direct, directUnknown }) =>
    `Trong ${persons} cá nhân: nữ ${part(women, persons)}${sexUnknown > 0 ? `, ${sexUnknown} chưa ghi giới tính` : ''}; người lao động trực tiếp ${part(direct, persons)}${directUnknown > 0 ? `, ${directUnknown} chưa ghi` : ''}.`,
  en: ({ persons, women, sexUnknown, direct, directUnknown }) =>
    `Of ${persons} persons: women ${part(women, persons)}${sexUnknown > 0 ? `, ${sexUnknown} not stated` : ''}; direct workers ${part(direct, persons)}${directUnknown > 0 ? `, ${directUnknown} not stated` : ''}.`,
};

/** Shares of women and direct workers, wherever a list is decided; nothing for a list of collectives only. */
export function listShares(items: readonly Item[], language: Language): Piece {
  const shares = sharesOf(items);
  return shares.persons > 0 && html`<p class="govuk-body">${words[language](shares)}</p>`;
}
