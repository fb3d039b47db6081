import { describe, expect, it } from 'vitest';
import { type DossierCommand, decideDossier } from '../../../shared/domain/dossier/decide.ts';
import { type Dossier, type DossierState, dossierStates } from '../../../shared/domain/dossier/dossier.ts';
import { takeSteps } from '../../../shared/domain/dossier/take-step.ts';
import { type DossierCommandName, dossierCommands, transitions } from '../../../shared/domain/dossier/transitions.ts';
import { nothingInForce } from '../../../shared/domain/dossier/withdraw.ts';
import { placesHeld } from '../../../shared/domain/intake/whole.ts';
import { aDossier, at } from '../../support/dossiers.ts';

const now = at('2021-06-10T02:00:00.000Z');

function changed(dossier: Dossier, command: DossierCommand, when = now) {
  const result = decideDossier(dossier, command, when);
  if (!result.ok) throw new Error(result.rejections.map((r) => r.code).join());
  return result.value;
}

const valid = (receivedAt: string): DossierCommand => ({
  name: 'record',
  receivedAt: at(receivedAt),
  rows: 3,
  warnings: 1,
  blocking: 0,
});
const broken = (receivedAt: string): DossierCommand => ({
  name: 'record',
  receivedAt: at(receivedAt),
  rows: 3,
  warnings: 1,
  blocking: 2,
});
const codes = (dossier: Dossier, command: DossierCommand, when = now) => {
  const result = decideDossier(dossier, command, when);
  return result.ok ? [] : result.rejections.map((r) => r.code);
};

describe('When a version arrives', () => {
  it('A11: the last millisecond before the boundary is on time and the boundary itself is late', () => {
    expect(changed(aDossier(), valid('2021-06-14T16:59:59.999Z')).dossier.late).toBe(false);
    const late = changed(aDossier(), valid('2021-06-14T17:00:00.000Z'));
    expect(late.dossier).toMatchObject({ late: true, state: 'UNDER_REVIEW' });
    expect(late.events[0]).toMatchObject({ type: 'dossier.submitted.v1', data: { late: true, version: 1 } });
  });

  it('a file received at the lock is refused and one millisecond before it is not', () => {
    expect(codes(aDossier(), valid('2021-06-21T17:00:00.000Z'))).toEqual(['PERIOD_LOCKED']);
    expect(codes(aDossier(), valid('2021-06-21T16:59:59.999Z'))).toEqual([]);
  });

  it('a file received before the opening is refused', () => {
    expect(codes(aDossier(), valid('2021-05-30T16:59:59.999Z'))).toEqual(['NOT_OPEN']);
  });

  it('an invalid version before the boundary does not protect: the first valid one decides', () => {
    const { dossier } = changed(aDossier(), broken('2021-06-14T10:00:00.000Z'));
    expect(dossier).toMatchObject({ state: 'INVALID', latestVersion: 1, validVersion: null, firstValidAt: null });
    expect(changed(dossier, valid('2021-06-14T18:00:00.000Z')).dossier).toMatchObject({ late: true, latestVersion: 2 });
  });

  it('an invalid version takes nothing away from an accepted one', () => {
    const accepted = changed(changed(aDossier(), valid('2021-06-05T02:00:00.000Z')).dossier, {
      name: 'accept',
      version: 1,
    }).dossier;
    const after = changed(accepted, broken('2021-06-06T02:00:00.000Z')).dossier;
    expect(after).toMatchObject({ state: 'ACCEPTED', acceptedVersion: 1, validVersion: 1, latestVersion: 2 });
  });

  it('a new valid version voids the acceptance and goes back to review', () => {
    const accepted = changed(changed(aDossier(), valid('2021-06-05T02:00:00.000Z')).dossier, {
      name: 'accept',
      version: 1,
    }).dossier;
    const after = changed(accepted, valid('2021-06-06T02:00:00.000Z')).dossier;
    expect(after).toMatchObject({ state: 'UNDER_REVIEW', acceptedVersion: null, validVersion: 2 });
    expect(after.firstValidAt).toBe('2021-06-05T02:00:00.000Z');
  });

  it('a missed dossier becomes late instead of missed', () => {
    const missed = aDossier({ overdue: 'MISSED' });
    expect(changed(missed, valid('2021-06-16T02:00:00.000Z')).dossier).toMatchObject({ overdue: null, late: true });
  });
});

