import { z } from 'zod';
import { type CampaignId, type DossierKey, Instant, ProvinceId, UnitId } from '../../../events/ids.ts';

/** What becomes of one unit: it lives on under another id, joins others, is divided, or ends. */
const UnitFate = z.discriminatedUnion('kind', [
  z.strictObject({ from: UnitId, kind: z.literal('rename'), to: UnitId }),
  z.strictObject({ from: UnitId, kind: z.literal('merge'), to: UnitId }),
  z.strictObject({ from: UnitId, kind: z.literal('split'), to: z.array(UnitId).min(2) }),
  z.strictObject({ from: UnitId, kind: z.literal('close') }),
]);
export type UnitFate = z.infer<typeof UnitFate>;

/** Provinces that become one at an instant, with what becomes of each unit; a unit not named stays as it is. */
export const MergeEvent = z.strictObject({
  effectiveAt: Instant,
  fromProvinces: z.array(ProvinceId).min(1),
  toProvince: ProvinceId,
  /** The organisation of the old stack: taken up by that of the successor, or living on under its own plans. */
  organisation: z.enum(['dissolves', 'stays']),
  unitMap: z.array(UnitFate),
});
export type MergeEvent = z.infer<typeof MergeEvent>;

export type MergeProblem = {
  code: 'UNIT_TWICE' | 'MAP_CHAIN' | 'SUCCESSOR_UNKNOWN' | 'UNIT_IN_BOTH';
  unitId: UnitId;
  message: string;
};

/** Everything wrong with a unit map: a unit with two fates, a fate that leads to a unit that itself ends. */
export function checkMerge(event: MergeEvent): MergeProblem[] {
  const ending = event.unitMap.map((fate) => fate.from);
  return event.unitMap.flatMap((fate, i): MergeProblem[] => {
    const twice = ending.indexOf(fate.from) !== i;
    const chain = targets(fate).find((to) => to !== fate.from && ending.includes(to));
    return [
      ...(twice
        ? [{ code: 'UNIT_TWICE' as const, unitId: fate.from, message: `Đơn vị ${fate.from} có hai dòng.` }]
        : []),
      ...(chain === undefined
        ? []
        : [{ code: 'MAP_CHAIN' as const, unitId: fate.from, message: `${chain} cũng là đơn vị không còn.` }]),
    ];
  });
}

/**
 * What keeps the units of a stack from joining those of its successor: a fate that leads to no unit of either, and ids
 * both use. An id means one unit forever, so nothing is renamed here: one of them must be registered anew beforehand.
 */
export function checkUnits(
  event: MergeEvent,
  units: { old: readonly UnitId[]; there: readonly UnitId[] },
): MergeProblem[] {
  const known = new Set<UnitId>([...units.old, ...units.there]);
  const unknown = event.unitMap.flatMap((fate) => targets(fate).filter((to) => !known.has(to)));
  return [
    ...[...new Set(unknown)].map((unitId) => ({
      code: 'SUCCESSOR_UNKNOWN' as const,
      unitId,
      message: `Đơn vị ${unitId} chưa có trong danh sách của hệ thống mới; đăng ký trước khi nhập.`,
    })),
    ...units.old
      .filter((id) => units.there.includes(id))
      .map((unitId) => ({
        code: 'UNIT_IN_BOTH' as const,
        unitId,
        message: `Mã đơn vị ${unitId} có ở cả hai hệ thống nhưng là hai đơn vị; hệ thống mới phải đăng ký đơn vị của mình bằng mã khác.`,
      })),
  ];
}

function targets(fate: UnitFate): readonly UnitId[] {
  if (fate.kind === 'close') return [];
  return fate.kind === 'split' ? fate.to : [fate.to];
}

/** The units that answer for a unit after the event: itself when it is not in the map, none when it was closed. */
export function successorsOf(event: MergeEvent, unitId: UnitId): readonly UnitId[] {
  const fate = event.unitMap.find((one) => one.from === unitId);
  return fate === undefined ? [unitId] : targets(fate);
}

/** A dossier as a merge sees it: its key, the boundary of its period, and whether it is done with. */
export type MovingDossier = { key: DossierKey; boundary: Instant | null; closed: boolean };

/**
 * What one unit owes after the event for one period: its key, and the dossiers whose drafts and versions it now sees.
 * Several sources, one dossier: the successor of a merge delivers once.
 */
export type MovedDossier = { key: DossierKey; sources: readonly DossierKey[] };

export type MergePlan = {
  /** Periods that ended by the event and dossiers that are closed: they stay with the old unit, under its name. */
  kept: readonly DossierKey[];
  moved: readonly MovedDossier[];
  /** Open dossiers of units that end without successor. */
  ended: readonly DossierKey[];
};

const keyText = (key: DossierKey) => [key.unitId, key.campaignId, key.callId, key.period].join('/');

/**
 * What a merge makes of the dossiers of a stack. A period whose boundary is at or before the event stays with the old
 * unit; open dossiers follow the unit map; the past is never renamed.
 */
export function planMerge(event: MergeEvent, dossiers: readonly MovingDossier[]): MergePlan {
  const kept: DossierKey[] = [];
  const ended: DossierKey[] = [];
  const moved = new Map<string, { key: DossierKey; sources: DossierKey[] }>();
  for (const { key, boundary, closed } of dossiers) {
    const over = boundary !== null && boundary <= event.effectiveAt;
    if (closed || over) {
      kept.push(key);
      continue;
    }
    const successors = successorsOf(event, key.unitId);
    if (successors.length === 0) ended.push(key);
    for (const unitId of successors) {
      const target = { ...key, unitId };
      const there = moved.get(keyText(target)) ?? { key: target, sources: [] };
      there.sources.push(key);
      moved.set(keyText(target), there);
    }
  }
  return { kept, ended, moved: [...moved.values()] };
}

/** A campaign whose window ended before the event is archived read-only in the successor; a running one goes on. */
export function campaignsAfter(
  event: MergeEvent,
  campaigns: readonly { campaignId: CampaignId; endsAt: Instant }[],
): { archived: readonly CampaignId[]; running: readonly CampaignId[] } {
  const over = campaigns.filter((one) => one.endsAt <= event.effectiveAt);
  return {
    archived: over.map((one) => one.campaignId),
    running: campaigns.filter((one) => !over.includes(one)).map((one) => one.campaignId),
  };
}
