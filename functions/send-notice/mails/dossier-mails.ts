import type { Finding } from '../../../shared/domain/reading/result.ts';
import { type ColumnNames, comparePlaces, placeInWords } from '../../../shared/domain/wording/place-in-words.ts';
import { dateInWords, exactMomentInWords, momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { englishCount } from './english-count.ts';
import { type Mail, mail, toldBy } from './mail.ts';
import { callInWords, closing, deadlineFact, greeting, type UnitContext, usualFacts } from './unit-context.ts';

/** A mail names so many findings; the page has all. */
const mailedFindings = 30;

export type FileRead = UnitContext & {
  now: string;
  version: number;
  receivedAt: string;
  rows: number;
  findings: readonly Finding[];
  columns: ColumnNames;
  /** The version in force all the same: an earlier one, or one that was read meanwhile. */
  inForce: number | null;
  /** The period was locked before the file was read: nothing can be corrected any more. */
  locked: boolean;
};

/**
 * One finding as a line: its cell and what to do. The value seen and the message stay on the page: they may name a
 * nominee, and a mail passes through many hands. `value` is also struck from the remedy.
 */
function findingLine(finding: Finding, columns: ColumnNames): string {
  const at = finding.at ? placeInWords(finding.at, 'vi', columns) : '';
  const count = finding.count !== undefined && finding.count > 1 ? ` (${finding.count} chỗ)` : '';
  const value = finding.value?.trim() ?? '';
  const remedy = value.length > 2 ? finding.remedy.replaceAll(value, '…') : finding.remedy;
  return `${at === '' ? 'Cả tệp' : at}${count}: ${remedy}`;
}

const standing = ({ inForce }: FileRead): string =>
  inForce === null
    ? 'Hồ sơ chưa được tính là đã nộp.'
    : `Tệp này không được tính; bản ${inForce} hợp lệ của đơn vị vẫn có hiệu lực.`;

/** The file was read and has findings that block: each at its cell with what to do. */
export function fileReadMail(model: FileRead): Mail {
  const blocking = model.findings
    .filter((finding) => finding.severity === 'block')
    .toSorted((a, b) => comparePlaces(a.at, b.at));
  const shown = blocking.slice(0, mailedFindings);
  const warnings = model.findings.filter((finding) => finding.severity === 'warn').length;
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model) },
    subject: `[${callInWords(model)}] Tệp có ${blocking.length} lỗi phải sửa, ${model.inForce === null ? 'chưa tính là đã nộp' : 'không thay bản đã nộp'}`,
    lead: `Hệ thống đã đọc hết tệp và thấy ${blocking.length} lỗi phải sửa${warnings > 0 ? `, ${warnings} chỗ nên xem lại` : ''}. ${standing(model)}`,
    facts: [
      ...usualFacts(model),
      ['Bản', String(model.version)],
      ['Máy chủ nhận lúc', exactMomentInWords(model.receivedAt, toldBy(model))],
      ['Số dòng đọc được', String(model.rows)],
      deadlineFact(model, model.now),
    ],
    list: {
      title: 'Các chỗ phải sửa',
      items: shown.map((finding) => findingLine(finding, model.columns)),
      more: blocking.length - shown.length,
    },
    paragraphs: [
      model.locked
        ? 'Tệp đến trước khi kỳ khóa nhưng được đọc sau đó, nên không nộp lại được nữa. Xin liên hệ cơ quan thường trực; bản đã gửi vẫn được giữ.'
        : 'Sửa trong tệp của đơn vị rồi nộp lại tại liên kết; bản đã gửi vẫn được giữ.',
    ],
    button: { label: model.locked ? 'Xem từng chỗ' : 'Xem từng chỗ và nộp lại', href: model.link },
    english:
      model.inForce === null
        ? `Your file was read: ${englishCount(blocking.length, 'place')} to correct; it does not count as sent yet.`
        : `Your file was read: ${englishCount(blocking.length, 'place')} to correct; version ${model.inForce} stays in force.`,
  });
}

