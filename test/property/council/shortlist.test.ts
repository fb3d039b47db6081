import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../../../shared/domain/council/session.ts';
import { cutAt } from '../../../shared/domain/council/shortlist.ts';

const rest = { no: 0, abstain: 0, recused: 0, invalid: 0, written: 0, of: 9, needed: 5 };
const results = fc
  .array(fc.record({ yes: fc.integer({ min: 0, max: 9 }), passed: fc.boolean() }), { maxLength: 12 })
  .map((all): Tally[] => all.map((one, n) => ({ itemId: `i${n}`, ...rest, ...one })));

describe('When any votes are cut at any number', () => {
  it('nobody with fewer votes goes before one with more, and chance decides nothing', () => {
    fc.assert(
      fc.property(results, fc.integer({ min: 1, max: 6 }), (tallies, max) => {
        const { selected, tie } = cutAt(tallies, max);
        const passed = tallies.filter((t) => t.passed);
        const yes = (id: string) => passed.find((t) => t.itemId === id)?.yes ?? -1;
        const out = passed.filter((t) => !selected.includes(t.itemId) && !tie?.itemIds.includes(t.itemId));
        const places = selected.length + (tie?.places ?? 0);
        expect(places).toBe(Math.min(max, passed.length));
        for (const id of selected) for (const other of out) expect(yes(id)).toBeGreaterThan(other.yes);
        if (tie) {
          expect(tie.itemIds.length).toBeGreaterThan(tie.places);
          expect(new Set(tie.itemIds.map(yes)).size).toBe(1);
          for (const id of selected) expect(yes(id)).toBeGreaterThan(yes(tie.itemIds[0] ?? ''));
          for (const other of out) expect(other.yes).toBeLessThan(yes(tie.itemIds[0] ?? ''));
        }
      }),
    );
  });
});
