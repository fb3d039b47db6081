import { describe, expect, it } from 'vitest';
import { linkTimes } from '../../../functions/send-notice/link-times.ts';
import { type Link, type LinkPower, powerOf } from '../../../shared/domain/link/link.ts';
import { aDossier, aKey, at } from '../../support/dossiers.ts';

const scope = { kind: 'unit' as const, dossier: aKey(), role: 'clerk' as const };
const link = (more: Partial<Link> = {}): Link => ({
  ...{ hash: 'h', scope, to: null, landing: '', generation: 2 },
  issuedAt: at('2021-06-01T01:00:00.000Z'),
  actsUntil: at('2021-07-01T00:00:00.000Z'),
  showsUntil: at('2022-06-01T00:00:00.000Z'),
  ...more,
});

describe('What a link may do', () => {
  it.each<[string, string, LinkPower]>([
    ['just before its acting time ends', '2021-06-30T23:59:59.999Z', 'acts'],
    ['from the moment its acting time is over', '2021-07-01T00:00:00.000Z', 'shows'],
    ['until its showing time ends', '2022-05-31T23:59:59.999Z', 'shows'],
    ['from then on', '2022-06-01T00:00:00.000Z', 'dead'],
  ])('%s (%s): %s', (_when, now, power) => {
    expect(powerOf(link(), 2, at(now))).toBe(power);
  });

  it('an older one than the newest of its dossier opens nothing', () => {
    expect(powerOf(link(), 3, at('2021-06-02T00:00:00.000Z'))).toBe('dead');
  });
});

describe('The two clocks of a new link', () => {
  const now = at('2021-06-01T01:00:00.000Z');

  it('a unit acts until 30 days and reads until 365 days after the lock of its period', () => {
    expect(linkTimes(scope, { dossier: aDossier(), now })).toEqual({
      actsUntil: '2021-07-21T17:00:00.000Z',
      showsUntil: '2022-06-21T17:00:00.000Z',
    });
  });

  it('a link mailed after the lock counts from the mail', () => {
    const later = at('2021-08-01T00:00:00.000Z');
    expect(linkTimes(scope, { dossier: aDossier(), now: later }).actsUntil).toBe('2021-08-31T00:00:00.000Z');
  });

  it('all other links count from the mail, and a receiver may read as long as the mail says', () => {
    const list = aKey({ callId: 'HT-02' });
    expect(linkTimes({ kind: 'ballot', list, personId: 'p' }, { dossier: null, now }).actsUntil).toBe(
      '2021-07-31T01:00:00.000Z',
    );
    expect(linkTimes({ kind: 'receiver', list, personId: 'p' }, { dossier: null, now }).actsUntil).toBe(
      '2022-06-01T01:00:00.000Z',
    );
  });
});
