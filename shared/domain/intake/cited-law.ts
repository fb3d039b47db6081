import type { LocalDate } from '../deadlines/instants.ts';
import { checkCitations } from '../law/citations.ts';
import type { Finding } from '../reading/result.ts';
import { warns } from './rule-finding.ts';

/**
 * Legal bases a document cites that were not in force on its day: a remark, never a reason to refuse. Documents unknown
 * here are left alone. `on`: the day the document bears, or the day it came.
 */
export function checkCitedLaw(citations: readonly string[], on: LocalDate): Finding[] {
  return checkCitations(citations, { from: on, to: on }).flatMap(({ code, number, message, replacedBy, verified }) => {
    if (code === 'LAW_EXPIRES') return [];
    const instead = replacedBy === undefined ? 'Thay bằng văn bản còn hiệu lực.' : `Xem xét căn cứ ${replacedBy}.`;
    const doubt = verified ? '' : ' Ngày hiệu lực này chưa được kiểm chứng, hãy đối chiếu lại.';
    return [
      warns(code, { message: `Văn bản viện dẫn ${number}: ${message}`, remedy: `${instead}${doubt}`, value: number }),
    ];
  });
}
