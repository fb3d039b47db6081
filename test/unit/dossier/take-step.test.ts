import { describe, expect, it } from 'vitest';
import { takeSteps } from '../../../shared/domain/dossier/take-step.ts';
import { aDossier, at } from '../../support/dossiers.ts';

const types = (events: readonly { type: string }[]) => events.map((e) => e.type);

describe('When nothing was sent', () => {
  it('takes no step one millisecond before it is due', () => {
    const dossier = aDossier();
    expect(takeSteps(dossier, at('2021-06-07T00:59:59.999Z'))).toEqual({ dossier, events: [] });
  });

  it('reminds once for each step and never again for the same one', () => {
    const first = takeSteps(aDossier(), at('2021-06-07T01:00:00.000Z'));
    expect(first.events).toMatchObject([{ type: 'reminder.due.v1', data: { step: 'D-7', reason: 'not_sent' } }]);
    expect(takeSteps(first.dossier, at('2021-06-07T01:00:00.000Z')).events).toEqual([]);
  });

  it('sends only the newest of several missed reminder steps', () => {
    const { events } = takeSteps(aDossier(), at('2021-06-13T01:00:00.000Z'));
    expect(events).toMatchObject([{ data: { step: 'D-1' } }]);
  });

  it('a passed boundary silences the reminders and marks the dossier missed', () => {
    const { dossier, events } = takeSteps(aDossier(), at('2021-06-14T17:00:00.000Z'));
    expect(types(events)).toEqual(['period.missed.v1']);
    expect(dossier.overdue).toBe('MISSED');
  });

  it('A09: a soft boundary gives OVERDUE_SOFT and never MISSED', () => {
    const soft = aDossier({ soft: true });
    expect(takeSteps(soft, at('2021-06-14T16:59:59.999Z')).dossier.overdue).toBeNull();
    expect(takeSteps(soft, at('2021-06-14T17:00:00.000Z')).dossier.overdue).toBe('OVERDUE_SOFT');
  });

  it('locks half an hour after the late term, when everything that arrived within it was read', () => {
    expect(takeSteps(aDossier(), at('2021-06-21T17:29:59.999Z')).dossier).toMatchObject({ lockedAt: null });
    const { dossier, events } = takeSteps(aDossier(), at('2021-06-21T17:30:00.000Z'));
    expect(types(events)).toEqual(['period.missed.v1', 'period.locked.v1']);
    expect(dossier).toMatchObject({ state: 'LOCKED', steps: [], revision: 2 });
  });
});

describe('When a valid version stands', () => {
  const sent = aDossier({
    state: 'UNDER_REVIEW',
    latestVersion: 1,
    validVersion: 1,
    firstValidAt: at('2021-06-05T02:00:00.000Z'),
  });

  it('nobody is reminded and nothing is missed', () => {
    expect(takeSteps(sent, at('2021-06-14T17:00:00.000Z'))).toMatchObject({ events: [], dossier: { overdue: null } });
  });

  it('the lock leaves it to the office', () => {
    const locked = takeSteps(sent, at('2021-06-21T17:30:00.000Z')).dossier;
    expect(locked).toMatchObject({ state: 'UNDER_REVIEW', lockedAt: '2021-06-21T17:30:00.000Z' });
  });
});

describe('When a version has errors', () => {
  it('the reminder says so', () => {
    const invalid = aDossier({ state: 'INVALID', latestVersion: 1 });
    expect(takeSteps(invalid, at('2021-06-07T01:00:00.000Z')).events).toMatchObject([
      { data: { reason: 'has_errors' } },
    ]);
  });
});

describe('When a dossier was returned shortly before the lock', () => {
  it('the lock waits for the supplement term', () => {
    const supplementDue = at('2021-06-23T16:59:59.999Z');
    const returned = aDossier({
      state: 'RETURNED',
      latestVersion: 1,
      validVersion: 1,
      firstValidAt: at('2021-06-05T02:00:00.000Z'),
      supplementDue,
    });
    const waiting = takeSteps(returned, at('2021-06-21T17:30:00.000Z'));
    const read = at('2021-06-23T17:29:59.999Z');
    expect(waiting).toMatchObject({
      events: [],
      dossier: { state: 'RETURNED', steps: [{ kind: 'lock', at: read }] },
    });
    expect(takeSteps(waiting.dossier, read).dossier).toMatchObject({
      state: 'UNDER_REVIEW',
      lockedAt: read,
    });
  });
});
