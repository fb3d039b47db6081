import type { Language } from '../../../shared/domain/wording/language.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { errorSummary, textField } from './form-fields.ts';
import { type FieldMistake, type Frame, hiddenInputs, type PostForm, page, vietnamese } from './frame.ts';
import { html } from './markup.ts';

export type QuotaMistake =
  | { kind: 'not_a_number'; unitId: string }
  | { kind: 'too_many'; sum: number; most: number }
  | { kind: 'changed_meanwhile' };

export type QuotaPageModel = {
  frame: Frame;
  menu: DeskMenu | null;
  call: { id: string; title: string; period: string | null };
  /** How many all units may have together; null when the plan says nothing. */
  most: number | null;
  /** Fields sent: `n-<unit id>`. */
  units: readonly { id: string; name: string; value: string }[];
  /** Null: the link only shows. */
  post: PostForm | null;
  mistakes: readonly QuotaMistake[];
  saved: boolean;
};

const words = {
  vi: {
    ...{
      title: 'Phân bổ số lượng',
      problem: 'Có chỗ phải sửa',
      saved: 'Đã lưu. Đơn vị thấy số của mình tại trang nộp.',
    },
    lead: 'Ghi số người mỗi đơn vị được cử; để trống là chưa phân bổ. Tệp của đơn vị được đối chiếu với số này ngay khi nộp.',
    most: (sum: number, most: number | null) => `Tổng đang phân bổ: ${sum}${most === null ? '' : ` trên ${most}`}.`,
    notANumber: (name: string) => `${name}: ghi số nguyên từ 0 đến 9999`,
    tooMany: (sum: number, most: number) => `Tổng ${sum} vượt số cả kỳ được nhận là ${most}`,
    changed: 'Trong lúc điền, người khác đã lưu phân bổ. Các số dưới đây là số vừa điền, chưa lưu: xem lại rồi lưu',
    submit: 'Lưu phân bổ',
  },
  en: {
    ...{
      title: 'Numbers of the units',
      problem: 'There is something to correct',
      saved: 'Saved. Units see their number.',
    },
    lead: 'Enter how many people each unit may send; empty means not yet decided. Files are held against the number at once.',
    most: (sum: number, most: number | null) => `Given so far: ${sum}${most === null ? '' : ` of ${most}`}.`,
    notANumber: (name: string) => `${name}: enter a whole number from 0 to 9999`,
    tooMany: (sum: number, most: number) => `The sum ${sum} is more than the ${most} the whole may have`,
    changed: 'Somebody else saved meanwhile. Below is what you typed, not yet saved: look again, then save',
    submit: 'Save the numbers',
  },
} as const;

function mistakesOf({ mistakes, units }: QuotaPageModel, language: Language): FieldMistake[] {
  const say = words[language];
  return mistakes.map((one) => {
    if (one.kind === 'changed_meanwhile') return { field: `n-${units[0]?.id ?? ''}`, message: say.changed };
    if (one.kind === 'too_many') return { field: `n-${units[0]?.id ?? ''}`, message: say.tooMany(one.sum, one.most) };
    const name = units.find((unit) => unit.id === one.unitId)?.name ?? one.unitId;
    return { field: `n-${one.unitId}`, message: say.notANumber(name) };
  });
}

const sumOf = (units: QuotaPageModel['units']): number =>
  units.reduce((sum, { value }) => sum + (Number(value) || 0), 0);

/** The office gives each unit a number of its own for one period of a call. */
export function quotaPage(model: QuotaPageModel): string {
  const { frame, menu, call, units, post, most } = model;
  const { language } = frame;
  const say = words[language];
  const mistakes = mistakesOf(model, language);
  const fields = units.map(({ id, name, value }) =>
    textField({ language, id: `n-${id}`, label: name, value, width: 10, mistakes }),
  );
  const body = html`${errorSummary(mistakes, say.problem)}
<span class="govuk-caption-l" lang="vi">${call.id}. ${call.title}${call.period && `, ${call.period}`}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${model.saved && html`<p class="govuk-inset-text" role="status">${say.saved}</p>`}
<p class="govuk-body">${say.lead}</p>
<p class="govuk-body"><strong>${say.most(sumOf(units), most)}</strong></p>
${
  post === null
    ? html`<ul class="govuk-list">${units.map(({ name, value }) => html`<li>${vietnamese(language, name)}: ${value || '–'}</li>`)}</ul>`
    : html`<form action="${post.action}" method="post" novalidate>${hiddenInputs(post)}${fields}
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">${say.submit}</button></form>`
}`;
  return page({ frame, title: say.title, body, mistakes, wide: true, before: menu && deskMenu(menu, language) });
}
