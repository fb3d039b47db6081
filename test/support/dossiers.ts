import { CallId, CampaignId, type DossierKey, Instant, PeriodId, UnitId } from '../../events/ids.ts';
import { type Dossier, openDossier } from '../../shared/domain/dossier/dossier.ts';

/** A UTC instant from a short form: `at('2021-06-14T16:59:59.999Z')`. */
export const at = (text: string): Instant => Instant.parse(text.length === 20 ? text.replace('Z', '.000Z') : text);

export const aKey = (more: Partial<Record<keyof DossierKey, string>> = {}): DossierKey => ({
  unitId: UnitId.parse(more.unitId ?? 'ttyt-can-loc'),
  campaignId: CampaignId.parse(more.campaignId ?? 'ha-tinh-2021-dien-hinh'),
  callId: CallId.parse(more.callId ?? 'HT-01'),
  period: PeriodId.parse(more.period ?? 'once'),
});

/** HT-01 as the calendar gives it: boundary 15 June 2021 00:00 local, locked after the 5th working day. */
export const aPeriod = {
  opensAt: at('2021-05-30T17:00:00.000Z'),
  boundary: at('2021-06-14T17:00:00.000Z'),
  soft: false,
  locksAt: at('2021-06-21T17:00:00.000Z'),
  reminders: [
    { step: 'D-7', at: at('2021-06-07T01:00:00.000Z') },
    { step: 'D-3', at: at('2021-06-11T01:00:00.000Z') },
    { step: 'D-1', at: at('2021-06-13T01:00:00.000Z') },
  ],
};

/** A dossier as the opening of its period leaves it, with `more` on top. */
export function aDossier(more: Partial<Dossier> = {}): Dossier {
  const given = { owed: true, reference: 'HT01-7K3F2', openedAt: at('2021-06-01T01:00:00.000Z') };
  return { ...openDossier(more.key ?? aKey(), aPeriod, given), ...more };
}
