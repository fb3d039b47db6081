import type { DossierKey } from '../../../events/ids.ts';
import type { ListItem } from '../../../shared/domain/list/list.ts';
import type { Nomination } from '../../../shared/domain/nomination/nomination.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import type { Needs } from '../needs.ts';
import type { NomineeSummary } from '../views/nominee-summary.ts';
import type { Visitor } from '../visitor.ts';
import { summaryOf } from './nominee-summary.ts';
import { verdictsOf } from './nominees.ts';
import { assessmentHref, within } from './register-parts.ts';

type Given = { campaign: Campaign; source: Omit<DossierKey, 'unitId'>; acts: readonly Nomination[] };

/** How the nominees of a list stand by the register, by item id; only the office is led to their pages. */
export async function standingsOf(
  needs: Needs,
  visitor: Visitor,
  { items, ...given }: Given & { items: readonly ListItem[] },
): Promise<ReadonlyMap<string, NomineeSummary>> {
  const verdicts = await verdictsOf(needs, items, given);
  return new Map(
    [...verdicts].map(([id, { nominee, judged }]) => {
      const { dossier, row } = nominee.nomination;
      const href = within(visitor, dossier) ? assessmentHref(visitor, dossier, row) : null;
      return [id, summaryOf(nominee, judged, { href, notices: nominee.twins.length })] as const;
    }),
  );
}
