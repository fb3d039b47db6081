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

/** All that is needed to submit a list to the next level. */
export type SubmissionData = PaperIssue & {
  /** Whom it goes to: `Ủy ban nhân dân tỉnh Hà Tĩnh`, with `(qua …)` when it passes another office. */
  receiver: string;
  /** What is asked: `công nhận gương điển hình tiên tiến ngành Y tế năm 2021`. */
  request: string;
  /** Law and plans it rests on, without `Căn cứ`. */
  bases: readonly string[];
  council?: { name: string; metOn: LocalDate } | undefined;
  counts: { collectives: number; individuals: number };
};

/**
 * Submission that goes in front of a forwarded list (tờ trình), in the layout of Decree 30/2020/ND-CP. Throws RangeError
 * for a date that is none.
 */
export function submission(data: SubmissionData): OfficialPaper {
  const agency = tidy(data.agency.name);
  const receiver = tidy(data.receiver).replace(/\s*\(.*\)$/, '');
  const request = tidy(data.request);
  const ground = data.council
    ? `Trên cơ sở kết quả bình xét của ${tidy(data.council.name)} ${dateInWords(data.council.metOn)}, `
    : '';
  const asking = `${agency} đề nghị ${receiver} xem xét, ${request} đối với ${counted(data.counts)}`;
  const blocks: PaperBlock[] = [
    ...data.bases
      .flatMap(lines)
      .map((base) => text(`Căn cứ ${base.replace(/^căn cứ\s+/i, '').replace(/[;.]+$/, '')};`)),
    text(`${ground}${asking} (có danh sách và hồ sơ kèm theo).`),
    text(`${agency} kính trình ${receiver} xem xét, quyết định./.`),
  ];
  return {
    heading: headingOf(data),
    title: 'TỜ TRÌNH',
    subject: [`Về việc đề nghị ${request}`],
    addressees: [tidy(data.receiver)],
    blocks,
    foot: footOf(data),
  };
}

const text = (words: string): PaperBlock => ({ kind: 'paragraph', text: words });

function counted({ collectives, individuals }: SubmissionData['counts']): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const parts = [
    ...(collectives > 0 ? [`${two(collectives)} tập thể`] : []),
    ...(individuals > 0 ? [`${two(individuals)} cá nhân`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'danh sách kèm theo';
}
