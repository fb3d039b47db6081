import type { Call } from './call.ts';
import type { UnitTier as Tier, UnitType as Type } from './vocabulary.ts';
import { UnitTier, UnitType } from './vocabulary.ts';
import { plainWords } from './words.ts';

/** Words a selector may use beside unit types, the roles below and named units. */
export const selectorWords = ['SO', 'owner', 'all', 'tierPairs', 'STANDING_OFFICE', 'COUNCIL_MEMBER'] as const;

/**
 * What a selector needs to know of a unit. `kind` names a unit the plans call by name: `CDC`, `VAN_PHONG`, `KH_TC`.
 * `isPaired`: the register has a facility above or below it; where it is left out, any facility may have.
 */
export type SelectableUnit = {
  id: string;
  type: Type;
  tier?: Tier | undefined;
  kind?: string | undefined;
  isPaired?: boolean;
};

/** The parts of a selector: `CHI_CUC+DVSN` -> `CHI_CUC`, `DVSN`. */
export function selectorParts(selector: string): string[] {
  return selector.split('+').map((part) => part.trim());
}

/** `Văn phòng` -> `VAN_PHONG`: the code under which a named unit is known, without tone marks or punctuation. */
export function kindCode(name: string): string {
  return plainWords(name).toUpperCase().replaceAll(' ', '_');
}

const facility = new Set<Type>(['DVSN', 'TRAM']);
const guestOnly = new Set<Type>(['HOI', 'CONG_DOAN']);

function matches(part: string, unit: SelectableUnit, roles: readonly string[]): boolean {
  if (roles.includes(part)) return true;
  if (part === 'all') return !guestOnly.has(unit.type);
  if (part === 'tierPairs')
    return unit.isPaired !== false && facility.has(unit.type) && UnitTier.safeParse(unit.tier).success;
  if (UnitType.safeParse(part).success) return unit.type === part;
  return unit.kind !== undefined && kindCode(unit.kind) === kindCode(part);
}

/** Whether `selector` picks this unit, acting in `roles` (`owner`, `STANDING_OFFICE`, `COUNCIL_MEMBER`, `SO` …). */
export function selects(selector: string, unit: SelectableUnit, roles: readonly string[]): boolean {
  return selectorParts(selector).some((part) => matches(part, unit, roles));
}

/**
 * Whether a unit owes a call, may send it without owing, or has nothing to do with it. Works on a call of the
 * definition and on one period of the calendar alike (a period of `dueFor` names only the units that due is for).
 * `roles`: what the unit is in this campaign, beside its type: `owner`, `SO`, `STANDING_OFFICE`, `COUNCIL_MEMBER`.
 */
export function owes(
  call: Pick<Call, 'who'> & { mayAlso?: string | null | undefined },
  unit: SelectableUnit,
  roles: readonly string[],
): 'owes' | 'may' | 'no' {
  if (selects(call.who, unit, roles)) return 'owes';
  return call.mayAlso && selects(call.mayAlso, unit, roles) ? 'may' : 'no';
}
