import {
  dateInWords,
  distanceInWords,
  lastMomentInWords,
  momentInWords,
} from '../../../shared/domain/wording/time-in-words.ts';
import { type Mail, mail, planInWords, type Sender, toldBy } from './mail.ts';

/** What every mail to the standing office knows. */
export type OfficeContext = {
  sender: Sender;
  link: string;
  /** Until when the link acts. */
  actsUntil: string;
};

export const closing = ({ sender, actsUntil }: OfficeContext) => ({
  greeting: `Kính gửi: ${sender.office}`,
  why: `Thư gửi đến địa chỉ đã đăng ký của ${sender.office}, cơ quan thường trực của đợt này.`,
  until: `Liên kết dùng để xử lý được đến ${lastMomentInWords(actsUntil, toldBy({ sender }))}.`,
});

export type NewDossier = OfficeContext & {
  unitName: string;
  call: { id: string; title: string; period: string | null };
  reference: string;
  version: number;
  receivedAt: string;
  late: boolean;
  /** The date is no deadline of the plan. */
  soft?: boolean;
  /** Null where the call asks for no rows. */
  rows: number | null;
  /** Whom the office sends it on to, when the call's route says so. */
  receiver: string | null;
  warnings: number;
  /** Until when the review should be done (stage's working days), when the route says so. */
  reviewBy: string | null;
  /** It arrived before the lock and was read after it. */
  readLate: boolean;
};

function punctualInWords({ late, soft }: Pick<NewDossier, 'late' | 'soft'>): string {
  if (soft) return late ? 'sau mốc dự kiến' : 'trong mốc dự kiến';
  return late ? 'nộp muộn' : 'đúng hạn';
}

/** A valid dossier awaits review. */
export function newDossierMail(model: NewDossier): Mail {
  const { call, version } = model;
  const replaced = version > 1 ? ` (bản ${version})` : '';
  return mail({
    ...{ sender: model.sender, ...closing(model), list: null },
    subject: `[${model.reference}] Chờ thẩm định: ${model.unitName}${replaced}`,
    lead: `${model.unitName} đã nộp hồ sơ hợp lệ${replaced}, đang chờ thẩm định.`,
    facts: [
      ['Mã hồ sơ', model.reference],
      ['Nội dung', `${call.id}. ${call.title}${call.period === null ? '' : `, ${call.period}`}`],
      ['Máy chủ nhận lúc', `${momentInWords(model.receivedAt, toldBy(model))} (${punctualInWords(model)})`],
      ...(model.rows === null ? [] : [['Số tập thể, cá nhân', String(model.rows)] as const]),
      ...(model.receiver === null ? [] : [['Nơi nhận cấp trên', model.receiver] as const]),
      ['Chỗ nên xem lại', String(model.warnings)],
      ...(model.reviewBy === null
        ? []
        : [['Hạn thẩm định', `chậm nhất ${lastMomentInWords(model.reviewBy, toldBy(model))}`] as const]),
    ],
    paragraphs: [
      ...(model.readLate
        ? [
            'Tệp đến trước khi kỳ khóa nhưng được đọc sau đó; thời điểm máy chủ nhận tệp là thời điểm được tính. Danh sách đã lập (nếu có) không có bản này: đề nghị xem có cần lập lại hay không.',
          ]
        : []),
      'Trang thẩm định có đủ thông tin, từng dòng, tệp gốc và lịch sử; chấp nhận hoặc trả lại ngay tại đó.',
    ],
    button: { label: 'Mở trang thẩm định', href: model.link },
    english: `A dossier of ${model.unitName} awaits review.`,
  });
}

/** A version that arrived in time was read when a list had been composed from the one before it: only a person decides. */
export function readLateMail(
  model: Pick<
    NewDossier,
    keyof OfficeContext | 'unitName' | 'call' | 'reference' | 'version' | 'receivedAt' | 'late' | 'soft'
  >,
): Mail {
  const { call, version } = model;
  return mail({
    ...{ sender: model.sender, ...closing(model), list: null },
    subject: `[${model.reference}] Cần quyết định: bản ${version} đọc sau khi lập danh sách`,
    lead: `Bản ${version} của ${model.unitName} đến trước khi kỳ khóa nhưng hệ thống đọc được sau khi danh sách của kỳ đã lập. Chưa có gì thay đổi: bản đã chấp nhận và danh sách giữ nguyên.`,
    facts: [
      ['Mã hồ sơ', model.reference],
      ['Nội dung', `${call.id}. ${call.title}${call.period === null ? '' : `, ${call.period}`}`],
      ['Máy chủ nhận lúc', `${momentInWords(model.receivedAt, toldBy(model))} (${punctualInWords(model)})`],
    ],
    paragraphs: [
      'Trang thẩm định có cả hai bản. Nếu bản mới phải được xét, đưa bản đó vào thẩm định tại trang này rồi lập lại danh sách khi danh sách được trả lại; nếu không, không phải làm gì.',
    ],
    button: { label: 'Mở trang thẩm định', href: model.link },
    english: `A version of ${model.unitName} arrived before the lock and was read after the list was composed; please decide.`,
  });
}

