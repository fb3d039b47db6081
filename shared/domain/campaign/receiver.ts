import type { LocalDate } from '../deadlines/instants.ts';
import { valueOn } from '../organisation/dated.ts';
import { holding, type Organisation, Role } from '../registry/registry.ts';
import type { Call } from './call.ts';
import type { CampaignDefinition } from './definition.ts';
import { superiorOfOwner } from './vocabulary.ts';

/** Whom an organisation reports to on a local day (units change superiors by law); without dates, its parent. */
export const superiorOn = (organisation: Pick<Organisation, 'superiors' | 'parent'>, on: LocalDate): string =>
  valueOn(organisation.superiors ?? [], on) ?? organisation.parent;

/**
 * Who outside receives a report or plan sent on a local day: the actor of the last stage of its route that receives.
 * Null when the route ends inside, or for calls whose items go out in a list of their own.
 */
export function receiverOn(
  { stages }: Pick<CampaignDefinition, 'stages'>,
  call: Pick<Call, 'type' | 'route'>,
  given: { organisation: Organisation; on: LocalDate },
): string | null {
  if (call.type !== 'report' && call.type !== 'plan') return null;
  const route = (call.route ?? []).flatMap((id) => stages.filter((stage) => stage.id === id));
  const last = route.findLast((stage) => stage.action === 'receive');
  if (last === undefined) return null;
  if (last.actor === superiorOfOwner) return superiorOn(given.organisation, given.on);
  const role = Role.safeParse(last.actor);
  return role.success ? (holding(given.organisation, role.data)[0]?.title ?? null) : null;
}
