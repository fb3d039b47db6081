import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/system/ids.ts';
import { decideSubject } from '../../../shared/domain/register/decide.ts';
import { enterRow } from '../../../shared/domain/register/enter-row.ts';
import type { Subject } from '../../../shared/domain/register/subject.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { anItem } from '../../support/register.ts';

const said = { by: 'tccb', at: at('2026-01-05T01:00:00.000Z') };
const text = (n: number) =>
  Array.from({ length: 8 }, (_, i) => {
    const paper = `Quyết định số ${n * 10 + i}/QĐ-UBND ngày 05/02/${1990 + i} của Ủy ban nhân dân tỉnh Hà Tĩnh`;
    return `Chiến sĩ thi đua cấp cơ sở năm ${1990 + ((n + i) % 30)} (${paper}, đã được công nhận và khen thưởng)`;
  }).join('; ');

/** Told once a month for ten years, and an officer judged all of it with a long reason. */
let subject: Subject;
beforeAll(() => {
  let found: Subject | null = null;
  for (let month = 0; month < 120; month += 1) {
    const receivedAt = at(new Date(Date.UTC(2016, month, 5)).toISOString());
    const dossier = aKey({ period: `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}` });
    const row = anItem({ achievements: text(month) });
    const sent = { row, dossier, purpose: 'nomination' as const, receivedAt, boundary: null, accepted: false };
    const entered: Subject = enterRow(found, sent, sha256);
    const records = entered.records.filter(({ judged }) => judged === null).map(({ id }) => id);
    const reject = { name: 'reject' as const, records: records.slice(0, 2), reason: 'Chưa đủ căn cứ. '.repeat(31) };
    const judged = decideSubject(entered, reject, said);
    found = judged.ok ? judged.value.subject : entered;
  }
  if (!found) throw new Error('nobody');
  subject = found;
});

describe('When somebody is nominated every month for ten years', () => {
  it('all that is kept of them fits into one item of the table', () => {
    expect(subject.records.length).toBeGreaterThan(100);
    expect(Buffer.byteLength(JSON.stringify(subject))).toBeLessThan(400 * 1024);
  });

  it('what is told now is entered, whatever was told before', () => {
    const newest = subject.records.filter(
      ({ source }) => source.kind === 'dossier' && source.dossier.period === '2025-12',
    );
    expect(newest).toHaveLength(8);
  });
});