describe('When the office judges a version', () => {
  const underReview = changed(aDossier(), valid('2021-06-05T02:00:00.000Z')).dossier;
  const giveBack = (more: object = {}): DossierCommand => ({
    name: 'return',
    version: 1,
    reason: 'Thiếu minh chứng',
    items: [],
    due: at('2021-06-15T16:59:59.999Z'),
    ...more,
  });

  it('a return without reason and with a past due date names both at once', () => {
    const due = at('2021-06-01T00:00:00.000Z');
    expect(codes(underReview, giveBack({ reason: ' ', due }))).toEqual(['REASON_MISSING', 'DUE_NOT_IN_FUTURE']);
  });

  it('a decision on an older version is stale', () => {
    const second = changed(underReview, valid('2021-06-06T02:00:00.000Z')).dossier;
    expect(codes(second, { name: 'accept', version: 1 })).toEqual(['STALE_VERSION']);
  });

  it('a dossier is returned twice at most', () => {
    let dossier = underReview;
    for (const version of [1, 2]) {
      dossier = changed(dossier, giveBack({ version })).dossier;
      dossier = changed(dossier, valid('2021-06-12T02:00:00.000Z')).dossier;
    }
    expect(codes(dossier, giveBack({ version: 3 }))).toEqual(['RETURN_LIMIT']);
  });

  it('a returned dossier may be supplemented beyond the lock until its due instant', () => {
    const due = at('2021-06-25T16:59:59.999Z');
    const returned = changed(underReview, giveBack({ due })).dossier;
    expect(changed(returned, valid('2021-06-24T02:00:00.000Z')).dossier).toMatchObject({
      state: 'UNDER_REVIEW',
      late: false,
    });
    expect(codes(returned, valid('2021-06-25T16:59:59.999Z'))).toEqual(['PERIOD_LOCKED']);
  });

  it('a version that awaits the office is still judged after the lock, and the dossier is then read-only', () => {
    const locked = changed(underReview, { name: 'lock', reason: 'late_term_ended' }).dossier;
    expect(locked).toMatchObject({ state: 'UNDER_REVIEW', lockedAt: now });
    expect(codes(locked, valid('2021-06-11T02:00:00.000Z'))).toEqual(['PERIOD_LOCKED']);
    expect(changed(locked, { name: 'accept', version: 1 }).dossier).toMatchObject({
      state: 'LOCKED',
      acceptedVersion: 1,
    });
  });
});

describe('When an older version is recorded after a newer one', () => {
  const newer = changed(aDossier(), valid('2021-06-14T17:30:00.000Z')).dossier;

  it('the newer stays in force and as it was judged, and the older decides on time or late', () => {
    const accepted = changed(newer, { name: 'accept', version: 1 }).dossier;
    const { dossier, events } = changed(accepted, { ...valid('2021-06-05T02:00:00.000Z'), rows: 9 } as DossierCommand);
    expect(dossier).toMatchObject({ state: 'ACCEPTED', acceptedVersion: 1, validVersion: 1, latestVersion: 2 });
    expect(dossier).toMatchObject({ validCounts: { rows: 3 }, late: false, firstValidAt: '2021-06-05T02:00:00.000Z' });
    expect(events).toMatchObject([{ type: 'dossier.submitted.v1', data: { version: 2, late: false } }]);
  });
});

describe('When a unit takes its dossier back', () => {
  const back = changed(changed(aDossier(), valid('2021-06-05T02:00:00.000Z')).dossier, {
    name: 'withdraw',
    reason: 'Nộp nhầm kỳ',
  }).dossier;

  it('nothing of it counts any more, also after the lock', () => {
    expect(placesHeld(back)).toBe(0);
    const locked = changed(back, { name: 'lock', reason: 'late_term_ended' }).dossier;
    expect(placesHeld(locked)).toBe(0);
    expect(nothingInForce(locked)).toBe(true);
  });

  it('it does not do so once the period takes nothing any more, though the sweep has not locked it yet', () => {
    const sent = changed(aDossier(), valid('2021-06-05T02:00:00.000Z')).dossier;
    const late = at('2021-06-21T17:00:00.000Z');
    expect(codes(sent, { name: 'withdraw', reason: 'Nộp nhầm kỳ' }, late)).toEqual(['PERIOD_LOCKED']);
  });

  it('what is sent again is late by its own receipt', () => {
    expect(changed(back, valid('2021-06-14T18:00:00.000Z')).dossier).toMatchObject({ late: true, validVersion: 2 });
  });
});

