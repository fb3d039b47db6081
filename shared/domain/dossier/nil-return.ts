import type { Instant } from '../../../events/ids.ts';
import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import type { DossierChange } from './change.ts';
import { type Dossier, isOpenAt } from './dossier.ts';
import { nothingInForce } from './withdraw.ts';

/** Records a nil return ("không có") while the period is open and nothing valid is in force. */
export function nilReturn(
  dossier: Dossier,
  command: { reason: string; by: string },
  now: Instant,
): Result<DossierChange> {
  const reason = command.reason.trim();
  const problems: Rejection[] = [];
  if (now < dossier.opensAt) problems.push(because('NOT_OPEN'));
  if (!isOpenAt(dossier, now)) problems.push(because('PERIOD_LOCKED'));
  if (!nothingInForce(dossier)) problems.push(because('WRONG_STATE', { seen: dossier.state }));
  if (reason === '') problems.push(because('REASON_MISSING', { field: 'reason' }));
  if (problems.length > 0) return rejected(...problems);
  const changed: Dossier = { ...dossier, revision: dossier.revision + 1, nil: { reason, by: command.by, at: now } };
  const data = { dossier: dossier.key, revision: changed.revision };
  return accepted({ dossier: changed, events: [{ type: 'dossier.nil-returned.v1', data, note: reason }] });
}
