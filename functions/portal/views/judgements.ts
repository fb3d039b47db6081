import type { AwardMention, ExcludedMention } from '../../../shared/domain/awards/reading.ts';
import { awardWords, flagWords, levelWords, reasonWords } from '../../../shared/domain/awards/words.ts';
import { criterionName } from '../../../shared/domain/criteria/criterion-name.ts';
import type { Claimed, Evidence, Explanation } from '../../../shared/domain/criteria/outcome.ts';
import type { CriterionLine } from '../../../shared/domain/judgement/criterion-line.ts';
import type { RowJudgement, Standing } from '../../../shared/domain/judgement/judge-rows.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import { asSentence, vietnamese } from './frame.ts';
import { groupNames, ifClaimsHold, judgementWords, partWords, standstillFaces } from './judgement-words.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { type NomineeSummary, nomineeSummary } from './nominee-summary.ts';
import { tag } from './shapes.ts';

const shortDate = (date: string): string => date.split('-').toReversed().join('/');

function claim(mention: AwardMention, language: Language): Markup {
  const say = judgementWords[language];
  const { code, level, grade, years, count, decision_no, decision_date, flag, text } = mention;
  const about = [
    levelWords[level],
    grade && say.grade(grade),
    years.length > 0 && say.year(years.join(', ')),
    count === null ? say.vague : count !== years.length && say.times(count),
    decision_no !== null && say.decision(decision_no, decision_date && shortDate(decision_date)),
    flag && flagWords[flag],
  ];
  return html`<li><strong>${vietnamese(language, awardWords[code])}</strong>: ${vietnamese(language, about.filter(Boolean).join('; '))}<br><q>${vietnamese(language, text)}</q></li>`;
}

function left({ code, reason, text }: ExcludedMention, language: Language): Markup {
  const what = `${code ? `${awardWords[code]}: ` : ''}${reasonWords[reason]}`;
  return html`<li>${vietnamese(language, what)}<br><q>${vietnamese(language, text)}</q></li>`;
}

function claims({ claims, excluded }: RowJudgement, language: Language): Piece {
  const say = judgementWords[language];
  return [
    claims.length === 0
      ? html`<p class="govuk-body">${say.noClaims}</p>`
      : html`<ul class="govuk-list govuk-list--bullet">${claims.map((one) => claim(one, language))}</ul>`,
    excluded.length > 0 &&
      html`<p class="govuk-body">${say.excluded} (${excluded.length}):</p><ul class="govuk-list govuk-list--bullet">${excluded.map((one) => left(one, language))}</ul>`,
  ];
}

/** Initiatives a text names alike are told apart by their place in it, which says nothing to a reader. */
const placeInText = / #\d+\.\d+(?=")/g;

function told(label: string, evidence: readonly Evidence[], language: Language): Piece {
  if (evidence.length === 0) return null;
  return html`<br>${label}: ${vietnamese(language, evidence.map(({ says }) => says.replace(placeInText, '')).join('; '))}`;
}

const withUnclear = ({ says, paper, unclear }: Claimed): Evidence => ({
  says: unclear === undefined ? says : `${says} (${unclear})`,
  paper,
});

/** One node of a rule with its parts below it. */
function part(node: Explanation, language: Language): Markup {
  const say = judgementWords[language];
  const refused = node.notCounted.map(({ says, why, paper }) => ({ says: `${says} (${why})`, paper }));
  return html`<li>${vietnamese(language, node.asks)}: ${partWords[node.result][language]}
${told(say.counted, node.counted, language)}${told(say.waiting, node.claimed.map(withUnclear), language)}${told(say.notCounted, refused, language)}
${node.missing !== null && html`<br>${vietnamese(language, asSentence(node.missing))}`}
${node.parts.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${node.parts.map((each) => part(each, language))}</ul>`}</li>`;
}

function criterion(line: CriterionLine, language: Language): Markup {
  const say = judgementWords[language];
  const face = standstillFaces[line.standstill];
  const name = [
    criterionName(line),
    line.clause && `(${say.clause(line.clause)})`,
    !line.must && `(${say.encouraged})`,
  ];
  return html`<li>${tag(face.tone, face.shape, face[language])} <strong>${vietnamese(language, name.filter(Boolean).join(' '))}</strong>
${line.twoReadings && html`<br>${say.twoReadings}`}
<ul class="govuk-list">${part(line.explanation, language)}</ul></li>`;
}

function standing(one: Standing, { choose }: RowJudgement, language: Language): Markup {
  const say = judgementWords[language];
  const groups = one.groups.map((group) => groupNames[group.kind === 'individual' ? group.group : group.unitType]);
  return html`${choose === 'group' && html`<p class="govuk-body"><strong>${say.as(groups.map((name) => name[language]).join(', '))}</strong></p>`}
<p class="govuk-body">${one.lines.length === 0 ? say.nothingAsked : ifClaimsHold[one.ifClaimsHold][language]} ${one.notAsked > 0 && say.notAsked(one.notAsked)}</p>
<ul class="govuk-list">${one.lines.map((line) => criterion(line, language))}</ul>`;
}

function comparison(judgement: RowJudgement, language: Language): Piece {
  const { standings, choose, passedOver } = judgement;
  const say = judgementWords[language];
  if (passedOver) return html`<p class="govuk-body">${say.passedOver}</p>`;
  if (standings.length === 0 && choose === null) return null;
  return html`<p class="govuk-body"><strong>${say.compare}</strong></p>
${choose !== null && html`<p class="govuk-body">${choose === 'kind' ? say.chooseKind : say.chooseGroup}</p>`}
${standings.map((one) => standing(one, judgement, language))}`;
}

/**
 * What each nominee claims and how it compares with the plan, folded; null when there is nothing to show. Nominees the
 * register holds stand with their verdict instead (`summaries`, in the same order).
 */
export function judgementsOfRows(
  judgements: readonly RowJudgement[],
  summaries: readonly (NomineeSummary | null)[],
  language: Language,
): Piece {
  const some = judgements.some(
    ({ claims, excluded, standings, choose }) => claims.length + excluded.length + standings.length > 0 || choose,
  );
  if (!some && summaries.every((summary) => summary === null)) return null;
  const say = judgementWords[language];
  return html`<section aria-labelledby="judgements"><h3 class="govuk-heading-s" id="judgements">${say.title}</h3>
<p class="govuk-inset-text">${say.machine}</p>
${judgements.map((one, index) => {
  const summary = summaries[index] ?? null;
  return html`${summary && html`<p class="govuk-body tc-nominee-head"><strong>${vietnamese(language, [one.row.tt, one.row.name].filter(Boolean).join('. '))}</strong></p>${nomineeSummary(summary, one.row.name, language)}`}<details class="tc-more"><summary>${vietnamese(language, [one.row.tt, one.row.name].filter(Boolean).join('. '))}: ${say.claims(one.claims.length)}</summary>
${claims(one, language)}${summary === null && comparison(one, language)}</details>`;
})}</section>`;
}
