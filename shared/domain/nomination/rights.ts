import type { NominationHold, NominationStage } from './nomination.ts';

/** Roles as acts know them: a unit's clerk and head are told apart, and the council's chair from its members. */
export type ActingRole =
  | 'UNIT_CLERK'
  | 'UNIT_HEAD'
  | 'STANDING_OFFICE'
  | 'COUNCIL'
  | 'COUNCIL_CHAIR'
  | 'SO_LEADER'
  | 'RECEIVER';

export const nominationActs = [
  'suspend',
  'reinstate',
  'find-ineligible',
  'find-eligible',
  'waive',
  'withdraw',
  'revoke',
] as const;
export type NominationActName = (typeof nominationActs)[number];

type Right = {
  roles: readonly ActingRole[];
  at: readonly NominationStage[];
  /** What may hold the nominee when the act is done; `none`: nothing holds it. */
  held: readonly (NominationHold | 'none')[];
};

const underWay: readonly NominationStage[] = ['PROPOSED', 'SCREENED', 'COUNCIL', 'PASSED'];
const anywhere: readonly NominationStage[] = [...underWay, 'FAILED', 'FORWARDED'];

/**
 * Who may do what with a nominee, and when: the one table of these rights. Who may act on a list is in `listMoves`.
 * A unit withdraws only before the next stage has acted, which `decideNomination` is told. A criterion is waived by the
 * council, so its chair records it, not one member for all.
 */
export const nominationRights: Record<NominationActName, Right> = {
  suspend: { roles: ['STANDING_OFFICE'], at: underWay, held: ['none', 'INELIGIBLE'] },
  reinstate: { roles: ['STANDING_OFFICE'], at: anywhere, held: ['SUSPENDED'] },
  'find-ineligible': { roles: ['STANDING_OFFICE'], at: ['PROPOSED', 'SCREENED', 'COUNCIL'], held: ['none'] },
  'find-eligible': { roles: ['STANDING_OFFICE'], at: underWay, held: ['INELIGIBLE'] },
  waive: { roles: ['COUNCIL_CHAIR'], at: underWay, held: ['INELIGIBLE'] },
  withdraw: {
    roles: ['UNIT_HEAD'],
    at: ['PROPOSED', 'SCREENED', 'COUNCIL'],
    held: ['none', 'INELIGIBLE', 'SUSPENDED'],
  },
  revoke: { roles: ['STANDING_OFFICE'], at: ['FORWARDED'], held: ['none'] },
};

/** The acts a role may do with a nominee as it stands. */
export function actsFor(
  role: ActingRole,
  nominee: { stage: NominationStage; hold: NominationHold | null },
): readonly NominationActName[] {
  const held = nominee.hold ?? 'none';
  return nominationActs.filter((act) => {
    const right = nominationRights[act];
    return right.roles.includes(role) && right.at.includes(nominee.stage) && right.held.includes(held);
  });
}
