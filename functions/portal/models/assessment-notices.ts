import { periodTitle } from '../../../shared/domain/campaign/call-facts.ts';
import type { CampaignDefinition } from '../../../shared/domain/campaign/definition.ts';
import { waveOf } from '../../../shared/domain/campaign/waves.ts';
import { shortDate } from '../../../shared/domain/criteria/words.ts';
import type { RegisteredNominee } from '../../../shared/domain/judgement/judge-nominee.ts';
import { achievementDates } from '../../../shared/domain/register/achievement-dates.ts';
import type { Nomination, Subject } from '../../../shared/domain/register/subject.ts';
import { nominationsOf, reusedBy, rewardingCalls, sameDays, twiceIn } from '../../../shared/domain/register/whole.ts';
import { nameReasonWords } from '../../../shared/domain/register/words.ts';
import { momentInWords } from '../../../shared/domain/wording/time-in-words.ts';
import type { Notice } from '../views/assessment-page.ts';
import type { Visitor } from '../visitor.ts';
import { reviewHref } from './desk-links.ts';
import { dossierName, type Names, personHref, unitName, within } from './register-parts.ts';

type Given = {
  visitor: Visitor;
  names: Names;
  definition: CampaignDefinition;
  /** The text of the row. */
  achievements: string;
};

/**
 * What a person should see of a nominee before deciding: the same subject in the same period (I5), somebody of a like name,
 * an achievement told before (I9), earlier nominations, a late registration. None of them decides anything.
 */
export function noticesOf(nominee: RegisteredNominee, given: Given): Notice[] {
  const { whole, nomination } = nominee;
  const { visitor, names, definition } = given;
  const { dossier } = nomination;
  const at = (other: Nomination, text: string): Notice => {
    return { text, href: within(visitor, other.dossier) ? reviewHref(visitor, other.dossier) : null };
  };
  const twice = twiceIn(whole, dossier);
  const reused = reusedBy(whole, nomination, rewardingCalls(definition));
  const before = nominationsOf(whole).filter(
    (other) => other.purpose === 'nomination' && other.receivedAt < nomination.receivedAt && !twice.includes(other),
  );
  return [
    ...twice.map((other) =>
      at(
        other,
        `Kỳ này còn được đề nghị trong hồ sơ ${dossierName(names, other.dossier)}: mỗi người, mỗi tập thể chỉ một lần trong một kỳ.`,
      ),
    ),
    ...nominee.twins.map((twin) => likeness(nominee, twin, given)),
    ...reused.map(({ nomination: other, clauses }) =>
      at(
        other,
        `${clauses} ý thành tích đã nêu trong ${dossierName(names, other.dossier)}: một thành tích chỉ được khen một lần.`,
      ),
    ),
    ...sameDays(whole, nomination, rewardingCalls(definition)).map(({ nomination: other, days }) =>
      at(
        other,
        `Ngày ${days.map(shortDate).join(', ')} cũng được nêu trong ${dossierName(names, other.dossier)}: xem có phải cùng một thành tích, vì một thành tích chỉ được khen một lần.`,
      ),
    ),
    ...outsideWave(nomination, given),
    ...lateRegistrations(nominee, names, definition.meta.timezone),
    ...before.slice(-6).map((other) => at(other, `Đã được giới thiệu, đề nghị: ${dossierName(names, other.dossier)}.`)),
  ];
}

function likeness({ whole, nomination }: RegisteredNominee, twin: Subject, { visitor, names }: Given): Notice {
  const relation = [whole.root, ...whole.members]
    .flatMap(({ relations }) => relations)
    .find(({ id }) => id === twin.id);
  const why = (relation?.reasons ?? []).map((reason) => nameReasonWords[reason].vi).join(', ');
  const { campaignId, callId, period } = nomination.dossier;
  const same = twin.nominations.some(
    ({ dossier }) => dossier.campaignId === campaignId && dossier.callId === callId && dossier.period === period,
  );
  const also = same ? `; cũng có trong hồ sơ kỳ này (${[callId, periodTitle(period)].filter(Boolean).join(', ')})` : '';
  const who = [twin.name, twin.position, twin.unit, unitName(names, twin.unitId)].filter(Boolean).join(', ');
  return {
    text: `Có thể là cùng một người, một tập thể với ${who} (${why})${also}. Mở để gộp hoặc xác nhận khác nhau.`,
    href: personHref(visitor, whole.root.id),
  };
}

/** Achievements of a wave are of its days (I11); a day in two waves counts for the one the unit chose. */
function outsideWave({ dossier }: Nomination, { definition, achievements }: Given): Notice[] {
  const call = definition.calls.find(({ id }) => id === dossier.callId);
  if (!call?.perWave) return [];
  return achievementDates(achievements).flatMap((date) => {
    const wave = waveOf(definition, date, dossier.period);
    if (wave?.id === dossier.period) return [];
    const where = wave ? `thuộc ${periodTitle(wave.id) ?? wave.id}` : 'không thuộc đợt nào';
    return [
      {
        text: `Thành tích ngày ${shortDate(date)} ${where}, không tính cho ${periodTitle(dossier.period) ?? dossier.period}.`,
        href: null,
      },
    ];
  });
}

function lateRegistrations({ whole, nomination }: RegisteredNominee, names: Names, zone: string): Notice[] {
  if (nomination.purpose !== 'nomination') return [];
  const late = nominationsOf(whole).filter(
    ({ purpose, accepted, boundary, receivedAt }) =>
      purpose === 'registration' && accepted && boundary !== null && receivedAt >= boundary,
  );
  return late.map(({ dossier, receivedAt }) => ({
    text: `Đăng ký thi đua muộn: ${dossierName(names, dossier)}, nhận ${momentInWords(receivedAt, { language: 'vi', zone })}.`,
    href: null,
  }));
}
