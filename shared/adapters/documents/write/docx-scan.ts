import { attribute, tags, unescapeXml, type XmlTag } from './xml-edit.ts';

/** A paragraph: where comments open (after its properties) and close (before its end); an empty tag has both in one. */
export type ParagraphSpot = { open: XmlTag; from: number; to: number; hasText: boolean };

/** One cell of a table at body level with the places where shading and comments go. */
export type CellSpot = {
  open: XmlTag;
  column: number;
  span: number;
  isCovered: boolean;
  /** A content control holds the whole cell: LibreOffice loses the text of such a cell when a comment stands in it. */
  isControlled: boolean;
  /** Cell properties: the tag that opens them, where shading belongs, and the shading that is there. */
  properties: XmlTag | undefined;
  shadeAt: number;
  shading: { start: number; end: number } | undefined;
  paragraph: ParagraphSpot | undefined;
  text: string;
};

export type DocxVisitor = {
  row(place: { table: number; row: number }, cells: readonly CellSpot[]): void;
  /** A paragraph outside tables and text boxes. */
  paragraph(spot: ParagraphSpot): void;
};

const namespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
/** Children of w:tcPr that stand before w:shd (ECMA-376 part 1, 17.4.66). */
const beforeShading = new Set(['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders']);
/** A heading is recognised by its first words; the rest of a long cell is not kept. */
const textKept = 200;

/** Prefix (with colon, or empty) and address that a part gives the namespace of WordprocessingML. */
export function wordNamespace(xml: string): { prefix: string; uri: string } {
  for (const tag of tags(xml)) {
    for (const [, name = '', uri = ''] of tag.text.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g)) {
      if (namespaces.includes(uri)) return { prefix: name ? `${name}:` : '', uri };
    }
    break;
  }
  throw new Error('not a part of a Word document');
}

type Row = { column: number; cells: CellSpot[]; controls: number };
type State = {
  prefix: string;
  xml: string;
  visitor: DocxVisitor;
  tables: number;
  row: number;
  depth: number;
  boxes: number;
  current: Row | undefined;
  cell: (CellSpot & { depth: number }) | undefined;
  paragraphs: (ParagraphSpot & { isOuter: boolean; depth: number })[];
  text: { from: number } | undefined;
};

/**
 * Goes over the main part of a Word document once. Tables and rows are counted as the reader counts them: tables at body
 * level from 1, content controls and tracked changes seen through, nested tables and text boxes not counted, deleted
 * rows counted.
 */
export function scanDocx(xml: string, visitor: DocxVisitor): void {
  const state: State = {
    prefix: wordNamespace(xml).prefix,
    xml,
    visitor,
    tables: 0,
    row: 0,
    depth: 0,
    boxes: 0,
    current: undefined,
    cell: undefined,
    paragraphs: [],
    text: undefined,
  };
  for (const tag of tags(xml)) {
    if (tag.name !== state.prefix + tag.local) continue;
    if (tag.kind !== 'close') opened(state, tag);
    if (tag.kind !== 'open') closed(state, tag);
  }
}

const inBodyTable = (state: State): boolean => state.depth === 1 && state.boxes === 0;

function opened(state: State, tag: XmlTag): void {
  const { local } = tag;
  if (local === 'tbl') {
    state.depth += 1;
    if (inBodyTable(state)) {
      state.tables += 1;
      state.row = 0;
    }
  } else if (local === 'txbxContent') state.boxes += 1;
  else if (local === 'tr' && inBodyTable(state)) {
    state.row += 1;
    state.current = { column: 0, cells: [], controls: 0 };
  } else if (local === 'gridBefore' && inBodyTable(state) && state.current) {
    state.current.column = Number(attribute(tag.text, 'val') ?? 0);
  } else if (local === 'tc' && inBodyTable(state) && state.current) openCell(state, tag, state.current);
  else if (local === 'p') openParagraph(state, tag);
  else if (local === 'sdtContent' && state.current && !state.cell) state.current.controls += 1;
  else if (local === 't' && tag.kind === 'open') state.text = { from: tag.end };
  else if (state.cell && inBodyTable(state)) cellProperty(state.cell, tag, state.current);
}

