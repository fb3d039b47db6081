import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';

/** The papers a page offers, as its readers call them. */
const papers = {
  list: { vi: 'Danh sách', en: 'List' },
  submission: { vi: 'Tờ trình', en: 'Submission' },
  comparison: { vi: 'Bảng so sánh', en: 'Comparison' },
  count: { vi: 'Biên bản kiểm phiếu', en: 'Minutes of the count' },
  meeting: { vi: 'Biên bản họp', en: 'Minutes of the meeting' },
} satisfies Record<string, InBoth<string>>;

/** `Danh sách (Word)`. */
export const paperLabel = (paper: keyof typeof papers, format: 'Word' | 'Excel', language: Language): string =>
  `${papers[paper][language]} (${format})`;
