import {
  AwardCode,
  FactCode,
  InitiativeLevel,
  IssuerKind,
  RatingGrade,
} from '../../../shared/domain/campaign/vocabulary.ts';
import { awardNames, factNames, gradeNames, issuerNames, levelNames } from '../../../shared/domain/criteria/words.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { textField } from './form-fields.ts';
import { type FieldMistake, hiddenInputs, type PostForm } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { registerWords } from './register-words.ts';

type Option = { value: string; label: string };

/** Everything a record can be, as officials name it. */
const kinds: readonly { label: string; options: readonly Option[] }[] = [
  {
    label: 'Danh hiệu, hình thức khen thưởng',
    options: AwardCode.options.map((code) => ({ value: `award:${code}`, label: awardNames[code] })),
  },
  {
    label: 'Sáng kiến',
    options: InitiativeLevel.options.map((level) => ({
      value: `initiative:${level}`,
      label: `Sáng kiến ${levelNames[level]}`,
    })),
  },
  {
    label: 'Xếp loại hằng năm',
    options: RatingGrade.options.map((grade) => ({
      value: `rating:${grade}`,
      label: `Xếp loại: ${gradeNames[grade]}`,
    })),
  },
  {
    label: 'Ghi nhận khác',
    options: FactCode.options.map((code) => ({ value: `fact:${code}`, label: factNames[code] })),
  },
];

const issuers = IssuerKind.options.map((value) => ({ value, label: issuerNames[value] }));
const levels = InitiativeLevel.options.map((value) => ({ value, label: levelNames[value] }));
const bases: readonly Option[] = [
  { value: 'cong_trang', label: 'Theo công trạng' },
  { value: 'dot_xuat', label: 'Đột xuất' },
  { value: 'chuyen_de', label: 'Theo chuyên đề' },
];

const vi = {
  title: 'Ghi thêm theo giấy tờ',
  text: 'Mục ghi ở đây được tính là đã xác minh bằng tên của đồng chí. Xếp loại hằng năm chỉ cần năm.',
  what: 'Loại',
  issuer: 'Cơ quan tặng (bằng khen, cờ, CSTĐ cấp tỉnh, bộ)',
  level: 'Cấp (điển hình, Chỉ thị 05)',
  none: 'Không ghi',
  basis: 'Hình thức xét',
  name: 'Tên sáng kiến',
  note: 'Giấy tờ, ghi chú',
  press: 'Ghi vào sổ',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    ...{ title: 'Add what a paper says', what: 'What', issuer: 'Granted by', level: 'Level', none: 'Not stated' },
    text: 'What is added here counts as verified by you. A yearly rating needs only its year.',
    ...{ basis: 'Basis', name: 'Name of the initiative', note: 'Paper, remark', press: 'Add to the register' },
  },
};

function select(id: string, label: string, options: Markup | readonly Markup[]): Markup {
  return html`<div class="govuk-form-group"><label class="govuk-label govuk-label--s" for="${id}">${label}</label><select class="govuk-select" id="${id}" name="${id}">${options}</select></div>`;
}

const option = ({ value, label }: Option) => html`<option value="${value}" lang="vi">${label}</option>`;

/** An officer adds a record off the paper: one form for awards, initiatives, ratings and facts. */
export function addRecordForm(post: PostForm, mistakes: readonly FieldMistake[], language: Language): Markup {
  const say = words[language];
  const shared = registerWords[language];
  const field = { language, mistakes };
  return html`<section class="tc-send" aria-labelledby="add"><h2 class="govuk-heading-m" id="add">${say.title}</h2><p class="govuk-body">${say.text}</p>
<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}<input type="hidden" name="act" value="add">
${select(
  'what',
  say.what,
  kinds.map(({ label, options }) => html`<optgroup label="${label}">${options.map(option)}</optgroup>`),
)}
${textField({ ...field, id: 'year', label: shared.year, width: 10 })}
${textField({ ...field, id: 'decisionNo', label: shared.decisionNo, width: 20 })}
${textField({ ...field, id: 'decisionDate', label: `${shared.decisionDate} (${shared.dateHint})`, width: 10 })}
${select('issuer', say.issuer, issuers.map(option))}
<details class="tc-more"><summary>${say.basis}, ${say.level.toLowerCase()}, ${say.name.toLowerCase()}</summary>
${select('basis', say.basis, bases.map(option))}
${select('level', say.level, [html`<option value="">${say.none}</option>`, ...levels.map(option)])}
${textField({ ...field, id: 'title', label: say.name })}
${select('applied', shared.applied, [html`<option value="">${shared.unknown}</option>`, html`<option value="yes">${shared.yes}</option>`, html`<option value="no">${shared.no}</option>`])}</details>
${textField({ ...field, id: 'reason', label: say.note })}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.press}</button></form></section>`;
}
