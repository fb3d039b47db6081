import { describe, expect, it } from 'vitest';
import { CampaignId, UnitId } from '../../../events/ids.ts';
import { headItem } from '../../../shared/adapters/dynamodb/dossiers.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { moveItems } from '../../../shared/adapters/dynamodb/moving.ts';
import type { Item } from '../../../shared/adapters/store.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { MergeEvent } from '../../../shared/domain/organisation/merge.ts';
import { aDossier, aKey, at } from '../../support/dossiers.ts';
import { haTinh } from '../../support/plan/five-plans.ts';

const event = (organisation: 'dissolves' | 'stays', unitMap: unknown[] = []) =>
  MergeEvent.parse({
    effectiveAt: '2025-06-30T17:00:00.000Z',
    fromProvinces: ['kien-giang'],
    toProvince: 'an-giang',
    organisation,
    unitMap,
  });

const move = (items: readonly Item[], merge: MergeEvent) =>
  moveItems(items, { event: merge, on: LocalDate.parse('2025-07-01'), referenceOf: () => 'KG01-NEW22' });

const july = { boundary: at('2025-07-19T17:00:00.000Z') };
const unit = (id: string): Item => ({
  ...keys.unit(UnitId.parse(id)),
  kind: 'unit',
  value: { id, name: `Trung tâm ${id}`, type: 'DVSN', tier: 'HUYEN', headcount: 9, clerk: {}, head: {} },
});
const organisation: Item = {
  ...keys.organisation,
  kind: 'organisation',
  value: { id: 'syt-cu', name: 'Sở Y tế', moved: { readOnlyFrom: '2025-06-30T17:00:00.000Z', to: null } },
};
const campaign: Item = {
  ...keys.campaign(CampaignId.parse('ha-tinh-2021-dien-hinh')),
  kind: 'campaign',
  value: { id: 'ha-tinh-2021-dien-hinh', definition: haTinh() },
};
const heldAt = (items: readonly Item[], { pk, sk }: { pk: string; sk: string }) =>
  items.find((i) => i.pk === pk && i.sk === sk)?.['value'];

describe('When the organisation of the old stack lives on', () => {
  it('its units and plans stay its own and it stands beside the one that was there', () => {
    const { items } = move([organisation, unit('khoa-noi'), campaign], event('stays'));
    expect(heldAt(items, keys.guest(UnitId.parse('syt-cu')))).toEqual({ id: 'syt-cu', name: 'Sở Y tế' });
    expect(items.some((i) => i.sk === keys.organisation.sk)).toBe(false);
    expect(heldAt(items, keys.unit(UnitId.parse('khoa-noi')))).toMatchObject({ organisation: 'syt-cu' });
    expect(heldAt(items, campaign)).toMatchObject({ organisationId: 'syt-cu' });
  });
});

describe('When the organisation of the old stack is taken up', () => {
  it('its units and plans become those of the successor, and units that end are not asked from that day', () => {
    const fate = [{ from: 'khoa-noi', kind: 'close' }];
    const { items } = move([organisation, unit('khoa-noi'), unit('khoa-ngoai'), campaign], event('dissolves', fate));
    expect(heldAt(items, keys.unit(UnitId.parse('khoa-noi')))).toMatchObject({ active: { to: '2025-07-01' } });
    expect(heldAt(items, keys.unit(UnitId.parse('khoa-ngoai')))).not.toHaveProperty('organisation');
    expect(heldAt(items, campaign)).not.toHaveProperty('organisationId');
  });
});

describe('When dossiers of the old stack are moved', () => {
  const open = aDossier({ ...july, key: aKey({ unitId: 'don-vi-a' }), state: 'UNDER_REVIEW', validVersion: 1 });
  const rename = [{ from: 'don-vi-a', kind: 'rename', to: 'don-vi-b' }];
  const below = { pk: 'UNIT#don-vi-a', sk: `${keys.dossier(open.key).sk}#V#0001` };
  const version: Item = { ...below, kind: 'version', value: { number: 1, file: { key: 'incoming/x/Danh sách.docx' } } };

  it('one that is open goes on under the new unit with all that hangs below it, and the old one is closed', () => {
    const { items, begun } = move([headItem(open), version], event('dissolves', rename));
    const key = aKey({ unitId: 'don-vi-b' });
    expect(begun).toMatchObject([{ key, state: 'UNDER_REVIEW', reference: open.reference }]);
    expect(heldAt(items, keys.dossier(key))).toMatchObject({ validVersion: 1 });
    expect(heldAt(items, { pk: 'UNIT#don-vi-b', sk: below.sk })).toMatchObject({
      file: { key: 'moved/x/Danh sách.docx' },
    });
    expect(heldAt(items, keys.dossier(open.key))).toMatchObject({ state: 'CLOSED', movedTo: key, steps: [] });
  });

  it('a suspended nominee stays suspended under the new unit', () => {
    const acts: Item = {
      pk: 'UNIT#don-vi-a',
      sk: `${keys.dossier(open.key).sk}#S#n1`,
      kind: 'nomination-acts',
      gsi1pk: keys.board(open.key),
      gsi1sk: 'S#don-vi-a#n1',
      value: { id: 'n1', dossier: open.key, state: 'SUSPENDED' },
    };
    const { items } = move([headItem(open), acts], event('dissolves', rename));
    const stands = items.filter((i) => i.kind === 'nomination-acts' && i['gsi1sk'] !== undefined);
    expect(stands).toMatchObject([{ pk: 'UNIT#don-vi-b', gsi1sk: 'S#don-vi-b#n1', value: { state: 'SUSPENDED' } }]);
  });

  it('the closed one stands on no board any more', () => {
    const { items } = move([headItem(open)], event('dissolves', rename));
    const closed = items.find((i) => i.pk === 'UNIT#don-vi-a');
    expect(closed).not.toHaveProperty('gsi1pk');
    expect(closed).not.toHaveProperty('gsi3pk');
  });

  it('one whose period ended by then stays as it was, under its own unit', () => {
    const over = aDossier({ boundary: at('2025-06-30T17:00:00.000Z'), key: aKey({ unitId: 'don-vi-a' }) });
    const { items, begun, plan } = move([headItem(over)], event('dissolves', rename));
    expect(begun).toEqual([]);
    expect(plan.kept).toEqual([over.key]);
    expect(items).toEqual([headItem(over)]);
  });

  it('those of a campaign whose window is over are locked', () => {
    const ended: Item = {
      ...campaign,
      value: {
        id: 'ha-tinh-2021-dien-hinh',
        definition: { ...haTinh(), meta: { ...haTinh().meta, window: { from: '2024-01-01', to: '2025-06-30' } } },
      },
    };
    const { items } = move([ended, headItem(open)], event('dissolves'));
    expect(heldAt(items, keys.dossier(open.key))).toMatchObject({ state: 'LOCKED', steps: [] });
  });

  it('events come as past ones, so nothing is published or mailed a second time', () => {
    const past: Item = { pk: 'UNIT#don-vi-z', sk: 'CAMP#x#E#1', kind: 'event', event: {} };
    expect(move([past], event('dissolves')).items).toMatchObject([{ kind: 'past-event' }]);
  });

  it('a mailed link opens what its dossier became', () => {
    const link: Item = {
      ...keys.link('abc'),
      kind: 'link',
      value: { scope: { kind: 'unit', dossier: open.key, role: 'clerk' } },
    };
    const { items } = move([headItem(open), link], event('dissolves', rename));
    expect(heldAt(items, keys.link('abc'))).toMatchObject({ scope: { dossier: { unitId: 'don-vi-b' } } });
  });
});
