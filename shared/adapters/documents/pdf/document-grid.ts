import type { GridItem, GridSink } from '../../../domain/reading/grid.ts';
import type { Block } from './page-blocks.ts';
import { alignColumns, joinPages } from './page-joins.ts';
import type { PageTable } from './page-table.ts';
import type { OpenList } from './unruled-table.ts';

/** Turns the blocks of one page after the other into the items of a grid; a table that goes on is one table. */
export type DocumentGrid = {
  /** The list without lines that the pages so far end with. */
  readonly openList: OpenList | undefined;
  addPage(page: number, blocks: readonly Block[]): void;
  end(): void;
};

export function documentGrid(sink: GridSink): DocumentGrid {
  let tables = 0;
  let open: { table: PageTable; page: number } | undefined;
  let told = false;
  const hand = (item: GridItem): void => sink(item);
  const close = (): void => {
    if (!open) return;
    const { table, page } = open;
    tables++;
    if ((!table.ruled || table.doubtful) && !told) {
      told = true;
      hand({ kind: 'notice', code: 'pdf_table_uncertain', at: { table: tables, page } });
    }
    hand({ kind: 'table', table: tables });
    for (const [i, row] of table.rows.entries()) hand({ kind: 'row', row: i + 1, cells: row.cells, page: row.page });
    open = undefined;
  };
  const addTable = (table: PageTable, page: number): void => {
    for (const row of table.rows) row.page = page;
    if (open && alignColumns(open.table, table)) joinPages(open.table, table);
    else {
      close();
      open = { table, page };
    }
  };
  const add = (block: Block, page: number): void => {
    if (block.kind === 'table') {
      addTable(block.table, page);
      return;
    }
    close();
    if (block.kind === 'text') {
      const { text, fonts } = block.passage;
      hand({ kind: 'paragraph', text, page, ...(fonts.length > 0 ? { fonts } : {}) });
      return;
    }
    tables++;
    hand({ kind: 'table', table: tables });
    const cells = block.cells.map(({ text, fonts }, column) => ({
      column,
      span: 1,
      merge: 'none' as const,
      text,
      ...(fonts.length > 0 ? { fonts } : {}),
    }));
    hand({ kind: 'row', row: 1, cells, page });
  };
  return {
    get openList() {
      const table = open?.table;
      return table?.heading === undefined ? undefined : { xs: table.xs, heading: table.heading };
    },
    addPage(page, blocks) {
      for (const block of blocks) add(block, page);
    },
    end: close,
  };
}
