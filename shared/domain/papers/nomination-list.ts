import {
  footOf,
  headingOf,
  lines,
  type PaperFoot,
  type PaperHeading,
  type PaperIssue,
  titleOf,
} from './official-paper.ts';

/** Ballots in favour out of all members of the council, absent ones included (the law counts on total membership). */
export type CouncilVote = { inFavour: number; members: number };

/** One nomination as it goes on a list. `decision`: the leader's words on it, when the receiver is to see them. */
export type NominationEntry = {
  kind: 'individual' | 'collective' | 'unknown';
  name: string;
  position: string;
  unit: string;
  achievements: string;
  /** The award asked for, in words. */
  award?: string | undefined;
  vote?: CouncilVote | undefined;
  decision?: string | undefined;
};

/**
 * All that is needed to write the list a health service forwards to the next level. A list printed before it is numbered
 * gives only the symbol, `DS-SYT`.
 */
export type NominationListData = PaperIssue & {
  /** First line: the kind of paper (`DANH SÁCH`); the others: what it is about. */
  title: readonly string[];
  entries: readonly NominationEntry[];
  /** Headings of the columns as the form of the call has them; form F-DK where they are not told. */
  headings?: Partial<Readonly<Record<string, string>>> | undefined;
};

/** One column of a list: heading and share of the width. */
export type ListColumn = { id: string; label: string; share: number; centred: boolean };

/** One row: the lines of text of each column, in the order of the columns. */
export type ListRow = readonly (readonly string[])[];

/** The document model of a list: what is printed and in which order, independent of the file it is printed to. */
export type NominationListPaper = {
  heading: PaperHeading;
  title: string;
  subject: readonly string[];
  columns: readonly ListColumn[];
  sections: readonly { heading: string; rows: readonly ListRow[] }[];
  closing: string;
  foot: PaperFoot;
};

/** The official columns of form F-DK (Ha Tinh, plan 1753/KH-SYT of 31 May 2021, attached form). */
const official: readonly ListColumn[] = [
  { id: 'tt', label: 'TT', share: 12, centred: true },
  { id: 'name', label: 'Tập thể, cá nhân đăng ký', share: 56, centred: false },
  { id: 'position', label: 'Chức vụ', share: 36, centred: false },
  { id: 'unit', label: 'Đơn vị', share: 48, centred: false },
  { id: 'achievements', label: 'Thành tích đạt được trong phong trào thi đua', share: 100, centred: false },
];
const awardColumn: ListColumn = { id: 'award', label: 'Danh hiệu, hình thức đề nghị', share: 40, centred: false };
const voteColumn: ListColumn = { id: 'vote', label: 'Số phiếu đồng ý của Hội đồng', share: 28, centred: true };
const decisionColumn: ListColumn = { id: 'decision', label: 'Kết luận', share: 32, centred: false };

/**
 * The list forwarded to the next level, as a document model in the layout of Decree 30/2020/ND-CP with the columns of
 * its form: collectives first, then individuals, numbered within each section. Columns for the award, the council's vote and the
 * leader's conclusion appear only when an entry has them. Throws RangeError for a date that is none.
 */
export function nominationList(data: NominationListData): NominationListPaper {
  const columns = columnsFor(data);
  return {
    heading: headingOf(data),
    ...titleOf(data.title, 'Danh sách'),
    columns,
    sections: sectionsFor(data.entries, columns),
    closing: closingLine(data.entries),
    foot: footOf(data),
  };
}

function columnsFor({ entries, headings }: NominationListData): ListColumn[] {
  const columns = official.flatMap((column) => {
    const named = { ...column, label: headings?.[column.id] ?? column.label };
    return column.id === 'achievements' && entries.some((entry) => entry.award) ? [awardColumn, named] : [named];
  });
  if (entries.some((entry) => entry.vote)) columns.push(voteColumn);
  if (entries.some((entry) => entry.decision)) columns.push(decisionColumn);
  return columns;
}

/** Nobody falls off a list: who is neither clearly a person nor a collective has a section of their own. */
const kinds = [
  { kind: 'collective', label: 'Tập thể', counted: 'tập thể' },
  { kind: 'individual', label: 'Cá nhân', counted: 'cá nhân' },
  { kind: 'unknown', label: 'Trường hợp khác', counted: 'trường hợp khác' },
] as const;

function sectionsFor(entries: readonly NominationEntry[], columns: readonly ListColumn[]) {
  const groups = kinds
    .map(({ kind, label }) => ({ label, members: entries.filter((entry) => entry.kind === kind) }))
    .filter((group) => group.members.length > 0);
  return groups.map((group, index) => ({
    heading: `${['I', 'II', 'III'][index]}. ${group.label}`,
    rows: group.members.map((entry, at) => columns.map((column) => cellLines(column.id, entry, at + 1))),
  }));
}

function cellLines(column: string, entry: NominationEntry, tt: number): string[] {
  if (column === 'tt') return [String(tt)];
  if (column === 'name') return lines(entry.name);
  if (column === 'position') return lines(entry.position);
  if (column === 'unit') return lines(entry.unit);
  if (column === 'achievements') return lines(entry.achievements);
  if (column === 'award') return lines(entry.award ?? '');
  if (column === 'vote') return entry.vote ? voteLines(entry.vote) : [];
  return lines(entry.decision ?? '');
}

/** `9/11` over `(81,8%)`: one decimal, halves up, in integers so that no rounding error shows on a paper. */
function voteLines({ inFavour, members }: CouncilVote): string[] {
  if (members < 1) return [`${inFavour}/${members}`];
  const tenths = Math.floor((inFavour * 2000 + members) / (2 * members));
  const fraction = tenths % 10 === 0 ? '' : `,${tenths % 10}`;
  return [`${inFavour}/${members}`, `(${Math.floor(tenths / 10)}${fraction}%)`];
}

function closingLine(entries: readonly NominationEntry[]): string {
  const parts = kinds
    .map(({ kind, counted }) => ({ counted, count: entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ counted, count }) => `${twoDigits(count)} ${counted}`);
  return parts.length === 0 ? 'Danh sách không có trường hợp nào./.' : `Danh sách gồm ${parts.join(', ')}./.`;
}

/** Counts under 10 are written with a leading zero, so that no digit can be put in front of them. */
function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
