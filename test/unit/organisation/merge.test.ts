import { describe, expect, test } from 'vitest';
import { CallId, CampaignId, type DossierKey, Instant, PeriodId, UnitId } from '../../../events/ids.ts';
import {
  campaignsAfter,
  checkMerge,
  MergeEvent,
  type MovingDossier,
  planMerge,
  successorsOf,
} from '../../../shared/domain/organisation/merge.ts';
import { haTinh, kienGiang, onlyPeriod, periods } from '../../support/plan/five-plans.ts';

const unit = (id: string) => UnitId.parse(id);
const event = MergeEvent.parse({
  effectiveAt: '2025-06-30T17:00:00.000Z',
  fromProvinces: ['kien-giang', 'an-giang'],
  toProvince: 'an-giang',
  organisation: 'dissolves',
  unitMap: [
    { from: 'ttyt-giang-thanh', kind: 'rename', to: 'ttytkv-giang-thanh' },
    { from: 'cdc-kien-giang', kind: 'merge', to: 'cdc-an-giang-moi' },
    { from: 'cdc-an-giang', kind: 'merge', to: 'cdc-an-giang-moi' },
    { from: 'ttyt-phu-quoc', kind: 'split', to: ['bv-phu-quoc', 'ttytkv-phu-quoc'] },
    { from: 'phong-y-te-huyen', kind: 'close' },
  ],
});

const key = (unitId: string, period = 'once'): DossierKey => ({
  unitId: unit(unitId),
  campaignId: CampaignId.parse('ke-hoach'),
  callId: CallId.parse('KH-01'),
  period: PeriodId.parse(period),
});
const dossier = (unitId: string, rest: Partial<MovingDossier> = {}): MovingDossier => ({
  key: key(unitId),
  boundary: Instant.parse('2025-12-31T17:00:00.000Z'),
  closed: false,
  ...rest,
});

describe('When provinces merge', () => {
  test('two merged units deliver one dossier and its successor sees both drafts', () => {
    const plan = planMerge(event, [dossier('cdc-kien-giang'), dossier('cdc-an-giang')]);
    expect(plan.moved).toEqual([
      { key: key('cdc-an-giang-moi'), sources: [key('cdc-kien-giang'), key('cdc-an-giang')] },
    ]);
  });

  test('a renamed unit carries its open dossier on, each part of a split unit owes one, a closed unit none', () => {
    const plan = planMerge(event, [dossier('ttyt-giang-thanh'), dossier('ttyt-phu-quoc'), dossier('phong-y-te-huyen')]);
    expect(plan.moved.map((one) => one.key.unitId)).toEqual(['ttytkv-giang-thanh', 'bv-phu-quoc', 'ttytkv-phu-quoc']);
    expect(plan.ended).toEqual([key('phong-y-te-huyen')]);
  });

  test('a period whose boundary is the merge itself stays with the old unit, one a millisecond later moves', () => {
    const at = (boundary: string) =>
      planMerge(event, [dossier('ttyt-giang-thanh', { boundary: Instant.parse(boundary) })]);
    expect(at('2025-06-30T17:00:00.000Z')).toMatchObject({ kept: [key('ttyt-giang-thanh')], moved: [] });
    expect(at('2025-06-30T17:00:00.001Z').moved).toHaveLength(1);
  });

  test('a closed dossier is never touched and one without boundary moves', () => {
    expect(planMerge(event, [dossier('cdc-an-giang', { closed: true })]).kept).toHaveLength(1);
    expect(planMerge(event, [dossier('cdc-an-giang', { boundary: null })]).moved).toHaveLength(1);
  });

  test('a unit the map does not name stays itself', () => {
    expect(successorsOf(event, unit('bv-an-giang'))).toEqual(['bv-an-giang']);
  });

  test('of the monthly lists of Hà Tĩnh those from July 2025 on move with their units', () => {
    const months = periods(haTinh(), 'HT-11').map((period) => ({
      key: { ...key('cdc-kien-giang'), period: period.period },
      boundary: period.boundary,
      closed: false,
    }));
    const plan = planMerge(event, months);
    expect(plan.kept.at(-1)?.period).toBe('2025-06');
    expect(plan.moved.map((one) => one.key.period)).toEqual([
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
    ]);
  });

  test('a campaign that ended by the merge is archived, a running one goes on', () => {
    const running = onlyPeriod(kienGiang(), 'GT-03');
    const campaigns = [
      { campaignId: CampaignId.parse('da-xong'), endsAt: event.effectiveAt },
      { campaignId: running.campaignId, endsAt: running.boundary ?? event.effectiveAt },
    ];
    expect(campaignsAfter(event, campaigns)).toEqual({ archived: ['da-xong'], running: [running.campaignId] });
  });
});

describe('When a unit map is wrong', () => {
  const problems = (unitMap: unknown[]) => checkMerge(MergeEvent.parse({ ...event, unitMap })).map((one) => one.code);

  test('the sound one has no problem', () => {
    expect(checkMerge(event)).toEqual([]);
  });

  test.each([
    [
      'a unit with two fates',
      [
        { from: 'a', kind: 'close' },
        { from: 'a', kind: 'rename', to: 'b' },
      ],
      'UNIT_TWICE',
    ],
    [
      'a fate that leads to a unit that ends',
      [
        { from: 'a', kind: 'rename', to: 'b' },
        { from: 'b', kind: 'close' },
      ],
      'MAP_CHAIN',
    ],
  ])('%s is told', (_, map, code) => {
    expect(problems(map)).toContain(code);
  });
});
