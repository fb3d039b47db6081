import type { FormDefinition } from '../reading/form.ts';
import type { Finding, ReadingResult } from '../reading/result.ts';
import { blocks } from './rule-finding.ts';

const told = new Set(['required_column_missing', 'column_unrecognised']);

/** The required columns of the form a table lacks, each by its id, beside what the reader says of the file as a whole. */
export function checkColumns(
  reading: Pick<ReadingResult, 'findings' | 'missingColumns'>,
  form: Pick<FormDefinition, 'columns'>,
): Finding[] {
  const isTold = reading.findings.some((one) => told.has(one.code));
  if (!isTold) return [];
  return (reading.missingColumns ?? []).flatMap((id) => {
    const column = form.columns.find((one) => one.id === id);
    if (column === undefined) return [];
    return [
      blocks(`MISSING_COLUMN:${id}`, {
        message: `Bảng chưa có cột "${column.label}" theo biểu mẫu.`,
        remedy: `Thêm cột "${column.label}" với đúng tiêu đề rồi gửi lại.`,
      }),
    ];
  });
}
