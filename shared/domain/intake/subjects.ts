import type { CampaignDefinition } from '../campaign/definition.ts';
import { plainWords } from '../campaign/words.ts';
import type { DossierRow, Finding } from '../reading/result.ts';
import { blocks } from './rule-finding.ts';

/**
 * What makes two rows the same subject: the name and, where given, unit and position, compared without tone marks. Two
 * people of one name in one unit differ by position; where that is equal too a person must tell them apart.
 */
export function subjectKey(row: Pick<DossierRow, 'name' | 'unit' | 'position'>): string {
  return [row.name, row.unit, row.position].map(plainWords).join('|');
}

type Other = { key: string; sentBy: string };

function within(rows: readonly DossierRow[]): Finding[] {
  const byKey = new Map<string, DossierRow[]>();
  for (const row of rows) byKey.set(subjectKey(row), [...(byKey.get(subjectKey(row)) ?? []), row]);
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length < 2) return [];
    return [
      blocks('DUPLICATE_SUBJECT', {
        message: `"${first.name}" có trong danh sách ${same.length} lần.`,
        remedy: 'Mỗi tập thể, cá nhân chỉ ghi một dòng; gộp các dòng trùng rồi gửi lại.',
        value: first.name,
        places: same.map((row) => row.at),
      }),
    ];
  });
}

function elsewhere(rows: readonly DossierRow[], others: readonly Other[]): Finding[] {
  const sender = new Map(others.map((other) => [other.key, other.sentBy]));
  return rows.flatMap((row) => {
    const by = sender.get(subjectKey(row));
    if (by === undefined) return [];
    return [
      blocks('DUPLICATE_SUBJECT', {
        message: `"${row.name}" đã có trong hồ sơ kỳ này của ${by}.`,
        remedy: 'Một tập thể, cá nhân chỉ được đề nghị một lần trong một kỳ; thống nhất với đơn vị kia rồi gửi lại.',
        value: row.name,
        places: [row.at],
      }),
    ];
  });
}

/** Invariant I5: a subject appears once per call and period, in this dossier and in those other units sent. */
export function checkSubjects(rows: readonly DossierRow[], others: readonly Other[]): Finding[] {
  return [...within(rows), ...elsewhere(rows, others)];
}

/** Invariant I11, as far as a list shows it: the plan takes persons, collectives or both. A row of unknown kind is left to a person. */
export function checkParticipants(
  rows: readonly DossierRow[],
  participants: CampaignDefinition['participants'],
): Finding[] {
  const taken = { individual: participants.individual.length > 0, collective: participants.collective.length > 0 };
  return rows.flatMap((row) => {
    if (row.kind === 'unknown' || taken[row.kind]) return [];
    return [
      blocks('SUBJECT_NOT_ELIGIBLE', {
        message: `"${row.name}" không thuộc đối tượng của kế hoạch.`,
        remedy: 'Bỏ dòng này rồi gửi lại.',
        value: row.name,
        places: [row.at],
      }),
    ];
  });
}
