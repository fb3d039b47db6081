import { shortDate, startOfDay } from '../deadlines/instants.ts';
import type { SubmissionVersion } from '../dossier/version.ts';
import { type ExportTable, exportCsv } from '../papers/table-export.ts';
import type { Finding, ReadingResult } from '../reading/result.ts';
import { blocks, warns } from './rule-finding.ts';
import type { Said, Statement } from './statement.ts';

/** What a unit says of its event counts by the day it was held, not by the day it was said. */
export const saidOf = (statement: Statement, timeZone: string): Said => ({
  statement,
  judgedAt: statement.kind === 'held' ? startOfDay(statement.on, timeZone) : null,
});

/** The newest statement among the versions of a dossier. */
export const newestSaid = (versions: readonly SubmissionVersion[]): Said | undefined =>
  versions.toSorted((a, b) => b.number - a.number).find((one) => one.said !== undefined)?.said;

/** A file came, and what it belongs to has not been said yet: the obligation stays open. */
export function notSaid(kind: Statement['kind']): Finding {
  return kind === 'held'
    ? blocks('HELD_NOT_SAID', {
        message: 'Đã nhận tệp, nhưng đơn vị chưa khai ngày tổ chức nên chưa tính là đã thực hiện.',
        remedy: 'Sau khi tổ chức, mở trang này, điền ngày, nơi tổ chức và số người dự ở mục "Khai kết quả".',
      })
    : blocks('DONE_NOT_SAID', {
        message: 'Đã nhận tệp, nhưng đơn vị chưa khai đã hoàn thành nên chưa tính là đã thực hiện.',
        remedy: 'Mở trang này và ghi kết quả ở mục "Khai kết quả".',
      });
}

const notSaidCodes = new Set(['HELD_NOT_SAID', 'DONE_NOT_SAID', 'LIST_NOT_SENT']);

/** The event of a call with a form of its own (a list of delegates) is said before the list came. */
export const listNotSent = (): Finding =>
  warns('LIST_NOT_SENT', {
    message: 'Chưa có danh sách theo biểu mẫu kèm theo sự kiện này.',
    remedy: 'Nộp danh sách tại trang này khi có.',
  });

type Source = { name: string; size: number; sha256: string };

/** The reading of a version that is a statement: what was read of the last file stays, what was said joins it. */
export function readingOfStatement(
  statement: Statement,
  file: Source,
  given: { before: ReadingResult | null; asksList: boolean },
): ReadingResult {
  const { before, asksList } = given;
  const kept = (before?.findings ?? []).filter((one) => !notSaidCodes.has(one.code));
  const lacksList = asksList && (before?.rows.length ?? 0) === 0;
  return {
    ...(before ?? { rows: [], stats: {} }),
    file: { ...file, format: 'csv' },
    outcome: before === null || kept.every((one) => one.severity !== 'block') ? 'accept' : before.outcome,
    findings: [...kept, ...(lacksList ? [listNotSent()] : [])],
    statement,
  };
}

/** What was said, as labels and values, without the note: that is for the page only, it may name people. */
export const saidFacts = (statement: Statement): [string, string][] =>
  statement.kind === 'held'
    ? [
        ['Ngày tổ chức', shortDate(statement.on)],
        ['Nơi tổ chức', statement.place],
        ['Số người dự', String(statement.participants)],
      ]
    : [];

/** The label of the note: what came of a task, a remark on an event. */
export const noteLabel = (kind: Statement['kind']): string => (kind === 'held' ? 'Ghi chú' : 'Kết quả');

/** The statement as a small file of its own, so that it is kept, hashed and handed back like any other version. */
export function statementCsv(statement: Statement, about: { unit: string; call: string }): string {
  const facts = [
    ['Đơn vị', about.unit],
    ['Nội dung', about.call],
    ...saidFacts(statement),
    [noteLabel(statement.kind), statement.note],
  ];
  const table: ExportTable = {
    columns: [
      { id: 'fact', label: 'Mục' },
      { id: 'value', label: 'Khai' },
    ],
    rows: facts.map(([fact = '', value = '']) => ({ fact, value })),
  };
  return exportCsv(table);
}
