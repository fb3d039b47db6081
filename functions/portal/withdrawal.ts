import type { Instant } from '../../events/ids.ts';
import type { Call } from '../../shared/domain/campaign/call.ts';
import { type Dossier, isOpenAt } from '../../shared/domain/dossier/dossier.ts';
import { transitions } from '../../shared/domain/dossier/transitions.ts';
import { nothingInForce } from '../../shared/domain/dossier/withdraw.ts';
import type { Visitor } from './visitor.ts';

/** True when this visitor may take the dossier back now: the head of the unit, before the period is locked. */
export function mayWithdraw({ link, power }: Visitor, dossier: Dossier, now: Instant): boolean {
  const head = link.scope.kind === 'unit' && link.scope.role === 'head';
  const possible = transitions[dossier.state].withdraw !== undefined && dossier.validVersion !== null;
  return power === 'acts' && head && possible && isOpenAt(dossier, now);
}

/** True when this unit may report now that it has nothing to propose. */
export function mayReportNil(
  { link, power }: Visitor,
  dossier: Dossier,
  { call, now }: { call: Pick<Call, 'nilReturn'>; now: Instant },
): boolean {
  const asked = call.nilReturn === true && link.scope.kind === 'unit' && power === 'acts';
  return asked && nothingInForce(dossier) && now >= dossier.opensAt && isOpenAt(dossier, now);
}
