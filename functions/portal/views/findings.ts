import type { Finding } from '../../../shared/domain/reading/result.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { type ColumnNames, comparePlaces, placeInWords } from '../../../shared/domain/wording/place-in-words.ts';
import { vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { type Shape, shape } from './shapes.ts';

type Severity = Finding['severity'];

/** More than this many of one severity are folded; all of them stay in the page. */
const unfolded = 25;

const words = {
  vi: {
    block: 'Lỗi phải sửa',
    warn: 'Nên xem lại',
    info: 'Để biết',
    ...{ whole: 'Cả tệp', seen: 'Đọc được', remedy: 'Cách xử lý', empty: '(để trống)' },
    times: (count: number) => `${count} chỗ giống nhau`,
    more: (count: number) => `Xem thêm ${count} mục`,
  },
  en: {
    block: 'Must be corrected',
    warn: 'Worth a second look',
    info: 'For your information',
    ...{ whole: 'Whole file', seen: 'We read', remedy: 'What to do', empty: '(empty)' },
    times: (count: number) => `${count} places alike`,
    more: (count: number) => `Show ${count} more`,
  },
} as const;

const faces: Record<Severity, Shape> = { block: 'cross', warn: 'warning', info: 'info' };
const severities: readonly Severity[] = ['block', 'warn', 'info'];

export type FindingList = { findings: readonly Finding[]; columns?: ColumnNames; language: Language };

function places(finding: Finding, { columns, language }: FindingList): Piece {
  const all = finding.places ?? [];
  if (all.length < 2) return null;
  const say = words[language];
  return html`<details class="tc-places"><summary>${say.times(finding.count ?? all.length)}</summary>
<ul class="tc-places__list">${all.map((place) => html`<li>${placeInWords(place, language, columns)}</li>`)}</ul></details>`;
}

function item(finding: Finding, list: FindingList): Markup {
  const { language, columns } = list;
  const say = words[language];
  const at = finding.at ? placeInWords(finding.at, language, columns) : '';
  return html`<li class="tc-finding tc-finding--${finding.severity}">
<p class="tc-finding__place">${shape(faces[finding.severity])} ${at || say.whole}</p>
<p class="tc-finding__message">${vietnamese(language, finding.message)}</p>
${
  finding.value !== undefined &&
  html`<p class="tc-finding__value">${say.seen}: ${finding.value.trim() === '' ? say.empty : html`<q>${vietnamese(language, finding.value)}</q>`}</p>`
}
<p class="tc-finding__remedy"><strong>${say.remedy}:</strong> ${vietnamese(language, finding.remedy)}</p>
${places(finding, list)}
</li>`;
}

function group(severity: Severity, list: FindingList): Piece {
  const found = list.findings
    .filter((finding) => finding.severity === severity)
    .toSorted((a, b) => comparePlaces(a.at, b.at));
  if (found.length === 0) return null;
  const say = words[list.language];
  const shown = found.slice(0, unfolded).map((finding) => item(finding, list));
  const folded = found.slice(unfolded).map((finding) => item(finding, list));
  return html`<section class="tc-findings" aria-labelledby="findings-${severity}">
<h3 class="govuk-heading-s tc-findings__title" id="findings-${severity}">${say[severity]} (${found.length})</h3>
<ol class="tc-findings__list">${shown}</ol>
${folded.length > 0 && html`<details class="tc-more"><summary>${say.more(folded.length)}</summary><ol class="tc-findings__list" start="${unfolded + 1}">${folded}</ol></details>`}
</section>`;
}

/** Every finding, most serious first, then in the order in which the file is read, each at its cell. */
export function findingGroups(list: FindingList): readonly Piece[] {
  return severities.map((severity) => group(severity, list));
}

const counted: InBoth<Record<Severity, (count: number) => string>> = {
  vi: {
    block: (count) => `${count} lỗi phải sửa`,
    warn: (count) => `${count} chỗ nên xem lại`,
    info: (count) => `${count} thông tin`,
  },
  en: {
    block: (count) => `${count} to correct`,
    warn: (count) => `${count} worth a second look`,
    info: (count) => `${count} for information`,
  },
};

/** `2 lỗi phải sửa, 1 chỗ nên xem lại`, or that there is none. */
export function findingCounts(findings: readonly Pick<Finding, 'severity'>[], language: Language): string {
  const none = language === 'vi' ? 'Không có lỗi' : 'No errors';
  const amounts = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted[language][severity](count));
  return amounts.length === 0 ? none : amounts.join(', ');
}
