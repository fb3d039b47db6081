import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { englishCount } from './english-count.ts';
import { type Mail, type MailContent, mail, type Sender, toldBy } from './mail.ts';

/** What every mail about a composed list knows. No name of a nominee: the list stands behind the link. */
export type ListContext = {
  sender: Sender;
  call: { id: string; title: string; period: string | null };
  items: number;
  link: string;
  /** Until when the link acts; null: no term. */
  actsUntil: string | null;
};

type Reader = 'council' | 'leader' | 'office' | 'receiver';

const greetings: Record<Reader, (context: ListContext) => string> = {
  council: () => 'Kính gửi: Thành viên Hội đồng thi đua, khen thưởng',
  leader: ({ sender }) => `Kính gửi: Lãnh đạo ${sender.agency}`,
  office: ({ sender }) => `Kính gửi: ${sender.office}`,
  receiver: () => 'Kính gửi: Cơ quan nhận danh sách',
};

const whys: Record<Reader, string> = {
  council: 'Thư gửi riêng cho từng thành viên Hội đồng; liên kết là lá phiếu của một người, xin đừng chuyển tiếp.',
  leader: 'Thư gửi đến địa chỉ đã đăng ký của người có thẩm quyền quyết định danh sách này.',
  office: 'Thư gửi đến địa chỉ đã đăng ký của cơ quan thường trực.',
  receiver: 'Thư gửi đến địa chỉ nhận danh sách ghi trong kế hoạch.',
};

/** What every mail about a list has around its own words. */
export function listFrame(context: ListContext, reader: Reader) {
  return {
    ...{ sender: context.sender, greeting: greetings[reader](context), why: whys[reader], list: null },
    until:
      context.actsUntil === null
        ? null
        : `Liên kết dùng được đến ${momentInWords(context.actsUntil, toldBy(context))}.`,
  } satisfies Partial<MailContent>;
}

export const callInWords = ({ call }: ListContext): string =>
  call.period === null ? call.id : `${call.id}, ${call.period}`;

export const factsOfList = (context: ListContext): MailContent['facts'] => [
  ['Danh sách', `${callInWords(context)}. ${context.call.title}`],
  ['Số tập thể, cá nhân', String(context.items)],
];

/** Calls one council member to vote. */
export function ballotCallMail(model: ListContext & { closesAt: string | null; secret: boolean }): Mail {
  const term = model.closesAt === null ? [] : [['Bỏ phiếu đến', momentInWords(model.closesAt, toldBy(model))] as const];
  return mail({
    ...listFrame(model, 'council'),
    subject: `[${callInWords(model)}] Mời bỏ phiếu: ${model.items} trường hợp`,
    lead: `Kính mời đồng chí bỏ phiếu cho ${model.items} trường hợp trong danh sách đề nghị.`,
    facts: [
      ...factsOfList(model),
      ['Hình thức', model.secret ? 'Phiếu kín' : 'Phiếu công khai trong Hội đồng'],
      ...term,
    ],
    paragraphs: [
      `Trang bỏ phiếu có thông tin và thành tích của từng trường hợp. ${model.secret ? 'Phiếu kín đã gửi không sửa được.' : 'Phiếu gửi lại được đến khi kết thúc bỏ phiếu.'}`,
    ],
    button: { label: 'Mở phiếu', href: model.link },
    english: `You are asked to vote on ${englishCount(model.items, 'nomination')}.`,
  });
}

/** Asks the leader to decide, with the outcome of the vote when there was one. */
export function leaderDecideMail(model: ListContext & { tally: { passed: number; failed: number } | null }): Mail {
  const { tally } = model;
  const vote = tally === null ? [] : [['Kết quả bỏ phiếu', `${tally.passed} đạt, ${tally.failed} không đạt`] as const];
  return mail({
    ...listFrame(model, 'leader'),
    subject: `[${callInWords(model)}] Trình quyết định danh sách ${model.items} trường hợp`,
    lead: `${model.sender.office} trình danh sách đề nghị để lãnh đạo cho ý kiến.`,
    facts: [...factsOfList(model), ...vote],
    paragraphs: ['Trang quyết định có danh sách, kết quả bỏ phiếu và hồ sơ; phê duyệt hoặc trả lại ngay tại đó.'],
    button: { label: 'Mở trang quyết định', href: model.link },
    english: 'A list awaits your decision.',
  });
}

/** Asks the chair about nominees that lack a criterion the council may waive, where no vote brings them before it. */
export function chairWaiverMail(model: ListContext & { held: number }): Mail {
  return mail({
    ...listFrame(model, 'council'),
    greeting: 'Kính gửi: Chủ tịch Hội đồng thi đua, khen thưởng',
    why: 'Thư gửi riêng cho Chủ tịch Hội đồng; liên kết là của một người, xin đừng chuyển tiếp.',
    subject: `[${callInWords(model)}] Chờ Hội đồng xem xét miễn tiêu chuẩn: ${model.held} trường hợp`,
    lead: `${model.held} trường hợp trong danh sách chưa đạt một tiêu chuẩn mà kế hoạch cho Hội đồng xem xét miễn.`,
    facts: [...factsOfList(model), ['Chờ xem xét', String(model.held)]],
    paragraphs: [
      'Danh sách này không qua bỏ phiếu. Nếu Hội đồng đồng ý miễn, Chủ tịch ghi lý do tại trang của từng trường hợp; nếu không, trường hợp đó ở ngoài danh sách.',
    ],
    button: { label: 'Mở danh sách chờ xem xét', href: model.link },
    english: 'Nominees lack a criterion which the council may waive.',
  });
}

