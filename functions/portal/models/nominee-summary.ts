import { criterionName } from '../../../shared/domain/criteria/criterion-name.ts';
import { blockOf } from '../../../shared/domain/judgement/block.ts';
import type { NomineeVerdict, RegisteredNominee } from '../../../shared/domain/judgement/judge-nominee.ts';
import { recordsOf } from '../../../shared/domain/register/whole.ts';
import type { NomineeSummary } from '../views/nominee-summary.ts';

/** How a nominee stands, for a page of many. */
export function summaryOf(
  nominee: RegisteredNominee,
  { verdict, choose }: NomineeVerdict,
  more: { href: string | null; notices: number },
): NomineeSummary {
  const records = recordsOf(nominee.whole);
  const named = (ids: readonly string[] = []) =>
    ids.map((id) => criterionName(verdict?.criteria.find((one) => one.id === id) ?? { id }));
  const supposed = verdict?.ifClaimsHold?.judgement ?? null;
  return {
    ...more,
    blocked: blockOf({ verdict }) !== null,
    judgement: choose === null ? (verdict?.judgement ?? null) : null,
    supposed: supposed === verdict?.judgement ? null : supposed,
    ...{ failed: named(verdict?.failed), open: named(verdict?.open), ambiguous: named(verdict?.ambiguous) },
    verified: records.filter(({ state }) => state === 'verified').length,
    claimed: records.filter(({ state }) => state === 'claimed').length,
  };
}
