import type { Tally } from '../../../shared/domain/council/session.ts';
import type { ListItem } from '../../../shared/domain/list/list.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import { vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { type NomineeSummary, nomineeSummary } from './nominee-summary.ts';
import { tag } from './shapes.ts';

/** One nominee of a list as pages show it. */
export type Nominee = Pick<ListItem, 'id' | 'name' | 'kind' | 'position' | 'unit' | 'achievements'> & {
  /** How it stands by the register; absent where the register does not hold it. */
  standing?: NomineeSummary | undefined;
};

export type NomineeTable = {
  nominees: readonly Nominee[];
  /** Votes counted, by item; empty when there was no vote. */
  tallies: readonly Tally[];
  language: Language;
};

const words = {
  vi: {
    ...{ caption: 'Danh sách', no: 'TT', name: 'Tập thể, cá nhân', position: 'Chức vụ', unit: 'Đơn vị' },
    ...{
      achievements: 'Thành tích',
      vote: 'Kết quả bỏ phiếu',
      standing: 'Tiêu chuẩn',
      passed: 'Đạt',
      failed: 'Không đạt',
      none: '–',
    },
    count: ({ yes, no, abstain, recused }: Tally) =>
      `${yes} đồng ý, ${no} không đồng ý, ${abstain} ý kiến khác${recused > 0 ? `, ${recused} không tham gia` : ''}`,
  },
  en: {
    ...{ caption: 'List', no: 'No.', name: 'Collective or person', position: 'Position', unit: 'Unit' },
    ...{
      achievements: 'Achievements',
      vote: 'Vote',
      standing: 'Criteria',
      passed: 'Passed',
      failed: 'Failed',
      none: '–',
    },
    count: ({ yes, no, abstain, recused }: Tally) =>
      `${yes} yes, ${no} no, ${abstain} abstain${recused > 0 ? `, ${recused} recused` : ''}`,
  },
} as const;

/** A cell that carries its heading for the phone, where a row is a card. */
export function cardCell(label: string, value: Piece): Markup {
  return html`<td class="govuk-table__cell tc-cards__cell" role="cell" data-label="${label}"><span class="tc-cards__value">${value}</span></td>`;
}

/** The heading row of a table whose rows become cards. */
export function cardHead(headings: readonly Piece[]): Markup {
  return html`<thead class="govuk-table__head tc-cards__head" role="rowgroup"><tr class="govuk-table__row" role="row">
${headings.map((heading) => html`<th scope="col" role="columnheader" class="govuk-table__header">${heading}</th>`)}
</tr></thead>`;
}

/** The cell that names a row. */
export function cardTitle(value: Piece): Markup {
  return html`<th scope="row" role="rowheader" class="govuk-table__header tc-cards__cell tc-cards__title"><span class="tc-cards__value">${value}</span></th>`;
}

function voteCell(nominee: Nominee, { tallies, language }: NomineeTable): Piece {
  const say = words[language];
  const found = tallies.find((tally) => tally.itemId === nominee.id);
  if (!found) return say.none;
  return html`${found.passed ? tag('good', 'tick', say.passed) : tag('bad', 'cross', say.failed)}<br>${say.count(found)}`;
}

/** The nominees of a list in their order, with their votes when there were any. */
export function nomineeTable(table: NomineeTable): Markup {
  const { nominees, tallies, language } = table;
  const say = words[language];
  const voted = tallies.length > 0;
  const judged = nominees.some(({ standing }) => standing !== undefined);
  const headings = [
    ...[say.no, say.name, say.position, say.unit, say.achievements],
    ...[...(judged ? [say.standing] : []), ...(voted ? [say.vote] : [])],
  ];
  const lines = nominees.map(
    (nominee, index) => html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardCell(say.no, index + 1)}
${cardTitle(vietnamese(language, nominee.name))}
${cardCell(say.position, vietnamese(language, nominee.position || say.none))}
${cardCell(say.unit, vietnamese(language, nominee.unit))}
${cardCell(say.achievements, vietnamese(language, nominee.achievements))}
${judged && cardCell(say.standing, nominee.standing ? nomineeSummary(nominee.standing, nominee.name, language) : say.none)}
${voted && cardCell(say.vote, voteCell(nominee, table))}
</tr>`,
  );
  return html`<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.caption}</caption>
${cardHead(headings)}<tbody class="govuk-table__body" role="rowgroup">${lines}</tbody></table>`;
}
