import { recusalWords } from '../../../shared/domain/council/rule-in-words.ts';
import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { deskMenu } from './desk-menu.ts';
import { errorSummary } from './form-fields.ts';
import { page, vietnamese } from './frame.ts';
import { historyList } from './history.ts';
import { choiceWords } from './list-states.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';
import { fact } from './receipt.ts';
import { comparison } from './session-comparison.ts';
import { actForm, sessionMistakes } from './session-forms.ts';
import type { SessionAct, SessionMember, SessionPageModel } from './session-shapes.ts';
import { sessionFaces, sessionWords } from './session-words.ts';
import { tag } from './shapes.ts';

function facts(model: SessionPageModel): Markup {
  const { frame, meeting, quorum, state, secret, committee, form } = model;
  const { language } = frame;
  const say = sessionWords[language];
  const face = sessionFaces[state];
  const chair = model.members.find((m) => m.id === meeting?.chairId);
  const counts = state === 'OPEN' && form === 'meeting';
  const enough = quorum.reached ? tag('good', 'tick', say.reached) : tag('warn', 'warning', say.missing);
  return html`<dl class="govuk-summary-list">
${fact(say.state, [tag(face.tone, face.shape, face.label[language]), html`<br>${face.now[language]}`])}
${fact(say.council, vietnamese(language, model.council))}
${meeting && [fact(say.time, momentInWords(meeting.startsAt, frame)), fact(say.place, vietnamese(language, meeting.place))]}
${chair && fact(say.chair, vietnamese(language, `${chair.name}, ${chair.title}`))}
${meeting && fact(say.secretary, vietnamese(language, `${meeting.secretary.name}, ${meeting.secretary.title}`))}
${fact(say.manner, secret ? say.secret : say.open)}
${(counts || state === 'CLOSED' || state === 'TIED') && fact(say.quorum, [say.present(quorum.present, quorum.members), ' ', enough])}
${committee.length > 0 && fact(say.committee, html`<ul class="govuk-list">${committee.map((name) => html`<li>${vietnamese(language, name)}</li>`)}</ul>`)}</dl>`;
}

function rules({ rules: lines, frame: { language } }: SessionPageModel): Markup {
  const say = sessionWords[language];
  const items = lines.map(({ award, words, article, verified, quorum }) => {
    const law = article !== null && html` <span lang="vi">(${article})</span>`;
    const mark = verified ? null : html` ${tag('warn', 'warning', say.unverified)}`;
    return html`<li><strong>${award === null ? say.noAward : vietnamese(language, award)}</strong>: ${words}${law}; ${say.quorumOf(quorum)}.${mark}</li>`;
  });
  return html`<section aria-labelledby="rules"><h2 class="govuk-heading-m" id="rules">${say.rules}</h2><ul class="govuk-list govuk-list--bullet">${items}</ul></section>`;
}

function members(model: SessionPageModel): Markup {
  const { language } = model.frame;
  const say = sessionWords[language];
  const here = ({ presence, absence }: SessionMember): Piece => {
    if (presence === null) return say.unknown;
    return [presence === 'present' ? say.here : say.absent, absence !== null && [': ', vietnamese(language, absence)]];
  };
  const voted = ({ mark }: SessionMember): Piece => {
    if (mark === null) return say.notYet;
    return tag('good', 'tick', mark.how === 'link' ? say.byLink : say.byPaper(mark.documentNo));
  };
  const rows = model.members.map(
    (
      m,
    ) => html`<tr class="govuk-table__row tc-cards__row" role="row">${cardTitle(vietnamese(language, `${m.name}, ${m.title}`))}
${model.form === 'meeting' && cardCell(say.presence, here(m))}${cardCell(say.voted, voted(m))}</tr>`,
  );
  const head = cardHead([say.member, ...(model.form === 'meeting' ? [say.presence] : []), say.voted]);
  return html`<section aria-labelledby="members"><h2 class="govuk-heading-m" id="members">${say.members} (${model.members.length})</h2>
<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.members}</caption>${head}<tbody class="govuk-table__body" role="rowgroup">${rows}</tbody></table></section>`;
}

