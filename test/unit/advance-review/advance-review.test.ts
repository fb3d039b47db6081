import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../../events/catalogue.ts';
import { advanceReview } from '../../../functions/advance-review/advance-review.ts';
import { aKey } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';
import { samplesOf } from '../../support/some-events.ts';

let system: ReturnType<typeof memorySystem>;
let composed: AnyEvent;

const states = async () => (await system.needs.dossiers.board(aKey())).map((d) => d.state);

beforeEach(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  const [sample] = samplesOf('list.composed.v1');
  if (sample?.type !== 'list.composed.v1') throw new Error('no sample');
  composed = { ...sample, data: { ...sample.data, list: aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' }) } };
});

describe('When a list has been composed from a period', () => {
  it('every dossier of that period is locked and tells so once', async () => {
    const answer = await advanceReview(system.needs, composed);
    expect(new Set(await states())).toEqual(new Set(['LOCKED']));
    expect(answer).toMatchObject({ outcome: 'locked', dossiers: (await states()).length });
    const history = (await system.needs.dossiers.folder(aKey()))?.history ?? [];
    expect(history.filter((h) => h.event.type === 'period.locked.v1')).toHaveLength(1);
  });

  it('the same event again changes nothing', async () => {
    await advanceReview(system.needs, composed);
    const before = JSON.stringify([...system.store.items.values()]);
    expect(await advanceReview(system.needs, composed)).toMatchObject({ dossiers: 0 });
    expect(JSON.stringify([...system.store.items.values()])).toBe(before);
  });

  it('events of other kinds lock nothing', async () => {
    for (const type of ['dossier.accepted.v1', 'list.voted.v1'] as const) {
      const [other] = samplesOf(type);
      if (!other) throw new Error(type);
      expect(await advanceReview(system.needs, other)).toMatchObject({ outcome: 'not-concerned' });
    }
    expect(await states()).not.toContain('LOCKED');
  });
});
