import { type FindingCode, findingRegistry, makeFinding } from '../../../domain/reading/finding-registry.ts';
import type { Finding, Place } from '../../../domain/reading/result.ts';

/** One comment to be written: where, in which colour, and its lines. A mark without place stands at the top. */
export type Mark = { at: Place | undefined; severity: Finding['severity']; lines: readonly string[] };

export const AUTHOR = 'Tiến Cử';
export const INITIALS = 'TC';

/** Fill colours as programs show them behind black text: light red, light yellow, light blue. */
export const fills = { block: 'F8CBAD', warn: 'FFE699', info: 'DDEBF7' } as const satisfies Record<
  Finding['severity'],
  string
>;

const labels = { block: 'Phải sửa', warn: 'Cần xem lại', info: 'Lưu ý' } as const;
/** Word and Excel grow slow with more comments than this; what is left out is said in one more comment at the top. */
const mostMarks = 1000;

/** One mark for each place of each finding, worst findings first where they meet. */
export function marksOf(findings: readonly Finding[]): Mark[] {
  const all = findings.flatMap((finding) => {
    const places = finding.places?.length ? finding.places : [finding.at];
    return places.map((at) => ({ at, severity: finding.severity, lines: linesOf(finding, at) }));
  });
  if (all.length <= mostMarks) return all;
  const more: Mark = {
    at: undefined,
    severity: 'info',
    lines: [`Còn ${all.length - mostMarks} chỗ khác chưa được đánh dấu trong tệp này.`],
  };
  return [more, ...all.slice(0, mostMarks)];
}

/** The worse of two severities, which gives a cell its colour. */
export function worse(a: Finding['severity'] | undefined, b: Finding['severity']): Finding['severity'] {
  const order = ['info', 'warn', 'block'] as const;
  return a && order.indexOf(a) > order.indexOf(b) ? a : b;
}

const isReadingCode = (code: string): code is FindingCode => Object.hasOwn(findingRegistry, code);

/** A repeated mistake is told with the name and place of its first: at each other place it must say its own. */
function messageAt({ code, message, places }: Finding, at: Place | undefined): string {
  const isSaidAnew = (places?.length ?? 0) > 0 && isReadingCode(code) && code !== 'value_missing';
  return isSaidAnew ? makeFinding(code, { at }).message : message;
}

function linesOf(finding: Finding, at: Place | undefined): string[] {
  return [
    `${labels[finding.severity]}: ${messageAt(finding, at)}`,
    ...(finding.remedy ? [`Cách sửa: ${finding.remedy}`] : []),
  ];
}
