import type { DossierRow } from '../../../shared/domain/reading/result.ts';

/** A row of a list as the reader gives it, number `n`, with what the test cares about. */
export function row(n: number, rest: Partial<DossierRow> = {}): DossierRow {
  return {
    tt: String(n),
    kind: 'individual',
    name: `Nguyễn Thị Hạnh ${n}`,
    position: 'Điều dưỡng trưởng',
    unit: 'Bệnh viện đa khoa thành phố',
    achievements: 'Bằng khen của Chủ tịch UBND tỉnh năm 2020',
    at: { table: 2, row: n + 1 },
    ...rest,
  };
}

export const rowsOf = (count: number, rest: Partial<DossierRow> = {}) =>
  Array.from({ length: count }, (_, i) => row(i + 1, rest));

/** A delegate list: `exemplars` exemplars, then `guests` guests. */
export const delegates = (exemplars: number, guests: number) =>
  Array.from({ length: exemplars + guests }, (_, i) =>
    row(i + 1, { extra: { category: i < exemplars ? 'Cá nhân điển hình tiên tiến' : 'Lãnh đạo phòng chức năng Sở' } }),
  );