/** What the office has to do next on a list. */
export type NextStep = 'tied' | 'voted' | 'vote_failed' | 'approved' | 'sent_back' | 'forwarded';

const steps: Record<NextStep, { subject: string; lead: string; todo: string; button: string; english: string }> = {
  tied: {
    ...{ subject: 'Bằng phiếu, chờ chủ tọa chọn', lead: 'Hội đồng đã bỏ phiếu xong; có các trường hợp bằng phiếu.' },
    ...{
      todo: 'Việc tiếp theo: ghi lựa chọn của chủ tọa kèm lý do.',
      button: 'Ghi lựa chọn của chủ tọa',
      english: 'Votes are tied; the chair chooses.',
    },
  },
  voted: {
    ...{ subject: 'Hội đồng đã bỏ phiếu xong', lead: 'Hội đồng đã bỏ phiếu xong cho cả danh sách.' },
    ...{
      todo: 'Danh sách đã được chuyển sang bước tiếp theo.',
      button: 'Xem kết quả bỏ phiếu',
      english: 'The council has voted.',
    },
  },
  vote_failed: {
    ...{
      subject: 'Kết quả bỏ phiếu chưa đủ số lượng',
      lead: 'Hội đồng đã bỏ phiếu xong, nhưng số trường hợp đạt chưa đủ theo kế hoạch.',
    },
    ...{
      todo: 'Cần lập lại danh sách từ các hồ sơ đã chấp nhận.',
      button: 'Lập lại danh sách',
      english: 'Too few nominations passed; compose the list again.',
    },
  },
  approved: {
    ...{ subject: 'Lãnh đạo đã phê duyệt danh sách', lead: 'Lãnh đạo đã phê duyệt danh sách.' },
    ...{
      todo: 'Việc tiếp theo: ghi số, ngày văn bản và gửi danh sách lên cấp trên.',
      button: 'Gửi danh sách',
      english: 'The list is approved; forward it now.',
    },
  },
  sent_back: {
    ...{ subject: 'Lãnh đạo trả lại danh sách', lead: 'Lãnh đạo trả lại danh sách để cơ quan thường trực xem lại.' },
    ...{
      todo: 'Xem lý do tại liên kết rồi lập lại danh sách.',
      button: 'Xem lý do',
      english: 'The list was sent back.',
    },
  },
  forwarded: {
    ...{ subject: 'Danh sách đã gửi cấp trên', lead: 'Danh sách đã được ghi nhận là gửi lên cấp trên.' },
    ...{
      todo: 'Tải bản Word, Excel của danh sách tại liên kết để lưu.',
      button: 'Mở danh sách',
      english: 'The list was forwarded.',
    },
  },
};

/** Tells the office what happened to a list and what comes next. */
export function nextStepMail(model: ListContext & { step: NextStep; reason: string | null }): Mail {
  const say = steps[model.step];
  return mail({
    ...listFrame(model, 'office'),
    ...{
      subject: `[${callInWords(model)}] ${say.subject}`,
      lead: say.lead,
      paragraphs: [say.todo],
      english: say.english,
    },
    facts: [...factsOfList(model), ...(model.reason === null ? [] : [['Lý do', model.reason] as const])],
    button: { label: say.button, href: model.link },
  });
}

type Forwarded = ListContext & {
  documentNo: string;
  documentDate: string;
  receiver: string;
  /** A copy for the leader, who is told what went out and to whom. */
  isCopy?: boolean;
};

/** Hands the list to its receiver: the pack stands behind the link. */
export function listForwardedMail(model: Forwarded): Mail {
  const { receiver, documentNo, items, isCopy = false } = model;
  const told = isCopy
    ? {
        ...listFrame(model, 'leader'),
        why: 'Thư báo để lãnh đạo biết danh sách đã gửi đi; không cần trả lời.',
        lead: `Danh sách ${items} trường hợp đã gửi đến ${receiver}, kèm văn bản số ${documentNo}.`,
      }
    : {
        ...{ ...listFrame(model, 'receiver'), greeting: `Kính gửi: ${receiver}` },
        lead: `${model.sender.agency} gửi danh sách ${items} trường hợp được đề nghị, kèm văn bản số ${documentNo}.`,
      };
  return mail({
    ...told,
    subject: `[${documentNo}] ${model.sender.agency} gửi danh sách ${callInWords(model)}`,
    facts: [['Số văn bản', documentNo], ['Ngày văn bản', model.documentDate], ...factsOfList(model)],
    paragraphs: ['Danh sách tải về được ở dạng Word và Excel tại liên kết.'],
    button: { label: 'Mở danh sách', href: model.link },
    english: `The list under document ${documentNo} is ready for download.`,
  });
}
