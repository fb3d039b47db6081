import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { englishCount } from './english-count.ts';
import { callInWords, factsOfList, type ListContext, listFrame } from './list-mails.ts';
import { type Mail, mail, toldBy } from './mail.ts';

/** What a mail about a meeting of the council knows besides the list. */
export type SessionContext = ListContext & {
  council: string;
  startsAt: string;
  place: string;
  chair: string;
  secret: boolean;
  /** How often the session was called: from the second time on it is a change. */
  calls: number;
};

const timeAndPlace = (model: SessionContext) =>
  [
    ['Thời gian', momentInWords(model.startsAt, toldBy(model))],
    ['Địa điểm', model.place],
    ['Chủ trì', model.chair],
  ] as const;

/** Calls one member to a session; the entry for the calendar travels with it. */
export function sessionCallMail(model: SessionContext): Mail {
  const again = model.calls > 1;
  return mail({
    ...listFrame(model, 'council'),
    subject: `[${callInWords(model)}] ${again ? 'Mời họp lại' : 'Mời họp'} Hội đồng: ${model.items} trường hợp`,
    lead: `Kính mời đồng chí dự họp ${model.council}, xét ${model.items} trường hợp trong danh sách đề nghị.${again ? ' Thư này thay thư mời trước.' : ''}`,
    facts: [
      ...timeAndPlace(model),
      ...factsOfList(model),
      ['Hình thức', model.secret ? 'Bỏ phiếu kín' : 'Biểu quyết công khai trong Hội đồng'],
    ],
    paragraphs: [
      'Liên kết là lá phiếu của đồng chí; phiếu mở khi phiên họp khai mạc và đóng khi kết thúc bỏ phiếu.',
      'Nếu không dự họp được, xin báo cơ quan thường trực: với danh hiệu tính trên tổng số thành viên, đồng chí vẫn bỏ phiếu bằng liên kết này hoặc bằng văn bản.',
    ],
    button: { label: 'Mở phiếu và tài liệu', href: model.link },
    english: `You are called to a council session on ${englishCount(model.items, 'nomination')}.`,
  });
}

/** Tells one member that the session does not take place; ballots given so far are void. */
export function sessionPostponedMail(model: SessionContext): Mail {
  return mail({
    ...listFrame(model, 'council'),
    subject: `[${callInWords(model)}] Hoãn họp Hội đồng`,
    lead: `Phiên họp ${model.council} dưới đây không diễn ra. Phiếu đã gửi (nếu có) không còn giá trị.`,
    facts: [...timeAndPlace(model), ...factsOfList(model)],
    paragraphs: ['Cơ quan thường trực sẽ gửi thư mời lại với thời gian, địa điểm mới.'],
    button: { label: 'Xem danh sách', href: model.link },
    english: 'The session of the council is postponed; you will be called again.',
  });
}
