import {
  footOf,
  headingOf,
  lines,
  type OfficialPaper,
  type PaperBlock,
  type PaperIssue,
  type PaperTable,
  titleOf,
} from '../papers/official-paper.ts';
import type { OutputDoc, OutputTable } from './output.ts';

/** A paper upright holds so many columns and rows of a table; the workbook has all. */
const mostColumns = 6;
const mostRows = 150;

/** So many letters count for the width of a column: at least those of a name in two lines, and no more than of a sentence. */
const [fewestLetters, mostLetters] = [22, 50];

/** Columns as wide as the longest text in them asks for; figures are centred. */
function tableBlock({ table }: OutputTable): PaperTable {
  const rows = table.rows.slice(0, mostRows);
  const columns = table.columns.slice(0, mostColumns).map(({ id, label }) => {
    const longest = Math.max(...rows.map((row) => String(row[id] ?? '').length));
    const share = Math.min(Math.max(longest, fewestLetters), mostLetters);
    return { id, label, share, centred: table.rows.every((row) => typeof row[id] === 'number') };
  });
  return {
    kind: 'table',
    columns: columns.map(({ id: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ id }) => lines(String(row[id] ?? '')))),
  };
}

function blocksOf(one: OutputTable): PaperBlock[] {
  const left = one.table.rows.length - mostRows;
  const rest =
    left > 0 ? [{ kind: 'paragraph' as const, text: `Còn ${left} dòng, có đủ trong tệp Excel kèm theo.` }] : [];
  const empty: PaperBlock = { kind: 'paragraph', text: 'Chưa có nội dung.' };
  return [
    { kind: 'heading', text: one.caption },
    ...(one.table.rows.length === 0 ? [empty] : [tableBlock(one), ...rest]),
  ];
}

/** An output as an official paper: a report to `addressees`, or for the files when there are none. */
export function outputPaper(doc: OutputDoc, issue: PaperIssue, addressees: readonly string[]): OfficialPaper {
  const parted = titleOf([doc.title], 'Báo cáo');
  return {
    heading: headingOf(issue),
    title: 'BÁO CÁO',
    subject: [...(parted.subject.length > 0 ? parted.subject : [doc.title]), doc.about],
    addressees,
    blocks: [...doc.lead.map((text): PaperBlock => ({ kind: 'paragraph', text })), ...doc.tables.flatMap(blocksOf)],
    foot: footOf(issue),
  };
}
