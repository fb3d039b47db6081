import type { DossierKey } from '../../../events/ids.ts';
import type { CampaignDefinition } from './definition.ts';

/** How one unit stands with one period of one call when the report is drawn. */
export type Delivery = {
  key: DossierKey;
  owed: boolean;
  mark: 'on_time' | 'late' | 'missed' | 'overdue_soft' | 'open';
  items: number;
};

export type CallSummary = {
  callId: string;
  type: string;
  periods: number;
  owed: number;
  onTime: number;
  late: number;
  /** Owed and not sent: by a deadline of the text, by a soft due, or still open. */
  missed: number;
  overdueSoft: number;
  open: number;
  /** Sent by units that may send without owing. */
  voluntary: number;
  items: number;
  /** Units with at least one missed or overdue period, by id. */
  behind: readonly string[];
};

export type ConsolidatedReport = { campaignId: string; title: string; calls: readonly CallSummary[] };

function summary(callId: string, type: string, deliveries: readonly Delivery[]): CallSummary {
  const owed = deliveries.filter((one) => one.owed);
  const count = (mark: Delivery['mark']) => owed.filter((one) => one.mark === mark).length;
  const sent = deliveries.filter((one) => one.mark === 'on_time' || one.mark === 'late');
  const behind = owed.filter((one) => one.mark === 'missed' || one.mark === 'overdue_soft');
  return {
    callId,
    type,
    periods: new Set(deliveries.map((one) => one.key.period)).size,
    owed: owed.length,
    onTime: count('on_time'),
    late: count('late'),
    missed: count('missed'),
    overdueSoft: count('overdue_soft'),
    open: count('open'),
    voluntary: sent.filter((one) => !one.owed).length,
    items: sent.reduce((sum, one) => sum + one.items, 0),
    behind: [...new Set(behind.map((one) => one.key.unitId))].toSorted(),
  };
}

/**
 * The one consolidated report of a campaign: for every call of the plan, also those nobody answered, what was owed,
 * sent, late and missed. Every owed delivery is counted under exactly one mark.
 */
export function consolidatedReport(
  plan: Pick<CampaignDefinition, 'id' | 'title' | 'calls'>,
  deliveries: readonly Delivery[],
): ConsolidatedReport {
  const mine = deliveries.filter((one) => one.key.campaignId === plan.id);
  return {
    campaignId: plan.id,
    title: plan.title,
    calls: plan.calls.map((call) =>
      summary(
        call.id,
        call.type,
        mine.filter((one) => one.key.callId === call.id),
      ),
    ),
  };
}
