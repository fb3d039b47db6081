import type { RatingGrade } from '../campaign/vocabulary.ts';
import { plainWords } from '../campaign/words.ts';
import { blocks } from '../intake/rule-finding.ts';
import type { DossierRow, Finding } from '../reading/result.ts';

/** In order: the first name a text begins with is its grade, so `hoàn thành` stands after what it begins. */
const grades: readonly (readonly [string, RatingGrade])[] = [
  ['khong hoan thanh', 'KHT'],
  ['hoan thanh xuat sac', 'HTXS'],
  ['hoan thanh tot', 'HTT'],
  ['hoan thanh', 'HT'],
  ['htxsnv', 'HTXS'],
  ['htxs', 'HTXS'],
  ['httnv', 'HTT'],
  ['htt', 'HTT'],
  ['khtnv', 'KHT'],
  ['kht', 'KHT'],
  ['htnv', 'HT'],
  ['ht', 'HT'],
];

/** The grade a text names: `Hoàn thành xuất sắc nhiệm vụ`, `HTXS`; undefined for other words. */
export function gradeOf(text: string): RatingGrade | undefined {
  const words = plainWords(text);
  return grades.find(([name]) => words === name || words.startsWith(`${name} `))?.[1];
}

export type ReadRating = { row: DossierRow; grade: RatingGrade };

/** The ratings a unit gives out of the rows of its form (`name`: the unit rated, `grade`), and what cannot be read. */
export function ratingsOfRows(rows: readonly DossierRow[]): { ratings: ReadRating[]; findings: Finding[] } {
  const ratings: ReadRating[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const written = row.extra?.['grade'] ?? '';
    const grade = gradeOf(written);
    if (grade !== undefined) {
      ratings.push({ row, grade });
      continue;
    }
    const message = written.trim() === '' ? `Chưa xếp loại "${row.name}".` : `"${written}" không phải mức xếp loại.`;
    const remedy = 'Ghi một trong: Hoàn thành xuất sắc, Hoàn thành tốt, Hoàn thành, Không hoàn thành nhiệm vụ.';
    findings.push(blocks('UNKNOWN_TAG', { message, remedy, value: written, places: [row.at] }));
  }
  return { ratings, findings };
}
