import { describe, expect, it } from 'vitest';
import { CampaignId, type DossierKey, SubjectId, UnitId } from '../../../events/ids.ts';
import { headItem } from '../../../shared/adapters/dynamodb/dossiers.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { moveItems } from '../../../shared/adapters/dynamodb/moving.ts';
import type { Item } from '../../../shared/adapters/store.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { newNomination } from '../../../shared/domain/nomination/nomination.ts';
import { MergeEvent } from '../../../shared/domain/organisation/merge.ts';
import { type Nomination, notAssessed } from '../../../shared/domain/register/subject.ts';
import { aDossier, aKey, at } from '../../support/dossiers.ts';
import { haTinh } from '../../support/plan/five-plans.ts';
import { aSubject } from '../../support/register.ts';

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
  value: { id: 'ha-tinh-2021-dien-hinh' },
  plan: JSON.stringify({ definition: haTinh() }),
};
const valid = (rows: number) => ({
  validVersion: 1,
  validCounts: { rows, warnings: 0, receivedAt: at('2025-06-05T02:00:00.000Z') },
});
const actsOf = ({ key }: { key: DossierKey }): Item => ({
  pk: `UNIT#${key.unitId}`,
  sk: `${keys.dossier(key).sk}#S#n1`,
  kind: 'nomination-acts',
  gsi1pk: keys.board(key),
  gsi1sk: `S#${key.unitId}#n1`,
  value: newNomination(key, { id: 'n1', name: 'Lê Thị Mẫu' }),
});
const aNomination = (dossier: DossierKey): Nomination => ({
  ...{ dossier, purpose: 'nomination', version: 1, row: 1, receivedAt: at('2025-06-05T02:00:00.000Z') },
  ...{ boundary: null, accepted: false, position: '', unit: '', clauses: [], assessed: notAssessed },
});
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
  it('a unit that was closed owes no period that ends after the event, and is reminded of none', () => {
    const steps = [
      { kind: 'remind' as const, step: 'D-1', at: at('2025-07-18T01:00:00.000Z') },
      { kind: 'boundary' as const, at: july.boundary },
      { kind: 'lock' as const, at: at('2025-07-26T17:30:00.000Z') },
    ];
    const open = aDossier({ key: aKey({ unitId: 'khoa-noi' }), ...july, steps });
    const over = aDossier({ key: aKey({ unitId: 'khoa-noi', callId: 'HT-03' }), steps });
    const { items } = move([headItem(open), headItem(over)], event('dissolves', [{ from: 'khoa-noi', kind: 'close' }]));
    expect(heldAt(items, keys.dossier(open.key))).toMatchObject({ owed: false, steps: [{ kind: 'lock' }] });
    expect(heldAt(items, keys.dossier(over.key))).toMatchObject({ owed: true, steps });
  });

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
      plan: JSON.stringify({
        definition: { ...haTinh(), meta: { ...haTinh().meta, window: { from: '2024-01-01', to: '2025-06-30' } } },
      }),
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

describe('When a unit is divided', () => {
  const open = aDossier({ ...july, key: aKey({ unitId: 'don-vi-a' }), state: 'UNDER_REVIEW', ...valid(3), whole: 9 });
  const split = [{ from: 'don-vi-a', kind: 'split', to: ['don-vi-b', 'don-vi-c'] }];

  it('each successor begins a dossier of its own that shows what was sent', () => {
    const { begun } = move([headItem(open)], event('dissolves', split));
    expect(begun.map((d) => [d.key.unitId, d.state, d.validVersion, d.sources])).toEqual([
      ['don-vi-b', 'DRAFT', null, [open.key]],
      ['don-vi-c', 'DRAFT', null, [open.key]],
    ]);
  });

  it('a suspended nominee is suspended wherever it may be named again', () => {
    const { items } = move([headItem(open), actsOf(open)], event('dissolves', split));
    const standing = items.filter((i) => i.kind === 'nomination-acts' && i['gsi1sk'] !== undefined);
    expect(standing.map((i) => [i.pk, i['gsi1pk']])).toEqual([
      ['UNIT#don-vi-b', keys.board(open.key)],
      ['UNIT#don-vi-c', keys.board(open.key)],
    ]);
  });
});

