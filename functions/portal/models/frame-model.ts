import { agencyName, holding, type Organisation } from '../../../shared/domain/registry/registry.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import { vietnamZone } from '../../../shared/domain/wording/time-in-words.ts';
import { assetHash } from '../assets/assets.generated.ts';
import type { Frame } from '../views/frame.ts';

/** What surrounds every page of this province; a page of a plan then takes the plan's zone. Before the register is loaded the pages still stand, without a name. */
export function frameFor(organisation: Organisation | null, asked: { language: Language; url: URL }): Frame {
  const { language, url } = asked;
  const office = organisation ? holding(organisation, 'STANDING_OFFICE')[0] : undefined;
  const other = language === 'vi' ? 'en' : 'vi';
  return {
    language,
    zone: vietnamZone,
    agency: organisation ? agencyName(organisation) : 'Sở Y tế',
    contact: {
      office: organisation?.standingOffice ?? 'Cơ quan thường trực',
      phone: null,
      email: office?.email ?? null,
    },
    assets: {
      css: `/assets/${assetHash}/tiencu.css`,
      js: `/assets/${assetHash}/tiencu.js`,
      icon: `/assets/${assetHash}/icon.svg`,
    },
    switchHref: switched(url, other),
  };
}

/** The same page with everything asked of it, in the other language. */
function switched({ pathname, searchParams }: URL, lang: Language): string {
  const asked = new URLSearchParams(searchParams);
  asked.set('lang', lang);
  return `${pathname}?${asked}`;
}
