import type { Choice } from '../../../shared/domain/council/session.ts';
import type { ListState } from '../../../shared/domain/list/list.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import type { Markup } from './markup.ts';
import { type Shape, type Tone, tag } from './shapes.ts';

type Face = { tone: Tone; shape: Shape; label: InBoth<string>; happened: InBoth<string> };

/** Every state of a list in words, shape and colour. */
export const listStateFaces: Record<ListState, Face> = {
  PUBLISHED: {
    ...{ tone: 'busy', shape: 'half', label: { vi: 'Đang lựa chọn công khai', en: 'Open for comments' } },
    happened: { vi: 'Danh sách đang được công khai để lấy ý kiến.', en: 'The list is public for comments.' },
  },
  VOTING: {
    ...{ tone: 'busy', shape: 'half', label: { vi: 'Hội đồng đang bỏ phiếu', en: 'Council is voting' } },
    happened: { vi: 'Phiếu đã gửi đến từng thành viên Hội đồng.', en: 'Ballots are out to every council member.' },
  },
  DECIDING: {
    ...{ tone: 'busy', shape: 'half', label: { vi: 'Chờ lãnh đạo quyết định', en: 'Awaiting the leader' } },
    happened: { vi: 'Danh sách đã trình lãnh đạo.', en: 'The list is with the leader.' },
  },
  READY: {
    ...{ tone: 'good', shape: 'tick', label: { vi: 'Đã phê duyệt, chờ gửi', en: 'Approved, to be forwarded' } },
    happened: { vi: 'Danh sách đã sẵn sàng gửi lên cấp trên.', en: 'The list is ready to be forwarded.' },
  },
  FORWARDED: {
    ...{ tone: 'good', shape: 'full', label: { vi: 'Đã gửi cấp trên', en: 'Forwarded' } },
    happened: {
      vi: 'Danh sách đã gửi lên cấp trên và không thay đổi nữa.',
      en: 'The list was forwarded and no longer changes.',
    },
  },
  SENT_BACK: {
    ...{ tone: 'warn', shape: 'back', label: { vi: 'Trả lại để lập lại', en: 'Sent back' } },
    happened: { vi: 'Danh sách phải lập lại từ các hồ sơ đã chấp nhận.', en: 'The list has to be composed again.' },
  },
};

/** The state of a list as a word with its shape. */
export function listStateTag(state: ListState, language: Language): Markup {
  const { tone, shape, label } = listStateFaces[state];
  return tag(tone, shape, label[language]);
}

/** What a member may say about one nominee. */
export const choiceWords: Record<Choice, InBoth<string>> = {
  yes: { vi: 'Đồng ý', en: 'Yes' },
  no: { vi: 'Không đồng ý', en: 'No' },
  abstain: { vi: 'Ý kiến khác', en: 'Abstain' },
  recused: { vi: 'Không tham gia bỏ phiếu', en: 'Recused' },
};
