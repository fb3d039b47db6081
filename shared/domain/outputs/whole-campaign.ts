import { PeriodId } from '../../../events/ids.ts';
import { callFacts, periodTitle } from '../campaign/call-facts.ts';
import type { Common } from '../campaign/common-plan.ts';
import { consolidatedReport, type Delivery } from '../campaign/consolidated-report.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { shortDate } from '../deadlines/instants.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type OutputDoc, tableOf } from './output.ts';

/** How a dossier stands when the report is drawn. */
function markOf({ firstValidAt, late, overdue }: Dossier): Delivery['mark'] {
  if (firstValidAt !== null) return late ? 'late' : 'on_time';
  if (overdue === 'MISSED') return 'missed';
  return overdue === 'OVERDUE_SOFT' ? 'overdue_soft' : 'open';
}

export const deliveryOf = (dossier: Dossier): Delivery => ({
  key: dossier.key,
  owed: dossier.owed,
  mark: markOf(dossier),
  items: dossier.validCounts?.rows ?? 0,
});

type Names = ReadonlyMap<string, string>;
const nameIn = (names: Names, id: string): string => names.get(id) ?? id;

const marks: readonly (readonly [Delivery['mark'], string])[] = [
  ['on_time', 'Đúng hạn'],
  ['late', 'Muộn'],
  ['missed', 'Quá hạn, chưa nộp'],
  ['overdue_soft', 'Quá mốc dự kiến'],
  ['open', 'Còn trong hạn'],
];

/** What each unit did, over all calls; units that owed nothing and sent nothing are left out. */
function unitRows(deliveries: readonly Delivery[], names: Names) {
  const ids = [...new Set(deliveries.map((one) => one.key.unitId as string))];
  return ids.flatMap((id) => {
    const mine = deliveries.filter((one) => one.key.unitId === id);
    const owed = mine.filter((one) => one.owed);
    const sent = mine.filter((one) => one.mark === 'on_time' || one.mark === 'late');
    if (owed.length === 0 && sent.length === 0) return [];
    const counts = Object.fromEntries(marks.map(([mark]) => [mark, owed.filter((one) => one.mark === mark).length]));
    const items = sent.reduce((sum, one) => sum + one.items, 0);
    return [{ unit: nameIn(names, id), owed: owed.length, ...counts, items }];
  });
}

/** What each unit did for each call, a line each. */
function lines(deliveries: readonly Delivery[], names: Names, titleIn: (call: string) => string) {
  const words = new Map(marks);
  return deliveries
    .filter((one) => one.owed || one.mark === 'on_time' || one.mark === 'late')
    .map(({ key, mark, items }) => ({
      ...{
        unit: nameIn(names, key.unitId),
        call: titleIn(key.callId),
        period: periodTitle(key.period) ?? '',
      },
      ...{ mark: words.get(mark) ?? mark, items },
    }));
}

/** A plan may be sent out before its number is written in; a paper then leaves it out. */
function planInWords({ plan: { number, issued } }: CampaignDefinition): string {
  if (number === null) return 'Kết quả thực hiện kế hoạch';
  return `Kết quả thực hiện Kế hoạch số ${number}${issued === undefined ? '' : ` ngày ${shortDate(issued)}`}`;
}

const numbers = [...marks, ['items', 'Số mục']] as [string, string][];

/**
 * The one consolidated report of a campaign: every call of the plan, what was owed, sent, late and missed; every unit
 * likewise; and each delivery by itself. `receiver`: whom the owner reports to on the day it is drawn.
 */
export function wholeCampaign(
  plan: { definition: CampaignDefinition; common: Common },
  deliveries: readonly Delivery[],
  given: { names: Names; receiver: string; now: string },
): OutputDoc {
  const { names, receiver, now } = given;
  const report = consolidatedReport(plan.definition, deliveries);
  const titleIn = (id: string): string => {
    const call = plan.definition.calls.find((each) => each.id === id);
    const title = call && callFacts(plan, { callId: call.id, period: PeriodId.parse('once') })?.call.title;
    return [title ?? id, call?.clause && `(mục ${call.clause})`].filter(Boolean).join(' ');
  };
  const calls = report.calls.map((one) => {
    const behind = one.behind.map((id) => nameIn(names, id)).join('; ');
    return {
      ...{ call: titleIn(one.callId), periods: one.periods, owed: one.owed, on_time: one.onTime },
      ...{ late: one.late, missed: one.missed, overdue_soft: one.overdueSoft, open: one.open },
      ...{ voluntary: one.voluntary, items: one.items, behind },
    };
  });
  const owed = report.calls.reduce((sum, one) => sum + one.owed, 0);
  const done = report.calls.reduce((sum, one) => sum + one.onTime + one.late, 0);
  return {
    title: 'Báo cáo tổng hợp kết quả thực hiện kế hoạch',
    about: `${plan.definition.plan.number ?? 'Kế hoạch chưa ghi số'}: ${plan.definition.title}`,
    lead: [`Tính đến ${now}: ${owed} lượt phải thực hiện ở ${report.calls.length} nội dung, đã thực hiện ${done}.`],
    onPage: [`Nơi nhận báo cáo: ${receiver}.`],
    paper: { title: 'BÁO CÁO', subject: [planInWords(plan.definition), `“${plan.definition.title}”`], symbol: 'BC' },
    tables: [
      {
        caption: 'Theo nội dung của kế hoạch',
        table: tableOf(
          [
            ['call', 'Nội dung'],
            ['owed', 'Phải nộp'],
            ...numbers,
            ['periods', 'Số kỳ'],
            ['voluntary', 'Tự nguyện'],
            ['behind', 'Đơn vị còn thiếu'],
          ] as [string, string][],
          calls,
        ),
      },
      {
        caption: 'Theo đơn vị',
        table: tableOf(
          [['unit', 'Đơn vị'], ['owed', 'Phải nộp'], ...numbers] as [string, string][],
          unitRows(deliveries, names),
        ),
      },
      {
        caption: 'Từng đơn vị, từng nội dung',
        onPaper: false,
        table: tableOf(
          [
            ['unit', 'Đơn vị'],
            ['call', 'Nội dung'],
            ['period', 'Kỳ'],
            ['mark', 'Kết quả'],
            ['items', 'Số mục'],
          ],
          lines(deliveries, names, titleIn),
        ),
      },
    ],
  };
}
