import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { type Frame, page, vietnamese } from './frame.ts';
import { html } from './markup.ts';

export type OutputsHubModel = {
  frame: Frame;
  menu: DeskMenu | null;
  plan: { title: string; number: string };
  /** Legal bases of the plan that are not in force today, a sentence each. */
  law: readonly string[];
  /** The report on the whole plan. */
  whole: string;
  calls: readonly { title: string; href: string }[];
  /** Calls whose numbers or requests are the office's own. */
  acts: readonly { title: string; href: string }[];
};

const words = {
  vi: {
    ...{ title: 'Kết quả và giao việc', whole: 'Báo cáo tổng hợp cả kế hoạch', calls: 'Kết quả từng nội dung' },
    law: 'Căn cứ pháp lý của kế hoạch cần xem lại',
    acts: 'Việc cơ quan thường trực giao cho đơn vị',
  },
  en: {
    ...{ title: 'Results and requests', whole: 'Consolidated report of the plan', calls: 'Results of each call' },
    law: 'Legal bases of the plan to look at again',
    acts: 'What the office asks of units',
  },
} as const;

/** Where the office finds what came out of the plan, and what only it can ask. */
export function outputsHub({ frame, menu, plan, law, whole, calls, acts }: OutputsHubModel): string {
  const { language } = frame;
  const say = words[language];
  const list = (items: OutputsHubModel['calls']) =>
    html`<ul class="govuk-list">${items.map(({ title, href }) => html`<li><a class="govuk-link" href="${href}">${vietnamese(language, title)}</a></li>`)}</ul>`;
  const body = html`<span class="govuk-caption-l" lang="vi">${plan.number}: ${plan.title}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
${law.length > 0 && html`<div class="govuk-inset-text"><p class="govuk-body"><strong>${say.law}</strong></p>${law.map((line) => html`<p class="govuk-body">${vietnamese(language, line)}</p>`)}</div>`}
<p class="govuk-body"><a class="govuk-link" href="${whole}"><strong>${say.whole}</strong></a></p>
<h2 class="govuk-heading-m">${say.calls}</h2>${list(calls)}
${acts.length > 0 && html`<h2 class="govuk-heading-m">${say.acts}</h2>${list(acts)}`}`;
  return page({ frame, title: say.title, body, before: menu && deskMenu(menu, language) });
}
