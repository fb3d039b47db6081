import { describe, expect, it } from 'vitest';
import { ruledGrids } from '../../../../shared/adapters/documents/pdf/ruled-grid.ts';
import type { Rule } from '../../../../shared/adapters/documents/pdf/upright.ts';

const line = (at: number, from: number, to: number): Rule => ({ at, from, to });
const places = (page: { flat: Rule[]; upright: Rule[] }) => ruledGrids(page).map(({ cells }) => cells);
const whole = { flat: [0, 20, 40].map((y) => line(y, 0, 200)), upright: [0, 30, 200].map((x) => line(x, 0, 40)) };

describe('When a table is drawn with lines', () => {
  it('two rows of two columns are four cells', () => {
    expect(places(whole)).toEqual([
      [
        { column: 0, row: 0, columns: 1, rows: 1 },
        { column: 1, row: 0, columns: 1, rows: 1 },
        { column: 0, row: 1, columns: 1, rows: 1 },
        { column: 1, row: 1, columns: 1, rows: 1 },
      ],
    ]);
  });
  it('borders drawn cell by cell with small gaps and twice are the same table', () => {
    const flat = [0, 0.6, 20, 40].flatMap((y) => [line(y, 0.5, 29.5), line(y, 30.5, 199.5)]);
    const upright = [0, 30, 30.4, 200].flatMap((x) => [line(x, 0.5, 19.5), line(x, 20.5, 39.5)]);
    expect(places({ flat, upright })).toEqual(places(whole));
  });
  it('a missing border joins two cells into one', () => {
    const upright = [line(0, 0, 40), line(30, 20, 40), line(200, 0, 40)];
    expect(places({ ...whole, upright })[0]?.[0]).toEqual({ column: 0, row: 0, columns: 2, rows: 1 });
    const flat = [line(0, 0, 200), line(20, 30, 200), line(40, 0, 200)];
    expect(places({ ...whole, flat })[0]?.[0]).toEqual({ column: 0, row: 0, columns: 1, rows: 2 });
  });
  it('a page cut without a bottom line ends where its upright lines do', () => {
    const flat = [line(0, 0, 200), line(20, 0, 200)];
    expect(ruledGrids({ ...whole, flat })[0]?.ys).toEqual([0, 20, 40]);
  });
});

describe('When lines are no table', () => {
  it.each([
    ['a box', { flat: [line(0, 0, 200), line(40, 0, 200)], upright: [line(0, 0, 40), line(200, 0, 40)] }],
    ['rules under a heading', { flat: [line(0, 0, 80), line(0, 300, 400)], upright: [] }],
    ['nothing', { flat: [], upright: [] }],
  ])('%s gives none', (_, page) => expect(ruledGrids(page)).toEqual([]));
  it('a frame around the page does not swallow the table in it', () => {
    const frame = {
      flat: [line(-50, -50, 300), line(300, -50, 300)],
      upright: [line(-50, -50, 300), line(300, -50, 300)],
    };
    const grids = ruledGrids({
      flat: [...whole.flat, ...frame.flat],
      upright: [...whole.upright, ...frame.upright],
    });
    expect(grids.map(({ xs }) => xs)).toEqual([[0, 30, 200]]);
  });
  it('a drawing of thousands of lines is given up', () => {
    const flat = Array.from({ length: 5_000 }, (_, i) => line(i * 10, 0, 200));
    expect(ruledGrids({ flat, upright: [line(0, 0, 50_000), line(9, 0, 50_000), line(200, 0, 50_000)] })).toEqual([]);
  });
});