describe('When units become one', () => {
  const [a, b] = ['don-vi-a', 'don-vi-b'].map((unitId) =>
    aDossier({ ...july, key: aKey({ unitId }), state: 'UNDER_REVIEW', ...valid(3), whole: 9 }),
  );
  const merge = ['don-vi-a', 'don-vi-b'].map((from) => ({ from, kind: 'merge', to: 'don-vi-m' }));
  if (!a || !b) throw new Error('no dossiers');
  const board = keys.whole(a.key);

  it('the places of the old dossiers are free again, for the new one holds none yet', () => {
    const counter: Item = { ...board, kind: 'counter', total: 6 };
    const { items } = move([headItem(a), headItem(b), counter], event('dissolves', merge));
    expect(items.find((i) => i.sk === board.sk)).toMatchObject({ total: 0 });
  });

  it('an unanswered suspension is not lost with the dossier it was in', () => {
    const { items } = move([headItem(a), headItem(b), actsOf(b)], event('dissolves', merge));
    const standing = items.filter((i) => i.kind === 'nomination-acts' && i['gsi1sk'] !== undefined);
    expect(standing).toMatchObject([{ pk: 'UNIT#don-vi-m', value: { dossier: { unitId: 'don-vi-m' } } }]);
  });

  it('the office finds its numbers under the new unit', () => {
    const quotas: Item = {
      ...keys.quotas(a.key),
      kind: 'quotas',
      value: { revision: 1, numbers: { 'don-vi-a': 3, 'don-vi-b': 4, 'don-vi-z': 5 } },
    };
    const { items } = move([headItem(a), headItem(b), quotas], event('dissolves', merge));
    expect(heldAt(items, quotas)).toMatchObject({ numbers: { 'don-vi-m': 7, 'don-vi-z': 5 } });
  });

  it('a link that was rotated away opens nothing afterwards either', () => {
    const rotated = { ...a, linkGeneration: 3 };
    const link = (hash: string, generation: number): Item => ({
      ...keys.link(hash),
      kind: 'link',
      value: { generation, scope: { kind: 'unit', dossier: a.key, role: 'clerk' } },
    });
    const { items } = move([headItem(rotated), headItem(b), link('old', 2), link('new', 3)], event('dissolves', merge));
    expect(heldAt(items, keys.link('old'))).toMatchObject({ generation: 2, scope: { dossier: a.key } });
    expect(heldAt(items, keys.link('new'))).toMatchObject({
      generation: 1,
      scope: { dossier: { unitId: 'don-vi-m' } },
    });
  });

  it('one that joins a unit whose dossier is locked leaves that one as it is', () => {
    const locked: typeof b = { ...b, state: 'LOCKED', lockedAt: at('2025-06-20T02:00:00.000Z') };
    const joins = [{ from: 'don-vi-a', kind: 'merge', to: 'don-vi-b' }];
    const { items } = move([headItem(a), headItem(locked)], event('dissolves', joins));
    expect(heldAt(items, keys.dossier(b.key))).toMatchObject({ state: 'LOCKED', sources: [a.key] });
    expect(heldAt(items, keys.dossier(a.key))).toMatchObject({ state: 'CLOSED', movedTo: b.key });
  });

  it('nobody is nominated by a dossier another answers for', () => {
    const subject: Item = {
      ...keys.subject(SubjectId.parse('sub_0000000000000001')),
      kind: 'subject',
      revision: 1,
      value: aSubject({ nominations: [aNomination(a.key), aNomination(aKey({ unitId: 'don-vi-z' }))] }),
    };
    const { items } = move([headItem(a), headItem(b), subject], event('dissolves', merge));
    expect(heldAt(items, subject)).toMatchObject({ nominations: [{ dossier: { unitId: 'don-vi-z' } }] });
  });
});

describe('When a kind of item is not known', () => {
  it('the move stops before anything is written', () => {
    const strange = { pk: 'X', sk: 'X', kind: 'strange' } as unknown as Item;
    expect(() => move([strange], event('dissolves'))).toThrow();
  });
});
