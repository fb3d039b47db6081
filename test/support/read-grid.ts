import { readFileSync } from 'node:fs';
import { openBudget, Unreadable } from '../../shared/domain/reading/budget.ts';
import type { ReadFormat } from '../../shared/domain/reading/format-reader.ts';
import type { GridItem, GridRow } from '../../shared/domain/reading/grid.ts';
import { type ReadingLimits, readingLimits } from '../../shared/domain/reading/limits.ts';

export const fixture = (path: string): Buffer => readFileSync(new URL(`../fixtures/dossiers/${path}`, import.meta.url));

/** Everything a format reader hands out for some bytes. */
export async function readGrid(
  read: ReadFormat,
  bytes: Uint8Array,
  limits: Partial<ReadingLimits> = {},
): Promise<GridItem[]> {
  const items: GridItem[] = [];
  const budget = openBudget({ ...readingLimits, ...limits }, () => performance.now());
  await read(bytes, (item) => items.push(item), budget);
  return items;
}

/** The code a reader refuses with; `read` when it does not refuse. Anything else it throws is a fault and thrown on. */
export async function refusal(read: ReadFormat, bytes: Uint8Array, limits?: Partial<ReadingLimits>): Promise<string> {
  try {
    await readGrid(read, bytes, limits);
    return 'read';
  } catch (fault) {
    if (fault instanceof Unreadable) return fault.code;
    throw fault;
  }
}

/** Rows of one table or sheet, by its number from 1. */
export function rowsOf(items: readonly GridItem[], table: number): GridRow[] {
  let at = 0;
  return items.filter((item): item is GridRow => {
    if (item.kind === 'table') at++;
    return item.kind === 'row' && at === table;
  });
}

export const texts = (row: GridRow | undefined): string[] => (row?.cells ?? []).map((cell) => cell.text);
