import type { GridCell } from '../../../domain/reading/grid.ts';
import type { Range } from './cell-reference.ts';

/** Lays merged ranges over rows that come in order. Ranges are never expanded to cells. */
export type Merges = { apply(row: number, cells: GridCell[]): GridCell[] };

/**
 * @param ranges merged ranges of the sheet, any order
 * @param columns columns that are read; a merge over the whole sheet is clipped to them, and no more merges than that can cross a row
 */
export function mergesOver(ranges: readonly Range[], columns: number): Merges {
  const waiting = ranges.filter(({ left }) => left < columns).sort((a, b) => a.top - b.top);
  let next = 0;
  let active: Range[] = [];
  return {
    apply(row, cells) {
      while (next < waiting.length && (waiting[next]?.top ?? 0) <= row) {
        const range = waiting[next++];
        if (range && range.bottom >= row && active.length < columns) active.push(range);
      }
      if (active.length === 0) return cells;
      active = reaching(active, row);
      return active.length === 0 ? cells : merged(row, cells, { active, columns });
    },
  };
}

const reaching = (ranges: readonly Range[], row: number): Range[] => ranges.filter(({ bottom }) => bottom >= row);

function merged(row: number, cells: GridCell[], { active, columns }: { active: Range[]; columns: number }): GridCell[] {
  const kept = cells.filter(({ column }) => !active.some((range) => covers(range, row, column)));
  for (const { left, right, top, bottom } of active) {
    const span = Math.min(right, columns - 1) - left + 1;
    if (row > top) {
      kept.push({ column: left, span, merge: 'continue', text: '' });
      continue;
    }
    const anchor = kept.find(({ column }) => column === left);
    if (anchor) {
      anchor.span = span;
      anchor.merge = bottom > top ? 'start' : 'none';
    } else if (bottom > top) kept.push({ column: left, span, merge: 'start', text: '' });
  }
  return kept.sort((a, b) => a.column - b.column);
}

/** True for a cell under a merge that is not its first: Excel does not show it. */
const covers = ({ left, right, top }: Range, row: number, column: number): boolean =>
  column >= left && column <= right && (row > top || column > left);
