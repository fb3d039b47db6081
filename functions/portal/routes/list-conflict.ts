import type { DossierKey } from '../../../events/ids.ts';
import type { Form } from '../guard.ts';
import { listFolder } from '../models/list-models.ts';
import type { Needs } from '../needs.ts';
import type { Page } from '../page-context.ts';
import { conflictPage } from '../views/conflict-page.ts';
import { listStateTag } from '../views/list-states.ts';

const longTexts = /(?:^|-)(?:reason|discussion|committee|documentNo|decisionNo|place)(?:-|$)/;

/** What somebody wrote into a form that came too late. */
export const writtenIn = (form: Pick<Form, 'every'>): string[] =>
  Object.entries(form.every).flatMap(([name, text]) => (longTexts.test(name) && text.trim() !== '' ? [text] : []));

/** The list has moved on since the page was shown. */
export async function listConflict(
  c: Page,
  needs: Needs,
  given: { key: DossierKey; form: Form; href?: string },
): Promise<Response> {
  const { key, form, href = `/k/${c.get('visitor').id}` } = given;
  const { list, facts } = await listFolder(needs, key);
  const model = {
    frame: c.get('frame'),
    subject: `${facts.call.id}. ${facts.call.title}`,
    seen: null,
    current: null,
    state: listStateTag(list.state, c.get('language')),
    changedAt: null,
    href,
    typed: writtenIn(form),
  };
  return c.html(conflictPage(model), 409);
}
