import { describe, expect, it } from 'vitest';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import {
  decideNomination,
  type NominationCommand,
  type NominationContext,
} from '../../../shared/domain/nomination/decide.ts';
import { holdOf, type Nomination, newNomination, waiversOf } from '../../../shared/domain/nomination/nomination.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import {
  type ActingRole,
  actsFor,
  nominationActs,
  nominationRights,
} from '../../../shared/domain/nomination/rights.ts';
import { suspensionBasis } from '../../../shared/domain/nomination/suspension-basis.ts';
import { aKey, at } from '../../support/dossiers.ts';

const nominee = { id: nomineeId({ name: 'Lê Thị Mẫu', unit: 'Khoa Nội', position: 'Bác sĩ' }), name: 'Lê Thị Mẫu' };
const fresh = newNomination(aKey(), nominee);
const context = (more: Partial<NominationContext> = {}): NominationContext => ({
  ...{ now: at('2021-06-16T02:00:00Z'), role: 'STANDING_OFFICE', by: 'tccb-truong', stage: 'SCREENED' },
  ...{ acted: false, ownCase: false, criteria: ['C0', 'L0'], waivable: ['L0'] },
  ...more,
});
const suspend: NominationCommand = { name: 'suspend', ground: 'discipline', basis: 'Điều 4', reason: 'Đang xem xét' };
const unfit = (...criteria: string[]): NominationCommand => ({
  ...{ name: 'find-ineligible', criteria, definitionVersion: 1, reason: 'Chưa đủ' },
});

function then(nomination: Nomination, command: NominationCommand, more: Partial<NominationContext> = {}): Nomination {
  const result = decideNomination(nomination, command, context(more));
  if (!result.ok) throw new Error(result.rejections.map((r) => r.code).join());
  return result.value.nomination;
}
const codes = (nomination: Nomination, command: NominationCommand, more: Partial<NominationContext> = {}) => {
  const result = decideNomination(nomination, command, context(more));
  return result.ok ? [] : result.rejections.map((r) => r.code);
};

describe('When something is done about a nominee', () => {
  it('who, when, in which right and why are kept, and the event says no ground', () => {
    const result = decideNomination(fresh, suspend, context());
    expect(result.ok && result.value.nomination).toMatchObject({
      revision: 1,
      suspension: { by: 'tccb-truong', at: '2021-06-16T02:00:00.000Z', reason: 'Đang xem xét', from: 'SCREENED' },
    });
    expect(result.ok && result.value.events).toEqual([
      {
        type: 'nomination.suspended.v1',
        data: { dossier: aKey(), nominee: nominee.id, revision: 1, stage: 'SCREENED' },
        note: 'Đang xem xét',
      },
    ]);
  });

  it('every reason against an act is told at once', () => {
    const empty: NominationCommand = {
      ...{ name: 'revoke', ground: null, decisionNo: ' ', decisionDate: null, reason: '' },
    };
    expect(codes(fresh, empty, { stage: 'FORWARDED' })).toEqual([
      ...['REASON_MISSING', 'GROUND_MISSING', 'DOCUMENT_NUMBER_MISSING', 'DATE_MISSING'],
    ]);
  });

  it('nobody acts on themselves', () => {
    const found = then(fresh, unfit('L0'));
    const waive: NominationCommand = { name: 'waive', criterion: 'L0', reason: 'Xuất sắc' };
    expect(codes(found, waive, { role: 'COUNCIL_CHAIR', ownCase: true })).toEqual(['RECUSED']);
  });
});

