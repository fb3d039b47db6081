import { CovenantKind } from '../campaign/vocabulary.ts';
import { plainWords } from '../campaign/words.ts';
import { readDate } from '../deadlines/read-date.ts';
import { blocks } from '../intake/rule-finding.ts';
import type { DossierRow, Finding } from '../reading/result.ts';

/** Kinds of covenant as lists and registers name them. */
export const kindNames: Record<CovenantKind, string> = {
  'CA_NHAN-TAP_THE': 'Cá nhân - Tập thể',
  'KHOA_PHONG-DON_VI': 'Khoa, phòng - Đơn vị',
  'DON_VI-DON_VI': 'Đơn vị - Đơn vị',
};

/** The kind of covenant a text names, as a code or in words; undefined for other words. */
export function covenantKindOf(text: string): CovenantKind | undefined {
  const words = plainWords(text.replaceAll('_', ' '));
  return CovenantKind.options.find(
    (kind) => plainWords(kind.replaceAll('_', ' ')) === words || plainWords(kindNames[kind]) === words,
  );
}

function checkKind(row: DossierRow, kinds: readonly string[] | undefined): Finding[] {
  const written = row.extra?.['kind'] ?? '';
  const kind = covenantKindOf(written);
  if (kind !== undefined && (kinds === undefined || kinds.includes(kind))) return [];
  const names = CovenantKind.options.filter((one) => kinds?.includes(one) ?? true).map((one) => kindNames[one]);
  const message = written === '' ? 'Chưa ghi loại giao ước.' : `"${written}" không phải loại giao ước của kế hoạch.`;
  const remedy = `Chọn một trong: ${names.join('; ')}.`;
  return [blocks('UNKNOWN_TAG', { message, remedy, value: written, places: [row.at] })];
}

const sides = [
  { column: 'signed_a', code: 'BEN_1', name: 'bên thứ nhất' },
  { column: 'signed_b', code: 'BEN_2', name: 'bên thứ hai' },
] as const;

/**
 * What is wrong with a list of covenants: a kind the plan does not take, a side that has not signed (no readable day of
 * signing), two sides that are one.
 */
export function checkCovenantRows(rows: readonly DossierRow[], kinds: readonly string[] | undefined): Finding[] {
  return rows.flatMap((row) => {
    const unsigned = sides.filter(({ column }) => readDate(row.extra?.[column] ?? '') === undefined);
    const other = row.extra?.['party_b'] ?? '';
    const same = plainWords(other) === plainWords(row.name);
    return [
      ...checkKind(row, kinds),
      ...unsigned.map(({ code, name }) =>
        blocks(`COSIGN_MISSING:${code}`, {
          message: `Giao ước của "${row.name}": ${name} chưa ký.`,
          remedy: 'Ghi ngày ký của cả hai bên (ngày/tháng/năm) rồi gửi lại.',
          places: [row.at],
        }),
      ),
      ...(same
        ? [
            blocks('DUPLICATE_SUBJECT', {
              message: `Hai bên giao ước đều là "${row.name}".`,
              remedy: 'Ghi đúng bên thứ hai rồi gửi lại.',
              value: row.name,
              places: [row.at],
            }),
          ]
        : []),
    ];
  });
}
