import {
  dateInWords,
  footOf,
  headingOf,
  type LocalDate,
  lines,
  type OfficialPaper,
  type PaperBlock,
  type PaperIssue,
  tidy,
} from './official-paper.ts';

/** All that is needed to write a unit that its dossier goes back for supplement. */
export type ReturnNoticeData = PaperIssue & {
  unit: string;
  dossier: { reference: string; version: number; receivedOn: LocalDate };
  /** What the dossier was sent for: `đăng ký gương điển hình tiên tiến giai đoạn 2021 - 2025`. */
  about: string;
  reason: string;
  /** What is to be supplemented, one each; may be empty when the reason says it all. */
  items: readonly string[];
  /** Local day and time until which the supplement is awaited: `17 giờ 00`. */
  due: { on: LocalDate; time?: string | undefined };
  contact?: string | undefined;
};

/**
 * Notice that a dossier is returned for supplement (thông báo trả hồ sơ), in the layout of Decree 30/2020/ND-CP.
 * Throws RangeError for a date that is none.
 */
export function returnNotice(data: ReturnNoticeData): OfficialPaper {
  const unit = tidy(data.unit);
  const agency = tidy(data.agency.name);
  const { reference, version, receivedOn } = data.dossier;
  const until = `${data.due.time ? `${tidy(data.due.time)} ` : ''}${dateInWords(data.due.on)}`;
  const received = `${agency} nhận được hồ sơ số ${tidy(reference)} (bản ${version}) ${dateInWords(receivedOn)}`;
  const blocks: PaperBlock[] = [
    text(`${received} của ${unit} về việc ${tidy(data.about)}.`),
    text(`Sau khi xem xét, ${agency} trả lại hồ sơ để đơn vị bổ sung, hoàn thiện với lý do sau:`),
    ...lines(data.reason).map(text),
    ...itemTable(data.items),
    text(`Đề nghị ${unit} bổ sung, hoàn thiện và gửi lại hồ sơ chậm nhất ${until}.`),
    ...(data.contact
      ? [text(`Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${tidy(data.contact)}.`)]
      : []),
    text(`${agency} thông báo để ${unit} biết, thực hiện./.`),
  ];
  return {
    heading: headingOf(data),
    title: 'THÔNG BÁO',
    subject: ['Về việc trả hồ sơ để bổ sung, hoàn thiện'],
    addressees: [unit],
    blocks,
    foot: footOf(data),
  };
}

const text = (words: string): PaperBlock => ({ kind: 'paragraph', text: words });

function itemTable(items: readonly string[]): PaperBlock[] {
  const filled = items.map(lines).filter((item) => item.length > 0);
  if (filled.length === 0) return [];
  const columns = [
    { label: 'TT', share: 10, centred: true },
    { label: 'Nội dung cần bổ sung, hoàn thiện', share: 90, centred: false },
  ];
  return [{ kind: 'table', columns, rows: filled.map((item, at) => [[String(at + 1)], item]) }];
}
