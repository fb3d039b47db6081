import { cellAddress } from '../cell-address.ts';
import type { Place } from '../result.ts';

/** One column of a row: its id in the form and, where the row has it, the grid column that a workbook's cell stands in. */
export type Spot = { column: string | undefined; gridColumn: number | undefined };

/** Place of one column of a row; a workbook's cell gets its address. */
export function placeAt(row: Place, { column, gridColumn }: Spot): Place {
  const cell = row.sheet === undefined || row.row === undefined || gridColumn === undefined;
  return {
    ...row,
    ...(column === undefined ? {} : { column }),
    ...(cell ? {} : { cell: cellAddress(gridColumn, row.row ?? 1) }),
  };
}

/** Places of one mistake in the order they were found. */
export type PlaceList = {
  /** @param spot the column meant, when `at` is the whole row */
  add(at: Place, spot: Spot | undefined): void;
  all(): Place[];
};

/** Places that differ in their row alone. */
type Run = { first: Place; spot: Spot | undefined; rows: number[] };

/** Keeps a number for each further row of a table: a list may repeat a mistake in each of its thousands of rows. */
export function placeList(): PlaceList {
  const runs: Run[] = [];
  return {
    add(at, spot) {
      const run = runs.at(-1);
      if (run && at.row !== undefined && goesOn(run, at, spot)) run.rows.push(at.row);
      else runs.push({ first: at, spot, rows: at.row === undefined ? [] : [at.row] });
    },
    all() {
      const places: Place[] = [];
      for (const run of runs) addPlaces(run, places);
      return places;
    },
  };
}

function addPlaces({ first, spot, rows }: Run, places: Place[]): void {
  const like = spot ? placeAt(first, spot) : first;
  if (rows.length < 2) {
    places.push(like);
    return;
  }
  const column = like.cell === undefined ? undefined : spot?.gridColumn;
  for (const row of rows) {
    places.push(column === undefined ? { ...like, row } : { ...like, row, cell: cellAddress(column, row) });
  }
}

const goesOn = ({ first, spot: own, rows }: Run, at: Place, spot: Spot | undefined): boolean =>
  rows.length > 0 &&
  own?.column === spot?.column &&
  own?.gridColumn === spot?.gridColumn &&
  first.sheet === at.sheet &&
  first.table === at.table &&
  first.page === at.page &&
  first.record === at.record &&
  first.line === at.line &&
  first.entry === at.entry &&
  first.column === at.column &&
  first.cell === at.cell;
