import { z } from 'zod';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chữ thường không dấu, số, nối bằng một dấu gạch, ví dụ ha-tinh');

export const ProvinceId = slug.brand<'ProvinceId'>();
export type ProvinceId = z.infer<typeof ProvinceId>;

export const CampaignId = slug.brand<'CampaignId'>();
export type CampaignId = z.infer<typeof CampaignId>;

export const UnitId = slug.brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

/** A call of a plan, as its definition names it: `HT-01`, `TB-04n`. */
export const CallId = z
  .string()
  .regex(/^[A-Z0-9]+-[0-9]+[a-z]?$/, 'chữ hoa không dấu, dấu gạch, số, ví dụ HT-01 hoặc TB-04n')
  .brand<'CallId'>();
export type CallId = z.infer<typeof CallId>;

/** `once`, a month `2021-09`, a year `2021` or a wave id `D2`. */
export const PeriodId = z
  .string()
  .regex(/^(once|\d{4}(-\d{2})?|[A-Z][A-Z0-9]{0,7})$/, 'chữ hoa và số, nhiều nhất 8 ký tự, ví dụ D2')
  .brand<'PeriodId'>();
export type PeriodId = z.infer<typeof PeriodId>;

export const EventId = z
  .string()
  .regex(/^evt_[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

export const UploadId = z
  .string()
  .regex(/^upl_[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand<'UploadId'>();
export type UploadId = z.infer<typeof UploadId>;

/** A person or collective of the register: 16 signs of a hash of how the sender first wrote it, never a name. */
export const SubjectId = z
  .string()
  .regex(/^sub_[0-9a-hjkmnp-tv-z]{16}$/)
  .brand<'SubjectId'>();
export type SubjectId = z.infer<typeof SubjectId>;

/** One award, initiative, rating or fact of a subject. */
export const RecordId = z
  .string()
  .regex(/^rec_[0-9a-hjkmnp-tv-z]{16}$/)
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;

/** An instant in UTC to the millisecond, always with `Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** The natural key of what one unit owes for one period of one call (invariant I1: one dossier each). */
export const DossierKey = z.object({ unitId: UnitId, campaignId: CampaignId, callId: CallId, period: PeriodId });
export type DossierKey = z.infer<typeof DossierKey>;
