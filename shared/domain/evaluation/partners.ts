import { plainWords } from '../campaign/words.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import { blocks } from '../intake/rule-finding.ts';
import type { DossierRow, Finding } from '../reading/result.ts';
import { pairsOn } from '../registry/parties.ts';
import type { Unit } from '../registry/registry.ts';

/** The unit of the register a row names, compared without tone marks. */
export const namedUnit = (name: string, units: readonly Unit[]): Unit | undefined =>
  units.find((unit) => plainWords(unit.name) === plainWords(name));

/** The facilities above and below a unit on a local day: those it rates, and that rate it. */
export function partnersOf(unit: Pick<Unit, 'id'>, units: readonly Unit[], on: LocalDate): Unit[] {
  const ids = pairsOn(units, on).flatMap(({ upper, lower }) =>
    upper === unit.id ? [lower] : lower === unit.id ? [upper] : [],
  );
  return units.filter((one) => ids.includes(one.id));
}

/** Ratings of somebody who is no partner: oneself, a facility of another line, a name the register does not have. */
export function checkPartners(
  rows: readonly DossierRow[],
  given: { sender: Pick<Unit, 'id'>; units: readonly Unit[]; on: LocalDate },
): Finding[] {
  const partners = partnersOf(given.sender, given.units, given.on);
  const names = partners.map((one) => one.name).join('; ');
  return rows.flatMap((row) => {
    if (namedUnit(row.name, partners) !== undefined) return [];
    return [
      blocks('NOT_A_PAIR', {
        message: `"${row.name}" không phải tuyến trên hay tuyến dưới của đơn vị.`,
        remedy: `Chỉ xếp loại: ${names || 'chưa có đơn vị nào trong danh bạ'}.`,
        value: row.name,
        places: [row.at],
      }),
    ];
  });
}
