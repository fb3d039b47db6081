import { conflictPage } from '../../../functions/portal/views/conflict-page.ts';
import { reviewPage } from '../../../functions/portal/views/review-page.ts';
import { unitPage } from '../../../functions/portal/views/unit-page.ts';
import { mails } from './mail-models.ts';
import { problemScreens } from './problem-models.ts';
import { aConflict, reviewPages } from './review-models.ts';
import { unitPages } from './unit-models.ts';

const pages = <M>(models: Readonly<Record<string, M>>, view: (model: M) => string): [string, string][] =>
  Object.entries(models).map(([name, model]) => [name, view(model)]);

/** Every page and mail with its sample models: name → HTML document. */
export function gallery(): ReadonlyMap<string, string> {
  return new Map([
    ...pages(unitPages, unitPage),
    ...pages(reviewPages, reviewPage),
    ['conflict', conflictPage(aConflict)],
    ...problemScreens(),
    ...Object.entries(mails).map(([name, mail]): [string, string] => [`mail-${name}`, mail.html]),
  ]);
}
