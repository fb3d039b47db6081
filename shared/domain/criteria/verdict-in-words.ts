import type { Evidence, Explanation } from './outcome.ts';
import type { CriterionResult, Judgement, Verdict } from './verdict.ts';
import { outcomeNames } from './words.ts';

export const judgementNames: Readonly<Record<Judgement, string>> = {
  ELIGIBLE: 'ĐỦ ĐIỀU KIỆN',
  INELIGIBLE: 'KHÔNG ĐỦ ĐIỀU KIỆN',
  NEEDS_REVIEW: 'CẦN XEM XÉT',
};

/** The verdict as a reviewer reads it: the judgement, then each criterion asked, with clause, records and what is missing. */
export function verdictInWords(verdict: Verdict): string[] {
  const asked = verdict.criteria.filter((criterion) => criterion.result !== 'NA');
  const others = verdict.criteria.length - asked.length;
  const titles = new Map(verdict.criteria.map(({ id, title }) => [id, title]));
  const named = (ids: readonly string[]) =>
    ids.map((id) => (titles.get(id) ? `${id} “${titles.get(id)}”` : id)).join('; ');
  const changesInWords = ({ changes, becomes }: NonNullable<Verdict['ifClaimsHold']>) =>
    changes.map((id) => `${named([id])} thành ${outcomeNames[becomes[id] ?? 'PENDING']}`).join('; ');
  return [
    `${judgementNames[verdict.judgement]}`,
    ...(verdict.failed.length > 0 ? [`Không đạt: ${named(verdict.failed)}`] : []),
    ...(verdict.open.length > 0 ? [`Chưa rõ: ${named(verdict.open)}`] : []),
    ...(verdict.ambiguous.length > 0
      ? [`Có hai cách hiểu khác kết quả, người có thẩm quyền quyết định: ${named(verdict.ambiguous)}`]
      : []),
    ...(verdict.flags.includes('WAIVER_REFUSED') ? ['Có miễn tiêu chí không được phép miễn; không tính.'] : []),
    ...(verdict.ifClaimsHold
      ? [
          `Nếu mọi kê khai được xác minh: ${judgementNames[verdict.ifClaimsHold.judgement]} (${changesInWords(verdict.ifClaimsHold)})`,
        ]
      : []),
    ...asked.flatMap(criterionInWords),
    ...(others > 0 ? [`${others} tiêu chí không áp dụng cho đối tượng này.`] : []),
    `Bản kế hoạch: ${verdict.campaignId}, phiên bản ${verdict.definitionVersion}`,
  ];
}

function criterionInWords(criterion: CriterionResult): string[] {
  const name = [criterion.id, criterion.title, criterion.clause && `(mục ${criterion.clause})`]
    .filter(Boolean)
    .join(' ');
  const kind = criterion.must ? '' : ' (khuyến khích)';
  const waived = criterion.waived ? `; được miễn: ${criterion.waived.reason} (${criterion.waived.by})` : '';
  const other = criterion.alt && criterion.alt.result !== criterion.result ? criterion.alt : null;
  return [
    `${outcomeNames[criterion.result]}  ${name}${kind}${waived}`,
    ...explained(criterion.explanation, 1),
    ...(other ? [`  Cách hiểu khác: ${outcomeNames[other.result]}`, ...explained(other, 2)] : []),
  ];
}

function explained(node: Explanation, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const paper = ({ says, paper: key }: Evidence) => `${says}${key ? ` [${key}]` : ''}`;
  return [
    `${pad}${outcomeNames[node.result]}: ${node.asks}${node.missing ? `; ${node.missing}` : ''}`,
    ...node.counted.map((each) => `${pad}  + ${paper(each)}`),
    ...node.claimed.map((each) => `${pad}  ? ${paper(each)} (${each.unclear ?? 'chờ xác minh'})`),
    ...node.notCounted.map((each) => `${pad}  - ${paper(each)}: ${each.why}`),
    ...node.parts.flatMap((part) => explained(part, depth + 1)),
  ];
}
