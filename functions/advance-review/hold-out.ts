import type { DossierKey } from '../../events/ids.ts';
import { listsDrawingOn } from '../../shared/domain/list/drawing.ts';
import { withHolds } from '../../shared/domain/list/held.ts';
import type { Cause } from '../../shared/ports/cause.ts';
import { nominationsOn } from '../../shared/ports/listed-nominees.ts';
import type { Lists } from '../../shared/ports/lists.ts';
import type { Nominations } from '../../shared/ports/nominations.ts';
import type { Registry } from '../../shared/ports/registry.ts';
import { retryOnConflict } from '../../shared/ports/retry.ts';

export type HoldNeeds = { registry: Registry; lists: Lists; nominations: Nominations };

/**
 * Reckons anew what is held on the lists that draw on a call and period. The act itself already did so for the lists it
 * saw; this catches the list that was composed in the same moment. Gives how many lists changed.
 */
export async function holdOut(needs: HoldNeeds, source: DossierKey, cause: Cause): Promise<number> {
  const [campaign, organisation] = await Promise.all([
    needs.registry.campaign(source.campaignId),
    needs.registry.organisationOf(source.campaignId),
  ]);
  if (!campaign || !organisation) return 0;
  let changed = 0;
  for (const key of listsDrawingOn(campaign, source, organisation.id)) {
    changed += await retryOnConflict(async () => {
      const before = await needs.lists.load(key);
      const change = before && withHolds(before, await nominationsOn(needs.nominations, before));
      if (!change) return 0;
      await needs.lists.save({ before, after: change.list, events: change.events }, cause);
      return 1;
    });
  }
  return changed;
}
