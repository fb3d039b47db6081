import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { transitions } from '../../shared/domain/dossier/transitions.ts';
import type { Visitor } from './visitor.ts';

/** True when this visitor may take the dossier back now: the head of the unit, before the period is locked. */
export function mayWithdraw({ link, power }: Visitor, dossier: Dossier): boolean {
  const head = link.scope.kind === 'unit' && link.scope.role === 'head';
  const possible = transitions[dossier.state].withdraw !== undefined && dossier.validVersion !== null;
  return power === 'acts' && head && possible && dossier.lockedAt === null;
}
