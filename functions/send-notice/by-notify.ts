import { toldAt } from '../../shared/domain/campaign/notices.ts';
import type { NoticeMoment } from '../../shared/domain/campaign/vocabulary.ts';
import { unitRolesOf } from '../../shared/domain/registry/parties.ts';
import type { Facts } from './facts.ts';
import type { Letter, LetterKind } from './letter.ts';

/** The letters whose addressees a plan chooses; any other is part of how the product works and always goes out. */
const moments: Partial<Record<LetterKind, NoticeMoment>> = {
  'period-opened': 'period.opened',
  reminder: 'reminder',
  receipt: 'dossier.submitted',
  findings: 'dossier.invalid',
  'office-new-dossier': 'dossier.underReview',
  returned: 'dossier.returned',
  accepted: 'dossier.accepted',
  'session-call': 'session.called',
  'list-forwarded': 'list.forwarded',
  'office-review-due': 'stage.due',
};

function momentOf({ kind }: Letter, { event, dossier }: Facts): NoticeMoment | undefined {
  if (kind === 'missed' || kind === 'office-missed') return dossier?.soft ? 'period.overdueSoft' : 'period.missed';
  if (kind === 'unit-act' && event.type === 'nomination.ineligible.v1') return 'nomination.ineligible';
  if (kind === 'list-stage-due' && event.type === 'list.stage-due.v1') return 'stage.due';
  return moments[kind];
}

/** The words of `to` that mean the person of a letter. */
function wordsFor({ scope, to }: Letter, { organisation, unit }: Facts): readonly string[] {
  switch (scope.kind) {
    case 'unit':
      return (unit ? unitRolesOf(unit, to.email) : [scope.role]).map((role) =>
        role === 'head' ? 'UNIT_HEAD' : 'UNIT_CLERK',
      );
    case 'office':
      return ['STANDING_OFFICE', 'next_actor'];
    case 'ballot':
      return ['COUNCIL_MEMBER', 'COUNCIL'];
    case 'decision':
      return ['SO_LEADER'];
    case 'receiver': {
      const roles = organisation.people.find(({ id }) => id === to.id)?.roles ?? [];
      return roles.includes('SO_LEADER') ? roles : [...roles, 'receiver'];
    }
    default:
      return scope satisfies never;
  }
}

/** Leaves out whom the plan's `notify` does not name for the moment a letter tells of. */
export function byNotify(letters: readonly Letter[], facts: Facts): readonly Letter[] {
  const { definition, common } = facts.campaign;
  return letters.filter((letter) => {
    const moment = momentOf(letter, facts);
    if (moment === undefined) return true;
    const told = toldAt(moment, definition, common);
    return wordsFor(letter, facts).some((word) => told.has(word));
  });
}
