import type { OutputDoc, OutputTable } from '../../../shared/domain/outputs/output.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { type Frame, page, vietnamese } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';

/** A page shows so many rows of a table; the files have all of them. */
const shownRows = 200;

export type OutputPageModel = {
  frame: Frame;
  menu: DeskMenu | null;
  doc: OutputDoc;
  downloads: readonly { href: string; label: string }[];
  /** Files of the units, where the output is made of them. */
  files: readonly { href: string; label: string }[];
};

const words = {
  vi: {
    ...{ download: 'Tải về', files: 'Tệp của các đơn vị', none: 'Chưa có dòng nào.', first: 'Mục' },
    rest: (count: number) => `Còn ${count} dòng nữa, có đủ trong tệp tải về.`,
  },
  en: {
    ...{ download: 'Download', files: 'Files of the units', none: 'No row yet.', first: 'Item' },
    rest: (count: number) => `${count} further rows are in the file.`,
  },
} as const;

/** So many columns fit a screen of 1280 px; a wider table scrolls by itself, the page does not. */
const columnsThatFit = 9;

function tableOf({ caption, table }: OutputTable, language: Language): Markup {
  const say = words[language];
  const heading = html`<h2 class="govuk-heading-m">${vietnamese(language, caption)}</h2>`;
  if (table.rows.length === 0) return html`${heading}<p class="govuk-body">${say.none}</p>`;
  const [title, ...others] = table.columns;
  const value = (cell: string | number | null | undefined) =>
    cell === null || cell === undefined || cell === ''
      ? '–'
      : typeof cell === 'number'
        ? cell
        : vietnamese(language, cell);
  const lines = table.rows.slice(0, shownRows).map(
    (row) => html`<tr class="govuk-table__row tc-cards__row" role="row">${title && cardTitle(value(row[title.id]))}
${others.map(({ id, label }) => cardCell(label, value(row[id])))}</tr>`,
  );
  const hidden = table.rows.length - Math.min(table.rows.length, shownRows);
  const whole = html`<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${vietnamese(language, caption)}</caption>
${cardHead(table.columns.map((column) => vietnamese(language, column.label)))}<tbody class="govuk-table__body" role="rowgroup">${lines}</tbody></table>`;
  const isWide = table.columns.length > columnsThatFit;
  return html`${heading}${isWide ? html`<div class="tc-scroll" role="region" tabindex="0" aria-label="${caption}">${whole}</div>` : whole}
${hidden > 0 && html`<p class="govuk-body">${say.rest(hidden)}</p>`}`;
}

const links = (title: string, all: OutputPageModel['files'], language: Language) =>
  all.length > 0 &&
  html`<h2 class="govuk-heading-s">${title}</h2><ul class="govuk-list">${all.map(({ href, label }) => html`<li><a class="govuk-link" href="${href}">${vietnamese(language, label)}</a></li>`)}</ul>`;

/** What came out of a call or a whole plan: facts, tables, and the same as files. */
export function outputPage({ frame, menu, doc, downloads, files }: OutputPageModel): string {
  const { language } = frame;
  const say = words[language];
  const body = html`<span class="govuk-caption-l" lang="vi">${doc.about}</span>
<h1 class="govuk-heading-l">${vietnamese(language, doc.title)}</h1>
${[...doc.lead, ...(doc.onPage ?? [])].map((line) => html`<p class="govuk-body">${vietnamese(language, line)}</p>`)}
${links(say.download, downloads, 'vi')}
${doc.tables.map((one) => tableOf(one, language))}
${links(say.files, files, language)}`;
  return page({ frame, title: doc.title, body, wide: true, before: menu && deskMenu(menu, language) });
}
