import type { Language } from '../../../shared/domain/wording/language.ts';
import { zoneInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { html, type Markup, type Piece } from './markup.ts';

/** What surrounds every page. The route builds it once per request. */
export type Frame = {
  language: Language;
  /** The zone (IANA) every time on the page is told in: that of the plan the page belongs to. */
  zone: string;
  /** The agency as its province's configuration names it: `Sở Y tế tỉnh Hà Tĩnh`. */
  agency: string;
  /** Who answers questions; shown in the footer and on every problem page. */
  contact: { office: string; phone: string | null; email: string | null };
  /** Addresses of the built files, from `assets.generated.ts`. */
  assets: { css: string; js: string; icon: string };
  /** This page in the other language. Choosing a language is the one thing a GET may remember. */
  switchHref: string;
};

/** Where a form goes and what it carries unseen: the token bound to link and version, the version seen. */
export type PostForm = { action: string; hidden: Readonly<Record<string, string>> };

/** A mistake in a form, in the words of the page; `field` is the id of the control it belongs to. */
export type FieldMistake = { field: string; message: string };

type Page = {
  frame: Frame;
  title: string;
  body: Piece;
  /** With mistakes the title says so first, so that a screen reader hears it at once. */
  mistakes?: readonly FieldMistake[];
  /** Above the content: where the person came from. */
  before?: Piece;
  /** A page that waits is loaded again after so many seconds when there is no script. */
  reloadAfterSeconds?: number;
  /** Tables of the office need the room of a desk. */
  wide?: boolean;
};

const words = {
  vi: {
    ...{ skip: 'Đến nội dung chính', product: 'Tiến Cử', tagline: 'Tiếp nhận hồ sơ thi đua, khen thưởng' },
    ...{ other: 'English', otherTitle: 'Xem trang này bằng tiếng Anh', error: 'Lỗi: ', languages: 'Ngôn ngữ' },
    ...{ ask: 'Cần giúp đỡ?', phone: 'Điện thoại', email: 'Thư điện tử' },
    footer: (zone: string) =>
      `Mọi thời điểm trên trang là ${zone}, theo đồng hồ máy chủ. Mở liên kết không làm thay đổi gì.`,
  },
  en: {
    ...{ skip: 'Skip to main content', product: 'Tiến Cử', tagline: 'Intake of emulation and commendation dossiers' },
    ...{ other: 'Tiếng Việt', otherTitle: 'Read this page in Vietnamese', error: 'Error: ', languages: 'Language' },
    ...{ ask: 'Need help?', phone: 'Telephone', email: 'E-mail' },
    footer: (zone: string) => `All times are ${zone} by the server clock. Opening a link changes nothing.`,
  },
} as const;

function head({ frame, title, mistakes, reloadAfterSeconds }: Page): Markup {
  const say = words[frame.language];
  return html`<head>
<meta charset="utf-8">
<title>${mistakes && mistakes.length > 0 && say.error}${title} – ${say.product}, ${frame.agency}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#0b4f43">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<meta name="format-detection" content="telephone=no">
${reloadAfterSeconds !== undefined && html`<noscript><meta http-equiv="refresh" content="${reloadAfterSeconds}"></noscript>`}
<link rel="icon" href="${frame.assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${frame.assets.css}">
<script type="module" src="${frame.assets.js}"></script>
</head>`;
}

function header(frame: Frame): Markup {
  const say = words[frame.language];
  const other = frame.language === 'vi' ? 'en' : 'vi';
  return html`<header class="tc-header">
<div class="govuk-width-container tc-header__row">
<p class="tc-header__name"><span class="tc-header__product" lang="vi">${say.product}</span>
<span class="tc-header__agency" lang="vi">${frame.agency}</span></p>
<nav class="tc-header__language" aria-label="${say.languages}">
<a class="tc-header__link" href="${frame.switchHref}" lang="${other}" hreflang="${other}" title="${say.otherTitle}">${say.other}</a>
</nav>
</div>
</header>`;
}

function footer(frame: Frame): Markup {
  const { language, agency, contact } = frame;
  const say = words[language];
  return html`<footer class="tc-footer">
<div class="govuk-width-container">
<p class="govuk-body-s tc-footer__who"><strong>${say.ask}</strong> <span lang="vi">${contact.office}, ${agency}</span></p>
${contact.phone && html`<p class="govuk-body-s">${say.phone}: <a class="govuk-link" href="tel:${contact.phone.replace(/[^+\d]/g, '')}">${contact.phone}</a></p>`}
${contact.email && html`<p class="govuk-body-s">${say.email}: <a class="govuk-link" href="mailto:${contact.email}">${contact.email}</a></p>`}
<p class="govuk-body-s tc-footer__note">${say.footer(zoneInWords(frame))}</p>
</div>
</footer>`;
}

/** A whole document in the language of its frame. No inline script or style: a strict policy needs no nonce. */
export function page(options: Page): string {
  const { frame, body, before, wide } = options;
  return html`<!DOCTYPE html>
<html lang="${frame.language}" class="govuk-template">
${head(options)}
<body class="govuk-template__body${wide && ' tc-wide'}">
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">${words[frame.language].skip}</a>
${header(frame)}
<div class="govuk-width-container">
${before}
<main class="govuk-main-wrapper tc-main" id="main-content">
${body}
</main>
</div>
${footer(frame)}
</body>
</html>`.toString();
}

/** Words of the domain standing by themselves: with a capital in front. */
export const asSentence = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** Text that stays Vietnamese on the English page, marked so that a screen reader pronounces it right. */
export function vietnamese(language: Language, text: string): Piece {
  return language === 'vi' ? text : html`<span lang="vi">${text}</span>`;
}

/** The hidden inputs of a form, as the model gives them. */
export function hiddenInputs(form: PostForm): readonly Markup[] {
  return Object.entries(form.hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
}
