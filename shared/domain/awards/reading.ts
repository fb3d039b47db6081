/** Codes of awards as read from text. `atoms.ts` maps them to what criteria count. */
export const awardCodes = [
  'AHLD',
  'TTND',
  'TTUT',
  'HC_LD',
  'HC_DL',
  'CSTD',
  'LDTT',
  'TT_LDXS',
  'TT_LDTT',
  'CO_TD',
  'BK',
  'GK',
  'KNC',
  'BLDST',
  'SK',
  'DT',
  'HTXSNV',
  'DV_HTXS',
  'TCD_HTXS',
  'DAN_DAU',
  'GIAI',
  'DHTT',
  'DT_KHAC',
] as const;
export type AwardCode = (typeof awardCodes)[number];

/** Who grants it, from the State down to the unit; `khong_ro` when the text does not say. */
export const awardLevels = [
  'nha_nuoc',
  'toan_quoc',
  'chinh_phu',
  'thu_tuong',
  'bo',
  'nganh_tw',
  'tinh',
  'nganh',
  'so',
  'huyen',
  'xa',
  'don_vi',
  'co_so',
  'khac',
  'khong_ro',
] as const;
export type AwardLevel = (typeof awardLevels)[number];

/** Why a mention of an award is not an award of the subject. */
export const exclusionReasons = [
  'proposed',
  'not_awarded',
  'target',
  'registered',
  'eligible_only',
  'revoked',
  'criterion_text',
  'other_subject',
  'not_emulation_award',
  'movement_name',
  'duty',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export type AwardSubject = 'individual' | 'collective';

/** What the reader was unsure about; a person looks at these first. */
export type AwardFlag = 'vague_count' | 'level_unknown' | 'range_reversed' | 'bad_date' | 'count_mismatch';

/** Half-open range of UTF-16 offsets in the text as it was given. */
export type Span = [start: number, end: number];

/**
 * One award claimed by the text. `years` are the years the award is for; when the text names none, the year of its decision.
 * `count` is null when the text is vague ("nhiều lần"). `period` is the time the merits were earned, never the award's years.
 */
export type AwardMention = {
  code: AwardCode;
  level: AwardLevel;
  issuer?: string;
  count: number | null;
  years: number[];
  decision_no: string | null;
  decision_date: string | null;
  grade?: '1' | '2' | '3';
  period?: [from: number, to: number];
  subject: AwardSubject;
  span: Span;
  text: string;
  /** Given for learning from Hồ Chí Minh under directive 05-CT/TW, which some plans ask for by itself. */
  theme?: 'CHI_THI_05';
  /** Further places that say the same award, when several mentions were counted together. */
  also?: Span[];
  flag?: AwardFlag;
};

/** A mention that was read and left out, for the explanation. */
export type ExcludedMention = { code: AwardCode | null; reason: ExclusionReason; span: Span; text: string };

export type AwardReading = { awards: AwardMention[]; excluded: ExcludedMention[] };
