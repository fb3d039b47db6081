import {
  inWords,
  type Preferring,
  preferencesMet,
  preferredFirst,
  type Share,
  sharesOf,
} from '../congress/preference.ts';
import type { FormDefinition } from '../reading/form.ts';
import type { DossierRow } from '../reading/result.ts';
import { type OutputTable, tableOf } from './output.ts';
import { cameAt, periodColumn, periodIn, punctualityOf, type SentDossier } from './sent-dossier.ts';

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

/** What a delegate is to be preferred for, where the plan prefers anybody. */
const PREFERRED = ['preferred', 'Ưu tiên theo kế hoạch'] as const;

/**
 * Everything units listed on the form of a call, under the unit that sent it: a register of those registered, a list of
 * delegates, a pack of articles. Where the plan prefers some of them these stand first, each with the reason.
 */
export function rowTables(
  caption: string,
  form: FormDefinition,
  { sent, preferring }: { sent: readonly SentDossier[]; preferring?: Preferring | undefined },
): OutputTable[] {
  // Why somebody is preferred says who works directly; what the list is of says that it is people.
  const left = new Set(['tt', ...(preferring ? ['direct_labour'] : [])]);
  const columns = form.columns.filter((column) => !left.has(column.id));
  const named = !preferring && form.columns.some((column) => column.id === 'position');
  const lines = sent.flatMap((one) => one.reading.rows.map((row) => ({ row, one })));
  const ordered = preferring ? preferredFirst(lines, preferring) : lines;
  const rows = ordered.map(({ row, one }) => ({
    ...Object.fromEntries(columns.map(({ id }) => [id, cellOf(row, id)])),
    ...(named ? { kind: kinds[row.kind] } : {}),
    ...(preferring ? { [PREFERRED[0]]: inWords(preferencesMet(row, preferring)) } : {}),
    ...{
      sender: one.unitName,
      period: periodIn(one.dossier),
      late: punctualityOf(one.dossier),
      at: cameAt(one),
      state: stateOf(one),
    },
  }));
  const headings: (readonly [string, string])[] = [
    ...columns.map(({ id, label }) => [id, label] as const),
    ...(named ? [['kind', 'Đối tượng'] as const] : []),
    ...(preferring ? [PREFERRED] : []),
    ['sender', 'Đơn vị gửi'],
    ...periodColumn(sent),
    ...([
      ['late', 'So với hạn'],
      ['at', 'Nhận lúc'],
      ['state', 'Thẩm định'],
    ] as const),
  ];
  const list = { caption: `${caption} (${rows.length})`, table: tableOf(headings, rows) };
  const all = lines.map(({ row }) => row);
  return preferring && all.length > 0 ? [list, sharesTable(sharesOf(all, preferring), all.length)] : [list];
}

/** The sides of the mix as they stand in the whole list, and how many on each are preferred. */
function sharesTable(shares: readonly Share[], total: number): OutputTable {
  const rows = shares.map(({ side, count, percent, directLabour, female }) => ({
    ...{ side, count, share: `${Math.round((1000 * count) / total) / 10}%`.replace('.', ','), asked: `${percent}%` },
    ...{ directLabour, female },
  }));
  const columns = [
    ...([
      ['side', 'Thành phần'],
      ['count', 'Số đại biểu'],
      ['share', 'Tỷ lệ'],
      ['asked', 'Kế hoạch'],
    ] as const),
    ...([
      ['directLabour', 'Người lao động trực tiếp'],
      ['female', 'Nữ'],
    ] as const),
  ];
  return { caption: 'Cơ cấu đại biểu', table: tableOf(columns, rows) };
}
