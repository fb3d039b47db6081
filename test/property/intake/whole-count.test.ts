import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProvinceId } from '../../../events/ids.ts';
import { dossiers } from '../../../shared/adapters/dynamodb/dossiers.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { moveItems } from '../../../shared/adapters/dynamodb/moving.ts';
import { memoryStore } from '../../../shared/adapters/memory/store.ts';
import { systemIds } from '../../../shared/adapters/system/ids.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { type DossierCommand, decideDossier } from '../../../shared/domain/dossier/decide.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { placesHeld } from '../../../shared/domain/intake/whole.ts';
import { MergeEvent } from '../../../shared/domain/organisation/merge.ts';
import { Full } from '../../../shared/ports/faults.ts';
import { aDossier, aKey, at } from '../../support/dossiers.ts';

const whole = 10;
const names = ['don-vi-a', 'don-vi-b', 'don-vi-c'] as const;
const now = at('2021-06-20T02:00:00.000Z');
const cause = { actor: { kind: 'unit' as const, id: 'x', channel: 'link' as const }, correlationId: 't', now };

/** Files come in any order, valid or not; between them the unit, the office and the sweep act. */
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constant('record' as const),
      receivedAt: fc
        .integer({ min: 2, max: 18 })
        .map((day) => at(`2021-06-${String(day).padStart(2, '0')}T02:00:00.000Z`)),
      rows: fc.integer({ min: 1, max: 8 }),
      warnings: fc.constant(0),
      blocking: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  { weight: 2, arbitrary: fc.constant<DossierCommand>({ name: 'withdraw', reason: 'Nộp nhầm' }) },
  { weight: 1, arbitrary: fc.constantFrom<DossierCommand>({ name: 'lock', reason: 'office' }, { name: 'fulfil' }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 4 }).map((version): DossierCommand => ({ name: 'accept', version })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 4 }).map(
      (version): DossierCommand => ({
        ...{ name: 'return', version, reason: 'Thiếu', items: [], due: at('2021-06-25T02:00:00.000Z') },
      }),
    ),
  },
);
const step = fc.record({ unit: fc.constantFrom(...names), command });
const fate = fc.constantFrom(
  [],
  [{ from: 'don-vi-a', kind: 'rename', to: 'don-vi-m' }],
  [{ from: 'don-vi-a', kind: 'split', to: ['don-vi-m', 'don-vi-n'] }],
  [{ from: 'don-vi-a', kind: 'close' }],
  [{ from: 'don-vi-a', kind: 'merge', to: 'don-vi-b' }],
  ['don-vi-a', 'don-vi-b'].map((from) => ({ from, kind: 'merge', to: 'don-vi-m' })),
);

async function opened() {
  const store = memoryStore();
  const repository = dossiers(store, { provinceId: ProvinceId.parse('ha-tinh'), ids: systemIds });
  for (const unitId of names) {
    const after: Dossier = { ...aDossier({ key: aKey({ unitId }) }), whole };
    await repository.save({ before: null, after, events: [] }, cause);
  }
  return { store, repository };
}

const held = (all: readonly Dossier[]) => all.reduce((sum, dossier) => sum + placesHeld(dossier), 0);

describe('When the dossiers of a period share their places', () => {
  it('the count is what they hold, never above the whole, whatever is done in whatever order', async () => {
    let full = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fate, async (steps, unitMap) => {
        const { store, repository } = await opened();
        for (const { unit, command: asked } of steps) {
          const before = await repository.load(aKey({ unitId: unit }));
          const decision = before && decideDossier(before, asked, now);
          if (!before || !decision?.ok) continue;
          const { dossier: after, events } = decision.value;
          await repository.save({ before, after, events }, cause).catch((error: unknown) => {
            if (!(error instanceof Full)) throw error;
            full += 1;
          });
          const taken = await repository.placesTaken(aKey());
          expect(taken).toBe(held(await repository.board(aKey())));
          expect(taken).toBeLessThanOrEqual(whole);
        }
        const event = MergeEvent.parse({
          ...{ effectiveAt: '2021-06-10T02:00:00.000Z', fromProvinces: ['ha-tinh'], toProvince: 'nghe-an' },
          ...{ organisation: 'dissolves', unitMap },
        });
        const { items } = moveItems([...store.items.values()], {
          ...{ event, on: LocalDate.parse('2021-06-10'), referenceOf: () => 'HT01-NEW22' },
        });
        const moved = items.filter((i) => i.kind === 'dossier').map((i) => (i as typeof i & { value: Dossier }).value);
        const { sk } = keys.whole(aKey());
        const total = Number(items.find((i) => i.sk === sk)?.['total'] ?? 0);
        expect(total).toBe(held(moved.filter(({ movedTo }) => movedTo === undefined)));
      }),
      { numRuns: 150 },
    );
    expect(full).toBeGreaterThan(0);
  });
});
