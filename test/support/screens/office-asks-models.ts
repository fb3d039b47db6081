import type { DemandPageModel } from '../../../functions/portal/views/demand-page.ts';
import type { QuotaPageModel } from '../../../functions/portal/views/quota-page.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const units = [
  { id: 'bvdk-tinh', name: 'Bệnh viện Đa khoa tỉnh', value: '40' },
  { id: 'bv-phu-san', name: 'Bệnh viện Phụ sản', value: '25' },
  { id: 'cdc', name: 'Trung tâm Kiểm soát bệnh tật', value: '' },
];

const aQuota: QuotaPageModel = {
  ...{ frame: aFrame(), menu: aMenu('outputs'), most: 300, units, mistakes: [], saved: true },
  call: { id: 'TG-07', title: 'Danh sách đại biểu dự Đại hội ngành', period: null },
  post: { action: '/k/x/phan-bo/TG-07/once', hidden: { token: 'tok', revision: '1' } },
};

export const quotaPages: Readonly<Record<string, QuotaPageModel>> = {
  'desk-quotas': aQuota,
  'desk-quotas-mistakes': {
    ...{ ...aQuota, saved: false },
    units: [{ id: 'bvdk-tinh', name: 'Bệnh viện Đa khoa tỉnh', value: 'bốn mươi' }, ...units.slice(1)],
    mistakes: [
      { kind: 'not_a_number', unitId: 'bvdk-tinh' },
      { kind: 'too_many', sum: 301, most: 300 },
    ],
  },
  'desk-quotas-shown-en': { ...aQuota, frame: aFrame('en'), post: null, saved: false },
};

const aDemand: DemandPageModel = {
  ...{ frame: aFrame(), menu: aMenu('outputs'), mistakes: [] },
  call: { id: 'TG-08', title: 'Báo cáo chuẩn bị và tổ chức khi có yêu cầu' },
  asked: [{ label: 'TG-08, yêu cầu 1', boundary: '2024-09-20T17:00:00.000Z', href: '/board' }],
  form: {
    post: { action: '/k/x/yeu-cau/TG-08', hidden: { token: 'tok', revision: '1' } },
    units: units.map(({ id, name }) => ({ id, name, chosen: id === 'cdc' })),
    due: { day: '', month: '', year: '' },
  },
};

export const demandPages: Readonly<Record<string, DemandPageModel>> = {
  'desk-demand': aDemand,
  'desk-demand-mistakes': { ...aDemand, asked: [], mistakes: ['nobody_chosen', 'due_not_in_future'] },
  'desk-demand-en': { ...aDemand, frame: aFrame('en'), form: null },
};
