import type { Instant } from '../../../events/ids.ts';
import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import type { DossierChange } from './change.ts';
import { type Dossier, isOpenAt } from './dossier.ts';
import { transitions } from './transitions.ts';

/**
 * The unit takes its dossier back, with a reason, before the period is locked. What was sent stays in the history; the
 * obligation stands as if nothing had been sent, so a boundary that has passed makes it overdue, and what is sent again
 * is on time or late by its own receipt.
 */
export function withdrawDossier(dossier: Dossier, command: { reason: string }, now: Instant): Result<DossierChange> {
  const next = transitions[dossier.state].withdraw;
  const reason = command.reason.trim();
  const problems: Rejection[] = [];
  if (!next || dossier.validVersion === null) problems.push(because('WRONG_STATE', { seen: dossier.state }));
  if (!isOpenAt(dossier, now)) problems.push(because('PERIOD_LOCKED'));
  if (reason === '') problems.push(because('REASON_MISSING', { field: 'reason' }));
  if (!next || dossier.validVersion === null || problems.length > 0) return rejected(...problems);
  const passed = dossier.owed && dossier.boundary !== null && now >= dossier.boundary;
  const changed: Dossier = {
    ...dossier,
    state: next,
    revision: dossier.revision + 1,
    validVersion: null,
    validCounts: null,
    acceptedVersion: null,
    firstValidAt: null,
    late: false,
    overdue: passed ? (dossier.soft ? 'OVERDUE_SOFT' : 'MISSED') : null,
    returnReason: null,
    returnItems: [],
    supplementDue: null,
    withdrawnAt: now,
  };
  const data = { dossier: dossier.key, version: dossier.validVersion, revision: changed.revision };
  return accepted({ dossier: changed, events: [{ type: 'dossier.withdrawn.v1', data, note: reason }] });
}

/** True when nothing the unit sent counts: it never sent anything valid, or took it back. */
export const nothingInForce = (dossier: Dossier): boolean => dossier.firstValidAt === null;