function openCell(state: State, tag: XmlTag, row: Row): void {
  state.cell = {
    open: tag,
    column: row.column,
    span: 1,
    isCovered: false,
    isControlled: row.controls > 0,
    properties: undefined,
    shadeAt: tag.end,
    shading: undefined,
    paragraph: undefined,
    text: '',
    depth: tag.depth,
  };
}

function cellProperty(cell: CellSpot & { depth: number }, tag: XmlTag, row: Row | undefined): void {
  if (tag.local === 'tcPr' && tag.depth === cell.depth + 1) {
    cell.properties = tag;
    cell.shadeAt = tag.end;
    return;
  }
  if (!cell.properties || tag.depth !== cell.depth + 2) return;
  if (tag.local === 'gridSpan') cell.span = Math.max(1, Math.floor(Number(attribute(tag.text, 'val')) || 1));
  if (tag.local === 'vMerge') cell.isCovered = attribute(tag.text, 'val') !== 'restart';
  if (tag.local === 'hMerge' && attribute(tag.text, 'val') !== 'restart' && row?.cells.length) cell.isCovered = true;
  if (tag.local === 'shd') cell.shading = { start: tag.start, end: tag.end };
}

function openParagraph(state: State, tag: XmlTag): void {
  const isOuter = state.depth === 0 && state.boxes === 0;
  state.paragraphs.push({ open: tag, from: tag.end, to: tag.end, hasText: false, isOuter, depth: tag.depth });
}

function closed(state: State, tag: XmlTag): void {
  const { local } = tag;
  if (local === 't' && state.text) endText(state, tag);
  else if (local === 'pPr') {
    const paragraph = state.paragraphs.at(-1);
    if (paragraph && tag.depth === paragraph.depth + 1) paragraph.from = tag.end;
  } else if (local === 'p') endParagraph(state, tag);
  else if (local === 'txbxContent') state.boxes -= 1;
  else if (local === 'sdtContent' && state.current && !state.cell) state.current.controls -= 1;
  else if (local === 'tc' && inBodyTable(state)) endCell(state);
  else if (local === 'tr' && inBodyTable(state) && state.current) {
    const cells = state.current.cells;
    state.current = undefined;
    state.visitor.row({ table: state.tables, row: state.row }, cells);
  } else if (local === 'tbl') state.depth -= 1;
  else if (state.cell && inBodyTable(state)) endCellProperty(state.cell, tag);
}

function endText(state: State, tag: XmlTag): void {
  const text = unescapeXml(state.xml.slice(state.text?.from, tag.start));
  state.text = undefined;
  if (text.trim() !== '') for (const paragraph of state.paragraphs) paragraph.hasText = true;
  if (state.cell && state.cell.text.length < textKept) state.cell.text += text;
}

function endParagraph(state: State, tag: XmlTag): void {
  const paragraph = state.paragraphs.pop();
  if (!paragraph) return;
  paragraph.to = tag.start;
  if (state.cell && inBodyTable(state)) {
    state.cell.paragraph ??= paragraph;
    state.cell.text += ' ';
  }
  if (paragraph.isOuter) state.visitor.paragraph(paragraph);
}

function endCell(state: State): void {
  const { cell, current } = state;
  state.cell = undefined;
  if (!cell || !current) return;
  current.column += cell.span;
  current.cells.push(cell);
}

function endCellProperty(cell: CellSpot & { depth: number }, tag: XmlTag): void {
  if (!cell.properties || tag.depth !== cell.depth + 2) return;
  if (beforeShading.has(tag.local)) cell.shadeAt = tag.end;
  if (tag.local === 'shd' && cell.shading) cell.shading.end = tag.end;
}
