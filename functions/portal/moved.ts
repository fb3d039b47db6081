import type { Organisation } from '../../shared/domain/registry/registry.ts';
import { isReadOnly } from '../../shared/domain/registry/registry.ts';
import type { Needs } from './needs.ts';
import type { Page } from './page-context.ts';
import { movedPage } from './views/moved-page.ts';

/**
 * The answer of a province that moved to another stack, or null while it stays: a mailed link goes on to where it works
 * now, everything else is told where that is. Until the new address is known pages still show and nothing is recorded.
 */
export function movedAnswer(
  c: Page,
  needs: Needs,
  organisation: Organisation | null,
): Response | Promise<Response> | null {
  if (!organisation?.moved || !isReadOnly(organisation, needs.clock.now())) return null;
  const { path, method } = c.req;
  const { to } = organisation.moved;
  const reads = method === 'GET' || method === 'HEAD';
  if (path.startsWith('/assets/') || (to === null && reads)) return null;
  if (to !== null && reads && path.startsWith('/l/')) return c.redirect(new URL(path, to).href, 308);
  return c.html(movedPage({ frame: c.get('frame'), to }), to === null ? 503 : reads ? 200 : 410);
}
