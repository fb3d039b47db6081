import { describe, expect, it } from 'vitest';
import { UnitId } from '../../../events/ids.ts';
import { headItem } from '../../../shared/adapters/dynamodb/dossiers.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { moveItems } from '../../../shared/adapters/dynamodb/moving.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { MergeEvent } from '../../../shared/domain/organisation/merge.ts';
import { withPartyFates } from '../../../shared/domain/organisation/party-fates.ts';
import type { Organisation } from '../../../shared/domain/registry/registry.ts';
import { aDossier, aKey, at } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';

async function organisations(): Promise<{ old: Organisation; successor: Organisation }> {
  const system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  const old = await system.needs.registry.organisation();
  if (!old) throw new Error('no organisation');
  const people = old.people.map((one) => ({ ...one, id: `moi-${one.id}` }));
  return { old, successor: { ...old, id: UnitId.parse('syt-moi'), people } };
}

const event = (organisation: 'dissolves' | 'stays') =>
  MergeEvent.parse({
    ...{ effectiveAt: '2021-06-16T17:00:00.000Z', fromProvinces: ['ha-tinh'], toProvince: 'tinh-moi' },
    ...{ organisation, unitMap: [] },
  });

describe('When an organisation dissolves that owes something itself', () => {
  it('its own obligation goes over to the successor, and nobody is reminded of the old one', async () => {
    const { old, successor } = await organisations();
    const whole = withPartyFates(event('dissolves'), { old, units: [], successor, there: [] });
    const key = aKey({ unitId: old.id, callId: 'HT-02' });
    const boundary = at('2021-06-19T17:00:00.000Z');
    const own = aDossier({ key, boundary, steps: [{ kind: 'boundary', at: boundary }] });
    const given = { event: whole, on: LocalDate.parse('2021-06-17'), referenceOf: () => 'HT02-NEW22' };
    const { items, begun } = moveItems([headItem(own)], given);
    expect(begun.map((d) => d.key.unitId)).toEqual(['syt-moi']);
    expect(begun[0]?.steps).toEqual(own.steps);
    const before = items.find(({ pk, sk }) => pk === keys.dossier(key).pk && sk === keys.dossier(key).sk);
    expect(before?.['value']).toMatchObject({ state: 'CLOSED', steps: [] });
  });

  it('its standing office is followed by the successor’s, a member of its council by nobody', async () => {
    const { old, successor } = await organisations();
    const { unitMap } = withPartyFates(event('dissolves'), { old, units: [], successor, there: [] });
    expect(unitMap).toContainEqual({ from: `${old.id}-thuong-truc`, kind: 'rename', to: 'syt-moi-thuong-truc' });
    expect(unitMap).toContainEqual({ from: 'thanh-vien-hoi-dong-1', kind: 'close' });
  });

  it('one that stays keeps all of it, and what the map names is not decided twice', async () => {
    const { old, successor } = await organisations();
    const given = { old, units: [], successor, there: [] };
    expect(withPartyFates(event('stays'), given).unitMap).toEqual([]);
    const named = { ...event('dissolves'), unitMap: [{ from: old.id, kind: 'close' as const }] };
    expect(withPartyFates(named, given).unitMap.filter(({ from }) => from === old.id)).toHaveLength(1);
  });
});
