import type { FormDefinition } from '../reading/form.ts';
import type { DossierRow } from '../reading/result.ts';
import { type OutputTable, tableOf } from './output.ts';
import { cameAt, punctualityOf, type SentDossier } from './sent-dossier.ts';

const own = ['name', 'position', 'unit', 'achievements'] as const;
const kinds: Record<DossierRow['kind'], string> = { individual: 'Cá nhân', collective: 'Tập thể', unknown: '' };

function cellOf(row: DossierRow, column: string): string {
  const known = own.find((name) => name === column);
  return known === undefined ? (row.extra?.[column] ?? '') : row[known];
}

const states: Partial<Record<SentDossier['dossier']['state'], string>> = {
  UNDER_REVIEW: 'Chờ thẩm định',
  RETURNED: 'Trả lại',
  ACCEPTED: 'Đã chấp nhận',
};

/** Where the dossier of a line stands with the office. */
const stateOf = ({ dossier }: SentDossier): string =>
  dossier.acceptedVersion === null ? (states[dossier.state] ?? 'Chưa chấp nhận') : 'Đã chấp nhận';

/** Everything units listed on the form of a call, under the unit that sent it: a register of those registered, a list of delegates, a pack of articles. */
export function rowTables(caption: string, form: FormDefinition, sent: readonly SentDossier[]): OutputTable[] {
  const columns = form.columns.filter((column) => column.id !== 'tt');
  const named = form.columns.some((column) => column.id === 'position');
  const rows = sent.flatMap((one) =>
    one.reading.rows.map((row) => ({
      ...Object.fromEntries(columns.map(({ id }) => [id, cellOf(row, id)])),
      ...(named ? { kind: kinds[row.kind] } : {}),
      ...{ sender: one.unitName, late: punctualityOf(one.dossier), at: cameAt(one), state: stateOf(one) },
    })),
  );
  const headings: [string, string][] = [
    ...columns.map(({ id, label }): [string, string] => [id, label]),
    ...(named ? [['kind', 'Đối tượng'] as [string, string]] : []),
    ...([
      ['sender', 'Đơn vị gửi'],
      ['late', 'So với hạn'],
      ['at', 'Nhận lúc'],
      ['state', 'Thẩm định'],
    ] as [string, string][]),
  ];
  return [{ caption: `${caption} (${rows.length})`, table: tableOf(headings, rows) }];
}
