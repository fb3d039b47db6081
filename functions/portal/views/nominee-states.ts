import type { NominationHold, NominationStage } from '../../../shared/domain/nomination/nomination.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { vietnamese } from './frame.ts';
import { html, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';
import { nomineeTag } from './nominee-words.ts';

/** One nominee of a dossier with its state and its page; null where this visitor has none. */
export type NomineeState = {
  name: string;
  stage: NominationStage;
  hold: NominationHold | null;
  href: string | null;
};

const vi = {
  title: 'Tình trạng từng trường hợp',
  ...{
    name: 'Tập thể, cá nhân',
    state: 'Tình trạng',
    open: 'Mở',
    rest: (count: number) => `Còn ${count} trường hợp nữa.`,
  },
};
const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'State of each nominee',
    ...{ name: 'Collective or person', state: 'State', open: 'Open', rest: (count) => `${count} more.` },
  },
};

/** At most so many are shown; those something holds come first. */
const shown = 200;

/** Every nominee of a dossier with where it stands; empty before anything valid was sent. */
export function nomineeStates(nominees: readonly NomineeState[], language: Language): Piece {
  if (nominees.length === 0) return null;
  const say = words[language];
  const ordered = nominees.toSorted((a, b) => Number(b.hold !== null) - Number(a.hold !== null));
  const lines = ordered.slice(0, shown).map(
    ({ name, stage, hold, href }) => html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardTitle(href === null ? vietnamese(language, name) : html`<a class="govuk-link" href="${href}">${vietnamese(language, name)}</a>`)}
${cardCell(say.state, nomineeTag({ stage, hold }, language))}
</tr>`,
  );
  return html`<section aria-labelledby="nominees"><h2 class="govuk-heading-m" id="nominees">${say.title}</h2>
<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.title}</caption>
${cardHead([say.name, say.state])}<tbody class="govuk-table__body" role="rowgroup">${lines}</tbody></table>
${ordered.length > shown && html`<p class="govuk-body">${say.rest(ordered.length - shown)}</p>`}</section>`;
}
