import { assetHash } from '../../../functions/portal/assets/assets.generated.ts';
import type { Frame } from '../../../functions/portal/views/frame.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';

/** The surroundings of every sample page. */
export function aFrame(language: Language = 'vi'): Frame {
  return {
    language,
    zone: 'Asia/Ho_Chi_Minh',
    agency: 'Sở Y tế tỉnh Hà Tĩnh',
    contact: { office: 'Phòng Tổ chức cán bộ', phone: '0239 3855 000', email: 'tccb@soyte.example' },
    assets: {
      css: `/assets/${assetHash}/tiencu.css`,
      js: `/assets/${assetHash}/tiencu.js`,
      icon: `/assets/${assetHash}/icon.svg`,
    },
    switchHref: language === 'vi' ? '?lang=en' : '?lang=vi',
  };
}
