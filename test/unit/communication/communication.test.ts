import { describe, expect, test } from 'vitest';
import type { CampaignDefinition } from '../../../shared/domain/campaign/definition.ts';
import { CommunicationItem, checkItem } from '../../../shared/domain/communication/item.ts';
import { communicationLog } from '../../../shared/domain/communication/log.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { kienGiang, tienGiang } from '../../support/plan/five-plans.ts';

const item = (rest: object = {}) =>
  CommunicationItem.parse({
    id: 'i-1',
    unitId: 'ttyt-giang-thanh',
    title: 'Tọa đàm về Luật',
    on: '2025-06-10',
    ...rest,
  });
function call(plan: CampaignDefinition, id: string) {
  const found = plan.calls.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('When a unit reports what it did to spread the word', () => {
  const plan = kienGiang();
  const codes = (rest: object) => checkItem(call(plan, 'GT-04'), item(rest), { plan }).map((finding) => finding.code);

  test('an item of a known stream and channel within the plan is taken, in the words of the unit', () => {
    expect(codes({ stream: 'C1', channel: 'Tọa đàm' })).toEqual([]);
    expect(codes({ stream: 'c1', channel: 'toa_dam' })).toEqual([]);
  });

  test('an unknown or missing tag is told with what the plan knows', () => {
    const [finding] = checkItem(call(plan, 'GT-04'), item({ stream: 'C1', channel: 'Truyền hình' }), { plan });
    expect(finding).toMatchObject({ code: 'UNKNOWN_TAG', value: 'Truyền hình' });
    expect(finding?.remedy).toContain('hoi_thi');
    expect(codes({ channel: 'hoi_thi' })).toEqual(['UNKNOWN_TAG']);
  });

  test('the first and the last day of the plan are in it, the days around are not', () => {
    const tags = { stream: 'C2', channel: 'hoi_thi' };
    expect(codes({ ...tags, on: '2025-05-28' })).toEqual([]);
    expect(codes({ ...tags, on: '2025-12-31' })).toEqual([]);
    expect(codes({ ...tags, on: '2025-05-27' })).toEqual(['OUT_OF_WINDOW']);
    expect(codes({ ...tags, on: '2026-01-01' })).toEqual(['OUT_OF_WINDOW']);
  });
});

describe('When publicity has phases around an event', () => {
  const plan = tienGiang();
  const codes = (phase: string, on: string, heldOn?: string) =>
    checkItem(call(plan, 'TG-13'), item({ phase, on }), {
      plan,
      heldOn: heldOn ? LocalDate.parse(heldOn) : undefined,
    }).map((finding) => finding.code);

  test.each([
    ['trước', '2025-05-08', []],
    ['trong', '2025-05-09', []],
    ['sau', '2025-05-10', []],
    ['trước', '2025-05-09', ['OUT_OF_WINDOW']],
    ['sau', '2025-05-09', ['OUT_OF_WINDOW']],
    ['giữa', '2025-05-09', ['UNKNOWN_TAG']],
  ])('"%s" on %s, the congress being on 9 May, gives %j', (phase, on, expected) => {
    expect(codes(phase, on, '2025-05-09')).toEqual(expected);
  });

  test('without the day of the event the phase is taken as written', () => {
    expect(codes('sau', '2025-01-10')).toEqual([]);
  });
});

describe('When the log is drawn', () => {
  test('items stand by day and every stream and channel of the plan is counted, also those never served', () => {
    const plan = kienGiang();
    const log = communicationLog(call(plan, 'GT-04'), plan, [
      item({ id: 'i-2', stream: 'C1', channel: 'Tọa đàm', on: '2025-08-01', inCharge: 'Ông Hùng' }),
      item({ id: 'i-1', stream: 'C1', channel: 'hoi_thi', on: '2025-07-01' }),
      item({ id: 'i-0', stream: 'C3', channel: 'toa_dam', on: '2025-08-01' }),
    ]);
    expect(log.items.map((one) => one.id)).toEqual(['i-1', 'i-0', 'i-2']);
    expect(log.byStream).toEqual({ C1: 2, C2: 0, C3: 1 });
    expect(log.byChannel).toEqual({ tap_huan: 0, hop_mat: 0, toa_dam: 2, hoi_thi: 1, chuyen_trang: 0 });
    expect(log.byPersonInCharge).toEqual({ 'Ông Hùng': 1 });
  });
});
