import type { Rule, UprightPage } from './upright.ts';

/** A table drawn with lines: its edges and which places between them are one cell. All in points. */
export type RuledGrid = {
  /** Column edges from left to right, row edges from top to bottom. */
  xs: number[];
  ys: number[];
  cells: RuledCell[];
};

/** A cell over columns `column` to `column + columns` and rows likewise. */
export type RuledCell = { column: number; row: number; columns: number; rows: number };

/** Lines nearer than this are one line drawn twice. */
const SAME = 2.5;
/** Ends of lines that miss each other by this much still meet. */
const MEET = 3.5;
/** Share of a border that must be drawn for the border to part two cells. */
const DRAWN = 0.6;

/** Pieces of one line (cell borders drawn one by one) put together; sorted across, then along. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    if (group && rule.at - (group.at(-1)?.at ?? 0) <= SAME) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    const pieces: Rule[] = [];
    for (const { from, to } of group.sort((a, b) => a.from - b.from)) {
      const last = pieces.at(-1);
      if (last && from - last.to <= MEET) last.to = Math.max(last.to, to);
      else pieces.push({ at, from, to });
    }
    return pieces;
  });
}

const crosses = (flat: Rule, upright: Rule): boolean =>
  upright.at >= flat.from - MEET &&
  upright.at <= flat.to + MEET &&
  flat.at >= upright.from - MEET &&
  flat.at <= upright.to + MEET;

type Lines = { flat: Rule[]; upright: Rule[] };

/** Groups of lines that touch one another, each a table or a box. */
function touching(lines: Lines): Lines[] {
  const group = new Map<Rule, Rule>();
  const root = (rule: Rule): Rule => {
    let at = rule;
    for (let up = group.get(at); up && up !== at; up = group.get(at)) at = up;
    return at;
  };
  for (const rule of [...lines.flat, ...lines.upright]) group.set(rule, rule);
  for (const flat of lines.flat)
    for (const upright of lines.upright) if (crosses(flat, upright)) group.set(root(flat), root(upright));
  const groups = new Map<Rule, Lines>();
  const into = (rule: Rule): Lines => {
    const key = root(rule);
    const found = groups.get(key) ?? { flat: [], upright: [] };
    groups.set(key, found);
    return found;
  };
  for (const rule of lines.flat) into(rule).flat.push(rule);
  for (const rule of lines.upright) into(rule).upright.push(rule);
  return [...groups.values()];
}

function edges(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - (found.at(-1) ?? 0) > SAME * 2) found.push(value);
  return found;
}

/** Share of `from`–`to` at `at` that lines cover. */
function drawn(rules: readonly Rule[], at: number, from: number, to: number): number {
  let covered = 0;
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= SAME * 2) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return covered / Math.max(to - from, 1);
}

/** Joins the places of a grid that no line parts and gives each cell its extent. */
function cellsOf(xs: readonly number[], ys: readonly number[], { flat, upright }: Lines): RuledCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner = Array.from({ length: columns * rows }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (owner[at] !== undefined && owner[at] !== at) at = owner[at] ?? at;
    return at;
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
      if (column + 1 < columns && drawn(upright, right, top, bottom) < DRAWN) owner[root(here + 1)] = root(here);
      if (row + 1 < rows && drawn(flat, bottom, left, right) < DRAWN) owner[root(here + columns)] = root(here);
    }
  const cells = new Map<number, RuledCell>();
  for (let i = 0; i < owner.length; i++) {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const cell = cells.get(root(i)) ?? { row, column, rows: 1, columns: 1 };
    const left = Math.min(cell.column, column);
    const right = Math.max(cell.column + cell.columns, column + 1);
    cells.set(root(i), { row: cell.row, column: left, rows: row - cell.row + 1, columns: right - left });
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Most lines a page may have before the search for tables is given up; dense drawings, not lists. */
const MOST_LINES = 4_000;

/** Tables drawn with lines on a page, top to bottom; boxes of a single cell are not tables. */
export function ruledGrids(page: Pick<UprightPage, 'flat' | 'upright'>): RuledGrid[] {
  const lines = { flat: joined(page.flat), upright: joined(page.upright) };
  if (lines.flat.length + lines.upright.length > MOST_LINES) return [];
  const grids: RuledGrid[] = [];
  for (const group of touching(lines)) {
    const ends = group.flat.flatMap((rule) => [rule.from, rule.to]);
    const xs = edges([...group.upright.map((rule) => rule.at), Math.min(...ends), Math.max(...ends)]);
    const reach = group.upright.flatMap((rule) => [rule.from, rule.to]);
    const ys = edges([...group.flat.map((rule) => rule.at), Math.min(...reach), Math.max(...reach)]);
    if (group.upright.length === 0 || xs.length < 3 || ys.length < 2) continue;
    grids.push({ xs, ys, cells: cellsOf(xs, ys, group) });
  }
  return grids.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}
