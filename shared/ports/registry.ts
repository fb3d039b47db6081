import type { CampaignId, Instant, UnitId } from '../../events/ids.ts';
import type { Common } from '../domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../domain/campaign/definition.ts';
import type { CallPeriod } from '../domain/campaign/period.ts';
import type { Organisation, Unit } from '../domain/registry/registry.ts';
import type { Cause } from './cause.ts';
import type { PeriodKey } from './dossiers.ts';

export type Campaign = {
  id: CampaignId;
  definitionVersion: number;
  definition: CampaignDefinition;
  common: Common;
  activatedAt: Instant;
  /** Whose plan it is, when not of the stack's own organisation: one that came with a merge of provinces. */
  organisationId?: UnitId;
};

/** The number each unit was given for one period of a call, and how often they were changed. */
export type Quotas = { revision: number; numbers: Readonly<Record<string, number>> };

export type PeriodState = 'scheduled' | 'open';

/** The register of the province: organisation, people, units, plans in force and their periods. */
export interface Registry {
  /** The stack's own organisation. */
  organisation(): Promise<Organisation | null>;
  /** Whose plan a campaign is: the stack's own organisation, or one that came with a merge of provinces. */
  organisationOf(id: CampaignId): Promise<Organisation | null>;
  /** An organisation by its id: the own one, or one that came with a merge, also when it was dissolved by it. */
  organisationNamed(id: UnitId): Promise<Organisation | null>;
  /** Also for what `parties` adds to the units. */
  unit(id: UnitId): Promise<Unit | null>;
  units(): Promise<readonly Unit[]>;
  /** The units and, as units, the organisation, its standing office and the members of its council. */
  parties(): Promise<readonly Unit[]>;
  campaign(id: CampaignId): Promise<Campaign | null>;
  campaigns(): Promise<readonly Campaign[]>;
  periods(id: CampaignId): Promise<readonly (CallPeriod & { state: PeriodState })[]>;
  register(organisation: Organisation, units: readonly Unit[]): Promise<void>;
  /** Puts a plan in force with all its periods; false when this version already is. */
  activate(campaign: Campaign, periods: readonly CallPeriod[], cause: Cause): Promise<boolean>;
  /** Periods whose opening is due at `now`, at most 20, soonest first. */
  periodsToOpen(now: Instant): Promise<readonly CallPeriod[]>;
  /** The soonest opening after `now`, or null. */
  nextOpeningAt(now: Instant): Promise<Instant | null>;
  markOpen(period: CallPeriod): Promise<void>;
  /** The numbers given to units for a period; revision 0 and no numbers before the office set any. */
  quotas(period: PeriodKey): Promise<Quotas>;
  /** Throws `Conflict` when somebody set them since `quotas` was read. */
  setQuotas(period: PeriodKey, quotas: Quotas, cause: Cause): Promise<void>;
}