export type CampaignActivated = OfficeContext & {
  plan: { title: string; number: string };
  calls: number;
  units: number;
  firstOpening: { call: string; at: string } | null;
  /** Calls with the words of their selector nobody in the register answers to. */
  unanswered: readonly { call: string; words: readonly string[] }[];
};

/** A plan came into force; the board of who has sent stands behind the link. */
export function campaignActivatedMail(model: CampaignActivated): Mail {
  const { plan, firstOpening, unanswered } = model;
  return mail({
    ...{ sender: model.sender, ...closing(model), list: null },
    subject: `[${plan.number}] Kế hoạch đã có hiệu lực trên hệ thống`,
    lead: 'Các kỳ nộp sẽ tự mở, tự nhắc và tự đóng theo kế hoạch. Bảng theo dõi đơn vị nào đã nộp, chưa nộp có tại liên kết dưới đây.',
    facts: [
      ['Kế hoạch', planInWords(plan)],
      ['Số nội dung phải nộp', String(model.calls)],
      ['Số đơn vị', String(model.units)],
      ...(firstOpening === null
        ? []
        : [['Kỳ mở đầu tiên', `${firstOpening.call}, ${momentInWords(firstOpening.at, toldBy(model))}`] as const]),
    ],
    paragraphs: [
      ...(unanswered.length === 0
        ? []
        : [
            `Danh bạ chưa có ai cho: ${unanswered.map(({ call, words }) => `${call} (${words.join(', ')})`).join('; ')}. Các nội dung này chưa gửi được cho ai; hãy bổ sung danh bạ.`,
          ]),
      'Hãy giữ thư này: liên kết mở bàn làm việc của cơ quan thường trực.',
    ],
    button: { label: 'Mở bảng theo dõi', href: model.link },
    english: 'A plan came into force; the board of who has sent is behind the link.',
  });
}

export type DigestLine = {
  call: string;
  boundary: string | null;
  /** The plan expects it by then and sets no deadline. */
  soft?: boolean;
  sent: number;
  accepted: number;
  owing: number;
  late: number;
  undelivered: number;
};

function digestLine(line: DigestLine, { now, sender }: OfficeContext & { now: string }): string {
  const deadline =
    line.boundary === null
      ? 'không có hạn cố định'
      : `${line.soft ? 'mốc dự kiến' : 'hạn'} trước ngày ${dateInWords(line.boundary, toldBy({ sender }))}, ${distanceInWords(now, line.boundary, 'vi')}`;
  const mails = line.undelivered === 0 ? '' : `; ${line.undelivered} thư không đến nơi`;
  return `${line.call} (${deadline}): đã nộp ${line.sent}, trong đó chấp nhận ${line.accepted}, ${line.soft ? 'sau mốc' : 'muộn'} ${line.late}; còn ${line.owing} đơn vị chưa nộp${mails}.`;
}

/** Of one period whose day has passed the mail says so; of several it says how they stand. */
function digestHead(
  model: OfficeContext & { now: string; waiting: number; lines: readonly DigestLine[] },
  owing: number,
): Pick<Parameters<typeof mail>[0], 'subject' | 'lead'> {
  const { now, waiting, lines } = model;
  const [only] = lines;
  const at = momentInWords(now, toldBy(model));
  const subject = `${waiting} hồ sơ chờ thẩm định, ${owing} lượt chưa nộp`;
  if (only === undefined || lines.length > 1 || only.boundary === null || only.boundary > now)
    return {
      subject: `[Tổng hợp ${dateInWords(now, toldBy(model))}] ${subject}`,
      lead: `Tình hình các kỳ đang mở, tính đến ${at}.`,
    };
  const passed = only.soft ? 'Đã qua mốc dự kiến' : 'Đã hết hạn';
  return {
    subject: `[${only.call}] ${passed}: ${subject}`,
    lead: `${only.call} ${passed.toLowerCase()}; tính đến ${at}.`,
  };
}

/** One mail instead of many: how each open period stands. `link` leads to the board. */
export function officeDigestMail(
  model: OfficeContext & { now: string; waiting: number; lines: readonly DigestLine[] },
): Mail {
  const { waiting, lines } = model;
  const owing = lines.reduce((sum, line) => sum + line.owing, 0);
  return mail({
    ...{ sender: model.sender, ...closing(model), facts: [['Hồ sơ chờ thẩm định', String(waiting)]] },
    ...digestHead(model, owing),
    list:
      lines.length === 0 ? null : { title: 'Từng kỳ', items: lines.map((line) => digestLine(line, model)), more: 0 },
    paragraphs: lines.length === 0 ? ['Hiện không có kỳ nào đang mở.'] : [],
    button: { label: 'Mở bảng theo dõi', href: model.link },
    english: 'How the open periods stand today.',
  });
}
