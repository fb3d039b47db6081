import type { CampaignDefinition, DelegatePolicy } from '../campaign/definition.ts';
import { itemFacts } from '../list/item-facts.ts';
import type { DossierRow } from '../reading/result.ts';
import { bucketNames, bucketOf } from './delegates.ts';

type Row = Pick<DossierRow, 'extra' | 'section'>;
type Preference = NonNullable<DelegatePolicy['prefer']>[number];

/** Whom a policy prefers among the delegates of one gathering, and the words units write for each side of its mix. */
export type Preferring = {
  prefer: readonly Preference[];
  mix: NonNullable<DelegatePolicy['mix']>;
  categories: NonNullable<CampaignDefinition['delegateCategories']>;
};

const words: Record<Preference, string> = { directLabour: 'người lao động trực tiếp', female: 'nữ' };

/** The preferences of a plan in words, in its order. */
export const inWords = (prefer: readonly Preference[]): string => prefer.map((one) => words[one]).join(', ');

/** The rule of a policy that prefers somebody; undefined when it does not. */
export function preferringOf(
  policy: DelegatePolicy | undefined,
  categories: CampaignDefinition['delegateCategories'],
): Preferring | undefined {
  const { prefer = [], mix = {} } = policy ?? {};
  return prefer.length === 0 ? undefined : { prefer, mix, categories: categories ?? {} };
}

/** The preferences a delegate meets, as the list says; what it does not say is not guessed. */
export function preferencesMet({ extra = {} }: Row, { prefer }: Pick<Preferring, 'prefer'>): Preference[] {
  const { directLabour, woman } = itemFacts(extra);
  const met: Record<Preference, boolean> = { directLabour: directLabour === true, female: woman === true };
  return prefer.filter((one) => met[one]);
}

/** Small is first: the side of the mix in the order of the plan, then each preference in its order. */
function rankOf(row: Row, rule: Preferring): number[] {
  const met = preferencesMet(row, rule);
  const sides = Object.keys(rule.mix);
  const side = sides.indexOf(bucketOf(row, rule.categories) ?? '');
  return [side === -1 ? sides.length : side, ...rule.prefer.map((one) => (met.includes(one) ? 0 : 1))];
}

/**
 * Lines in the order in which a plan asks to choose: side by side of its mix, those it prefers first, otherwise as they
 * came. An order and no gate: nobody is left out (plan of Tiền Giang 2024, II.2.b).
 */
export function preferredFirst<T extends { row: Row }>(lines: readonly T[], rule: Preferring): T[] {
  const ranked = lines.map((line) => ({ line, rank: rankOf(line.row, rule) }));
  return ranked.toSorted((a, b) => compare(a.rank, b.rank)).map(({ line }) => line);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, n) => value !== b[n]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

export type Share = { side: string; count: number; percent: number } & Record<Preference, number>;

/** How many delegates stand on each side of the mix, how many it asks for in percent, and how many of them are preferred. */
export function sharesOf(rows: readonly Row[], rule: Preferring): Share[] {
  const bySide = Map.groupBy(rows, (row) => bucketOf(row, rule.categories) ?? '');
  return Object.entries(rule.mix).map(([side, percent]) => {
    const own = bySide.get(side) ?? [];
    const meeting = (one: Preference) => own.filter((row) => preferencesMet(row, { prefer: [one] }).length > 0).length;
    const preferred = { directLabour: meeting('directLabour'), female: meeting('female') };
    return { side: bucketNames[side] ?? side, count: own.length, percent, ...preferred };
  });
}
