import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { type Frame, page, vietnamese } from './frame.ts';
import { html } from './markup.ts';

/** `waiting`: the store has not reported the file yet; `reading`; `done`: see the unit page; `refused`: see there why. */
export type UploadStage = 'waiting' | 'reading' | 'done' | 'refused';

/** The answer to the script that asks (`application/json`). `href` is set when there is a result to go to. */
export type UploadStatus = { stage: UploadStage; message: string; href: string | null };

const stages: Record<UploadStage, InBoth<string>> = {
  waiting: { vi: 'Đang chờ xác nhận tệp đã đến máy chủ…', en: 'Waiting for word that the file arrived…' },
  reading: { vi: 'Đã nhận tệp. Máy chủ đang đọc từng dòng…', en: 'The file is here. The server is reading it…' },
  done: { vi: 'Đã đọc xong.', en: 'The file was read.' },
  refused: {
    vi: 'Tệp không được nhận. Xem lý do ở trang hồ sơ.',
    en: 'The file was not taken. The reason is on the page.',
  },
};

const words = {
  vi: {
    ...{
      title: 'Đang đọc tệp',
      see: 'Xem kết quả ngay',
      slow: 'Máy chủ đọc lâu hơn thường lệ. Có thể đóng trang này: kết quả sẽ được gửi qua thư. Nếu sau 5 phút chưa có thư, xin nộp lại.',
    },
    leave: 'Thường mất vài giây. Nếu đóng trang, kết quả vẫn được gửi qua thư và hiện ở trang hồ sơ.',
  },
  en: {
    ...{
      title: 'Reading the file',
      see: 'See the result now',
      slow: 'Reading takes longer than usual. You may close this page: the result comes by mail. If none comes within 5 minutes, send the file again.',
    },
    leave:
      'It usually takes a few seconds. If you close the page, the result still comes by mail and stands on your page.',
  },
} as const;

/** The status as JSON for the script. */
export function uploadStatus(stage: UploadStage, resultHref: string, language: Language): UploadStatus {
  const over = stage === 'done' || stage === 'refused';
  return { stage, message: stages[stage][language], href: over ? resultHref : null };
}

export type UploadWaitModel = {
  frame: Frame;
  unitName: string;
  stage: UploadStage;
  /** Where the script asks (JSON) and where the result stands. */
  statusHref: string;
  resultHref: string;
};

/** Where the store sends the browser after an upload. Without a script the page loads itself again every 3 seconds. */
export function uploadWaitPage({ frame, unitName, stage, statusHref, resultHref }: UploadWaitModel): string {
  const { language } = frame;
  const say = words[language];
  const over = stage === 'done' || stage === 'refused';
  const body = html`<span class="govuk-caption-l">${vietnamese(language, unitName)}</span>
<h1 class="govuk-heading-l">${say.title}</h1>
<div class="tc-wait"${!over && html` data-poll="${statusHref}" data-slow="${say.slow}"`}>
<p class="govuk-body-l" role="status" data-poll-message>${stages[stage][language]}</p>
${!over && html`<progress class="tc-progress__bar" aria-label="${say.title}"></progress>`}
<p class="govuk-body">${say.leave}</p>
<p class="govuk-body"><a class="govuk-link" href="${resultHref}">${say.see}</a></p></div>`;
  return page({ frame, title: say.title, body, ...(over ? {} : { reloadAfterSeconds: 3 }) });
}
