import type { ListItem } from './list.ts';

/** How many of the persons on a list are women, and direct workers; of some the forms do not say. */
export type Shares = { persons: number; women: number; sexUnknown: number; direct: number; directUnknown: number };

/**
 * Counts the persons of a list (collectives are none): equal merit puts the woman first (NĐ 152/2025/NĐ-CP Điều 4 khoản 6),
 * and the plans ask for direct workers, so whoever decides sees both.
 */
export function sharesOf(items: readonly Pick<ListItem, 'kind' | 'woman' | 'directLabour'>[]): Shares {
  const persons = items.filter(({ kind }) => kind === 'individual');
  return {
    persons: persons.length,
    women: persons.filter(({ woman }) => woman === true).length,
    sexUnknown: persons.filter(({ woman }) => woman === undefined).length,
    direct: persons.filter(({ directLabour }) => directLabour === true).length,
    directUnknown: persons.filter(({ directLabour }) => directLabour === undefined).length,
  };
}
