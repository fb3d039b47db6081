import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DossierKey, Instant } from '../../../events/ids.ts';
import { checkMerge, MergeEvent, planMerge } from '../../../shared/domain/organisation/merge.ts';

const effectiveAt = Instant.parse('2025-06-30T17:00:00.000Z');
const old = fc.constantFrom('a', 'b', 'c', 'd');
const fresh = fc.constantFrom('x', 'y', 'z');
const fate = fc.oneof(
  fc.record({ from: old, kind: fc.constantFrom('rename', 'merge'), to: fresh }),
  fc.record({ from: old, kind: fc.constant('split'), to: fc.constant(['x', 'y']) }),
  fc.record({ from: old, kind: fc.constant('close') }),
);
const event = fc.uniqueArray(fate, { selector: (one) => one.from }).map((unitMap) =>
  MergeEvent.parse({
    effectiveAt,
    fromProvinces: ['kien-giang'],
    toProvince: 'an-giang',
    organisation: 'dissolves',
    unitMap,
  }),
);

const dossier = fc.record({
  key: fc
    .record({ unitId: fc.oneof(old, fresh, fc.constant('e')), period: fc.constantFrom('2025-06', '2025-07') })
    .map((part) => DossierKey.parse({ ...part, campaignId: 'ke-hoach', callId: 'KH-01' })),
  boundary: fc.constantFrom(null, effectiveAt, Instant.parse('2025-07-19T17:00:00.000Z')),
  closed: fc.boolean(),
});
const dossiers = fc.uniqueArray(dossier, { selector: (one) => JSON.stringify(one.key) });
const text = (key: DossierKey) => JSON.stringify(key);

describe('When units merge', () => {
  test('no dossier is lost, none is both kept and moved, and a unit owes one dossier per period', () => {
    fc.assert(
      fc.property(event, dossiers, (map, all) => {
        const plan = planMerge(map, all);
        const moved = plan.moved.flatMap((one) => one.sources);
        const seen = new Set([...plan.kept, ...moved, ...plan.ended].map(text));
        expect(seen).toEqual(new Set(all.map((one) => text(one.key))));
        for (const key of plan.kept) expect(moved.map(text)).not.toContain(text(key));
        const owed = plan.moved.map((one) => text(one.key));
        expect(new Set(owed).size).toBe(owed.length);
      }),
      { numRuns: 300 },
    );
  });

  test('after a sound map nothing is owed by a unit that ended', () => {
    fc.assert(
      fc.property(event, dossiers, (map, all) => {
        fc.pre(checkMerge(map).length === 0);
        const ended = new Set<string>(map.unitMap.map((one) => one.from));
        for (const { key } of planMerge(map, all).moved) expect(ended.has(key.unitId)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
