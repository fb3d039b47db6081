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

/** All that is needed to write the minutes of a meeting of the council. `signer` presides. */
export type MeetingMinutesData = PaperIssue & {
  council: string;
  about: string;
  /** Local times as they are said: `08 giờ 00`. */
  opened: string;
  closed: string;
  venue: string;
  members: number;
  present: readonly { name: string; role: string }[];
  absent: readonly { name: string; role: string; reason?: string | undefined }[];
  /** What was said and decided, one paragraph each. */
  discussion: readonly string[];
  conclusions: readonly string[];
  secretary: { authority: string | readonly string[]; name: string };
};

/** Minutes of a meeting (biên bản họp) in the layout of Decree 30/2020/ND-CP. Throws RangeError for a date that is none. */
export function meetingMinutes(data: MeetingMinutesData): OfficialPaper {
  const day = dateInWords(data.date);
  const blocks: PaperBlock[] = [
    heading('1. Thời gian, địa điểm'),
    text(`Cuộc họp khai mạc lúc ${tidy(data.opened)} ${day}, tại ${tidy(data.venue)}.`),
    heading('2. Thành phần'),
    text(`Có mặt ${two(data.present.length)}/${two(data.members)} thành viên ${tidy(data.council)}:`),
    ...data.present.map(({ name, role }) => text(`- ${tidy(name)}, ${tidy(role)};`)),
    ...(data.absent.length > 0 ? [text(`Vắng mặt ${two(data.absent.length)} thành viên:`)] : []),
    ...data.absent.map(({ name, role, reason }) =>
      text(`- ${tidy(name)}, ${tidy(role)}${reason ? ` (lý do: ${tidy(reason)})` : ''};`),
    ),
    heading('3. Nội dung'),
    ...data.discussion.flatMap(lines).map(text),
    heading('4. Kết luận'),
    ...data.conclusions.flatMap(lines).map(text),
    text(`Cuộc họp kết thúc lúc ${tidy(data.closed)} cùng ngày. Biên bản đã được thông qua tại cuộc họp./.`),
  ];
  return {
    heading: headingOf(data),
    title: 'BIÊN BẢN',
    subject: [`Họp ${tidy(data.council)}`, capitalFirst(tidy(data.about))],
    addressees: [],
    blocks,
    foot: { ...footOf(data), secretary: signerOf(data.secretary) },
  };
}

const heading = (words: string): PaperBlock => ({ kind: 'heading', text: words });
const text = (words: string): PaperBlock => ({ kind: 'paragraph', text: words });
const two = (count: number) => String(count).padStart(2, '0');
const capitalFirst = (words: string) => capitals(words.charAt(0)) + words.slice(1);
