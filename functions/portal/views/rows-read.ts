import type { DossierRow } from '../../../shared/domain/reading/result.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import type { ColumnNames } from '../../../shared/domain/wording/place-in-words.ts';
import { vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';

/** A page shows this many rows; the file itself has all of them. */
const shownRows = 200;

export type RowsRead = {
  rows: readonly DossierRow[];
  /** How many rows the file has, when `rows` holds only the first ones. */
  total: number;
  columns: ColumnNames;
  language: Language;
};

const words = {
  vi: {
    ...{ caption: 'Các dòng đọc được từ tệp', tt: 'TT', name: 'Tập thể, cá nhân', position: 'Chức vụ' },
    ...{ unit: 'Đơn vị', achievements: 'Thành tích', none: 'Không đọc được dòng nào.', empty: '(trống)' },
    rest: (count: number) => `Còn ${count} dòng nữa trong tệp, không hiện hết ở đây.`,
  },
  en: {
    ...{ caption: 'Rows read from the file', tt: 'No.', name: 'Collective or person', position: 'Position' },
    ...{ unit: 'Unit', achievements: 'Achievements', none: 'No row could be read.', empty: '(empty)' },
    rest: (count: number) => `${count} further rows are in the file and not shown here.`,
  },
} as const;

function cell(label: string, value: string, { language }: RowsRead): Markup {
  const shown = value.trim() === '' ? words[language].empty : vietnamese(language, value);
  return html`<td class="govuk-table__cell tc-cards__cell" role="cell" data-label="${label}"><span class="tc-cards__value">${shown}</span></td>`;
}

function row(line: DossierRow, list: RowsRead): Markup {
  const say = words[list.language];
  const extra = Object.entries(line.extra ?? {}).map(([id, value]) => cell(list.columns[id] ?? id, value, list));
  return html`<tr class="govuk-table__row tc-cards__row" role="row">
${cell(say.tt, line.tt, list)}
<th scope="row" role="rowheader" class="govuk-table__header tc-cards__cell tc-cards__title" data-label="${say.name}"><span class="tc-cards__value">${line.name.trim() === '' ? say.empty : vietnamese(list.language, line.name)}</span></th>
${cell(say.position, line.position, list)}
${cell(say.unit, line.unit, list)}
${cell(say.achievements, line.achievements, list)}
${extra}
</tr>`;
}

/** The rows as the product understood them: a table on a desk, one card a row on a phone. */
export function rowsRead(list: RowsRead): Piece {
  const say = words[list.language];
  const first = list.rows[0];
  if (!first) return html`<p class="govuk-body">${say.none}</p>`;
  const extra = Object.keys(first.extra ?? {}).map((id) => list.columns[id] ?? id);
  const headings = [say.tt, say.name, say.position, say.unit, say.achievements, ...extra];
  const shown = list.rows.slice(0, shownRows);
  const hidden = list.total - shown.length;
  return html`<table class="govuk-table tc-cards" role="table">
<caption class="govuk-table__caption govuk-visually-hidden">${say.caption}</caption>
<thead class="govuk-table__head tc-cards__head" role="rowgroup"><tr class="govuk-table__row" role="row">
${headings.map((heading) => html`<th scope="col" role="columnheader" class="govuk-table__header">${heading}</th>`)}
</tr></thead>
<tbody class="govuk-table__body" role="rowgroup">${shown.map((line) => row(line, list))}</tbody>
</table>
${hidden > 0 && html`<p class="govuk-body">${say.rest(hidden)}</p>`}`;
}
