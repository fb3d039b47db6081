import type { Campaign } from '../../ports/registry.ts';
import type { Item } from '../store.ts';

type Plan = Pick<Campaign, 'definition' | 'common'>;

/**
 * A campaign as its item holds it. The plan stands there as one text: a map of DynamoDB has no order, and people read
 * criteria, sections and shares in the order of the plan.
 */
export function campaignParts({ definition, common, ...value }: Campaign): Pick<Item, 'value' | 'plan'> {
  const plan: Plan = { definition, common };
  return { value, plan: JSON.stringify(plan) };
}

/** The campaign of an item. */
export function campaignOf(item: Item): Campaign {
  const { value, plan } = item as Item & { value: Omit<Campaign, keyof Plan>; plan: string };
  const held: Plan = JSON.parse(plan);
  return { ...value, ...held };
}
