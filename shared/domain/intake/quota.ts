import type { Finding, Place } from '../reading/result.ts';
import { blocks, counted } from './rule-finding.ts';

/** How many items a dossier may hold; both ends inclusive, an absent end is open. */
export type Quota = { min?: number | undefined; max?: number | undefined };

/**
 * Holds the number of items against a quota (invariant I4: outside it the dossier is refused whole). `places` are the
 * places of the items, so that those beyond the limit can be shown.
 */
export function checkQuota(quota: Quota, count: number, places: readonly Place[] = []): Finding[] {
  const { min = 0, max } = quota;
  if (count < min) {
    const message = `Danh sách có ${counted(count)} mục; kế hoạch yêu cầu ít nhất ${counted(min)}.`;
    return [blocks('QUOTA_MISSING', { message, remedy: `Bổ sung ít nhất ${counted(min - count)} mục rồi gửi lại.` })];
  }
  if (max === undefined || count <= max) return [];
  return [
    blocks('QUOTA_EXCEEDED', {
      message: `Danh sách có ${counted(count)} mục; kế hoạch cho phép nhiều nhất ${counted(max)}.`,
      remedy: `Bớt ${counted(count - max)} mục rồi gửi lại.`,
      places: places.slice(max),
    }),
  ];
}
