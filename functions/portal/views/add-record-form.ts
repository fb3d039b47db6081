import {
  AwardCode,
  FactCode,
  InitiativeLevel,
  IssuerKind,
  RatingGrade,
} from '../../../shared/domain/campaign/vocabulary.ts';
import { awardNames, factNames, gradeNames, issuerNames, levelNames } from '../../../shared/domain/criteria/words.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { selectField, textField } from './form-fields.ts';
import { hiddenInputs, type PostForm } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { registerWords } from './register-words.ts';
import { hasMistake, type SentForm, saidIn } from './sent-form.ts';

type Option = { value: string; label: string };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

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
    options: FactCode.options.map((code) => ({ value: `fact:${code}`, label: capital(factNames[code]) })),
  },
];

const issuers = IssuerKind.options.map((value) => ({ value, label: capital(issuerNames[value]) }));
const levels = InitiativeLevel.options.map((value) => ({ value, label: capital(levelNames[value]) }));
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

const asPart = (label: string): string => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);

/** The controls folded away. */
const folded = ['basis', 'level', 'title', 'applied'];

/** An officer adds a record off the paper: one form for awards, initiatives, ratings and facts. */
export function addRecordForm(post: PostForm, sent: SentForm, language: Language): Markup {
  const say = words[language];
  const shared = registerWords[language];
  const said = saidIn(sent, { act: 'add' });
  const field = (id: string) => ({ language, id, value: said(id), mistakes: sent.mistakes });
  const nothing = { value: '', label: say.none };
  const applied = [
    { value: '', label: shared.unknown },
    { value: 'yes', label: shared.yes },
    { value: 'no', label: shared.no },
  ];
  const isOpen = hasMistake(sent, folded) || folded.slice(1).some((name) => said(name) !== '');
  return html`<section class="tc-send" aria-labelledby="add"><h2 class="govuk-heading-m" id="add">${say.title}</h2><p class="govuk-body">${say.text}</p>
<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}<input type="hidden" name="act" value="add">
${selectField({ ...field('what'), label: say.what, options: kinds })}
${textField({ ...field('year'), label: shared.year, width: 10 })}
${textField({ ...field('decisionNo'), label: shared.decisionNo, width: 20 })}
${textField({ ...field('decisionDate'), label: `${shared.decisionDate} (${shared.dateHint})`, width: 10 })}
${selectField({ ...field('issuer'), label: say.issuer, options: issuers })}
<details class="tc-more"${isOpen && ' open'}><summary>${[say.basis, ...[say.level, say.name].map(asPart)].join(', ')}</summary>
${selectField({ ...field('basis'), label: say.basis, options: bases })}
${selectField({ ...field('level'), label: say.level, options: [nothing, ...levels] })}
${textField({ ...field('title'), label: say.name })}
${selectField({ ...field('applied'), label: shared.applied, options: applied })}</details>
${textField({ ...field('reason'), label: say.note })}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.press}</button></form></section>`;
}
