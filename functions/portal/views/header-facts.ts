import type { ReadingResult } from '../../../shared/domain/reading/result.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import { vietnamese } from './frame.ts';
import { html, type Piece } from './markup.ts';
import { fact } from './receipt.ts';

export type HeaderFacts = NonNullable<ReadingResult['form']>;

const labels = {
  agency: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  placeDate: { vi: 'Địa danh, ngày', en: 'Place and date' },
  title: { vi: 'Tên văn bản', en: 'Title' },
  signer: { vi: 'Người ký', en: 'Signed by' },
} as const;

/** What was read of the heading and signature of a document; nothing when none of it was there. */
export function headerFacts(facts: HeaderFacts | null, language: Language): Piece {
  const lines = (['agency', 'number', 'placeDate', 'title', 'signer'] as const).flatMap((name) => {
    const value = facts?.[name];
    return value === undefined || value === '' ? [] : [fact(labels[name][language], vietnamese(language, value))];
  });
  if (lines.length === 0) return null;
  const title = language === 'vi' ? 'Đọc được ở đầu và cuối văn bản' : 'Read in heading and signature';
  return html`<h3 class="govuk-heading-s">${title}</h3><dl class="govuk-summary-list">${lines}</dl>`;
}
