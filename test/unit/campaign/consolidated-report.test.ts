import { describe, expect, test } from 'vitest';
import { DossierKey } from '../../../events/ids.ts';
import { consolidatedReport, type Delivery } from '../../../shared/domain/campaign/consolidated-report.ts';
import { haTinh } from '../../support/plan/five-plans.ts';

const delivery = (unitId: string, period: string, mark: Delivery['mark'], rest: Partial<Delivery> = {}): Delivery => ({
  key: DossierKey.parse({ unitId, campaignId: 'ha-tinh-2021-dien-hinh', callId: 'HT-11', period }),
  owed: true,
  mark,
  items: mark === 'on_time' || mark === 'late' ? 2 : 0,
  ...rest,
});

describe('When the consolidated report of a campaign is drawn', () => {
  const report = consolidatedReport(haTinh(), [
    delivery('bvdk', '2021-06', 'on_time'),
    delivery('bvdk', '2021-07', 'missed'),
    delivery('bvdk', '2021-08', 'missed'),
    delivery('cdc', '2021-06', 'late', { items: 1 }),
    delivery('cdc', '2021-07', 'open'),
    delivery('nghiep-vu-y', '2021-06', 'on_time', { owed: false }),
    {
      ...delivery('bvdk', '2021-06', 'missed'),
      key: { ...delivery('bvdk', '2021-06', 'missed').key, campaignId: DossierKey.shape.campaignId.parse('khac') },
    },
  ]);

  test('every call of the plan has its line, also one nobody answered', () => {
    expect(report.calls.map((call) => call.callId)).toEqual(haTinh().calls.map((call) => call.id));
    expect(report.calls[0]).toMatchObject({ callId: 'HT-01', owed: 0, items: 0, behind: [] });
  });

  test('every owed delivery is counted once, the voluntary apart, a unit behind twice is named once', () => {
    const line = report.calls.find((call) => call.callId === 'HT-11');
    expect(line).toMatchObject({
      periods: 3,
      owed: 5,
      onTime: 1,
      late: 1,
      missed: 2,
      overdueSoft: 0,
      open: 1,
      voluntary: 1,
      items: 5,
      behind: ['bvdk'],
    });
  });
});
