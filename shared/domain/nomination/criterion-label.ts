import type { Instant } from '../../../events/ids.ts';
import type { Criterion } from '../campaign/rule.ts';
import { evaluate } from '../criteria/evaluate.ts';
import type { Explanation } from '../criteria/outcome.ts';
import { type LocalDate, localDateOf } from '../deadlines/instants.ts';

const leaves = (node: Explanation): string[] => (node.parts.length === 0 ? [node.asks] : node.parts.flatMap(leaves));

/** What a criterion asks, on one line, in Vietnamese: its title; without one its id and what its rule asks for. */
export function criterionLabel(
  id: string,
  { title, rule }: Pick<Criterion, 'title' | 'rule'>,
  given: { now: Instant; timeZone: string },
): string {
  if (title !== undefined) return title;
  const before: LocalDate = localDateOf(given.now, given.timeZone);
  const nobody = {
    ...{ id: '', name: '', kind: 'individual' as const, group: 'NV' as const },
    ...{ attests: {}, judgements: {}, readings: {}, waivers: {}, nomination: { before, receivedAt: given.now } },
  };
  const asks = [...new Set(leaves(evaluate(rule, { subject: nobody, timeZone: given.timeZone, partial: true })))];
  return `${id}. ${asks.join('; ')}`;
}
