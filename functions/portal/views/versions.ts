import type { Language } from '../../../shared/domain/wording/language.ts';
import { momentInWords, type TimeReader } from '../../../shared/domain/wording/time-in-words.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { punctuality } from './receipt.ts';
import { tag } from './shapes.ts';

/** What became of one version that was sent. */
export type VersionOutcome = 'reading' | 'valid' | 'invalid' | 'returned' | 'accepted';

export type SentVersion = {
  version: number;
  receivedAt: string;
  sha256: string;
  outcome: VersionOutcome;
  late: boolean;
  /** The date is the product's own and no deadline of the plan. */
  soft?: boolean;
  /** Findings that block and findings that warn. */
  blocking: number;
  warnings: number;
  /** Where the file can be fetched by the person who reads the page, if they may. */
  fileHref: string | null;
};

const words = {
  vi: {
    ...{ caption: 'Các bản đã nộp', version: 'Bản', at: 'Máy chủ nhận lúc', outcome: 'Kết quả', hash: 'SHA-256' },
    ...{ findings: 'Phát hiện', none: 'Không có', download: 'Tải tệp' },
    counts: (blocking: number, warnings: number) => `${blocking} lỗi, ${warnings} lưu ý`,
  },
  en: {
    ...{
      caption: 'Versions sent',
      version: 'Version',
      at: 'Received by the server',
      outcome: 'Outcome',
      hash: 'SHA-256',
    },
    ...{ findings: 'Findings', none: 'None', download: 'Download' },
    counts: (blocking: number, warnings: number) =>
      `${blocking} ${blocking === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  },
} as const;

const outcomes: Record<VersionOutcome, (language: Language) => Markup> = {
  reading: (language) => tag('busy', 'half', language === 'vi' ? 'Đang đọc' : 'Being read'),
  valid: (language) => tag('good', 'tick', language === 'vi' ? 'Hợp lệ' : 'Valid'),
  invalid: (language) => tag('bad', 'cross', language === 'vi' ? 'Có lỗi' : 'Has errors'),
  returned: (language) => tag('warn', 'back', language === 'vi' ? 'Trả lại' : 'Returned'),
  accepted: (language) => tag('good', 'full', language === 'vi' ? 'Chấp nhận' : 'Accepted'),
};

function cell(label: string, value: Piece): Markup {
  return html`<td class="govuk-table__cell tc-cards__cell" role="cell" data-label="${label}"><span class="tc-cards__value">${value}</span></td>`;
}

function line(sent: SentVersion, reader: TimeReader): Markup {
  const { language } = reader;
  const say = words[language];
  const counts = sent.blocking + sent.warnings === 0 ? say.none : say.counts(sent.blocking, sent.warnings);
  const name = `${say.version} ${sent.version}`;
  return html`<tr class="govuk-table__row tc-cards__row" role="row">
<th scope="row" role="rowheader" class="govuk-table__header tc-cards__cell tc-cards__title"><span class="tc-cards__value">${
    sent.fileHref === null
      ? name
      : html`${name} <a class="govuk-link tc-nowrap" href="${sent.fileHref}">${say.download}<span class="govuk-visually-hidden"> (${name})</span></a>`
  }</span></th>
${cell(say.at, momentInWords(sent.receivedAt, reader))}
${cell(say.outcome, [outcomes[sent.outcome](language), ' ', sent.outcome !== 'invalid' && sent.outcome !== 'reading' && punctuality(sent.late, language, sent.soft)])}
${cell(say.findings, sent.outcome === 'reading' ? '…' : counts)}
${cell(say.hash, html`<code class="tc-hash__code">${sent.sha256}</code>`)}
</tr>`;
}

/** Every version that was sent, newest first. None is ever removed. */
export function versionTable(versions: readonly SentVersion[], reader: TimeReader): Piece {
  const { language } = reader;
  if (versions.length === 0) return null;
  const say = words[language];
  const headings = [say.version, say.at, say.outcome, say.findings, say.hash];
  return html`<table class="govuk-table tc-cards tc-versions" role="table">
<caption class="govuk-table__caption govuk-visually-hidden">${say.caption}</caption>
<thead class="govuk-table__head tc-cards__head" role="rowgroup"><tr class="govuk-table__row" role="row">
${headings.map((heading) => html`<th scope="col" role="columnheader" class="govuk-table__header">${heading}</th>`)}
</tr></thead>
<tbody class="govuk-table__body" role="rowgroup">
${versions.toSorted((a, b) => b.version - a.version).map((sent) => line(sent, reader))}
</tbody>
</table>`;
}
