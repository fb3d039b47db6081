import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type Frame, page, vietnamese } from './frame.ts';
import { html, type Piece } from './markup.ts';
import { fact } from './receipt.ts';

export type ConflictModel = {
  frame: Frame;
  /** Whose dossier or which list, in Vietnamese. */
  subject: string;
  /** The version the person saw and the version there is now, when the version moved. */
  seen: number | null;
  current: number | null;
  /** The state now, as its tag (`stateTag`, `listStateTag`). */
  state: Piece;
  changedAt: string | null;
  /** Where to see it as it is now. */
  href: string;
  /** What was typed into the form, so that nobody writes it twice. */
  typed: readonly string[];
};

const words = {
  vi: {
    ...{
      title: 'Nội dung đã thay đổi trong lúc đang xem',
      nothing:
        'Lần bấm này chưa được ghi nhận, để không áp dụng nhầm vào nội dung khác. Nếu đã bấm hai lần thì lần đầu có thể đã được ghi nhận: xem tình trạng dưới đây.',
    },
    ...{
      subject: 'Nội dung',
      now: 'Tình trạng hiện nay',
      at: 'Thay đổi lúc',
      seen: 'Bản đã xem',
      current: 'Bản hiện nay',
    },
    look: 'Xem bản hiện nay rồi quyết định lại',
    typed: 'Nội dung đã gõ, chép lại nếu còn cần:',
  },
  en: {
    ...{
      title: 'This changed while you were looking at it',
      nothing:
        'This press was not recorded, so that it does not hit something else. If you pressed twice, the first may have been recorded: see the state below.',
    },
    ...{ subject: 'Subject', now: 'State now', at: 'Changed at', seen: 'Version you saw', current: 'Version now' },
    look: 'See it as it is now and decide again',
    typed: 'What you typed, to be copied if still needed:',
  },
} as const;

/** For a form that came too late (status 409): says what is there now and leads to it. */
export function conflictPage(model: ConflictModel): string {
  const { frame, subject, seen, current, state, changedAt, href, typed } = model;
  const { language } = frame;
  const say = words[language];
  const body = html`<h1 class="govuk-heading-l">${say.title}</h1>
<p class="govuk-body">${say.nothing}</p>
<dl class="govuk-summary-list">
${fact(say.subject, vietnamese(language, subject))}
${fact(say.now, state)}
${seen !== null && seen !== current && fact(say.seen, seen)}
${current !== null && fact(say.current, current)}
${changedAt !== null && fact(say.at, momentInWords(changedAt, frame))}
</dl>
${typed.length > 0 && html`<p class="govuk-body">${say.typed}</p>${typed.map((text) => html`<blockquote class="govuk-inset-text tc-lines" lang="vi">${text}</blockquote>`)}`}
<a href="${href}" role="button" draggable="false" class="govuk-button" data-module="govuk-button">${say.look}</a>`;
  return page({ frame, title: say.title, body });
}
