import type { Language } from '../../../shared/domain/wording/language.ts';
import { exactMomentInWords, type TimeReader } from '../../../shared/domain/wording/time-in-words.ts';
import { vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { tag } from './shapes.ts';

/** What a receipt states. `receivedAt` is server time; the promise is that nobody can argue with it. */
export type Receipt = {
  /** Short enough to be read out over the telephone. */
  reference: string;
  receivedAt: string;
  version: number;
  files: readonly { name: string; sha256: string; sizeBytes: number }[];
  /** Null where the call asks for no rows. */
  rows: number | null;
  late: boolean;
  /** The date is the product's own and no deadline of the plan. */
  soft?: boolean;
  /** Whom a report goes on to, by the day it came; null: it stays with the standing office. */
  receiver: string | null;
};

const words = {
  vi: {
    ...{ title: 'Giấy nhận hồ sơ', reference: 'Mã hồ sơ', at: 'Thời điểm máy chủ nhận', version: 'Bản' },
    ...{ rows: 'Số dòng đọc được', onTime: 'Đúng hạn', late: 'Nộp muộn', punctual: 'So với hạn nộp' },
    ...{ before: 'Trong mốc dự kiến', after: 'Sau mốc dự kiến', expected: 'So với mốc dự kiến' },
    ...{ file: 'Tệp', hash: 'Mã kiểm SHA-256', from: 'Đơn vị nộp', for: 'Nội dung', to: 'Cơ quan nhận' },
    ...{ print: 'In giấy nhận', keep: 'Hãy giữ mã hồ sơ này để tra cứu qua điện thoại hoặc thư.' },
  },
  en: {
    ...{ title: 'Receipt', reference: 'Reference', at: 'Received by the server', version: 'Version' },
    ...{ rows: 'Rows read', onTime: 'On time', late: 'Late', punctual: 'Against the deadline' },
    ...{ before: 'By the expected date', after: 'After the expected date', expected: 'Against the expected date' },
    ...{ file: 'File', hash: 'SHA-256 checksum', from: 'Unit', for: 'Subject', to: 'Received by' },
    ...{ print: 'Print the receipt', keep: 'Keep this reference for questions by telephone or mail.' },
  },
} as const;

/** `1 572 864` bytes as people say it: `1,5 MB`. */
export function sizeInWords(bytes: number, language: Language): string {
  const number = (value: number) =>
    new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
  if (bytes < 1024) return `${number(bytes)} byte${language === 'en' && bytes !== 1 ? 's' : ''}`;
  if (bytes < 1024 * 1024) return `${number(bytes / 1024)} kB`;
  return `${number(bytes / 1024 / 1024)} MB`;
}

/** On time or late, in text and shape; nobody is late for a date the plan does not set (`soft`). */
export function punctuality(late: boolean, language: Language, soft = false): Markup {
  const say = words[language];
  if (late) return tag('warn', 'warning', soft ? say.after : say.late);
  return tag('good', 'tick', soft ? say.before : say.onTime);
}

/** One line of a list of facts. */
export function fact(key: string, value: Piece): Markup {
  return html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;
}

export type ReceiptPanel = {
  receipt: Receipt;
  reader: TimeReader;
  from: string;
  subject: string;
  to: string;
  next: string;
};

/** The receipt as a panel that also prints alone on one sheet. */
export function receiptPanel({ receipt, reader, from, subject, to, next }: ReceiptPanel): Markup {
  const { language } = reader;
  const say = words[language];
  const files = receipt.files.map(
    (
      file,
    ) => html`<div class="tc-file"><span class="tc-file__name">${vietnamese(language, file.name)}</span> (${sizeInWords(file.sizeBytes, language)})
<div class="tc-hash"><span class="tc-hash__label">${say.hash}:</span> <code class="tc-hash__code">${file.sha256}</code></div></div>`,
  );
  return html`<section class="tc-receipt" aria-labelledby="receipt-title" data-print-area>
<div class="tc-receipt__head"><h2 class="govuk-heading-m tc-receipt__title" id="receipt-title">${say.title}</h2>
<p class="tc-receipt__reference"><span class="tc-receipt__label">${say.reference}</span> <strong class="tc-receipt__code">${receipt.reference}</strong></p></div>
<dl class="govuk-summary-list tc-receipt__facts">
${fact(say.at, exactMomentInWords(receipt.receivedAt, reader))}
${fact(receipt.soft ? say.expected : say.punctual, punctuality(receipt.late, language, receipt.soft))}
${fact(say.for, vietnamese(language, subject))}
${fact(say.from, vietnamese(language, from))}
${fact(say.to, vietnamese(language, to))}
${fact(say.version, receipt.version)}
${receipt.rows !== null && fact(say.rows, receipt.rows)}
${fact(say.file, files)}
</dl>
<p class="govuk-body tc-receipt__next"><strong>${next}</strong> ${say.keep}</p>
<button type="button" class="govuk-button govuk-button--secondary tc-print" data-print hidden>${say.print}</button>
</section>`;
}
