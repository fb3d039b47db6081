import { readingLimits } from '../../../shared/domain/reading/limits.ts';
import { momentInWords, type TimeReader } from '../../../shared/domain/wording/time-in-words.ts';
import type { PostForm } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { sizeInWords } from './receipt.ts';

/** What units send; the store and the reader judge the content, this only guides the file picker. */
export const acceptedFiles = '.docx,.xlsx,.doc,.xls,.csv,.pdf,.zip';

/** One presigned POST: the browser sends the file straight to the store. */
export type UploadTarget = {
  /** Address of the store and the signed fields, in any order; the file follows them as `file`. */
  action: string;
  fields: Readonly<Record<string, string>>;
  /** When the signature ends; a page left open longer must be loaded again. */
  validUntil: string;
  maxBytes: number;
  /** Where the script asks whether the file was read (`UploadStatus` as JSON). */
  statusHref: string;
  /**
   * Where the script asks for a fresh presigned POST just before it sends (JSON `UploadTicket`), so that a page left
   * open for hours still works. Null: the script sends to `action` as it stands.
   */
  ticket: PostForm | null;
};

/** What the ticket route answers. */
export type UploadTicket = {
  action: string;
  fields: Readonly<Record<string, string>>;
  statusHref: string;
};

type UploadForm = { target: UploadTarget; reader: TimeReader };

const words = {
  vi: {
    choose: 'Tệp hồ sơ của đơn vị',
    press: 'Nộp hồ sơ',
    hint: (size: string, file: string, bundle: string) =>
      `Tệp Word hoặc Excel đơn vị đang có: .docx, .xlsx, .doc, .xls, .csv; cũng nhận .pdf, .zip. Tối đa ${size}; đọc được tệp đến ${file}, gói .zip đến ${bundle}.`,
    until: (time: string) => `Nút này dùng được đến ${time}. Quá giờ đó, xin tải lại trang rồi mới chọn tệp.`,
    ...{ button: 'Chọn tệp', none: 'Chưa chọn tệp', drop: 'hoặc kéo tệp thả vào đây' },
    ...{ entered: 'Thả tệp tại đây', left: 'Đã rời vùng thả tệp', cancel: 'Dừng gửi' },
    ...{
      sending: 'Đang gửi tệp: %{percent}%',
      sent: 'Đã gửi xong, máy chủ đang đọc tệp…',
      stopped: 'Đã dừng gửi. Chưa có gì được nộp.',
    },
    ...{ empty: 'Tệp này rỗng (0 byte). Hãy mở lại tệp, lưu rồi chọn lại.', missing: 'Hãy chọn tệp trước.' },
    tooBig: (size: string) => `Tệp lớn hơn ${size}. Hãy bớt ảnh trong tệp hoặc gửi tệp Word/Excel gốc.`,
    broken: 'Chưa gửi được tệp: đường truyền bị ngắt. Hãy kiểm tra mạng rồi bấm nộp lại; chưa có gì bị mất.',
    refused: 'Kho lưu trữ không nhận tệp này. Hãy tải lại trang rồi thử lại.',
    slow: 'Máy chủ đọc lâu hơn thường lệ. Có thể đóng trang: kết quả sẽ được gửi qua thư. Nếu sau 5 phút chưa có thư, xin nộp lại.',
  },
  en: {
    choose: 'Your unit’s file',
    press: 'Send the dossier',
    hint: (size: string, file: string, bundle: string) =>
      `The Word or Excel file you have: .docx, .xlsx, .doc, .xls, .csv; also .pdf, .zip. At most ${size}; files are read up to ${file}, .zip bundles up to ${bundle}.`,
    until: (time: string) => `This button works until ${time}. After that, reload the page before choosing a file.`,
    ...{ button: 'Choose file', none: 'No file chosen', drop: 'or drop the file here' },
    ...{ entered: 'Drop the file here', left: 'Left the drop zone', cancel: 'Stop sending' },
    ...{
      sending: 'Sending the file: %{percent}%',
      sent: 'Sent. The server is reading the file…',
      stopped: 'Stopped. Nothing was sent.',
    },
    ...{
      empty: 'This file is empty (0 bytes). Open it, save it and choose it again.',
      missing: 'Choose a file first.',
    },
    tooBig: (size: string) =>
      `The file is larger than ${size}. Remove pictures or send the original Word or Excel file.`,
    broken: 'The file was not sent: the connection broke. Check the network and press again; nothing is lost.',
    refused: 'The store did not take this file. Reload the page and try again.',
    slow: 'Reading takes longer than usual. You may close the page: the result comes by mail. If none comes within 5 minutes, send the file again.',
  },
} as const;

const inputs = (fields: Readonly<Record<string, string>>): readonly Markup[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);

function progress({ language }: TimeReader): Markup {
  const say = words[language];
  return html`<div class="tc-progress" data-upload-progress hidden>
<p class="govuk-body tc-progress__text" data-upload-message role="status"></p>
<progress class="tc-progress__bar" max="100" value="0" aria-label="${say.choose}"></progress>
<button type="button" class="govuk-button govuk-button--secondary" data-upload-cancel>${say.cancel}</button>
</div>
<p class="govuk-error-message tc-upload__error" data-upload-error role="alert" hidden></p>`;
}

/**
 * A plain multipart form to the store, so it works without a script; the script adds progress, cancel and waiting. The
 * file input stands last: a store ignores every field that follows the file.
 */
export function uploadForm({ target, reader }: UploadForm): Markup {
  const { language } = reader;
  const say = words[language];
  const size = sizeInWords(target.maxBytes, language);
  const ticket = target.ticket && JSON.stringify({ action: target.ticket.action, hidden: target.ticket.hidden });
  return html`<form class="tc-upload" action="${target.action}" method="post" enctype="multipart/form-data" data-upload
 data-status="${target.statusHref}" data-max-bytes="${target.maxBytes}"${ticket && html` data-ticket="${ticket}"`}
 data-sending="${say.sending}" data-sent="${say.sent}" data-stopped="${say.stopped}" data-empty="${say.empty}" data-missing="${say.missing}"
 data-too-big="${say.tooBig(size)}" data-broken="${say.broken}" data-refused="${say.refused}" data-slow="${say.slow}">
${inputs(target.fields)}
<div class="govuk-form-group">
<label class="govuk-label govuk-label--s" for="file">${say.choose}</label>
<div class="govuk-hint" id="file-hint">${say.hint(size, sizeInWords(readingLimits.fileBytes, language), sizeInWords(readingLimits.bundleBytes, language))}</div>
<div class="govuk-file-upload-wrapper" data-module="govuk-file-upload" data-i18n.choose-files-button="${say.button}" data-i18n.no-file-chosen="${say.none}" data-i18n.drop-instruction="${say.drop}" data-i18n.entered-drop-zone="${say.entered}" data-i18n.left-drop-zone="${say.left}">
<input class="govuk-file-upload" id="file" name="file" type="file" accept="${acceptedFiles}" aria-describedby="file-hint" required>
</div>
</div>
${progress(reader)}
<button type="submit" class="govuk-button" data-upload-submit>${say.press}</button>
<noscript><p class="govuk-hint">${say.until(momentInWords(target.validUntil, reader))}</p></noscript>
</form>`;
}
