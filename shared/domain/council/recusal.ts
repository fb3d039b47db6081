import { toneKey } from '../reading/vietnamese/fold.ts';
import type { Candidate, CouncilMember, Recusal, RecusalReason } from './session.ts';

/** True when a nominee's name is this person's, also behind a form of address or degree (`BS. Nguyễn Văn A`). */
function named(candidate: Candidate, name: string): boolean {
  const [whole, part] = [toneKey(candidate.name), toneKey(name)];
  return part !== '' && (whole === part || whole.endsWith(` ${part}`));
}

function reasonFor(member: CouncilMember, candidate: Candidate): RecusalReason | null {
  const person = candidate.kind !== 'collective';
  if (person && named(candidate, member.name)) return 'nominee';
  if (person && member.relatives.some((name) => named(candidate, name))) return 'relative';
  return member.unitId !== null && member.unitId === candidate.unitId ? 'own_unit' : null;
}

/**
 * Whom the system keeps out of which vote by what the register says: the nominee, a declared relative, a member of the
 * nominee's unit. Names are compared with their tones, however these are placed; the secretary may lift what is only a namesake.
 */
export function proposedRecusals(members: readonly CouncilMember[], candidates: readonly Candidate[]): Recusal[] {
  return candidates.flatMap((candidate) =>
    members.flatMap((member) => {
      const why = reasonFor(member, candidate);
      return why === null ? [] : [{ memberId: member.id, itemId: candidate.id, why, lifted: null }];
    }),
  );
}