export type ReceiptMail = UnitContext & {
  reference: string;
  version: number;
  receivedAt: string;
  /** Null where the call asks for no rows. */
  rows: number | null;
  /** What the unit said of its event or task, each as label and value. */
  said: readonly (readonly [string, string])[];
  /** Whom the office sends it on to, when the call's route says so. */
  receiver: string | null;
  late: boolean;
  files: readonly { name: string; sha256: string }[];
  warnings: number;
  /** It arrived before the lock and was read after it; `beside`: the version accepted before stays until the office decides. */
  readLate: 'in_force' | 'beside' | null;
};

const lateReading = {
  in_force: 'Tệp đến trước khi kỳ khóa, được đọc sau đó; thời điểm máy chủ nhận tệp là thời điểm được tính.',
  beside:
    'Tệp đến trước khi kỳ khóa nhưng được đọc sau khi danh sách của kỳ đã lập. Bản đã chấp nhận vẫn có hiệu lực; cơ quan thường trực đã được báo để quyết định.',
};

const lateNote = ({ late, soft }: Pick<ReceiptMail, 'late' | 'soft'>): string =>
  late ? ` (${soft ? 'sau mốc dự kiến' : 'nộp muộn'})` : '';

function punctualInEnglish({ late, soft }: Pick<ReceiptMail, 'late' | 'soft'>): string {
  if (soft) return late ? 'after the expected date' : 'by the expected date';
  return late ? 'late' : 'on time';
}

/** The receipt: reference, server time, checksum, on time or late, next step. */
export function receiptMail(model: ReceiptMail): Mail {
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model), list: null },
    subject: `[${model.reference}] Giấy nhận hồ sơ ${callInWords(model)}${lateNote(model)}`,
    lead: `Đã nhận hồ sơ hợp lệ của ${model.unitName}. Hãy giữ mã hồ sơ này để tra cứu.`,
    facts: [
      ['Mã hồ sơ', model.reference],
      ...usualFacts(model),
      ['Máy chủ nhận lúc', exactMomentInWords(model.receivedAt, toldBy(model))],
      model.soft
        ? ['So với mốc dự kiến', model.late ? 'Sau mốc dự kiến' : 'Trong mốc dự kiến']
        : ['So với hạn nộp', model.late ? 'Nộp muộn' : 'Đúng hạn'],
      ['Bản', String(model.version)],
      ...(model.rows === null ? [] : [['Số dòng đọc được', String(model.rows)] as const]),
      ...model.said,
      ...(model.receiver === null ? [] : [['Nơi nhận cấp trên', model.receiver] as const]),
      ...model.files.map((file, index): [string, string] => [
        model.files.length === 1 ? 'Mã kiểm SHA-256 của tệp' : `Mã kiểm SHA-256 của tệp ${index + 1}`,
        file.sha256,
      ]),
    ],
    paragraphs: [
      ...(model.warnings > 0 ? [`Có ${model.warnings} chỗ nên xem lại; không bắt buộc, xem tại liên kết.`] : []),
      ...(model.readLate === null ? [] : [lateReading[model.readLate]]),
      ...(model.readLate === 'beside'
        ? []
        : ['Việc tiếp theo: cơ quan thường trực thẩm định và trả lời qua thư. Đơn vị không phải làm gì thêm.']),
    ],
    button: { label: 'Xem hồ sơ và in giấy nhận', href: model.link },
    english: `Receipt ${model.reference}: your dossier was received ${punctualInEnglish(model)}.`,
  });
}

export type RefusedCode = 'PERIOD_LOCKED' | 'NOT_OPEN' | 'SAME_FILE' | 'TAKEN_BACK';

