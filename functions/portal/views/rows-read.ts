import type { DossierRow, Finding, Place } from '../../../shared/domain/reading/result.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import type { ColumnNames } from '../../../shared/domain/wording/place-in-words.ts';
import { vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { shape } from './shapes.ts';

/** A page shows this many rows; the file itself has all of them. */
const shownRows = 200;

export type RowsRead = {
  rows: readonly DossierRow[];
  /** How many rows the file has, when `rows` holds only the first ones. */
  total: number;
  columns: ColumnNames;
  /** Cells with a finding that blocks or warns are marked. */
  findings: readonly Finding[];
  language: Language;
};

const words = {
  vi: {
    ...{ caption: 'Các dòng đọc được từ tệp', tt: 'TT', name: 'Tập thể, cá nhân', position: 'Chức vụ' },
    ...{ unit: 'Đơn vị', achievements: 'Thành tích', none: 'Không đọc được dòng nào.', empty: '(trống)' },
    ...{ block: 'có lỗi phải sửa', warn: 'nên xem lại' },
    rest: (count: number) => `Còn ${count} dòng nữa trong tệp, không hiện hết ở đây.`,
  },
  en: {
    ...{ caption: 'Rows read from the file', tt: 'No.', name: 'Collective or person', position: 'Position' },
    ...{ unit: 'Unit', achievements: 'Achievements', none: 'No row could be read.', empty: '(empty)' },
    ...{ block: 'must be corrected', warn: 'worth a second look' },
    rest: (count: number) => `${count} further rows are in the file and not shown here.`,
  },
} as const;

type Mark = 'block' | 'warn';

type Shown = RowsRead & { marks: ReadonlyMap<string, Mark> };

const cellKey = (place: Place, column: string): string =>
  [place.entry, place.table, place.sheet, place.record, place.row, column].join('|');

/** The gravest finding of every cell that has one. */
function marksOf(findings: readonly Finding[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { severity, at, places } of findings) {
    if (severity === 'info') continue;
    for (const place of [at, ...(places ?? [])]) {
      if (place?.column === undefined) continue;
      const key = cellKey(place, place.column);
      if (marks.get(key) !== 'block') marks.set(key, severity);
    }
  }
  return marks;
}

function content(line: DossierRow, column: string, list: Shown): Markup {
  const say = words[list.language];
  const value = read(line, column);
  const mark = list.marks.get(cellKey(line.at, column));
  const shown = value.trim() === '' ? say.empty : vietnamese(list.language, value);
  if (mark === undefined) return html`<span class="tc-cards__value">${shown}</span>`;
  return html`<span class="tc-cards__value tc-mark tc-mark--${mark}">${shape(mark === 'block' ? 'cross' : 'warning')} ${shown}<span class="govuk-visually-hidden"> (${say[mark]})</span></span>`;
}

const own = ['tt', 'name', 'position', 'unit', 'achievements'] as const;

/** Columns every row has a place for, as far as the form of the call has them; all of them where no form is known. */
const ownShown = ({ columns }: RowsRead) =>
  Object.keys(columns).length === 0 ? own : own.filter((column) => column === 'tt' || columns[column] !== undefined);

/** A form without positions lists no people: its columns are called as the form calls them. */
const listsPeople = ({ columns }: RowsRead): boolean =>
  Object.keys(columns).length === 0 || columns['position'] !== undefined;

function read(line: DossierRow, column: string): string {
  const known = own.find((name) => name === column);
  return known === undefined ? (line.extra?.[column] ?? '') : line[known];
}

function row(line: DossierRow, list: Shown): Markup {
  const cells = [...ownShown(list), ...Object.keys(line.extra ?? {})].map((column) =>
    column === 'name'
      ? html`<th scope="row" role="rowheader" class="govuk-table__header tc-cards__cell tc-cards__title">${content(line, column, list)}</th>`
      : html`<td class="govuk-table__cell tc-cards__cell" role="cell" data-label="${headingOf(column, list)}">${content(line, column, list)}</td>`,
  );
  return html`<tr class="govuk-table__row tc-cards__row" role="row">${cells}</tr>`;
}

function headingOf(column: string, list: RowsRead): string {
  const { columns, language } = list;
  const known = own.find((name) => name === column);
  return known === undefined || (!listsPeople(list) && columns[column] !== undefined)
    ? (columns[column] ?? column)
    : words[language][known];
}

/** Rows under the section of the file they stand in; forms count anew in each section. */
function rowsOfSections(list: Shown, width: number): readonly Piece[] {
  const shown = list.rows.slice(0, shownRows);
  return shown.map((line, index) => {
    const { section } = line;
    const opens = section !== undefined && section !== shown[index - 1]?.section;
    const heading =
      opens &&
      html`<tr class="govuk-table__row tc-cards__section" role="row"><th class="govuk-table__header" role="rowheader" scope="rowgroup" colspan="${width}">${vietnamese(list.language, section)}</th></tr>`;
    return [heading, row(line, list)];
  });
}

/** The rows as the product understood them: a table on a desk, one card a row on a phone. */
export function rowsRead(list: RowsRead): Piece {
  const say = words[list.language];
  const first = list.rows[0];
  if (!first) return html`<p class="govuk-body">${say.none}</p>`;
  const headings = [...ownShown(list), ...Object.keys(first.extra ?? {})].map((column) => headingOf(column, list));
  const hidden = list.total - Math.min(list.rows.length, shownRows);
  return html`<table class="govuk-table tc-cards" role="table">
<caption class="govuk-table__caption govuk-visually-hidden">${say.caption}</caption>
<thead class="govuk-table__head tc-cards__head" role="rowgroup"><tr class="govuk-table__row" role="row">
${headings.map((heading) => html`<th scope="col" role="columnheader" class="govuk-table__header">${heading}</th>`)}
</tr></thead>
<tbody class="govuk-table__body" role="rowgroup">${rowsOfSections({ ...list, marks: marksOf(list.findings) }, headings.length)}</tbody>
</table>
${hidden > 0 && html`<p class="govuk-body">${say.rest(hidden)}</p>`}`;
}