function recusals({ recusals: all, frame: { language } }: SessionPageModel): Piece {
  if (all.length === 0) return null;
  const say = sessionWords[language];
  const items = all.map(({ member, item, why, lifted }) => {
    const end = lifted === null ? null : html`; ${say.lifted}: ${vietnamese(language, lifted)}`;
    return html`<li>${vietnamese(language, member)} – ${vietnamese(language, item)}: ${recusalWords[why][language]}${end}</li>`;
  });
  return html`<section aria-labelledby="recusals"><h2 class="govuk-heading-m" id="recusals">${say.recusals}</h2><ul class="govuk-list govuk-list--bullet">${items}</ul></section>`;
}

/** Open ballots with their names, superseded ones marked. */
function ballots({ ballots: all, candidates, frame, frame: { language } }: SessionPageModel): Piece {
  if (all.length === 0) return null;
  const say = sessionWords[language];
  const items = all.map((ballot, at) => {
    const replaced = all.slice(at + 1).some((later) => later.memberId === ballot.memberId);
    const said = candidates.flatMap((c, n) => {
      const choice = ballot.choices[c.id];
      return choice ? [`${n + 1}: ${choiceWords[choice][language]}`] : [];
    });
    return html`<li>${vietnamese(language, ballot.member)}, ${momentInWords(ballot.at, frame)}${replaced && html` (${say.corrected})`}<br>${said.join('; ')}</li>`;
  });
  return html`<section aria-labelledby="ballots"><h2 class="govuk-heading-m" id="ballots">${say.ballots}</h2><ol class="govuk-list govuk-list--number">${items}</ol></section>`;
}

function downloads({ downloads: files, frame: { language } }: SessionPageModel): Piece {
  if (files.length === 0) return null;
  const items = files.map(({ href, label }) => html`<li><a class="govuk-link" href="${href}">${label}</a></li>`);
  return html`<section aria-labelledby="downloads"><h2 class="govuk-heading-m" id="downloads">${sessionWords[language].downloads}</h2><ul class="govuk-list">${items}</ul></section>`;
}

/** What the secretary most likely does now stands open; the rest is folded below. */
const foremost: Record<SessionPageModel['state'], readonly SessionAct[]> = {
  PLANNED: ['trieu-tap'],
  CALLED: ['khai-mac'],
  OPEN: ['kiem-phieu'],
  TIED: ['chu-toa-chon'],
  CLOSED: [],
};
const further: readonly SessionAct[] = ['phieu-giay', 'diem-danh', 'hoi-ty', 'bo-hoi-ty', 'trieu-tap', 'hoan'];

/** The page of a council's meeting for its secretary: who is there, who voted, what passes, and every act in its time. */
export function sessionPage(model: SessionPageModel): string {
  const { frame, menu, call, state, history } = model;
  const { language } = frame;
  const say = sessionWords[language];
  const mistakes = sessionMistakes(model);
  const first = foremost[state];
  const withRecusals = model.recusals.some((r) => r.lifted === null);
  const folded = further.filter((act) => !first.includes(act) && (act !== 'bo-hoi-ty' || withRecusals));
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${facts(model)}
${downloads(model)}
${state !== 'PLANNED' && state !== 'CALLED' && members(model)}
${folded.includes('phieu-giay') && actForm(model, 'phieu-giay', true)}
${first.map((act) => actForm(model, act, false))}
<div class="tc-session__more">${folded.filter((act) => act !== 'phieu-giay').map((act) => actForm(model, act, true))}</div>
${recusals(model)}
${rules(model)}
${comparison(model)}
${(state === 'PLANNED' || state === 'CALLED') && members(model)}
${ballots(model)}
<p class="govuk-body"><a class="govuk-link" href="${model.listHref}">${say.list}</a></p>
${history.length > 0 && html`<section aria-labelledby="history"><h2 class="govuk-heading-m" id="history">${say.history}</h2>${historyList(history, frame)}</section>`}`;
  return page({ frame, title: say.title, body, mistakes, wide: true, before: menu && deskMenu(menu, language) });
}
