import { plainWords } from '../campaign/words.ts';
import { type Covenant, covenantRegister, type Party } from '../covenant/covenant.ts';
import { covenantKindOf, kindNames } from '../covenant/rows.ts';
import { localDateOf, shortDate, startOfDay } from '../deadlines/instants.ts';
import { readDate } from '../deadlines/read-date.ts';
import type { DossierRow } from '../reading/result.ts';
import { type OutputTable, tableOf } from './output.ts';
import type { SentDossier } from './sent-dossier.ts';

/** The two sides as the list names them: what they are follows from the kind the unit wrote. */
function partiesOf(row: DossierRow, kind: Covenant['kind']): readonly [Party, Party] {
  const idOf = (name: string) => plainWords(name).replaceAll(' ', '-');
  const other = row.extra?.['party_b'] ?? '';
  const second: Party = { id: idOf(other), name: other, kind: 'unit', type: 'DVSN' };
  const first = { id: idOf(row.name), name: row.name, unitId: second.id };
  if (kind === 'CA_NHAN-TAP_THE') return [{ ...first, kind: 'person' }, second];
  if (kind === 'KHOA_PHONG-DON_VI') return [{ ...first, kind: 'unit', type: 'KHOA' }, second];
  return [{ ...first, kind: 'unit', type: 'DVSN' }, second];
}

function covenantOf(row: DossierRow, id: string, timeZone: string): Covenant[] {
  const kind = covenantKindOf(row.extra?.['kind'] ?? '');
  if (kind === undefined) return [];
  const parties = partiesOf(row, kind);
  const signatures = (['signed_a', 'signed_b'] as const).flatMap((column, at) => {
    const on = readDate(row.extra?.[column] ?? '');
    const party = parties[at];
    if (on === undefined || party === undefined) return [];
    return [{ partyId: party.id, signedAt: startOfDay(on, timeZone), by: party.name }];
  });
  return [{ id, kind, parties, pledges: [row.extra?.['pledges'] ?? ''], signatures }];
}

/** The register of covenants both sides have signed, numbered by the day they came into force. */
export function covenantTables(sent: readonly SentDossier[], timeZone: string): OutputTable[] {
  const boundary = sent[0]?.dossier.boundary ?? null;
  const covenants = sent.flatMap(({ dossier, reading }) =>
    reading.rows.flatMap((row, n) => covenantOf(row, `${dossier.key.unitId}/${n + 1}`, timeZone)),
  );
  const senders = new Map(sent.map(({ dossier, unitName }) => [dossier.key.unitId as string, unitName]));
  const rows = covenantRegister(covenants, { boundary }).map((line) => ({
    ...{ number: line.number, kind: kindNames[line.kind], a: line.parties[0], b: line.parties[1] },
    since: shortDate(localDateOf(line.inForceAt, timeZone)),
    ...{ late: line.late ? 'Sau mốc dự kiến' : 'Đúng mốc', unit: senders.get(line.id.split('/')[0] ?? '') ?? '' },
  }));
  const columns = [
    ...([
      ['number', 'Số'],
      ['a', 'Bên thứ nhất'],
      ['b', 'Bên thứ hai'],
      ['kind', 'Loại giao ước'],
    ] as const),
    ...([
      ['since', 'Hai bên đã ký từ ngày'],
      ['late', 'So với mốc'],
      ['unit', 'Đơn vị gửi'],
    ] as const),
  ];
  return [{ caption: `Sổ giao ước thi đua (${rows.length} giao ước đủ hai chữ ký)`, table: tableOf(columns, rows) }];
}
