import { describe, expect, it } from 'vitest';
import { type PlaceList, placeList } from '../../../../shared/domain/reading/mapping/place-list.ts';
import type { Place } from '../../../../shared/domain/reading/result.ts';

const name = { column: 'name', gridColumn: 1 };
const unit = { column: 'unit', gridColumn: 3 };

describe('When one mistake is made in many places', () => {
  const listOf = (add: (list: PlaceList) => void): Place[] => {
    const list = placeList();
    add(list);
    return list.all();
  };

  it('each row of a sheet keeps the address of its cell', () => {
    const places = listOf((list) => {
      for (const row of [7, 9, 8]) list.add({ sheet: 'DS', row }, name);
    });
    expect(places).toStrictEqual([
      { sheet: 'DS', row: 7, column: 'name', cell: 'B7' },
      { sheet: 'DS', row: 9, column: 'name', cell: 'B9' },
      { sheet: 'DS', row: 8, column: 'name', cell: 'B8' },
    ]);
  });

  it('rows of another sheet, table, page or column are not taken for those before', () => {
    const all: [Place, typeof name][] = [
      [{ sheet: 'DS', row: 1 }, name],
      [{ sheet: 'DS 2', row: 2 }, name],
      [{ sheet: 'DS 2', row: 3 }, unit],
      [{ table: 2, row: 4 }, unit],
      [{ table: 3, row: 5 }, unit],
      [{ table: 3, page: 1, row: 6 }, unit],
      [{ table: 3, page: 2, row: 7 }, unit],
    ];
    const places = listOf((list) => {
      for (const [at, spot] of all) list.add(at, spot);
    });
    expect(places).toMatchObject(all.map(([at, { column }]) => ({ ...at, column })));
    expect(places.map(({ cell }) => cell)).toEqual(['B1', 'B2', 'D3', ...new Array(4).fill(undefined)]);
  });

  it('records of a text file and places without a row stay as they are', () => {
    const all = [{ record: 3, line: 4 }, { record: 4, line: 7 }, { sheet: 'DS' }, { sheet: 'DS', cell: 'C2' }];
    const places = listOf((list) => {
      for (const at of all) list.add(at, undefined);
    });
    expect(places).toStrictEqual(all);
  });
});
