import type { DossierKey, Instant } from '../../../events/ids.ts';
import type { LocalDate } from '../deadlines/instants.ts';

/** Where a nominee stands on its way, apart from anything that holds it. Follows from dossier and list, never stored. */
export const nominationStages = ['PROPOSED', 'SCREENED', 'COUNCIL', 'PASSED', 'FAILED', 'FORWARDED'] as const;
export type NominationStage = (typeof nominationStages)[number];

/** What keeps a nominee from being voted on, decided and forwarded. */
export const nominationHolds = ['WITHDRAWN', 'REVOKED', 'SUSPENDED', 'INELIGIBLE'] as const;
export type NominationHold = (typeof nominationHolds)[number];

/** Why consideration stops until cleared: what NĐ 98/2023/NĐ-CP Điều 4 and NĐ 152/2025/NĐ-CP Điều 4 khoản 4 name. */
export const suspensionGrounds = ['discipline', 'investigation', 'inspection', 'complaint'] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/** Why a recognition is taken back (Luật 06/2022/QH15, chương VII). */
export const revocationGrounds = ['false_declaration', 'forged_papers', 'unlawful_appraisal', 'later_finding'] as const;
export type RevocationGround = (typeof revocationGrounds)[number];

/** Who did something and why; `by` is a role-bound id, never a name. */
export type Act = { by: string; at: Instant; reason: string };

/**
 * What was done about one nominee of one dossier beyond the dossier itself. Kept by subject, not by row: a suspension
 * stands however often the unit sends a new version. It exists only once something was done.
 */
export type Nomination = {
  dossier: DossierKey;
  /** The same for the same subject in every version: see `nomineeId`. */
  id: string;
  name: string;
  revision: number;
  suspension: (Act & { ground: SuspensionGround; basis: string; from: NominationStage }) | null;
  ineligible: (Act & { criteria: readonly string[]; definitionVersion: number }) | null;
  waivers: readonly (Act & { criterion: string })[];
  withdrawn: Act | null;
  revoked: (Act & { ground: RevocationGround; decisionNo: string; decisionDate: LocalDate }) | null;
};

/** A nominee about whom nothing was done yet. */
export function newNomination(dossier: DossierKey, nominee: { id: string; name: string }): Nomination {
  const nothing = { suspension: null, ineligible: null, waivers: [], withdrawn: null, revoked: null };
  return { dossier, id: nominee.id, name: nominee.name, revision: 0, ...nothing };
}

/** Criteria found not met and not waived. */
export function openCriteria({ ineligible, waivers }: Nomination): readonly string[] {
  return (ineligible?.criteria ?? []).filter((id) => !waivers.some((w) => w.criterion === id));
}

/** What holds the nominee now, the strongest first; null when it goes its way. */
export function holdOf(nomination: Nomination): NominationHold | null {
  if (nomination.withdrawn) return 'WITHDRAWN';
  if (nomination.revoked) return 'REVOKED';
  if (nomination.suspension) return 'SUSPENDED';
  return openCriteria(nomination).length > 0 ? 'INELIGIBLE' : null;
}

/** Waivers in the form the criteria engine takes them: criterion → who and why. */
export function waiversOf({ waivers }: Nomination): Record<string, { by: string; reason: string }> {
  return Object.fromEntries(waivers.map(({ criterion, by, reason }) => [criterion, { by, reason }]));
}
