import type { GridSink } from '../../../domain/reading/grid.ts';

/** Text in the header and footer of pages is never a list: everything in it becomes paragraphs marked as such. */
export function marginSink(sink: GridSink): GridSink {
  return (item) => {
    const texts = item.kind === 'row' ? item.cells : item.kind === 'paragraph' ? [item] : [];
    for (const { text, fonts } of texts) if (text !== '') sink({ kind: 'paragraph', text, fonts, isMargin: true });
  };
}
