import type { Common } from './common-plan.ts';
import type { CampaignDefinition } from './definition.ts';
import type { NoticeMoment } from './vocabulary.ts';

/** Words of `to` that reach the same people: whoever has a dossier to judge is the standing office. */
export const noticeRoles: Readonly<Record<NoticeMoment, readonly string[]>> = {
  'period.opened': ['UNIT_CLERK', 'UNIT_HEAD'],
  reminder: ['UNIT_CLERK', 'UNIT_HEAD'],
  'dossier.submitted': ['UNIT_CLERK', 'UNIT_HEAD'],
  'dossier.invalid': ['UNIT_CLERK', 'UNIT_HEAD'],
  'dossier.underReview': ['STANDING_OFFICE', 'next_actor'],
  'dossier.returned': ['UNIT_CLERK', 'UNIT_HEAD'],
  'dossier.accepted': ['UNIT_CLERK', 'UNIT_HEAD'],
  'stage.due': ['STANDING_OFFICE', 'next_actor'],
  'nomination.ineligible': ['UNIT_CLERK', 'UNIT_HEAD'],
  'decision.made': ['UNIT_CLERK', 'UNIT_HEAD'],
  'recognition.granted': ['UNIT_CLERK', 'UNIT_HEAD'],
  'period.missed': ['UNIT_HEAD', 'STANDING_OFFICE'],
  'period.overdueSoft': ['UNIT_HEAD', 'STANDING_OFFICE'],
  'session.called': ['COUNCIL_MEMBER', 'COUNCIL'],
  'list.forwarded': ['SO_LEADER', 'receiver', 'BAN_TDKT', 'UBND_TINH'],
};

type Plan = Pick<CampaignDefinition, 'notify'>;

/** Everybody a plan writes to at a moment, as its `notify` says: own rules, or those of the profile it names. */
export function toldAt(moment: NoticeMoment, { notify }: Plan, { notifyProfiles }: Pick<Common, 'notifyProfiles'>) {
  const rules = typeof notify === 'string' ? (notifyProfiles[notify] ?? []) : notify;
  return new Set(rules.filter((rule) => rule.on.includes(moment)).flatMap((rule) => rule.to));
}
