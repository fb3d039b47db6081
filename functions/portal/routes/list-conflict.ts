import type { DossierKey } from '../../../events/ids.ts';
import { listFolder } from '../models/list-models.ts';
import type { Needs } from '../needs.ts';
import type { Page } from '../page-context.ts';
import { conflictPage } from '../views/conflict-page.ts';
import { listStateTag } from '../views/list-states.ts';

/** The list has moved on since the page was shown. */
export async function listConflict(
  c: Page,
  needs: Needs,
  key: DossierKey,
  href = `/k/${c.get('visitor').id}`,
): Promise<Response> {
  const { list, facts } = await listFolder(needs, key);
  const model = {
    frame: c.get('frame'),
    subject: `${facts.call.id}. ${facts.call.title}`,
    seen: null,
    current: null,
    state: listStateTag(list.state, c.get('language')),
    changedAt: null,
    href,
  };
  return c.html(conflictPage(model), 409);
}
