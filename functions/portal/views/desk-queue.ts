import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { type Frame, page, vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { cardCell, cardHead, cardTitle } from './nominee-table.ts';
import { punctuality } from './receipt.ts';
import { type Term, termInWords } from './term.ts';

export type QueueItem = {
  unitName: string;
  /** `HT-01` or `HT-11, tháng 9/2021`. */
  call: string;
  reference: string;
  version: number;
  receivedAt: string;
  late: boolean;
  /** The date is the product's own and no deadline of the plan. */
  soft?: boolean;
  /** When the office has to have judged it, and the working days left or passed; null: no term. */
  term: Term | null;
  rows: number;
  warnings: number;
  href: string;
};

export type QueueModel = {
  frame: Frame;
  menu: DeskMenu;
  items: readonly QueueItem[];
  notice: 'accepted' | 'returned' | null;
};

const words = {
  vi: {
    ...{
      title: 'Hồ sơ chờ thẩm định',
      empty: 'Không có hồ sơ nào đang chờ.',
      unit: 'Đơn vị',
      call: 'Nội dung',
      reference: 'Mã hồ sơ',
    },
    ...{
      at: 'Máy chủ nhận lúc',
      rows: 'Số trường hợp',
      warnings: 'Chỗ nên xem lại',
      act: 'Thẩm định',
      caption: 'Hồ sơ chờ thẩm định, nộp trước đứng trước',
    },
    count: (count: number) => `${count} hồ sơ, nộp trước đứng trước.`,
    version: (version: number) => `bản ${version}`,
    term: 'Hạn thẩm định',
    notices: {
      accepted: 'Đã ghi nhận: chấp nhận hồ sơ. Đơn vị được báo qua thư.',
      returned: 'Đã ghi nhận: trả lại hồ sơ. Đơn vị được báo qua thư.',
    },
  },
  en: {
    ...{
      title: 'Dossiers to review',
      empty: 'No dossier is waiting.',
      unit: 'Unit',
      call: 'Subject',
      reference: 'Reference',
    },
    ...{
      at: 'Received by the server',
      rows: 'Nominations',
      warnings: 'Warnings',
      act: 'Review',
      caption: 'Dossiers to review, oldest first',
    },
    count: (count: number) => `${count} dossiers, oldest first.`,
    version: (version: number) => `version ${version}`,
    term: 'Review due',
    notices: {
      accepted: 'Recorded: dossier accepted. The unit is told by mail.',
      returned: 'Recorded: dossier returned. The unit is told by mail.',
    },
  },
} as const;

function line(item: QueueItem, { frame, frame: { language } }: QueueModel): Markup {
  const say = words[language];
  return html`<tr class="govuk-table__row tc-cards__row" role="row">
${cardTitle(html`<a class="govuk-link" href="${item.href}">${vietnamese(language, item.unitName)}</a>`)}
${cardCell(say.call, vietnamese(language, item.call))}
${cardCell(say.reference, `${item.reference} (${say.version(item.version)})`)}
${cardCell(say.at, [momentInWords(item.receivedAt, frame), ' ', punctuality(item.late, language, item.soft)])}
${cardCell(say.term, item.term ? termInWords(item.term, frame) : '–')}
${cardCell(say.rows, item.rows)}
${cardCell(say.warnings, item.warnings)}
</tr>`;
}

function table(model: QueueModel): Piece {
  const say = words[model.frame.language];
  if (model.items.length === 0) return html`<p class="govuk-body">${say.empty}</p>`;
  const oldestFirst = model.items.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  return html`<p class="govuk-body">${say.count(model.items.length)}</p>
<table class="govuk-table tc-cards" role="table"><caption class="govuk-table__caption govuk-visually-hidden">${say.caption}</caption>
${cardHead([say.unit, say.call, say.reference, say.at, say.term, say.rows, say.warnings])}
<tbody class="govuk-table__body" role="rowgroup">${oldestFirst.map((item) => line(item, model))}</tbody></table>`;
}

/** What waits for the standing office, oldest first; every line leads to its review page. */
export function queuePage(model: QueueModel): string {
  const { frame, menu, notice } = model;
  const say = words[frame.language];
  const body = html`<h1 class="govuk-heading-l">${say.title}</h1>
${notice && html`<p class="govuk-inset-text" role="status">${say.notices[notice]}</p>`}
${table(model)}`;
  return page({ frame, title: say.title, body, wide: true, before: deskMenu(menu, frame.language) });
}
