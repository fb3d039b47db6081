import { describe, expect, test } from 'vitest';
import { Instant } from '../../../events/ids.ts';
import {
  type Covenant,
  checkCovenant,
  covenantRegister,
  type Party,
} from '../../../shared/domain/covenant/covenant.ts';
import { onlyPeriod, thaiBinh } from '../../support/plan/five-plans.ts';

const i = (instant: string) => Instant.parse(instant);
const hospital: Party = { id: 'bvdk', name: 'Bệnh viện đa khoa tỉnh', kind: 'unit', type: 'DVSN' };
const centre: Party = { id: 'ttyt', name: 'Trung tâm Y tế huyện Vũ Thư', kind: 'unit', type: 'DVSN' };
const ward: Party = { id: 'khoa-noi', name: 'Khoa Nội', kind: 'unit', type: 'KHOA', unitId: 'bvdk' };
const nurse: Party = { id: 'p-1', name: 'Trần Thị Mai', kind: 'person', unitId: 'khoa-noi' };

const signed = (kind: Covenant['kind'], a: Party, b: Party, rest: Partial<Covenant> = {}): Covenant => ({
  id: `${a.id}-${b.id}`,
  kind,
  parties: [a, b],
  pledges: ['Hoàn thành xuất sắc chỉ tiêu chuyên môn năm 2017'],
  signatures: [
    { partyId: a.id, signedAt: i('2017-02-20T02:00:00.000Z'), by: a.name },
    { partyId: b.id, signedAt: i('2017-02-21T02:00:00.000Z'), by: b.name },
  ],
  ...rest,
});
const codes = (covenant: Covenant, kinds?: readonly string[]) => checkCovenant(covenant, kinds).map((one) => one.code);

describe('When a covenant is signed by both parties', () => {
  test.each([
    ['a person and their collective', signed('CA_NHAN-TAP_THE', nurse, ward)],
    ['a department and its unit, whichever signs first', signed('KHOA_PHONG-DON_VI', hospital, ward)],
    ['two units', signed('DON_VI-DON_VI', hospital, centre)],
  ])('%s may make it', (_, covenant) => {
    const kinds = thaiBinh().calls.find((call) => call.id === 'TB-03')?.kinds;
    expect(codes(covenant, kinds)).toEqual([]);
  });

  test.each([
    ['a person and a collective not theirs', signed('CA_NHAN-TAP_THE', nurse, hospital), 'WRONG_PARTIES'],
    ['a department and another unit', signed('KHOA_PHONG-DON_VI', ward, centre), 'WRONG_PARTIES'],
    ['a unit and a department as units', signed('DON_VI-DON_VI', hospital, ward), 'WRONG_PARTIES'],
    ['a unit and itself', signed('DON_VI-DON_VI', hospital, hospital), 'SAME_PARTY'],
    ['two units that promise nothing', signed('DON_VI-DON_VI', hospital, centre, { pledges: [' '] }), 'NO_PLEDGE'],
  ])('%s may not', (_, covenant, code) => {
    expect(codes(covenant)).toContain(code);
  });
});

describe('When a signature is wrong', () => {
  const whole = signed('DON_VI-DON_VI', hospital, centre);

  test('a missing one is named, and one signature twice is still one', () => {
    const once = { ...whole, signatures: [whole.signatures[0], whole.signatures[0]].flatMap((one) => one ?? []) };
    expect(checkCovenant(once)).toEqual([
      { code: 'SIGNATURE_MISSING', message: 'Chưa có chữ ký của Trung tâm Y tế huyện Vũ Thư.' },
    ]);
  });

  test('one of a third party counts for nobody', () => {
    const foreign = { partyId: 'x', signedAt: i('2017-02-22T02:00:00.000Z'), by: 'Người lạ' };
    expect(codes({ ...whole, signatures: [...whole.signatures, foreign] })).toEqual(['SIGNATURE_FOREIGN']);
  });

  test('a kind the plan does not take is told', () => {
    expect(codes(whole, ['CA_NHAN-TAP_THE'])).toEqual(['KIND_NOT_TAKEN']);
  });
});

describe('When the register of covenants is drawn', () => {
  test('those in force stand in the order of their second signature, the unsigned are left out, the late are marked', () => {
    const late = signed('CA_NHAN-TAP_THE', nurse, ward, {
      signatures: [
        { partyId: ward.id, signedAt: i('2017-01-10T00:00:00.000Z'), by: ward.name },
        { partyId: nurse.id, signedAt: i('2017-03-31T17:00:00.000Z'), by: nurse.name },
      ],
    });
    const open = signed('KHOA_PHONG-DON_VI', ward, hospital, { signatures: [] });
    const register = covenantRegister(
      [late, open, signed('DON_VI-DON_VI', hospital, centre)],
      onlyPeriod(thaiBinh(), 'TB-03'),
    );
    expect(register.map((line) => [line.number, line.id, line.late])).toEqual([
      [1, 'bvdk-ttyt', false],
      [2, 'p-1-khoa-noi', true],
    ]);
  });
});
