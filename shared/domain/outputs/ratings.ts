import type { RatingGrade } from '../campaign/vocabulary.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import { type CrossRating, ratingMatrix } from '../evaluation/cross-rating.ts';
import { namedUnit } from '../evaluation/partners.ts';
import { ratingsOfRows } from '../evaluation/rows.ts';
import { pairsOn } from '../registry/parties.ts';
import type { Unit } from '../registry/registry.ts';
import { type OutputTable, tableOf } from './output.ts';
import type { SentDossier } from './sent-dossier.ts';

const gradeNames: Record<RatingGrade, string> = {
  HTXS: 'Hoàn thành xuất sắc',
  HTT: 'Hoàn thành tốt',
  HT: 'Hoàn thành',
  KHT: 'Không hoàn thành',
};

function ratingsOf({ dossier, reading }: SentDossier, units: readonly Unit[]): CrossRating[] {
  const { key, firstValidAt, opensAt } = dossier;
  return ratingsOfRows(reading.rows).ratings.flatMap(({ row, grade }) => {
    const rated = namedUnit(row.name, units);
    return rated === undefined ? [] : [{ from: key.unitId, to: rated.id, grade, receivedAt: firstValidAt ?? opensAt }];
  });
}

/** The matrix of ratings both ways between superior and subordinate facilities, and what each was given. */
export function ratingTables(sent: readonly SentDossier[], units: readonly Unit[], on: LocalDate): OutputTable[] {
  const matrix = ratingMatrix(
    pairsOn(units, on),
    sent.flatMap((one) => ratingsOf(one, units)),
  );
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const cells = matrix.units.map((from) => {
    const given = matrix.units.map((to) => {
      const cell = matrix.cells.find((one) => one.from === from && one.to === to);
      return [to, cell === undefined ? '×' : cell.grade === null ? 'chưa' : gradeNames[cell.grade]] as const;
    });
    return { from: nameOf(from), ...Object.fromEntries(given) };
  });
  const received = matrix.received.map(({ unit, grades, missing }) => ({ unit: nameOf(unit), ...grades, missing }));
  return [
    {
      isMatrix: true,
      caption: 'Ma trận xếp loại giữa tuyến trên và tuyến dưới (hàng xếp loại cột; ×: không cùng tuyến)',
      table: tableOf([['from', 'Đơn vị xếp loại'], ...matrix.units.map((id) => [id, nameOf(id)] as const)], cells),
    },
    {
      caption: 'Kết quả mỗi đơn vị nhận được',
      table: tableOf(
        [['unit', 'Đơn vị'], ...Object.entries(gradeNames), ['missing', 'Chưa xếp loại']] as [string, string][],
        received,
      ),
    },
  ];
}
