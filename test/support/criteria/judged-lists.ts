import { Instant } from '../../../events/ids.ts';
import type { JudgedList } from '../../../shared/domain/judgement/judge-rows.ts';
import type { DossierRow } from '../../../shared/domain/reading/result.ts';
import { plan } from '../plan/five-plans.ts';

/** A list of a provincial hospital for a call of one of the five plans, due before 15 June 2021. */
export function aList(planName: string, callId: string): JudgedList {
  const definition = plan(planName);
  const call = definition.calls.find(({ id }) => id === callId);
  if (!call) throw new Error(`${planName} has no call ${callId}`);
  return {
    ...{ definition, definitionVersion: 1, call },
    sender: { name: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh', type: 'DVSN' },
    boundary: Instant.parse('2021-06-14T17:00:00.000Z'),
    receivedAt: Instant.parse('2021-06-10T02:05:12.345Z'),
  };
}

/** A member of staff who claims nothing. */
export function aRow(changes: Partial<DossierRow> = {}): DossierRow {
  return {
    ...{ tt: '1', kind: 'individual', name: 'Nguyễn Thị Giả Định', position: 'Điều dưỡng', unit: '', achievements: '' },
    at: { table: 2, row: 3 },
    ...changes,
  };
}
