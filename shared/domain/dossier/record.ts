import type { Instant } from '../../../events/ids.ts';
import { because } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import type { DossierChange } from './change.ts';
import { type Dossier, isOpenAt, type ReadLate } from './dossier.ts';
import { transitions } from './transitions.ts';

export type RecordCommand = {
  name: 'record';
  receivedAt: Instant;
  rows: number;
  warnings: number;
  blocking: number;
  /** Held against the boundary instead of the time it came: the day an event was held. */
  judgedAt?: Instant | null;
  /** A list stands that drew on what was accepted for this period. */
  listStands?: boolean;
};

/**
 * A file that was read becomes a version: by when it arrived, however late and in whatever order it is told. What the unit
 * took back afterwards, and what another version overtook, never comes into force; what a return asked for is not answered
 * by what was sent before it; what a list was composed from stays until the office decides.
 */
export function record(dossier: Dossier, command: RecordCommand): Result<DossierChange> {
  const { receivedAt, rows, warnings, blocking } = command;
  if (receivedAt < dossier.opensAt) return rejected(because('NOT_OPEN'));
  if (!isOpenAt(dossier, receivedAt)) return rejected(because('PERIOD_LOCKED'));
  if (dossier.withdrawnAt && receivedAt < dossier.withdrawnAt) return rejected(because('TAKEN_BACK'));
  const next = transitions[dossier.state][blocking > 0 ? 'record-invalid' : 'record-valid'];
  if (!next) return rejected(because('WRONG_STATE', { seen: dossier.state }));
  const version = dossier.latestVersion + 1;
  const common = { ...dossier, state: next, revision: dossier.revision + 1, latestVersion: version };
  if (blocking > 0) {
    const data = { dossier: dossier.key, version, blocking, receivedAt };
    return accepted({ dossier: common, events: [{ type: 'dossier.invalidated.v1', data }] });
  }
  const firstValidAt = dossier.firstValidAt && dossier.firstValidAt < receivedAt ? dossier.firstValidAt : receivedAt;
  const late = dossier.boundary !== null && (command.judgedAt ?? firstValidAt) >= dossier.boundary;
  const data = { dossier: dossier.key, version, reference: dossier.reference, rows, late, receivedAt };
  const events = [{ type: 'dossier.submitted.v1' as const, data }];
  const counts = { rows, warnings, receivedAt };
  const isOvertaken = dossier.validCounts !== null && receivedAt < dossier.validCounts.receivedAt;
  const isListed = dossier.lockedAt !== null && dossier.acceptedVersion !== null && command.listStands === true;
  const told = dossier.lockedAt && !isOvertaken ? { readLate: { version, counts, inForce: !isListed } } : {};
  if (isOvertaken || isListed) {
    const kept = { ...common, ...told, state: dossier.state, firstValidAt, late: late && dossier.late };
    return accepted({ dossier: kept, events });
  }
  const valid = inForce({ ...common, ...told }, { version, counts });
  return accepted({ dossier: { ...keptReturn(dossier, valid), firstValidAt, late }, events });
}

function inForce(dossier: Dossier, { version, counts }: Pick<ReadLate, 'version' | 'counts'>): Dossier {
  const changed = { ...dossier, validVersion: version, validCounts: counts, acceptedVersion: null, overdue: null };
  const answered = { returnReason: null, returnItems: [], supplementDue: null };
  return { ...changed, ...(dossier.nil ? { nil: null } : {}), ...answered };
}

/**
 * A return stands, with its term, when what came was sent before it. The store tells arrivals in whole seconds (the time of an EventBridge
 * event): one of the same second answers the return, or the unit would wait for a review that nobody does.
 */
function keptReturn(before: Dossier, after: Dossier): Dossier {
  const { state, returnedAt, returnReason, returnItems, supplementDue } = before;
  const sentBefore =
    returnedAt !== undefined && after.validCounts !== null && after.validCounts.receivedAt < wholeSecond(returnedAt);
  return state === 'RETURNED' && sentBefore ? { ...after, state, returnReason, returnItems, supplementDue } : after;
}

const wholeSecond = (at: string): string => at.replace(/\.\d+Z$/, '.000Z');

/** The office takes up a version that was read late, in place of the one it had accepted. It then waits for its review. */
export function takeLate(dossier: Dossier, command: { version: number }): Result<DossierChange> {
  const next = transitions[dossier.state].take;
  const { readLate } = dossier;
  if (!next || !readLate || readLate.inForce) return rejected(because('WRONG_STATE', { seen: dossier.state }));
  if (readLate.version !== command.version) return rejected(because('STALE_VERSION'));
  const { version, counts, upload } = readLate;
  const changed: Dossier = {
    ...inForce({ ...dossier, state: next }, readLate),
    ...(upload === undefined ? {} : { validUpload: upload }),
    readLate: { ...readLate, inForce: true },
    revision: dossier.revision + 1,
  };
  const { key, reference, late } = dossier;
  const { rows, receivedAt } = counts;
  const data = { dossier: key, version, reference, rows, late, receivedAt };
  const note = `Đưa bản ${version} vào thẩm định thay bản đã chấp nhận`;
  return accepted({ dossier: changed, events: [{ type: 'dossier.submitted.v1', data, note }] });
}
