import type { DossierKey } from '../../events/ids.ts';
import { intakeOf } from '../../shared/domain/campaign/intake.ts';
import { keyText } from '../../shared/domain/dossier/reference.ts';
import type { LinkScope } from '../../shared/domain/link/link.ts';
import { contactsOf } from '../../shared/domain/registry/parties.ts';
import { holding, type Role, type Unit } from '../../shared/domain/registry/registry.ts';
import type { Facts } from './facts.ts';
import type { Letter, LetterKind } from './letter.ts';

/** The board a mail is counted on: one of the calls of a campaign in one period. */
export const boardOf = (k: DossierKey) => `${k.campaignId}/${k.callId}/${k.period}`;

/** The unit that answers by its own page: a list is composed at the desk and has none. */
export const pageUnit = ({ unit, call }: Facts): Unit | null =>
  call !== null && intakeOf(call.definition) === 'list' ? null : unit;

/** The people of a unit, each with a link of their own role. */
export function toUnit(
  kind: LetterKind,
  key: DossierKey,
  given: { facts: Facts; step: string; headOnly?: boolean },
): Letter[] {
  const { facts, step, headOnly } = given;
  const unit = pageUnit(facts);
  if (!unit) return [];
  const people = headOnly ? [{ role: 'head' as const, ...unit.head }] : contactsOf(unit);
  return people.map(({ role, name, email }) => ({
    kind,
    to: { id: `${unit.id}.${role}`, name, email },
    about: keyText(key),
    step,
    board: boardOf(key),
    scope: { kind: 'unit', dossier: key, role },
    landing: '',
  }));
}

/** Everybody who holds the role, each with a link of their own. */
export function toRole(
  role: Role,
  letter: Omit<Letter, 'to' | 'scope'> & { scope: (personId: string) => LinkScope },
  facts: Facts,
): Letter[] {
  return holding(facts.organisation, role).map((p) => ({
    ...letter,
    to: { id: p.id, name: p.name, email: p.email },
    scope: letter.scope(p.id),
  }));
}

/** The people of the standing office, each with a link to the office of the campaign. */
export function toOffice(
  kind: LetterKind,
  key: DossierKey,
  given: { facts: Facts; step: string; landing: string },
): Letter[] {
  const scope = (personId: string): LinkScope => ({ kind: 'office', campaignId: key.campaignId, personId });
  const { facts, step, landing } = given;
  return toRole('STANDING_OFFICE', { kind, about: keyText(key), step, board: boardOf(key), landing, scope }, facts);
}
