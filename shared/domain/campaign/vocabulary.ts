import { z } from 'zod';

/** Kinds of unit a province knows. The Sở itself (`SO`) answers some calls as one sender. */
export const UnitType = z.enum(['SO', 'PHONG_SO', 'CHI_CUC', 'DVSN', 'KHOA', 'PHONG_DV', 'TRAM', 'HOI', 'CONG_DOAN']);
export type UnitType = z.infer<typeof UnitType>;

export const UnitTier = z.enum(['TINH', 'HUYEN', 'XA']);
export type UnitTier = z.infer<typeof UnitTier>;

/** Groups of persons the plans test by different criteria: leaders of the Sở, leaders of rooms and units, staff. */
export const PersonGroup = z.enum(['LD_SO', 'LD_PHONG_DV', 'NV']);
export type PersonGroup = z.infer<typeof PersonGroup>;

export const Role = z.enum([
  'UNIT_CLERK',
  'UNIT_HEAD',
  'STANDING_OFFICE',
  'COUNCIL',
  'COUNCIL_MEMBER',
  'COUNCIL_STANDING',
  'SO_LEADER',
  'BAN_TDKT',
  'UBND_TINH',
]);
export type Role = z.infer<typeof Role>;

/** Resolved when a stage is reached: the superior of the plan's owner on that day (units change superiors by law). */
export const superiorOfOwner = 'superior(owner, at: now)';

export const StageActor = z.enum([...Role.options, superiorOfOwner]);
export type StageActor = z.infer<typeof StageActor>;

export const StageAction = z.enum(['screen', 'publish', 'shortlist', 'vote', 'decide', 'forward', 'receive']);
export type StageAction = z.infer<typeof StageAction>;

export const CallType = z.enum([
  'registration',
  'nomination',
  'covenant',
  'plan',
  'report',
  'delegates',
  'event',
  'communication',
  'article',
  'evaluation',
  'task',
]);
export type CallType = z.infer<typeof CallType>;

/** Kinds of commendation a nomination may ask for: regular, unplanned, thematic, by field, exemplar. */
export const NominationKind = z.enum(['thuong_xuyen', 'dot_xuat', 'chuyen_de', 'linh_vuc', 'dien_hinh']);
export type NominationKind = z.infer<typeof NominationKind>;

/** Between whom a covenant (giao ước) is signed: person and collective, department and unit, unit and unit. */
export const CovenantKind = z.enum(['CA_NHAN-TAP_THE', 'KHOA_PHONG-DON_VI', 'DON_VI-DON_VI']);
export type CovenantKind = z.infer<typeof CovenantKind>;

export const EventKind = z.enum(['HOI_NGHI', 'DAI_HOI', 'DOT_DAC_BIET']);
export type EventKind = z.infer<typeof EventKind>;

export const AwardCode = z.enum([
  'LDTT',
  'CSTDCS',
  'CSTDT',
  'CSTDTQ',
  'TTLDTT',
  'TTLDXS',
  'COT',
  'COCP',
  'GK',
  'BKT',
  'BKTTG',
  'HCLD3',
  'HCLD2',
  'HCLD1',
  'AHLD',
  'TTUT',
  'TTND',
  'KNC',
]);
export type AwardCode = z.infer<typeof AwardCode>;

export const IssuerKind = z.enum(['CO_SO', 'TINH', 'BO', 'NGANH_TW', 'DOANTHE_TW', 'NHA_NUOC']);
export type IssuerKind = z.infer<typeof IssuerKind>;

export const InitiativeLevel = z.enum(['CS', 'TINH', 'TQ']);
export type InitiativeLevel = z.infer<typeof InitiativeLevel>;

export const RatingGrade = z.enum(['HTXS', 'HTT', 'HT', 'KHT']);
export type RatingGrade = z.infer<typeof RatingGrade>;

export const FactCode = z.enum(['DVDD', 'VD05', 'TSVM', 'DHTT', 'VIOLATION']);
export type FactCode = z.infer<typeof FactCode>;

/** What a plan's `notify` can name: the moments its people are written to. */
export const NoticeMoment = z.enum([
  'period.opened',
  'reminder',
  'dossier.submitted',
  'dossier.invalid',
  'dossier.underReview',
  'dossier.returned',
  'dossier.accepted',
  'stage.due',
  'nomination.ineligible',
  'decision.made',
  'recognition.granted',
  'period.missed',
  'period.overdueSoft',
  'session.called',
  'list.forwarded',
]);
export type NoticeMoment = z.infer<typeof NoticeMoment>;

/** What a campaign can produce; an output of another name is reported, not refused. */
export const outputNames = [
  'shortlist_2_5',
  'monthly_list',
  'yearly_list',
  'wave_list',
  'nomination_list',
  'award_list',
  'to_trinh_ubnd',
  'article_pack',
  'report_2y',
  'report_5y',
  'year_report',
  'summary_report',
  'consolidated_report',
  'publications',
  'programme',
  'banner',
  'delegate_list',
  'guest_list',
  'tracking_board',
  'communication_log',
  'registration_register',
  'covenant_register',
  'cross_rating_matrix',
] as const;
