import { describe, expect, it } from 'vitest';
import { sweepDeadlines } from '../../../functions/sweep-deadlines/sweep-deadlines.ts';
import { aKey } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';

describe('When one dossier cannot be saved', () => {
  it('every other one is swept all the same, and the run is told as failed', async () => {
    const system = memorySystem('2021-06-01T01:00:00.000Z');
    await system.load();
    await system.sweep();
    system.setClock('2021-06-14T17:00:00.000Z');
    const { dossiers } = system.needs;
    const broken: typeof dossiers = {
      ...dossiers,
      save: async (saving, cause) => {
        if (saving.after.key.unitId === aKey().unitId) throw new Error('item too large');
        return dossiers.save(saving, cause);
      },
    };
    const run = { id: 'sweep', left: () => 60_000 };
    await expect(sweepDeadlines({ ...system.needs, dossiers: broken }, run)).rejects.toThrow('everything else was');
    const board = await dossiers.board(aKey());
    expect(board.filter((d) => d.overdue === 'MISSED')).toHaveLength(18);
    await system.sweep();
    expect((await dossiers.board(aKey())).filter((d) => d.overdue === 'MISSED')).toHaveLength(19);
  });
});
