import type { LocalDate } from '../deadlines/instants.ts';
import { shortDate } from '../deadlines/instants.ts';
import { type LawDocument, lawDocuments } from './documents.ts';

/** `98/2023/NĐ-CP` however it was typed: no tone marks, spaces or case, `ND` for `NĐ`. */
function canonical(number: string): string {
  return number
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, '')
    .toUpperCase();
}

const known = new Map(lawDocuments.map((document) => [canonical(document.number), document]));

export type CitationIssue = {
  code: 'LAW_EXPIRED' | 'LAW_EXPIRES' | 'LAW_NOT_YET';
  /** The number as it was typed. */
  number: string;
  message: string;
  replacedBy?: string;
  verified: boolean;
};

function replacement(document: LawDocument): string {
  return document.replacedBy === undefined ? '' : `; nay là ${document.replacedBy}`;
}

function issueOf(number: string, document: LawDocument, days: { from: LocalDate; to: LocalDate }): CitationIssue[] {
  const rest = {
    number,
    verified: document.verified,
    ...(document.replacedBy === undefined ? {} : { replacedBy: document.replacedBy }),
  };
  if (days.from < document.from) {
    const message = `${document.title} chỉ có hiệu lực từ ngày ${shortDate(document.from)}, sau ngày văn bản này.`;
    return [{ code: 'LAW_NOT_YET', message, ...rest }];
  }
  if (document.to === undefined || days.to <= document.to) return [];
  const day = shortDate(document.to);
  if (days.from > document.to) {
    const message = `${document.title} đã hết hiệu lực sau ngày ${day}${replacement(document)}.`;
    return [{ code: 'LAW_EXPIRED', message, ...rest }];
  }
  const message = `${document.title} hết hiệu lực sau ngày ${day}, trong thời gian thực hiện${replacement(document)}.`;
  return [{ code: 'LAW_EXPIRES', message, ...rest }];
}

/**
 * Holds cited documents against the days a paper is about: `from` its date, `to` the last day it governs (the same day
 * for a single request). Documents not known here are left alone.
 */
export function checkCitations(numbers: readonly string[], days: { from: LocalDate; to: LocalDate }): CitationIssue[] {
  return numbers.flatMap((number) => {
    const document = known.get(canonical(number));
    return document === undefined ? [] : issueOf(number, document, days);
  });
}
