import type { Tally } from '../../../shared/domain/council/session.ts';
import { vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';
import type { SessionCandidate, SessionPageModel } from './session-shapes.ts';
import { sessionWords } from './session-words.ts';
import { tag } from './shapes.ts';

function notes(candidate: SessionCandidate, { frame: { language } }: SessionPageModel): Piece {
  const say = sessionWords[language];
  const { woman, directLabour, womenPercent, first } = candidate;
  const known = [
    woman === true && say.woman,
    directLabour === true && say.direct,
    womenPercent !== null && say.womenPercent(womenPercent),
    first && say.first,
  ].filter((one) => one !== false);
  return known.length === 0 ? '–' : known.join('; ');
}

function result(tally: Tally | undefined, id: string, model: SessionPageModel): Piece {
  const say = sessionWords[model.frame.language];
  if (!tally) return '–';
  const left = tally.passed && model.state === 'CLOSED' && model.max !== null && !inForce(id, model);
  const word = !tally.passed
    ? tag('bad', 'cross', say.failed)
    : left
      ? tag('plain', 'dash', say.notChosen)
      : tag('good', 'tick', say.passed);
  const { yes, no, abstain, invalid, of, needed } = tally;
  const rest = `${say.no}: ${no}; ${say.abstain}: ${abstain + invalid}`;
  return html`${word}<br>${say.figures(yes, of, needed)}<br>${rest}`;
}

/** True when a candidate that passed is among those taken. */
function inForce(id: string, { selected }: SessionPageModel): boolean {
  return selected === null || selected.includes(id);
}

function shares({ shares: all, frame: { language } }: SessionPageModel): Markup {
  const say = sessionWords[language];
  const { persons, women, direct } = all;
  const parts = [
    say.shares(all),
    say.share(say.women, women.yes, women.known, persons),
    say.share(say.directs, direct.yes, direct.known, persons),
  ];
  return html`<p class="govuk-body">${parts.join('. ')}.</p>`;
}

/** All candidates beside each other, with what they ask for, claim and got, and the shares of women and direct workers. */
export function comparison(model: SessionPageModel): Markup {
  const { candidates, tallies, max, choice, frame } = model;
  const { language } = frame;
  const say = sessionWords[language];
  const voted = tallies.length > 0;
  const rows = candidates.map((c, n) => {
    const about = [c.position, c.unit].filter((text) => text !== '').join(', ');
    const claimed = c.claims.length === 0 ? '–' : c.claims.join('; ');
    return html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardCell('TT', n + 1)}${cardTitle([vietnamese(language, c.name), html`<br><span class="govuk-body-s">${vietnamese(language, about)}</span>`])}
${cardCell(say.award, c.award === null ? '–' : vietnamese(language, c.award))}
${cardCell(say.claims, vietnamese(language, claimed))}${cardCell(say.about, notes(c, model))}
${
  voted &&
  cardCell(
    say.result,
    result(
      tallies.find((t) => t.itemId === c.id),
      c.id,
      model,
    ),
  )
}</tr>`;
  });
  const head = ['TT', say.item, say.award, say.claims, say.about, ...(voted ? [say.result] : [])];
  const chosen = candidates.filter((c) => choice?.itemIds.includes(c.id)).map((c) => c.name);
  return html`<section aria-labelledby="candidates"><h2 class="govuk-heading-m" id="candidates">${say.candidates} (${candidates.length})</h2>
${shares(model)}
${max !== null && html`<p class="govuk-body">${say.most(max)}</p>`}
<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.candidates}</caption>${cardHead(head)}<tbody class="govuk-table__body" role="rowgroup">${rows}</tbody></table>
${choice && html`<p class="govuk-body"><strong>${say.chosen}:</strong> ${vietnamese(language, `${chosen.join(', ')}. ${choice.reason}`)}</p>`}</section>`;
}
