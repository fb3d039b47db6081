import { lastMomentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { type Mail, mail, toldBy } from './mail.ts';
import { type OfficeContext, closing as officeClosing } from './office-mails.ts';
import { callInWords, closing, greeting, type UnitContext, usualFacts } from './unit-context.ts';

/** What was done about one nominee or a whole dossier, as mails tell it. */
export type ToldAct =
  | 'suspended'
  | 'reinstated'
  | 'ineligible'
  | 'eligible'
  | 'waived'
  | 'withdrawn'
  | 'revoked'
  | 'dossier-withdrawn'
  | 'nil-returned';

type Say = { subject: string; lead: string; todo: string; english: string };

/** For the unit. Names and grounds stay on the page behind the link; discipline is not even there (I14). */
const toUnit: Record<ToldAct, Say> = {
  suspended: {
    subject: 'Tạm dừng xét một trường hợp',
    lead: 'Một trường hợp trong hồ sơ của đơn vị được tạm dừng xét theo quy định của pháp luật về thi đua, khen thưởng.',
    todo: 'Trường hợp này chưa được biểu quyết, quyết định, gửi đi cho đến khi được xét tiếp. Các trường hợp khác không thay đổi.',
    english: 'One nominee of your dossier is suspended until cleared.',
  },
  reinstated: {
    subject: 'Xét tiếp một trường hợp',
    lead: 'Một trường hợp trong hồ sơ của đơn vị được xét tiếp, từ đúng bước trước khi tạm dừng.',
    todo: 'Đơn vị không phải làm gì thêm.',
    english: 'One nominee of your dossier is taken up again.',
  },
  ineligible: {
    subject: 'Một trường hợp chưa đủ tiêu chuẩn',
    lead: 'Cơ quan thường trực ghi nhận một trường hợp trong hồ sơ của đơn vị chưa đủ tiêu chuẩn theo kế hoạch.',
    todo: 'Tiêu chuẩn và lý do có tại liên kết. Nếu có căn cứ khác, đơn vị trao đổi với cơ quan thường trực hoặc nộp bản bổ sung khi kỳ chưa khóa.',
    english: 'One nominee was found not to meet the criteria.',
  },
  eligible: {
    subject: 'Bỏ ghi nhận chưa đủ tiêu chuẩn',
    lead: 'Ghi nhận chưa đủ tiêu chuẩn của một trường hợp trong hồ sơ của đơn vị đã được bỏ; trường hợp này được xét tiếp.',
    todo: 'Đơn vị không phải làm gì thêm.',
    english: 'The finding about one nominee was taken back.',
  },
  waived: {
    subject: 'Hội đồng miễn một tiêu chuẩn',
    lead: 'Hội đồng đã xét miễn một tiêu chuẩn cho một trường hợp trong hồ sơ của đơn vị.',
    todo: 'Tiêu chuẩn được miễn và lý do có tại liên kết. Đơn vị không phải làm gì thêm.',
    english: 'The council waived a criterion for one nominee.',
  },
  withdrawn: {
    subject: 'Đã rút một trường hợp',
    lead: 'Đơn vị đã rút một trường hợp trong hồ sơ. Trường hợp này không được xét trong kỳ.',
    todo: 'Nếu không phải đơn vị rút, hãy báo ngay cho cơ quan thường trực.',
    english: 'One nominee was withdrawn by your unit.',
  },
  revoked: {
    subject: 'Ghi nhận thu hồi khen thưởng',
    lead: 'Việc khen thưởng một trường hợp đơn vị đã đề nghị được ghi nhận thu hồi theo quyết định của cấp có thẩm quyền.',
    todo: 'Số quyết định và lý do có tại liên kết.',
    english: 'The recognition of one nominee was revoked.',
  },
  'dossier-withdrawn': {
    subject: 'Đã rút hồ sơ',
    lead: 'Đơn vị đã rút hồ sơ của kỳ này. Các bản đã nộp vẫn được giữ, nhưng không được xét.',
    todo: 'Đơn vị có thể nộp lại khi kỳ này chưa khóa. Nếu không phải đơn vị rút, hãy báo ngay cho cơ quan thường trực.',
    english: 'Your unit withdrew its dossier.',
  },
  'nil-returned': {
    subject: 'Đã ghi nhận báo không có',
    lead: 'Đã ghi nhận đơn vị báo không có tập thể, cá nhân để giới thiệu trong kỳ này, kèm lý do.',
    todo: 'Kế hoạch yêu cầu có giới thiệu nên nội dung này vẫn được tính là chưa thực hiện. Đơn vị vẫn nộp được khi kỳ chưa khóa.',
    english: 'Your unit reported nothing to propose; the obligation stays open.',
  },
};

/** The unit learns what was done about one of its nominees, or that it took something back itself. */
export function unitActMail(model: UnitContext & { reference: string; act: ToldAct }): Mail {
  const say = toUnit[model.act];
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model), list: null },
    ...{ subject: `[${model.reference}] ${say.subject}`, lead: say.lead, paragraphs: [say.todo], english: say.english },
    facts: [['Mã hồ sơ', model.reference], ...usualFacts(model)],
    button: { label: 'Xem tại trang hồ sơ', href: model.link },
  });
}

