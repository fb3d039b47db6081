import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { type DeskMenu, deskMenu } from './desk-menu.ts';
import { type Frame, page } from './frame.ts';
import { html } from './markup.ts';

const vi = {
  title: 'Lập danh sách đề nghị',
  none: 'Kế hoạch này không có nội dung nào phải lập danh sách trình cấp trên. Kết quả của các đơn vị ở mục Kết quả, giao việc.',
};
const words: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Compose a list',
    none: 'Nothing in this plan goes on a list for the next level. What units sent stands under Results and requests.',
  },
};

/** The desk of a plan that no list comes of. */
export function noListPage({ frame, menu }: { frame: Frame; menu: DeskMenu | null }): string {
  const { language } = frame;
  const say = words[language];
  const body = html`<h1 class="govuk-heading-l">${say.title}</h1><p class="govuk-body">${say.none}</p>`;
  return page({ frame, title: say.title, body, wide: true, before: menu && deskMenu(menu, language) });
}
