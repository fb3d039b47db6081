import type { EventType } from '../../../events/catalogue.ts';
import type { Actor } from '../../../events/envelope.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { momentInWords, type TimeReader } from '../../../shared/domain/wording/time-in-words.ts';
import { vietnamese } from './frame.ts';
import { html, type Markup, type Piece } from './markup.ts';

export type HistoryEntry = {
  at: string;
  what: EventType;
  by: Actor['kind'];
  version: number | null;
  /** Reason or remark in the words of the person who acted. */
  note: string | null;
};

const acts: Record<EventType, InBoth<string>> = {
  'campaign.activated.v1': { vi: 'Kế hoạch có hiệu lực trên hệ thống', en: 'The plan came into force' },
  'period.opened.v1': { vi: 'Mở kỳ nộp, đã gửi liên kết', en: 'Period opened and link sent' },
  'reminder.due.v1': { vi: 'Gửi thư nhắc', en: 'Reminder sent' },
  'upload.refused.v1': { vi: 'Từ chối tệp vừa gửi', en: 'Upload refused' },
  'dossier.submitted.v1': { vi: 'Nhận hồ sơ hợp lệ', en: 'Valid dossier received' },
  'dossier.invalidated.v1': { vi: 'Đọc tệp, còn lỗi phải sửa', en: 'File read, errors to correct' },
  'dossier.returned.v1': { vi: 'Trả lại để bổ sung', en: 'Returned for supplement' },
  'dossier.accepted.v1': { vi: 'Chấp nhận hồ sơ', en: 'Dossier accepted' },
  'period.missed.v1': { vi: 'Qua mốc thời gian mà chưa có bản hợp lệ', en: 'The date passed without a valid version' },
  'period.locked.v1': { vi: 'Khóa kỳ', en: 'Period locked' },
  'quotas.set.v1': { vi: 'Phân bổ số lượng cho các đơn vị', en: 'Numbers given to units' },
  'link.requested.v1': { vi: 'Gửi lại liên kết mới', en: 'Fresh link sent' },
  'list.composed.v1': { vi: 'Lập danh sách đề nghị', en: 'List composed' },
  'list.voted.v1': { vi: 'Hội đồng bỏ phiếu xong', en: 'Council voted' },
  'session.called.v1': { vi: 'Triệu tập phiên họp Hội đồng', en: 'Council called to a session' },
  'session.postponed.v1': { vi: 'Hoãn phiên họp Hội đồng', en: 'Council session postponed' },
  'session.opened.v1': { vi: 'Khai mạc phiên họp, phát phiếu', en: 'Session opened, ballots given out' },
  'session.recorded.v1': { vi: 'Thư ký ghi nhận về một thành viên', en: 'Recorded about one member' },
  'session.tied.v1': { vi: 'Kiểm phiếu: bằng phiếu, chờ chủ tọa chọn', en: 'Tied: the chair chooses' },
  'list.decided.v1': { vi: 'Lãnh đạo cho ý kiến', en: 'Leader decided' },
  'records.judged.v1': { vi: 'Xác minh danh hiệu, khen thưởng', en: 'Records judged' },
  'subjects.related.v1': { vi: 'Đối chiếu trùng người, trùng tập thể', en: 'Likeness with another entry settled' },
  'nominee.assessed.v1': { vi: 'Cho ý kiến về người được đề nghị', en: 'Nominee assessed' },
  'nomination.suspended.v1': { vi: 'Tạm dừng xét một trường hợp', en: 'A nominee was suspended' },
  'nomination.reinstated.v1': { vi: 'Xét tiếp một trường hợp', en: 'A nominee was taken up again' },
  'nomination.ineligible.v1': {
    vi: 'Ghi nhận một trường hợp chưa đủ tiêu chuẩn',
    en: 'A nominee was found not eligible',
  },
  'nomination.eligible.v1': { vi: 'Bỏ ghi nhận chưa đủ tiêu chuẩn', en: 'The finding was taken back' },
  'nomination.waived.v1': { vi: 'Hội đồng miễn một tiêu chuẩn', en: 'The council waived a criterion' },
  'nomination.withdrawn.v1': { vi: 'Đơn vị rút một trường hợp', en: 'The unit withdrew a nominee' },
  'nomination.revoked.v1': { vi: 'Ghi nhận thu hồi khen thưởng', en: 'A recognition was revoked' },
  'dossier.nil-returned.v1': { vi: 'Đơn vị báo không có', en: 'The unit reported nothing to propose' },
  'review.due.v1': { vi: 'Nhắc hạn thẩm định', en: 'Reminder of the review term' },
  'review.overdue.v1': { vi: 'Quá hạn thẩm định, báo cấp trên', en: 'Review term passed, next person up told' },
  'list.commented.v1': { vi: 'Có người góp ý về danh sách', en: 'Somebody commented on the list' },
  'list.comment-answered.v1': { vi: 'Trả lời một góp ý', en: 'A comment was answered' },
  'list.selection-closed.v1': { vi: 'Kết thúc lựa chọn công khai', en: 'Open selection ended' },
  'list.stage-due.v1': { vi: 'Nhắc hạn của bước này', en: 'Reminder of the term of this stage' },
  'list.stage-overdue.v1': { vi: 'Quá hạn của bước này', en: 'The term of this stage has passed' },
  'dossier.withdrawn.v1': { vi: 'Đơn vị rút hồ sơ', en: 'The unit withdrew the dossier' },
  'list.held.v1': { vi: 'Kiểm lại danh sách sau khi có thay đổi', en: 'The list was checked again after a change' },
  'list.forwarded.v1': { vi: 'Gửi danh sách lên cấp trên', en: 'List forwarded' },
};

const actors: Record<Actor['kind'], InBoth<string>> = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  office: { vi: 'Cơ quan thường trực', en: 'Standing office' },
  council: { vi: 'Hội đồng', en: 'Council' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  system: { vi: 'Hệ thống', en: 'System' },
  public: { vi: 'Người góp ý', en: 'Public' },
  admin: { vi: 'Quản trị', en: 'Administrator' },
};

function line(entry: HistoryEntry, reader: TimeReader): Markup {
  const { language } = reader;
  const version =
    entry.version === null ? '' : language === 'vi' ? ` (bản ${entry.version})` : ` (version ${entry.version})`;
  return html`<li class="tc-history__item">
<time class="tc-history__time" datetime="${entry.at}">${momentInWords(entry.at, reader)}</time>
<span class="tc-history__act">${acts[entry.what][language]}${version}</span>
<span class="tc-history__who">${actors[entry.by][language]}</span>
${entry.note && html`<span class="tc-history__note">${vietnamese(language, entry.note)}</span>`}
</li>`;
}

/** Who did what when, newest first. */
export function historyList(entries: readonly HistoryEntry[], reader: TimeReader): Piece {
  if (entries.length === 0) return null;
  const newestFirst = entries.toSorted((a, b) => b.at.localeCompare(a.at));
  return html`<ol class="tc-history">${newestFirst.map((entry) => line(entry, reader))}</ol>`;
}
