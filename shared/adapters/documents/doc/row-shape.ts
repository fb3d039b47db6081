export type VerticalMerge = 'none' | 'start' | 'continue';

/** Where the cells of a row stand: `edges[i]` to `edges[i + 1]` in twips, with their merges. */
export type RowShape = {
  edges: readonly number[];
  vertical: VerticalMerge[];
  /** True for a cell that belongs to the cell on its left. */
  joined: boolean[];
};

const MOST_CELLS = 64;
const CELL_BYTES = 20;
const VERTICAL: Record<number, VerticalMerge> = { 1: 'continue', 3: 'start' };

/** Shape of a row from the operand of its table definition ([MS-DOC] TDefTableOperand); undefined when it is not one. */
export function readRowShape(grpprl: Buffer, at: number, length: number): RowShape | undefined {
  const cells = grpprl[at + 2] ?? 0;
  const edgesAt = at + 3;
  const definitionsAt = edgesAt + (cells + 1) * 2;
  if (cells === 0 || cells > MOST_CELLS || definitionsAt > at + length) return undefined;
  const edges = Array.from({ length: cells + 1 }, (_, i) => grpprl.readInt16LE(edgesAt + i * 2));
  const flags = edges.slice(1).map((_, i) => {
    const flagsAt = definitionsAt + i * CELL_BYTES;
    return flagsAt + 2 <= at + length ? grpprl.readUInt16LE(flagsAt) : 0;
  });
  return {
    edges,
    vertical: flags.map((flag) => VERTICAL[(flag >> 5) & 3] ?? 'none'),
    joined: flags.map((flag) => (flag & 3) >= 2),
  };
}

/** Applies a later change of one cell's vertical merge (sprmTVertMerge). */
export function mergeVertically(shape: RowShape, cell: number, merge: number): void {
  if (cell < shape.vertical.length) shape.vertical[cell] = VERTICAL[merge] ?? 'none';
}

/** Applies a later horizontal merge of cells `first` to `limit`, limit exclusive (sprmTMerge). */
export function mergeHorizontally(shape: RowShape, first: number, limit: number): void {
  for (let i = first + 1; i < Math.min(limit, shape.joined.length); i++) shape.joined[i] = true;
}
