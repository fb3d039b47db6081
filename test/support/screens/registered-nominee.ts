import { groupIn } from '../../../functions/portal/models/assessment-model.ts';
import { summaryOf } from '../../../functions/portal/models/nominee-summary.ts';
import type { Names } from '../../../functions/portal/models/register-parts.ts';
import type { NomineeSummary } from '../../../functions/portal/views/nominee-summary.ts';
import type { Visitor } from '../../../functions/portal/visitor.ts';
import { sha256 } from '../../../shared/adapters/system/ids.ts';
import { judgeNominee, type RegisteredNominee } from '../../../shared/domain/judgement/judge-nominee.ts';
import { decideSubject, type RegisterCommand } from '../../../shared/domain/register/decide.ts';
import { enterRow } from '../../../shared/domain/register/enter-row.ts';
import type { Subject } from '../../../shared/domain/register/subject.ts';
import { aList } from '../criteria/judged-lists.ts';
import { aKey, at } from '../dossiers.ts';
import { anItem } from '../register.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const achievements =
  'Hoàn thành xuất sắc nhiệm vụ năm 2018, 2019, 2020. Chiến sĩ thi đua cơ sở năm 2018, 2019 theo Quyết định số 132/QĐ-SYT ngày 20/01/2020; Bằng khen của UBND tỉnh Hà Tĩnh năm 2017 và năm 2019; nhiều lần được tặng Giấy khen của Sở Y tế; 02 sáng kiến cấp cơ sở. Đề nghị tặng Bằng khen của Bộ Y tế.';
export const said = { by: 'tccb', at: at('2021-06-03T01:00:00.000Z') };
export const dossier = aKey({ unitId: 'bv-mat' });

function told(subject: Subject, ...commands: readonly ((now: Subject) => RegisterCommand)[]): Subject {
  return commands.reduce((now, command) => {
    const decision = decideSubject(now, command(now), said);
    if (!decision.ok) throw new Error(JSON.stringify(decision.rejections));
    return decision.value.subject;
  }, subject);
}

const row = anItem({
  name: 'Nguyễn Thị Giả Định',
  position: 'Điều dưỡng trưởng',
  unit: 'Khoa Khám bệnh',
  achievements,
});
const entered = enterRow(
  null,
  { row, dossier, purpose: 'nomination', receivedAt: at('2021-06-02T02:00:00.000Z'), boundary: null, accepted: false },
  sha256,
);
const subject = told(
  entered,
  () => ({ name: 'assess', dossier, version: 1, says: { about: 'group', value: groupIn('individual:NV') } }),
  (now) => ({
    name: 'verify',
    records: now.records.filter(({ held }) => held.as === 'rating').map(({ id }) => id),
    completion: {},
  }),
  (now) => ({
    name: 'reject',
    records: now.records.slice(0, 1).map(({ id }) => id),
    reason: 'Quyết định ghi tên người khác',
  }),
  () => ({
    name: 'assess',
    dossier,
    version: 1,
    says: { about: 'answer', of: 'attest:khong_vi_pham', holds: true, reason: '' },
  }),
);

function nominationOf({ nominations: [first] }: Subject) {
  if (!first) throw new Error('no nomination');
  return first;
}

export const nominee: RegisteredNominee = {
  own: subject,
  whole: { root: subject, members: [] },
  nomination: nominationOf(subject),
  twins: [],
};
export const judged = judgeNominee(nominee, aList('ha-tinh-2021-dien-hinh', 'HT-01'));

export const visitor = {
  ...{ id: 'abc', secret: 's', power: 'acts' },
  link: { scope: { kind: 'office', campaignId: dossier.campaignId, personId: 'tccb' } },
} as Visitor;
export const names = {
  units: [{ id: 'bv-mat', name: 'Bệnh viện Mắt' }],
  organisation: { people: [{ id: 'tccb', name: 'Trần Văn Ví Dụ', title: 'Trưởng phòng Tổ chức cán bộ' }] },
} as unknown as Names;
export const post = { action: '/k/abc/so/x', hidden: { token: 'tok', revision: '3' } };

/** How that nominee stands on a page of many. */
export const aSummary: NomineeSummary = summaryOf(nominee, judged, { href: '/n/1', notices: 2 });

export const shared = {
  ...{
    frame: aFrame(),
    menu: aMenu('queue'),
    call: { id: 'HT-01', title: 'Đăng ký gương điển hình tiên tiến', period: null },
  },
  ...{ name: subject.name, position: subject.position, unit: subject.unit, sentBy: 'Bệnh viện Mắt Hà Tĩnh' },
};
