import type { Instant } from '../../../events/ids.ts';
import { because } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import type { DossierChange } from './change.ts';
import { type Dossier, takesUntil } from './dossier.ts';
import { nilReturn } from './nil-return.ts';
import { type RecordCommand, record, takeLate } from './record.ts';
import { withReviewClock } from './review-clock.ts';
import { transitions } from './transitions.ts';
import { nothingInForce, withdrawDossier } from './withdraw.ts';

/** At most this many returns for supplement; the next version is then judged as it is (domain rule, plans silent). */
export const MAX_RETURNS = 2;

export type DossierCommand =
  | RecordCommand
  | { name: 'return'; version: number; reason: string; items: readonly string[]; due: Instant }
  | { name: 'accept'; version: number }
  | { name: 'lock'; reason: 'list_composed' | 'late_term_ended' | 'office' }
  | { name: 'withdraw'; reason: string }
  | { name: 'nil-return'; reason: string; by: string }
  | { name: 'fulfil' }
  | { name: 'take'; version: number };

/**
 * What a command makes of a dossier at `now` (UTC), or every reason against it. Pure: nothing is saved here.
 * A recorded version keeps its number even when it fails, and a failed one never replaces a valid one.
 */
export function decideDossier(dossier: Dossier, command: DossierCommand, now: Instant): Result<DossierChange> {
  const result = decided(dossier, command, now);
  if (!result.ok) return result;
  return accepted({ ...result.value, dossier: withReviewClock(dossier, result.value.dossier, now) });
}

function decided(dossier: Dossier, command: DossierCommand, now: Instant): Result<DossierChange> {
  switch (command.name) {
    case 'record':
      return record(dossier, command);
    case 'return':
      return giveBack(dossier, command, now);
    case 'accept':
      return accept(dossier, command, now);
    case 'lock':
      return lock(dossier, command.reason, now);
    case 'nil-return':
      return nilReturn(dossier, command, now);
    case 'withdraw':
      return withdrawDossier(dossier, command, now);
    case 'fulfil':
      return fulfil(dossier, now);
    case 'take':
      return takeLate(dossier, command);
    default:
      return command satisfies never;
  }
}

function giveBack(
  dossier: Dossier,
  command: { version: number; reason: string; items: readonly string[]; due: Instant },
  now: Instant,
): Result<DossierChange> {
  const next = transitions[dossier.state].return;
  const problems = [];
  if (!next) problems.push(because('WRONG_STATE', { seen: dossier.state }));
  if (dossier.validVersion !== command.version) problems.push(because('STALE_VERSION'));
  if (command.reason.trim() === '') problems.push(because('REASON_MISSING', { field: 'reason' }));
  if (command.due <= now) problems.push(because('DUE_NOT_IN_FUTURE', { field: 'due' }));
  if (dossier.lockedAt) problems.push(because('PERIOD_LOCKED'));
  if (dossier.returns >= MAX_RETURNS) problems.push(because('RETURN_LIMIT', { limit: MAX_RETURNS }));
  if (!next || problems.length > 0) return rejected(...problems);
  const changed: Dossier = {
    ...dossier,
    state: next,
    revision: dossier.revision + 1,
    returns: dossier.returns + 1,
    returnReason: command.reason.trim(),
    returnItems: command.items,
    supplementDue: command.due,
    supplementUntil: command.due,
    returnedAt: now,
  };
  const data = { dossier: dossier.key, version: command.version, supplementDue: command.due };
  return accepted({
    dossier: changed,
    events: [{ type: 'dossier.returned.v1', data, note: changed.returnReason ?? '' }],
  });
}

function accept(dossier: Dossier, command: { version: number }, now: Instant): Result<DossierChange> {
  const next = transitions[dossier.state].accept;
  const problems = [];
  if (!next) problems.push(because('WRONG_STATE', { seen: dossier.state }));
  if (dossier.validVersion !== command.version) problems.push(because('STALE_VERSION'));
  if (!next || problems.length > 0) return rejected(...problems);
  const changed: Dossier = {
    ...dossier,
    state: dossier.lockedAt ? 'LOCKED' : next,
    revision: dossier.revision + 1,
    acceptedVersion: command.version,
    ...(dossier.supplementUntil && dossier.supplementUntil > now ? { supplementUntil: now } : {}),
  };
  const data = { dossier: dossier.key, version: command.version };
  return accepted({ dossier: changed, events: [{ type: 'dossier.accepted.v1', data }] });
}

function lock(
  dossier: Dossier,
  reason: 'list_composed' | 'late_term_ended' | 'office',
  now: Instant,
): Result<DossierChange> {
  const next = transitions[dossier.state].lock;
  if (!next || dossier.lockedAt) return rejected(because('WRONG_STATE', { seen: dossier.state }));
  const changed: Dossier = {
    ...dossier,
    state: next,
    revision: dossier.revision + 1,
    supplementDue: null,
    lockedAt: now,
    takesUntil: takesUntil(dossier, now),
    steps: [],
  };
  const told = { type: 'period.locked.v1' as const, data: { dossier: dossier.key, reason } };
  const missed = missedBy(dossier, now);
  return missed
    ? accepted({ dossier: { ...changed, overdue: missed.overdue }, events: [missed.event, told] })
    : accepted({ dossier: changed, events: [told] });
}

/** A lock between the boundary and the sweep leaves nobody who missed it unmarked; one before the boundary misses nobody. */
function missedBy(dossier: Dossier, now: Instant) {
  const { key, owed, soft, boundary, overdue } = dossier;
  if (!owed || overdue !== null || boundary === null || now < boundary || !nothingInForce(dossier)) return null;
  const event = { type: 'period.missed.v1' as const, data: { dossier: key, soft, boundary } };
  return { overdue: soft ? ('OVERDUE_SOFT' as const) : ('MISSED' as const), event };
}

/** The obligation of the office itself (a list to the next level) is met by the act, not by a file. */
function fulfil(dossier: Dossier, now: Instant): Result<DossierChange> {
  const next = transitions[dossier.state].fulfil;
  if (!next) return rejected(because('WRONG_STATE', { seen: dossier.state }));
  const late = dossier.boundary !== null && now >= dossier.boundary;
  const changed: Dossier = {
    ...dossier,
    state: next,
    revision: dossier.revision + 1,
    firstValidAt: now,
    late,
    overdue: null,
    lockedAt: now,
    steps: [],
  };
  return accepted({ dossier: changed, events: [] });
}
