import { holding, type Organisation } from '../registry/registry.ts';
import type { CouncilMember } from './session.ts';

/** The council of this moment: a session keeps this copy, whoever joins or leaves afterwards. */
export function councilOf(organisation: Organisation): CouncilMember[] {
  return holding(organisation, 'COUNCIL').map(({ id, name, title, unit, relatives }) => ({
    ...{ id, name, title, unitId: unit ?? null, relatives: relatives ?? [] },
  }));
}
