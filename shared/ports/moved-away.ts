import type { Instant } from '../../events/ids.ts';
import { type Organisation, settledFrom } from '../domain/registry/registry.ts';
import { NotTaken } from './faults.ts';
import type { Registry } from './registry.ts';

/**
 * The organisation of this stack. Throws `NotTaken` in a stack that was closed, once what was under way had time to end: what is told later would be
 * written where nobody looks any more. The message ends in the dead-letter queue, where somebody sees it.
 */
export async function stayWhileOpen(
  registry: Pick<Registry, 'organisation'>,
  now: Instant,
): Promise<Organisation | null> {
  const own = await registry.organisation();
  const until = own && settledFrom(own);
  if (until && now >= until) throw new NotTaken('this stack was closed: the province goes on in another one');
  return own;
}