const refused: Record<RefusedCode, { subject: string; lead: string; todo: string; english: string }> = {
  PERIOD_LOCKED: {
    subject: 'Không nhận tệp vừa gửi: kỳ này đã khóa',
    lead: 'Tệp vừa gửi đến khi kỳ này đã khóa nên không được nhận. Hồ sơ đã nộp trước đó không thay đổi.',
    todo: 'Nội dung mới xin nộp vào kỳ sau.',
    english: 'The file was not taken: this period is locked.',
  },
  NOT_OPEN: {
    subject: 'Không nhận tệp vừa gửi: kỳ này chưa mở',
    lead: 'Tệp vừa gửi đến khi kỳ này chưa mở cho đơn vị nên không được nhận.',
    todo: 'Xin nộp lại từ ngày mở kỳ.',
    english: 'The file was not taken: this period is not open for your unit.',
  },
  TAKEN_BACK: {
    subject: 'Tệp gửi trước khi rút hồ sơ không được tính',
    lead: 'Tệp này đến trước khi đơn vị rút hồ sơ nên được rút cùng hồ sơ, không lập bản mới.',
    todo: 'Nếu đơn vị vẫn muốn nộp, xin gửi lại tệp khi kỳ còn nhận.',
    english:
      'The file came before the dossier was taken back and was taken back with it; send it again if you want it to count.',
  },
  SAME_FILE: {
    subject: 'Tệp vừa gửi giống hệt tệp đã nộp',
    lead: 'Tệp vừa gửi giống hệt tệp đã nộp nên không lập bản mới. Hồ sơ không thay đổi.',
    todo: 'Nếu đã sửa tệp, hãy kiểm tra xem đã lưu chưa rồi nộp lại.',
    english: 'The file is the very one sent before; nothing changed.',
  },
};

/** A file arrived that did not become a version. */
export function refusedUploadMail(model: UnitContext & { code: RefusedCode; arrivedAt: string }): Mail {
  const say = refused[model.code];
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model), list: null },
    ...{
      subject: `[${callInWords(model)}] ${say.subject}`,
      lead: say.lead,
      paragraphs: [say.todo],
      english: say.english,
    },
    facts: [...usualFacts(model), ['Tệp đến lúc', exactMomentInWords(model.arrivedAt, toldBy(model))]],
    button: { label: 'Mở trang hồ sơ', href: model.link },
  });
}

export type Returned = UnitContext & { reference: string; due: string; reason: string; items: readonly string[] };

/**
 * The standing office returned the dossier. `items` are the ticked items without names of nominees (`Dòng 2`); `reason`
 * is the officer's own text, written for the unit.
 */
export function returnedMail(model: Returned): Mail {
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model) },
    subject: `[${model.reference}] Trả lại hồ sơ để bổ sung, hạn ${dateInWords(model.due, toldBy(model))}`,
    lead: `${model.sender.office} trả lại hồ sơ để đơn vị bổ sung.`,
    facts: [
      ['Mã hồ sơ', model.reference],
      ...usualFacts(model),
      ['Hạn bổ sung', `chậm nhất ${momentInWords(model.due, toldBy(model))}`],
      ['Lý do', model.reason],
    ],
    list: model.items.length === 0 ? null : { title: 'Những mục cần bổ sung', items: model.items, more: 0 },
    paragraphs: [
      'Bổ sung trong tệp của đơn vị rồi nộp lại tại liên kết. Nộp lại trong hạn bổ sung thì hồ sơ vẫn được tính theo lần nộp đầu.',
    ],
    button: { label: 'Xem và nộp bản bổ sung', href: model.link },
    english: 'Your dossier was returned for supplement; please send a new version before the due time.',
  });
}

/** The standing office accepted the dossier. */
export function acceptedMail(model: UnitContext & { reference: string; version: number; rows: number | null }): Mail {
  return mail({
    ...{ sender: model.sender, ...closing(model), greeting: greeting(model), list: null, until: null },
    subject: `[${model.reference}] Hồ sơ đã được chấp nhận`,
    lead: `${model.sender.office} đã thẩm định và chấp nhận hồ sơ của đơn vị.`,
    facts: [
      ['Mã hồ sơ', model.reference],
      ...usualFacts(model),
      ['Bản', String(model.version)],
      ...(model.rows === null ? [] : [['Số tập thể, cá nhân', String(model.rows)] as const]),
    ],
    paragraphs: ['Đơn vị không phải làm gì thêm cho kỳ này. Kết quả xét ở các bước sau sẽ được báo riêng.'],
    button: { label: 'Xem hồ sơ', href: model.link },
    english: 'Your dossier was accepted.',
  });
}
