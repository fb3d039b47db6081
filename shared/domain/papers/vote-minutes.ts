import {
  capitals,
  dateInWords,
  footOf,
  headingOf,
  lines,
  type OfficialPaper,
  type PaperBlock,
  type PaperIssue,
  signerOf,
  tidy,
} from './official-paper.ts';

/** How a council for emulation and commendation is abbreviated in the symbol of its papers. */
export const councilSymbol = 'HĐTĐKT';

/** The count for one nominee, in ballots. */
export type CountedItem = {
  name: string;
  unit: string;
  yes: number;
  no: number;
  abstain: number;
  recused: number;
  passed: boolean;
};

/** All that is needed to write the minutes of a count of ballots. `signer` presides. */
export type VoteMinutesData = PaperIssue & {
  council: string;
  about: string;
  members: number;
  voted: number;
  /** What a nominee needs, in words: `trên 50% tổng số thành viên Hội đồng`. */
  threshold: string;
  items: readonly CountedItem[];
  secret: boolean;
  /** Who counted, with titles; empty when no meeting was held. */
  committee: readonly string[];
  /** Absent members who voted in writing, with the number of their paper when it had one. */
  written: readonly { name: string; documentNo: string | null }[];
  /** Further sentences of the conclusion: how equals were parted. */
  conclusions: readonly string[];
  secretary: { authority: string | readonly string[]; name: string };
};

/**
 * Minutes of the count of the council's ballots (biên bản kiểm phiếu) in the layout of Decree 30/2020/ND-CP.
 * Throws RangeError for a date that is none.
 */
export function voteMinutes(data: VoteMinutesData): OfficialPaper {
  const passed = data.items.filter((item) => item.passed).length;
  const blocks: PaperBlock[] = [
    text(`${capitalFirst(dateInWords(data.date))}, ${tidy(data.council)} kiểm phiếu ${tidy(data.about)}.`),
    { kind: 'heading', text: '1. Thành phần' },
    text(`Tổng số thành viên Hội đồng: ${two(data.members)}. Số thành viên bỏ phiếu: ${two(data.voted)}.`),
    ...writtenBlocks(data),
    ...(data.committee.length > 0 ? [text('Tổ kiểm phiếu gồm:')] : []),
    ...data.committee.map((name) => text(`- ${tidy(name)};`)),
    text(`Hình thức: ${data.secret ? 'bỏ phiếu kín' : 'biểu quyết công khai'}.`),
    { kind: 'heading', text: '2. Kết quả kiểm phiếu' },
    text(`Tỷ lệ cần đạt: ${tidy(data.threshold)}.`),
    { kind: 'table', columns, rows: data.items.map(countedRow) },
    { kind: 'heading', text: '3. Kết luận' },
    text(`Có ${two(passed)}/${two(data.items.length)} trường hợp đạt tỷ lệ phiếu đồng ý theo quy định.`),
    ...data.conclusions.flatMap(lines).map(text),
    text('Biên bản được lập và thông qua cùng ngày./.'),
  ];
  return {
    heading: headingOf(data),
    title: 'BIÊN BẢN',
    subject: [`Kiểm phiếu ${tidy(data.about)}`],
    addressees: [],
    blocks,
    foot: { ...footOf(data), secretary: signerOf(data.secretary) },
  };
}

const columns = [
  { label: 'TT', share: 12, centred: true },
  { label: 'Tập thể, cá nhân', share: 36, centred: false },
  { label: 'Đơn vị', share: 42, centred: false },
  { label: 'Đồng ý', share: 13, centred: true },
  { label: 'Không đồng ý', share: 15, centred: true },
  { label: 'Không ý kiến', share: 15, centred: true },
  { label: 'Không bỏ phiếu', share: 15, centred: true },
  { label: 'Kết quả', share: 18, centred: true },
];

const text = (words: string): PaperBlock => ({ kind: 'paragraph', text: words });
const two = (count: number) => String(count).padStart(2, '0');
const capitalFirst = (words: string) => capitals(words.charAt(0)) + words.slice(1);

function writtenBlocks({ written }: VoteMinutesData): PaperBlock[] {
  if (written.length === 0) return [];
  const names = written.map(({ name, documentNo }) => tidy(documentNo === null ? name : `${name} (số ${documentNo})`));
  return [text(`Trong đó ${two(written.length)} thành viên vắng mặt bỏ phiếu bằng văn bản: ${names.join('; ')}.`)];
}

function countedRow(item: CountedItem, at: number): string[][] {
  const counts = [item.yes, item.no, item.abstain, item.recused].map((count) => [String(count)]);
  return [[String(at + 1)], lines(item.name), lines(item.unit), ...counts, [item.passed ? 'Đạt' : 'Không đạt']];
}
