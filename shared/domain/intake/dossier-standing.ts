import { z } from 'zod';
import { CallId, CampaignId, Instant, PeriodId } from '../../../events/ids.ts';
import type { CallPeriod } from '../campaign/period.ts';
import { type Standing, standingAt } from '../campaign/standing.ts';
import { withOffset } from '../deadlines/instants.ts';
import { type Finding, ReadingResult } from '../reading/result.ts';

const Both = z.object({ utc: Instant, local: z.string() });

/** How a file stands in its call at one instant: what `tiencu dossier check --json` adds to a reading. */
export const DossierStanding = z.object({
  campaignId: CampaignId,
  callId: CallId,
  title: z.string(),
  period: PeriodId,
  /** The instant held against the boundary: of arrival, or the start of the day an event was held. */
  judgedAt: Both,
  opens: Both,
  /** Exclusive; null for a call on demand. */
  boundary: Both.nullable(),
  lastAcceptable: Both.nullable(),
  locks: Both.nullable(),
  phase: z.enum(['not_open', 'open', 'late', 'locked']),
  late: z.boolean(),
  /** Whether such a unit owes the call, may send it, or has nothing to do with it; absent when no unit was named. */
  owes: z.enum(['owes', 'may', 'no']).optional(),
  /** `refused`: not taken at all; `invalid`: taken, and does not count; `valid`: counts as sent. */
  verdict: z.enum(['valid', 'invalid', 'refused']),
});
export type DossierStanding = z.infer<typeof DossierStanding>;

/** The whole document of `tiencu dossier check --json`. */
export const CheckedDossier = ReadingResult.extend({ standing: DossierStanding });
export type CheckedDossier = z.infer<typeof CheckedDossier>;

const refusals: Partial<Record<Standing['phase'], Finding>> = {
  not_open: {
    severity: 'block',
    code: 'NOT_OPEN',
    message: 'Kỳ này chưa mở nhận hồ sơ.',
    remedy: 'Chờ đến ngày mở rồi gửi lại.',
  },
  locked: {
    severity: 'block',
    code: 'PERIOD_LOCKED',
    message: 'Kỳ này đã khóa, không nhận thêm hồ sơ.',
    remedy: 'Gửi vào kỳ sau, hoặc liên hệ cơ quan thường trực.',
  },
};
const notAsked: Finding = {
  severity: 'block',
  code: 'NOT_ASKED',
  message: 'Kế hoạch không yêu cầu loại đơn vị này gửi nội dung này.',
  remedy: 'Kiểm tra lại loại đơn vị hoặc chọn đúng nội dung phải gửi.',
};

export type StandingQuestion = {
  period: CallPeriod;
  title: string;
  timeZone: string;
  judgedAt: Instant;
  owes?: DossierStanding['owes'];
};

/**
 * Holds a reading, with the findings of its call's rules, against one period of the calendar. A period that is not open
 * or locked refuses it with the finding that says so; one that is past its boundary takes it as late.
 */
export function standDossier(reading: ReadingResult, question: StandingQuestion): CheckedDossier {
  const { period, timeZone, judgedAt, owes } = question;
  const { phase } = standingAt(period, judgedAt);
  const refusal = refusals[phase];
  const findings = [...(refusal ? [refusal] : []), ...(owes === 'no' ? [notAsked] : []), ...reading.findings];
  const both = (utc: Instant) => ({ utc, local: withOffset(utc, timeZone) });
  const orNull = (utc: Instant | null) => (utc === null ? null : both(utc));
  const isRefused = reading.outcome === 'refuse' || refusal !== undefined || owes === 'no';
  const isInvalid = findings.some(({ severity }) => severity === 'block');
  return {
    ...reading,
    findings,
    standing: {
      campaignId: period.campaignId,
      callId: period.callId,
      title: question.title,
      period: period.period,
      judgedAt: both(judgedAt),
      opens: both(period.opensAt),
      boundary: orNull(period.boundary),
      lastAcceptable: orNull(period.lastAcceptable),
      locks: orNull(period.locksAt),
      phase,
      late: phase === 'late' || phase === 'locked',
      ...(owes === undefined ? {} : { owes }),
      verdict: isRefused ? 'refused' : isInvalid ? 'invalid' : 'valid',
    },
  };
}
