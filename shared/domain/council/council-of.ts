import { holding, type Organisation, type Person } from '../registry/registry.ts';
import { proposedRecusals } from './recusal.ts';
import type { Candidate, CouncilMember, Session } from './session.ts';

/** The council of this moment: a session keeps this copy, whoever joins or leaves afterwards. */
export function councilOf(organisation: Organisation): CouncilMember[] {
  return holding(organisation, 'COUNCIL').map(memberOf);
}

const memberOf = ({ id, name, title, unit, relatives }: Person): CouncilMember => ({
  ...{ id, name, title, unitId: unit ?? null, relatives: relatives ?? [] },
});

/**
 * Whether a person speaks for the council: its chair by the register, or, where the register names none, the chair of
 * the session that has the list.
 */
export function chairsCouncil(organisation: Organisation, session: Session | null, personId: string): boolean {
  const named = holding(organisation, 'COUNCIL_CHAIR');
  if (named.length > 0) return named.some(({ id }) => id === personId);
  return session?.meeting?.chairId === personId;
}

/**
 * Whether one of these is the person's own case: the nominee, a declared relative, or somebody of the person's unit.
 * Nobody reviews such a case in any role (invariant I12).
 */
export function isOwnCase(organisation: Organisation, personId: string, candidates: readonly Candidate[]): boolean {
  const person = organisation.people.find(({ id }) => id === personId);
  return person !== undefined && proposedRecusals([memberOf(person)], candidates).length > 0;
}
