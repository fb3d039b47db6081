import { createHash } from 'node:crypto';
import type { UnitId } from '../../../events/ids.ts';
import { demandedPeriod } from '../../../shared/domain/campaign/calendar.ts';
import type { Call } from '../../../shared/domain/campaign/call.ts';
import { vietnamWorkCalendar } from '../../../shared/domain/deadlines/holidays-vietnam.ts';
import type { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { openDossier } from '../../../shared/domain/dossier/dossier.ts';
import { keyText, referenceOf } from '../../../shared/domain/dossier/reference.ts';
import { reviewTermsOf } from '../../../shared/domain/dossier/review-clock.ts';
import { Conflict } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, type Visitor } from '../visitor.ts';

type Asked = { campaign: Campaign; call: Call; count: number; units: readonly UnitId[]; dueOn: LocalDate };

/**
 * Opens the next period of a call on demand for the chosen units, each with its mail. Pressing twice opens it once: the
 * page's token carries how many there were.
 */
export async function demandReport(needs: Needs, visitor: Visitor, asked: Asked): Promise<void> {
  const { campaign, call, count, units, dueOn } = asked;
  const now = needs.clock.now();
  const context = { common: campaign.common, holidays: vietnamWorkCalendar };
  const period = demandedPeriod(campaign.definition, call, { count, opensAt: now, dueOn, context });
  const terms = reviewTermsOf(campaign, call);
  for (const unitId of units) {
    const key = { unitId, campaignId: campaign.id, callId: call.id, period: period.period };
    const reference = referenceOf(key, createHash('sha256').update(keyText(key)).digest());
    const dossier = openDossier(key, period, { owed: true, reference, openedAt: now, whole: null, terms });
    const data = { dossier: key, boundary: period.boundary, soft: period.soft, owed: true };
    const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, key), now };
    try {
      await needs.dossiers.save({ before: null, after: dossier, events: [{ type: 'period.opened.v1', data }] }, cause);
    } catch (error) {
      // Opened by the same form a moment ago.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  await needs.registry.markOpen(period);
}