describe('When the office locks a period by hand', () => {
  const lock: DossierCommand = { name: 'lock', reason: 'office' };

  it('after the boundary and before the sweep, whoever sent nothing has missed it and is told so', () => {
    const { dossier, events } = changed(aDossier(), lock, at('2021-06-14T17:01:00.000Z'));
    expect(dossier).toMatchObject({ state: 'LOCKED', overdue: 'MISSED' });
    expect(events.map(({ type }) => type)).toEqual(['period.missed.v1', 'period.locked.v1']);
  });

  it('before the boundary nobody has missed it, nor afterwards', () => {
    const { dossier, events } = changed(aDossier(), lock, at('2021-06-10T02:00:00.000Z'));
    expect(dossier).toMatchObject({ overdue: null, steps: [] });
    expect(events.map(({ type }) => type)).toEqual(['period.locked.v1']);
  });

  it('a unit that owes nothing, or that sent its dossier, misses nothing', () => {
    const late = at('2021-06-14T17:01:00.000Z');
    expect(changed(aDossier({ owed: false }), lock, late).dossier.overdue).toBeNull();
    const sent = changed(aDossier(), valid('2021-06-05T02:00:00.000Z')).dossier;
    expect(changed(sent, lock, late).dossier.overdue).toBeNull();
  });
});

describe('When a unit answers a return within its term', () => {
  const due = at('2021-06-24T16:59:59.999Z');
  const sent = changed(aDossier(), valid('2021-06-05T02:00:00.000Z')).dossier;
  const returned = changed(
    sent,
    { name: 'return', version: 1, reason: 'Thiếu số', items: [], due },
    at('2021-06-21T02:00:00.000Z'),
  ).dossier;
  const answered = changed(returned, valid('2021-06-22T02:00:00.000Z')).dossier;

  it('it may answer better until the term ends, also after the period has closed', () => {
    expect(changed(answered, valid('2021-06-23T02:00:00.000Z')).dossier).toMatchObject({
      validVersion: 3,
      late: false,
    });
    const after = at('2021-06-24T17:00:00.000Z');
    expect(codes(answered, valid(after), after)).toEqual(['PERIOD_LOCKED']);
    expect(takeSteps(answered, at('2021-06-21T17:30:00.000Z')).dossier.lockedAt).toBeNull();
    expect(takeSteps(answered, at('2021-06-24T17:30:00.000Z')).dossier.lockedAt).not.toBeNull();
  });

  it('one the store received in the same second answers it, and one of the second before does not', () => {
    const back = { name: 'return', version: 1, reason: 'Thiếu số', items: [], due } as const;
    const quick = changed(sent, back, at('2021-06-21T02:00:00.700Z')).dossier;
    // The store tells whole seconds: what came at 02:00:00.900 is told as 02:00:00.000.
    const same = changed(quick, valid('2021-06-21T02:00:00.000Z')).dossier;
    expect(same).toMatchObject({ state: 'UNDER_REVIEW', returnReason: null });
    const before = changed(quick, valid('2021-06-21T01:59:59.000Z')).dossier;
    expect(before).toMatchObject({ state: 'RETURNED', returnReason: 'Thiếu số' });
  });

  it('not once the office has accepted, but what arrived before that still counts', () => {
    const accepted = changed(answered, { name: 'accept', version: 2 }, at('2021-06-22T10:00:00.000Z')).dossier;
    const later = at('2021-06-22T11:00:00.000Z');
    expect(codes(accepted, valid(later), later)).toEqual(['PERIOD_LOCKED']);
    expect(changed(accepted, valid('2021-06-22T09:00:00.000Z')).dossier).toMatchObject({ validVersion: 3 });
  });
});

describe('The table of moves', () => {
  const sample: Record<DossierCommandName, DossierCommand> = {
    'record-valid': valid('2021-06-05T02:00:00.000Z'),
    'record-invalid': broken('2021-06-05T02:00:00.000Z'),
    return: { name: 'return', version: 1, reason: 'x', items: [], due: at('2021-06-15T00:00:00.000Z') },
    accept: { name: 'accept', version: 1 },
    lock: { name: 'lock', reason: 'office' },
    withdraw: { name: 'lock', reason: 'office' },
    fulfil: { name: 'fulfil' },
    take: { name: 'take', version: 2 },
  };
  const counts = { rows: 1, warnings: 0, receivedAt: at('2021-06-05T02:00:00.000Z') };
  const locked = { lockedAt: at('2021-06-22T02:00:00.000Z'), readLate: { version: 2, counts, inForce: false } };
  const cases = dossierStates.flatMap((state) =>
    dossierCommands
      .filter((c) => c !== 'withdraw')
      .map((command): [DossierState, DossierCommandName] => [state, command]),
  );

  it.each(cases)('%s with %s gives exactly what the table says', (state, name) => {
    const dossier = aDossier({ state, latestVersion: 1, validVersion: 1, ...(state === 'LOCKED' ? locked : {}) });
    const result = decideDossier(dossier, sample[name], now);
    const next = transitions[state][name];
    expect(result.ok ? result.value.dossier.state : undefined).toBe(next);
  });

  it('every change raises the revision by one', () => {
    const before = aDossier();
    expect(changed(before, valid('2021-06-05T02:00:00.000Z')).dossier.revision).toBe(before.revision + 1);
  });
});
