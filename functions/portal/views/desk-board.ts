import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { distanceInWords, lastMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { type DossierState, dossierStates, stateTag } from './dossier-states.ts';
import { type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';
import { punctuality } from './receipt.ts';
import { tag } from './shapes.ts';

/** What stands where a unit and a period meet. */
export type BoardCell = {
  state: DossierState | 'NOT_OPEN' | 'NOT_OWED';
  /** A valid version has arrived; told apart from the state because a locked period may hold none. */
  received: boolean;
  late: boolean;
  /** The date is the product's own and no deadline of the plan. */
  soft?: boolean;
  /** The unit's reason for having nothing to propose. */
  nil?: string | null;
  /** The dossier, when there is something to see. */
  href: string | null;
};

/** How many have sent, how many owe, how many have errors and nothing valid. */
export type BoardCounts = { received: number; owing: number; errors: number };

/** `counts` are of all units of the period, whatever filter thins out the rows. */
export type BoardColumn = { id: string; label: string; boundary: string | null; soft: boolean; counts: BoardCounts };

export type BoardModel = {
  frame: Frame;
  menu: DeskMenu;
  now: string;
  plan: { title: string; number: string };
  /** Periods, each a column; cells of a row stand in the same order. */
  columns: readonly BoardColumn[];
  rows: readonly { unitName: string; cells: readonly BoardCell[] }[];
  /** Words of the plan for those who owe this call that nobody in the register answers to. */
  unanswered: readonly string[];
  /** Other calls and periods to look at, and filters, as links. */
  periods: readonly { label: string; href: string; current: boolean }[];
  filters: readonly { label: string; href: string; current: boolean }[];
  /** Locking one period by hand; null when it is locked or nothing may be locked now. Field sent: `confirm`. */
  lock: { label: string; post: PostForm; unconfirmed: boolean } | null;
  /** What a form on this page just did. */
  notice: 'locked' | null;
};

const cellWords: Record<'NOT_OPEN' | 'NOT_OWED', InBoth<string>> = {
  NOT_OPEN: { vi: 'Chưa mở', en: 'Not open yet' },
  NOT_OWED: { vi: 'Không phải nộp', en: 'Not owed' },
};

const words = {
  vi: {
    ...{ title: 'Theo dõi nộp hồ sơ', unit: 'Đơn vị', periods: 'Kỳ khác', filters: 'Lọc', see: 'Xem hồ sơ' },
    ...{
      table: 'Bảng theo dõi đơn vị nào đã nộp, chưa nộp',
      deadline: 'Hạn',
      soft: 'Mốc dự kiến',
      none: 'Không có đơn vị nào.',
      unanswered: (who: string) =>
        `Danh bạ chưa có ai cho “${who}”, nên nội dung này chưa giao được cho ai. Hãy bổ sung danh bạ rồi nạp lại.`,
    },
    summary: (got: number, owing: number, errors: number) => `${got} đã nộp, ${owing} chưa nộp, ${errors} còn lỗi`,
    ...{ lock: 'Khóa kỳ', lockedNow: 'Đã khóa kỳ. Các đơn vị không nộp thêm được nữa.' },
    lockText: 'Sau khi khóa, đơn vị không nộp và không thay tệp được nữa; việc này không hoàn tác được.',
    confirm: (label: string) => `Tôi hiểu và muốn khóa ${label}`,
    unconfirmed: 'Đánh dấu vào ô xác nhận rồi bấm lại',
    press: 'Khóa kỳ này',
    nil: 'Báo không có',
  },
  en: {
    ...{ title: 'Who has sent', unit: 'Unit', periods: 'Other periods', filters: 'Filter', see: 'See the dossier' },
    ...{
      table: 'Board of units that have sent and have not',
      deadline: 'Deadline',
      soft: 'Expected by',
      none: 'No unit.',
      unanswered: (who: string) => `The register has nobody for “${who}”, so nobody was asked. Complete the register.`,
    },
    summary: (got: number, owing: number, errors: number) => `${got} sent, ${owing} not sent, ${errors} with errors`,
    ...{ lock: 'Lock the period', lockedNow: 'The period is locked. Units can send no more.' },
    lockText: 'After the lock units cannot send or replace files; this cannot be undone.',
    confirm: (label: string) => `I understand and want to lock ${label}`,
    unconfirmed: 'Tick the box to confirm, then press again',
    press: 'Lock this period',
    nil: 'Nothing to propose',
  },
} as const;

function cell(
  { state, received, late, soft, href, nil }: BoardCell,
  { unitName, language }: { unitName: string; language: Language },
): Piece {
  if (state === 'NOT_OPEN' || state === 'NOT_OWED') return tag('quiet', 'dash', cellWords[state][language]);
  return [
    stateTag(state, language),
    received && late && [' ', punctuality(true, language, soft)],
    nil &&
      html`<details class="tc-more"><summary>${words[language].nil}</summary>${vietnamese(language, nil)}</details>`,
    href !== null &&
      html` <a class="govuk-link tc-nowrap" href="${href}">${words[language].see}<span class="govuk-visually-hidden"> (${unitName})</span></a>`,
  ];
}

const hasErrors = ({ state, received }: BoardCell) => state === 'INVALID' && !received;
const isOwing = (one: BoardCell) => !one.received && !hasErrors(one) && one.state in dossierStates;

/** Counts the cells of one period. Units that owe nothing or whose period is not open count nowhere. */
export function boardCounts(cells: readonly BoardCell[]): BoardCounts {
  return {
    received: cells.filter((one) => one.received).length,
    owing: cells.filter(isOwing).length,
    errors: cells.filter(hasErrors).length,
  };
}

/** Counts and deadline of one period, above the table. */
function columnSummary(column: BoardColumn, model: BoardModel): Markup {
  const { frame } = model;
  const { language } = frame;
  const say = words[language];
  const { received, owing, errors } = column.counts;
  const when =
    column.boundary !== null &&
    html`<p class="tc-board__deadline">${column.soft ? say.soft : say.deadline}: ${lastMomentInWords(column.boundary, frame)}, <strong>${distanceInWords(model.now, column.boundary, language)}</strong></p>`;
  return html`<div class="tc-board__period"><h2 class="govuk-heading-s tc-board__label">${vietnamese(language, column.label)}</h2>
<p class="tc-board__counts">${say.summary(received, owing, errors)}</p>${when}</div>`;
}

function links(title: string, all: BoardModel['periods'], language: Language): Piece {
  if (all.length === 0) return null;
  const items = all.map(
    ({ label, href, current }) =>
      html`<li><a class="govuk-link" href="${href}"${current && html` aria-current="true"`}>${vietnamese(language, label)}</a></li>`,
  );
  return html`<nav class="tc-chips" aria-label="${title}"><span class="tc-chips__title" aria-hidden="true">${title}:</span><ul class="tc-chips__list">${items}</ul></nav>`;
}

function lockSection({ lock, frame: { language } }: BoardModel): Piece {
  if (lock === null) return null;
  const say = words[language];
  const error = lock.unconfirmed && html`<p id="confirm-error" class="govuk-error-message">${say.unconfirmed}</p>`;
  return html`<details class="govuk-details tc-lock"${lock.unconfirmed && ' open'}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${say.lock}: ${vietnamese(language, lock.label)}</span></summary>
<div class="govuk-details__text"><p class="govuk-body">${say.lockText}</p>
<form action="${lock.post.action}" method="post" novalidate>${hiddenInputs(lock.post)}
<div class="govuk-form-group${lock.unconfirmed && ' govuk-form-group--error'}">${error}<div class="govuk-checkboxes" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="confirm" name="confirm" type="checkbox" value="yes"${lock.unconfirmed && html` aria-describedby="confirm-error"`}><label class="govuk-label govuk-checkboxes__label" for="confirm">${say.confirm(lock.label)}</label></div></div></div>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">${say.press}</button></form></div></details>`;
}

function table({ columns, rows, frame: { language } }: BoardModel): Piece {
  const say = words[language];
  if (rows.length === 0) return html`<p class="govuk-body">${say.none}</p>`;
  const lines = rows.map(
    ({
      unitName,
      cells,
    }) => html`<tr class="govuk-table__row tc-cards__row" role="row">${cardTitle(vietnamese(language, unitName))}
${cells.map((one, index) => cardCell(columns[index]?.label ?? '', cell(one, { unitName, language })))}</tr>`,
  );
  return html`<table class="govuk-table tc-cards tc-board" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.table}</caption>
${cardHead([say.unit, ...columns.map((column) => column.label)])}<tbody class="govuk-table__body" role="rowgroup">${lines}</tbody></table>`;
}

/** Units by periods: who has sent and who has not, in words and shapes. */
export function boardPage(model: BoardModel): string {
  const { frame, menu, plan, columns, periods, filters, notice } = model;
  const { language } = frame;
  const say = words[language];
  const body = html`<span class="govuk-caption-l" lang="vi">${plan.number}: ${plan.title}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${notice && html`<p class="govuk-inset-text" role="status">${say.lockedNow}</p>`}
${links(say.periods, periods, language)}
<div class="tc-board__periods">${columns.map((column) => columnSummary(column, model))}</div>
${links(say.filters, filters, language)}
${model.unanswered.length > 0 && html`<p class="govuk-inset-text">${say.unanswered(model.unanswered.join(', '))}</p>`}
${table(model)}
${lockSection(model)}`;
  return page({ frame, title: say.title, body, wide: true, before: deskMenu(menu, language) });
}