describe('When several things hold a nominee', () => {
  it('clearance of one leaves the other: a suspended nominee that lacks a criterion stays ineligible', () => {
    const both = then(then(fresh, unfit('C0')), suspend);
    expect(holdOf(both)).toBe('SUSPENDED');
    expect(holdOf(then(both, { name: 'reinstate', reason: 'Hết' }))).toBe('INELIGIBLE');
  });

  it('all criteria found wanting must be waived, and only those the plan names can be', () => {
    const found = then(fresh, unfit('C0', 'L0'));
    const waived = then(found, { name: 'waive', criterion: 'L0', reason: 'Xuất sắc' }, { role: 'COUNCIL_CHAIR' });
    expect(holdOf(waived)).toBe('INELIGIBLE');
    expect(waiversOf(waived)).toEqual({ L0: { by: 'tccb-truong', reason: 'Xuất sắc' } });
    const other: NominationCommand = { name: 'waive', criterion: 'C0', reason: 'Xuất sắc' };
    expect(codes(waived, other, { role: 'COUNCIL_CHAIR' })).toEqual(['NOT_WAIVABLE']);
  });

  it('what was withdrawn cannot be suspended, waived, revoked or withdrawn again', () => {
    const gone = then(fresh, { name: 'withdraw', reason: 'Chuyển công tác' }, { role: 'UNIT_HEAD' });
    const revoke: NominationCommand = {
      ...{ name: 'revoke', ground: 'forged_papers', decisionNo: '1/QĐ', decisionDate: LocalDate.parse('2021-08-05') },
      reason: 'Sai',
    };
    expect(codes(gone, suspend)).toEqual(['WRONG_STATE']);
    expect(codes(gone, revoke, { stage: 'FORWARDED' })).toEqual(['WRONG_STATE']);
    expect(codes(gone, { name: 'withdraw', reason: 'x' }, { role: 'UNIT_HEAD' })).toEqual(['WRONG_STATE']);
  });
});

describe('When rights are asked for', () => {
  const roles: readonly ActingRole[] = [
    ...(['UNIT_CLERK', 'UNIT_HEAD', 'STANDING_OFFICE', 'COUNCIL', 'COUNCIL_CHAIR', 'SO_LEADER', 'RECEIVER'] as const),
  ];

  it('a role outside the table is refused every act, whatever the state', () => {
    for (const act of nominationActs) {
      for (const role of roles.filter((r) => !nominationRights[act].roles.includes(r))) {
        const nothing = { criteria: [], definitionVersion: 1, criterion: '', decisionNo: '', decisionDate: null };
        const command = { ...suspend, ...nothing, name: act } as NominationCommand;
        expect(codes(fresh, command, { role })).toContain('NO_RIGHT');
      }
    }
  });

  it('clerk, leader and receiver have no act on single nominees at all', () => {
    for (const role of ['UNIT_CLERK', 'SO_LEADER', 'RECEIVER'] as const)
      expect(actsFor(role, { stage: 'SCREENED', hold: null })).toEqual([]);
  });
});

describe('When a suspension names its legal basis', () => {
  it.each([
    ['2024-05-01', 'Điều 4 Nghị định số 98/2023/NĐ-CP'],
    ['2025-06-30', 'Điều 4 Nghị định số 98/2023/NĐ-CP'],
    ['2025-07-01', 'Khoản 4 Điều 4 Nghị định số 152/2025/NĐ-CP'],
    ['2021-06-16', 'Nghị định số 91/2017/NĐ-CP (chưa đối chiếu điều khoản)'],
  ])('on %s it is %s', (date, basis) => {
    expect(suspensionBasis(LocalDate.parse(date))).toBe(basis);
  });
});

describe('When a nominee is named in addresses', () => {
  it('the same subject has the same name in every version and spelling of tone marks, another one another', () => {
    const id = (name: string) => nomineeId({ name, unit: 'Khoa Nội', position: 'Bác sĩ' });
    expect(id('Lê Thị Mẫu')).toBe(nominee.id);
    expect(id('LÊ  THỊ MẪU')).toBe(nominee.id);
    expect(id('Lê Thị Mẫn')).not.toBe(nominee.id);
    expect(nominee.id).toMatch(/^[0-9a-f]{16}$/);
  });
});
