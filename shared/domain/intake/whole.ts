import type { Call } from '../campaign/call.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../reading/result.ts';
import { blocks, counted } from './rule-finding.ts';

/**
 * How many items the dossiers of one period may hold together; null when nothing binds the whole. Said by the call
 * itself, or by the delegate policy of a call whose units each get a number of their own: there the cap of the
 * congress is shared (plan of Tiền Giang 2024, II.3: at most 300 delegates).
 */
export function wholeOf(call: Call, policies: CampaignDefinition['policies']): number | null {
  if (call.whole) return call.whole.max;
  const policy = call.quotaSetBy === undefined || call.policy === undefined ? undefined : policies?.[call.policy];
  return policy?.maxDelegates ?? null;
}

/** The places of the whole a dossier holds: the rows of its valid version, until the unit withdraws it. */
export const placesHeld = ({ validCounts }: Pick<Dossier, 'validCounts'>): number => validCounts?.rows ?? 0;

/** Why a list that would be valid by itself is not taken: others were quicker. `asked`: its rows; `left`: free places. */
export function wholeExceeded(asked: number, { whole, left }: { whole: number; left: number }): Finding {
  return blocks('QUOTA_EXCEEDED', {
    message: `Cả kỳ này nhận nhiều nhất ${counted(whole)} mục của mọi đơn vị, còn ${counted(left)} chỗ; danh sách có ${counted(asked)} mục.`,
    remedy:
      left > 0
        ? `Bớt còn ${counted(left)} mục rồi gửi lại, hoặc hỏi cơ quan thường trực.`
        : 'Hỏi cơ quan thường trực; khi có đơn vị rút bớt thì gửi lại.',
  });
}
