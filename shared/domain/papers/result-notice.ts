import {
  footOf,
  headingOf,
  lines,
  type OfficialPaper,
  type PaperBlock,
  type PaperIssue,
  tidy,
} from './official-paper.ts';

/** What became of one nomination, in words: `Đạt`, `Không đạt`; the reason when there is one to give. */
export type NominationOutcome = { name: string; unit: string; outcome: string; reason?: string | undefined };

/** All that is needed to tell units what became of their nominations. */
export type ResultNoticeData = PaperIssue & {
  addressees: readonly string[];
  about: string;
  outcomes: readonly NominationOutcome[];
  /** Sentences behind the table: how to object, what comes next. */
  closing?: readonly string[];
};

/** Notice of results (thông báo kết quả) in the layout of Decree 30/2020/ND-CP. Throws RangeError for a date that is none. */
export function resultNotice(data: ResultNoticeData): OfficialPaper {
  const agency = tidy(data.agency.name);
  const about = tidy(data.about);
  const withReasons = data.outcomes.some((one) => tidy(one.reason ?? '') !== '');
  const rows = data.outcomes.map((one, at) => [
    [String(at + 1)],
    lines(one.name),
    lines(one.unit),
    lines(one.outcome),
    ...(withReasons ? [lines(one.reason ?? '')] : []),
  ]);
  const blocks: PaperBlock[] = [
    text(`${agency} thông báo kết quả ${about} như sau:`),
    { kind: 'table', columns: withReasons ? [...columns, reasonColumn] : columns, rows },
    ...(data.closing ?? []).map((words) => text(tidy(words))),
    text(`${agency} thông báo để các đơn vị biết, thực hiện./.`),
  ];
  return {
    heading: headingOf(data),
    title: 'THÔNG BÁO',
    subject: [`Kết quả ${about}`],
    addressees: data.addressees.map(tidy).filter((name) => name !== ''),
    blocks,
    foot: footOf(data),
  };
}

const columns = [
  { label: 'TT', share: 12, centred: true },
  { label: 'Tập thể, cá nhân', share: 45, centred: false },
  { label: 'Đơn vị', share: 45, centred: false },
  { label: 'Kết quả', share: 25, centred: true },
];
const reasonColumn = { label: 'Lý do', share: 38, centred: false };

const text = (words: string): PaperBlock => ({ kind: 'paragraph', text: words });
