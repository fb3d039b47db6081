import { describe, expect, test } from 'vitest';
import { kindCode, owes, type SelectableUnit } from '../../../shared/domain/campaign/selector.ts';
import { haTinh, kienGiang, thaiBinh, tienGiang } from '../../support/plan/five-plans.ts';

const hospital: SelectableUnit = { id: 'bvdk', type: 'DVSN', tier: 'TINH' };
const cdc: SelectableUnit = { id: 'cdc', type: 'DVSN', tier: 'TINH', kind: 'CDC' };
const branch: SelectableUnit = { id: 'chi-cuc-ds', type: 'CHI_CUC' };
const room: SelectableUnit = { id: 'nghiep-vu-y', type: 'PHONG_SO' };
const office: SelectableUnit = { id: 'van-phong', type: 'PHONG_SO', kind: 'VAN_PHONG' };
const ward: SelectableUnit = { id: 'khoa-noi', type: 'KHOA' };
const station: SelectableUnit = { id: 'tram-1', type: 'TRAM', tier: 'XA' };
const so: SelectableUnit = { id: 'syt', type: 'SO' };

const call = (plan: ReturnType<typeof haTinh>, id: string) => {
  const found = plan.calls.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no call ${id}`);
  return found;
};

describe('When a unit is asked what it owes', () => {
  test.each([
    ['HT-01', hospital, 'owes'],
    ['HT-01', branch, 'owes'],
    ['HT-01', room, 'may'],
    ['HT-01', ward, 'no'],
    ['HT-02', so, 'owes'],
    ['HT-02', hospital, 'no'],
    ['HT-07', so, 'owes'],
    ['HT-14', cdc, 'owes'],
    ['HT-14', hospital, 'no'],
  ] as const)('%s: %o %s', (id, unit, expected) => {
    expect(owes(call(haTinh(), id), unit, [])).toBe(expected);
  });

  test('a role answers for whatever unit holds it', () => {
    const gt02 = call(kienGiang(), 'GT-02');
    expect(owes(gt02, { id: 'phong-tc-hc', type: 'PHONG_DV' }, ['STANDING_OFFICE'])).toBe('owes');
    expect(owes(gt02, { id: 'phong-tc-hc', type: 'PHONG_DV' }, [])).toBe('no');
    expect(owes(call(kienGiang(), 'GT-04'), hospital, ['owner'])).toBe('owes');
  });

  test('a unit named in words is found by its code', () => {
    expect(owes(call(tienGiang(), 'TG-10'), office, [])).toBe('owes');
    expect(owes(call(tienGiang(), 'TG-10'), room, [])).toBe('no');
    expect(owes(call(tienGiang(), 'TG-13'), cdc, [])).toBe('owes');
    expect(kindCode('Ban biên tập Website Sở — Đồng Nai')).toBe('BAN_BIEN_TAP_WEBSITE_SO_DONG_NAI');
  });

  test('all means every unit of the sector and no association, tier pairs mean facilities with a tier', () => {
    const registration = call(thaiBinh(), 'TB-01');
    expect(owes(registration, ward, [])).toBe('owes');
    expect(owes(registration, { id: 'hoi-y-hoc', type: 'HOI' }, [])).toBe('no');
    const rating = call(thaiBinh(), 'TB-02');
    expect(owes(rating, station, [])).toBe('owes');
    expect(owes(rating, room, [])).toBe('no');
    expect(owes(rating, { id: 'x', type: 'DVSN' }, [])).toBe('no');
  });
});
