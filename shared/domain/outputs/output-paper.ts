import {
  footOf,
  headingOf,
  lines,
  type OfficialPaper,
  type PaperBlock,
  type PaperIssue,
  type PaperTable,
} from '../papers/official-paper.ts';
import type { OutputDoc, OutputTable } from './output.ts';

/** A paper upright holds so many columns and rows of a table; the workbook has all. */
const mostColumns = 6;
const mostRows = 150;

function tableBlock({ table }: OutputTable): PaperTable {
  const columns = table.columns.slice(0, mostColumns);
  const first = columns.length < 2 ? 100 : 34;
  const share = Math.floor((100 - first) / Math.max(1, columns.length - 1));
  const isNumber = (id: string) => table.rows.every((row) => typeof row[id] === 'number');
  return {
    kind: 'table',
    columns: columns.map(({ id, label }, at) => ({ label, share: at === 0 ? first : share, centred: isNumber(id) })),
    rows: table.rows.slice(0, mostRows).map((row) => columns.map(({ id }) => lines(String(row[id] ?? '')))),
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
  return {
    heading: headingOf(issue),
    title: 'BÁO CÁO',
    subject: [doc.title, doc.about],
    addressees,
    blocks: [...doc.lead.map((text): PaperBlock => ({ kind: 'paragraph', text })), ...doc.tables.flatMap(blocksOf)],
    foot: footOf(issue),
  };
}
