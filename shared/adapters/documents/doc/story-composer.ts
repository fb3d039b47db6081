import type { Budget } from '../../../domain/reading/budget.ts';
import type { GridNotice, GridSink } from '../../../domain/reading/grid.ts';
import type { WordNumbers } from '../office/list-numbers.ts';
import type { Characters } from './characters.ts';
import type { Fib } from './fib.ts';
import { trackFields } from './fields.ts';
import { buildFlow, type Flow, join, noText } from './flowing-text.ts';
import type { Paragraph, ParagraphAt } from './paragraphs.ts';
import type { Piece } from './piece-table.ts';
import type { StoryListener } from './story.ts';
import type { Style } from './styles.ts';
import { buildTables, type ListMark } from './table-builder.ts';

/** An opened document: its text by pieces, and what describes it. */
export type Document = {
  word: Buffer;
  fib: Fib;
  pieces: readonly Piece[];
  paragraphAt: ParagraphAt;
  characters: Characters;
  styles: readonly Style[];
  defaultFont: number | undefined;
  legacyFonts: ReadonlyMap<number, string>;
  numbers: WordNumbers;
};

/** Control codes of the text ([MS-DOC] 2.4.1 and 2.8.25). */
const code = {
  cellMark: 0x07,
  drawing: 0x08,
  tab: 0x09,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  paragraph: 0x0d,
  columnBreak: 0x0e,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
} as const;

const AS_TEXT: Record<number, string> = {
  [code.tab]: '\t',
  [code.lineBreak]: '\n',
  [code.columnBreak]: '\n',
  [code.hyphen]: '-',
};

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * Puts the characters of one story together into paragraphs and tables; call `end` after the walk.
 * @param onDrawing called where a drawing or a text box is anchored
 */
export function composeStory(
  document: Document,
  { sink, budget, onDrawing }: { sink: GridSink; budget: Budget; onDrawing?: () => void },
): { listener: StoryListener; end(): void } {
  const flow = buildFlow(
    document.legacyFonts,
    document.styles.some((style) => style.hidden),
  );
  const tables = buildTables(sink, budget, document.numbers);
  const fields = trackFields();
  const noticed = new Set<GridNotice['code']>();
  let joined: Flow = noText;
  const notice = (which: GridNotice['code']): void => {
    if (!noticed.has(which)) sink({ kind: 'notice', code: which });
    noticed.add(which);
  };
  const styleOf = (paragraph: Paragraph): Style => document.styles[paragraph.style] ?? {};
  const listOf = (paragraph: Paragraph): ListMark | undefined => {
    const style = styleOf(paragraph);
    const list = paragraph.list ?? style.list ?? 0;
    return list === 0 ? undefined : { list, level: paragraph.listLevel ?? style.listLevel ?? 0 };
  };
  const takeText = (paragraph: Paragraph): Flow => {
    const style = styleOf(paragraph);
    if (style.hidden && !isBlank(flow.hide())) notice('hidden_text_ignored');
    const text = join(joined, flow.take(style.font ?? document.defaultFont));
    joined = noText;
    return text;
  };
  const bodyParagraph = (paragraph: Paragraph): void => {
    tables.endTable();
    const { text, fonts } = takeText(paragraph);
    const mark = listOf(paragraph);
    if (mark) document.numbers.next(String(mark.list), mark.level);
    if (isBlank(text)) return;
    budget.spendText(text.length);
    budget.checkTime();
    const level = paragraph.level ?? styleOf(paragraph).level;
    sink({ kind: 'paragraph', text, ...(fonts.length > 0 ? { fonts } : {}), ...(level ? { level } : {}) });
  };
  const endParagraph = (mark: number, paragraph: Paragraph): void => {
    if (fields.inCode()) fields.close();
    const closes = mark === code.cellMark && paragraph.depth === 1;
    if (paragraph.depth === 0) bodyParagraph(paragraph);
    else if (closes && paragraph.rowEnd) tables.endRow(paragraph.shape);
    else {
      const text = takeText(paragraph);
      const mark = listOf(paragraph);
      if (text.text !== '' || mark) tables.addText(text, mark);
      if (closes) tables.endCell();
    }
  };
  const control = (mark: number, fileAt: number, deleted: boolean): void => {
    if (mark === code.drawing) onDrawing?.();
    else if (mark === code.fieldBegin) fields.begin();
    else if (mark === code.fieldSeparator) fields.separate();
    else if (mark === code.fieldEnd) fields.end();
    else if (mark === code.paragraph || mark === code.cellMark || mark === code.pageBreak) {
      const paragraph = document.paragraphAt(fileAt);
      if (deleted && mark !== code.cellMark) joined = takeText(paragraph);
      else {
        if (deleted) tables.noteDeletion();
        endParagraph(mark, paragraph);
      }
    } else if (!deleted && !fields.inCode()) flow.add(AS_TEXT[mark] ?? '', undefined);
  };
  return {
    listener: {
      text: (text, font, shown) => (fields.inCode() ? fields.addCode(text) : flow.add(text, font, shown)),
      control,
      deleted: tables.noteDeletion,
      hidden: (text) => {
        if (!isBlank(text) && !fields.inCode()) notice('hidden_text_ignored');
      },
    },
    end() {
      bodyParagraph({ style: 0, depth: 0, rowEnd: false });
      if (fields.reachesOutside) notice('external_reference_ignored');
    },
  };
}
