import type { LocalDate } from '../deadlines/instants.ts';
import { lawVersion } from '../law/law-version.ts';

const clauses: Readonly<Record<string, string>> = {
  '98/2023/NĐ-CP': 'Điều 4 Nghị định số 98/2023/NĐ-CP',
  '152/2025/NĐ-CP': 'Khoản 4 Điều 4 Nghị định số 152/2025/NĐ-CP',
};

/**
 * The clause under which consideration is suspended on a local date. For decrees whose clause nobody has read yet the
 * decree alone is named and marked so.
 */
export function suspensionBasis(date: LocalDate): string {
  const decree = lawVersion(date)?.decree;
  if (decree === undefined) return 'quy định về thi đua, khen thưởng tại thời điểm xét (chưa đối chiếu điều khoản)';
  return clauses[decree] ?? `Nghị định số ${decree} (chưa đối chiếu điều khoản)`;
}