/** The office learns of an act it did not do itself: a unit's withdrawal, a council's waiver. */
export function officeActMail(
  model: OfficeContext & { unitName: string; call: UnitContext['call']; reference: string; act: ToldAct },
): Mail {
  const say = toUnit[model.act];
  return mail({
    ...{ sender: model.sender, ...officeClosing(model), list: null, english: `${model.unitName}: ${say.english}` },
    subject: `[${model.reference}] ${say.subject}`,
    lead: `${model.unitName}: ${say.subject.toLowerCase()}.`,
    facts: [
      ['Mã hồ sơ', model.reference],
      ['Đơn vị', model.unitName],
      ['Nội dung', `${callInWords(model)}. ${model.call.title}`],
    ],
    paragraphs: ['Ai làm, lúc nào, lý do gì có tại liên kết. Danh sách đang xét, nếu có, đã được kiểm lại số lượng.'],
    button: { label: 'Xem trường hợp', href: model.link },
  });
}

/** The office learns that a composed list changed under it, and whether enough is left. */
export function listHeldMail(
  model: OfficeContext & { call: UnitContext['call']; held: number; inForce: number; enough: boolean; min: number },
): Mail {
  const { held, inForce, enough, min } = model;
  const todo = enough
    ? 'Danh sách vẫn đủ số lượng và đi tiếp.'
    : `Danh sách không còn đủ ít nhất ${min} trường hợp: cần chờ xét tiếp hoặc lập lại danh sách trước khi quyết định, gửi đi.`;
  return mail({
    ...{ sender: model.sender, ...officeClosing(model), list: null },
    subject: `[${callInWords(model)}] Danh sách ${enough ? 'đã kiểm lại' : 'không còn đủ số lượng'}`,
    lead: 'Có trường hợp trong danh sách được để ngoài hoặc được đưa vào lại; số lượng đã được kiểm lại.',
    facts: [
      ['Danh sách', `${callInWords(model)}. ${model.call.title}`],
      ['Để ngoài', String(held)],
      ['Còn lại', String(inForce)],
    ],
    paragraphs: [todo],
    button: { label: 'Mở danh sách', href: model.link },
    english: enough ? 'The list was checked again and is still complete.' : 'The list no longer has enough nominees.',
  });
}

/** The office learns that somebody commented on a published list; who and what stands behind the link only. */
export function commentsMail(model: OfficeContext & { call: UnitContext['call']; until: string }): Mail {
  return mail({
    ...{ sender: model.sender, ...officeClosing(model), list: null },
    subject: `[${callInWords(model)}] Có góp ý về danh sách công khai`,
    lead: 'Có người góp ý về danh sách đang lựa chọn công khai. Góp ý chưa hiện ra cho đến khi được xem và trả lời.',
    facts: [
      ['Danh sách', `${callInWords(model)}. ${model.call.title}`],
      ['Lấy ý kiến đến hết', lastMomentInWords(model.until, toldBy(model))],
    ],
    paragraphs: ['Danh sách chỉ đi tiếp khi đã hết thời gian và mọi góp ý đã được trả lời.'],
    button: { label: 'Xem và trả lời góp ý', href: model.link },
    english: 'Somebody commented on the published list.',
  });
}
