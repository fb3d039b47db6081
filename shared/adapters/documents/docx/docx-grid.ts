import type { Budget } from '../../../domain/reading/budget.ts';
import type { GridSink } from '../../../domain/reading/grid.ts';
import { requirePrefix } from '../xml/namespace.ts';
import type { XmlHandler } from '../xml/scanner.ts';
import { type DocxState, docxState, noticeOnce, type WordContext } from './docx-state.ts';
import * as table from './docx-table.ts';
import * as text from './docx-text.ts';
import { type WordElement, wordNames, wordprocessing, wordToken } from './docx-words.ts';
import { type PropertyTag, type RepeatedProperties, repeatedProperties } from './repeated-properties.ts';

type Step = (state: DocxState, tag: PropertyTag) => void;
type Steps = Partial<Record<WordElement, Step>>;

const value = (state: DocxState, tag: PropertyTag): string => tag.attribute(`${state.prefix}val`) ?? '';

/** Deleted content: a run, a row (`trPr`), or the mark that ends a paragraph (`pPr`). Read as accepted. */
const openDeleted: Step = (state, tag) => {
  noticeOnce(state, 'tracked_changes_present');
  if (state.changes > 0) return;
  if (state.inRowProperties && state.row && state.tableDepth === 1) state.row.isDeleted = true;
  else if (state.inParagraphProperties) state.paragraph.isMarkDeleted = true;
  else if (!tag.isEmpty) state.skip += 1;
};
const closeDeleted: Step = (state, tag) => {
  if (state.changes > 0 || state.inRowProperties || state.inParagraphProperties || tag.isEmpty) return;
  state.skip -= 1;
};
const openPassedOver: Step = (state, tag) => {
  if (!tag.isEmpty) state.skip += 1;
};
const closePassedOver: Step = (state, tag) => {
  if (!tag.isEmpty) state.skip -= 1;
};
const openChange: Step = (state) => {
  noticeOnce(state, 'tracked_changes_present');
  state.changes += 1;
};
const closeChange: Step = (state) => {
  state.changes -= 1;
};
const tracked: Step = (state) => noticeOnce(state, 'tracked_changes_present');
const external: Step = (state) => noticeOnce(state, 'external_reference_ignored');

const changeSteps = (step: Step): Steps => ({
  rPrChange: step,
  pPrChange: step,
  trPrChange: step,
  tcPrChange: step,
  tblPrChange: step,
  tblPrExChange: step,
  sectPrChange: step,
});

const opens: Steps = {
  ...changeSteps(openChange),
  tbl: table.openTable,
  tr: table.openRow,
  tc: table.openCell,
  p: text.openParagraph,
  r: text.openRun,
  t: text.openText,
  tab: (state) => text.appendMark(state, '\t'),
  ptab: (state) => text.appendMark(state, '\t'),
  br: (state) => text.appendMark(state, '\n'),
  cr: (state) => text.appendMark(state, '\n'),
  noBreakHyphen: (state) => text.appendMark(state, '-'),
  // Dropped from Unicode text later; as a TCVN3 character it is ư, which other programs save as this element.
  softHyphen: (state) => text.appendMark(state, '\u00ad'),
  denominator: (state) => text.appendMark(state, '/'),
  pPr: (state, tag) => {
    if (state.changes === 0) state.inParagraphProperties = !tag.isEmpty;
  },
  trPr: (state, tag) => {
    if (state.changes === 0) state.inRowProperties = !tag.isEmpty;
  },
  pStyle: text.readParagraphStyle,
  rStyle: text.readRunStyle,
  rFonts: text.readFont,
  vanish: text.readVanish,
  outlineLvl: (state, tag) => {
    if (state.changes === 0) state.paragraph.level = Number(value(state, tag)) + 1;
  },
  numId: (state, tag) => {
    if (state.changes === 0) state.paragraph.numberId = value(state, tag);
  },
  ilvl: (state, tag) => {
    if (state.changes === 0) state.paragraph.numberLevel = value(state, tag);
  },
  gridSpan: table.readSpan,
  vMerge: table.readVerticalMerge,
  hMerge: table.readHorizontalMerge,
  gridBefore: table.readGridBefore,
  hidden: table.readRowHidden,
  cellDel: table.readCellDeleted,
  cellIns: tracked,
  ins: tracked,
  moveTo: tracked,
  del: openDeleted,
  moveFrom: openDeleted,
  Fallback: openPassedOver,
  // How a word is spoken, printed small above it.
  rt: openPassedOver,
  sdt: (state) => {
    state.controls += 1;
  },
  showingPlcHdr: (state, tag) => {
    const shows = tag.attribute(`${state.prefix}val`);
    if (shows !== '0' && shows !== 'false') state.placeholderArmed = state.controls;
  },
  sdtContent: (state, tag) => {
    if (state.placeholder === 0 && state.placeholderArmed === state.controls && !tag.isEmpty) {
      state.placeholder = state.controls;
    }
  },
  txbxContent: (state) => {
    state.textBoxes += 1;
    state.outer.push(state.paragraph);
    state.breakBefore = true;
  },
  commentReference: (state) => noticeOnce(state, 'comments_present'),
  footnoteReference: (state) => noticeOnce(state, 'footnotes_present'),
  endnoteReference: (state) => noticeOnce(state, 'footnotes_present'),
  fldChar: text.readFieldMark,
  fldSimple: (state, tag) => text.noticeLiveField(state, tag.attribute(`${state.prefix}instr`)),
  instrText: (state, tag) => {
    state.inInstruction = !tag.isEmpty;
    tag.keepText = !tag.isEmpty;
  },
  altChunk: external,
  object: external,
};

const closes: Steps = {
  ...changeSteps(closeChange),
  tbl: table.closeTable,
  tr: table.closeRow,
  tc: table.closeCell,
  p: text.closeParagraph,
  t: (_state, tag) => {
    tag.keepText = false;
  },
  instrText: (state, tag) => {
    state.inInstruction = false;
    tag.keepText = false;
  },
  pPr: (state) => {
    if (state.changes === 0) state.inParagraphProperties = false;
  },
  trPr: (state) => {
    if (state.changes === 0) state.inRowProperties = false;
  },
  del: closeDeleted,
  moveFrom: closeDeleted,
  Fallback: closePassedOver,
  rt: closePassedOver,
  sdt: (state) => {
    if (state.placeholder === state.controls) state.placeholder = 0;
    state.placeholderArmed = 0;
    state.controls -= 1;
  },
  txbxContent: (state) => {
    state.textBoxes -= 1;
    const outer = state.outer.pop();
    if (outer) state.paragraph = outer;
    state.breakBefore = true;
  },
};

const byToken = (steps: Steps): (Step | undefined)[] => {
  const list: (Step | undefined)[] = new Array(64).fill(undefined);
  for (const [element, step] of Object.entries(steps)) list[wordToken(element as WordElement)] = step;
  return list;
};
const openSteps = byToken(opens);
const closeSteps = byToken(closes);

/** Handler that turns `word/document.xml` into grid items as the scanner passes over it. */
export function docxGrid(sink: GridSink, budget: Budget, context: WordContext): XmlHandler & { end(): void } {
  const state = docxState(sink, budget, context);
  const tell = (isOpen: boolean, token: number, tag: PropertyTag): void =>
    (isOpen ? openSteps : closeSteps)[token]?.(state, tag);
  let repeated: RepeatedProperties | undefined;
  return {
    names(root) {
      const { prefix, names } = wordNames(root);
      state.prefix = prefix;
      repeated = repeatedProperties(requirePrefix(root, wordprocessing), wordToken('t'), tell);
      return names;
    },
    open(token, tag) {
      openSteps[token]?.(state, tag);
      repeated?.hear(true, token, tag);
    },
    close(token, tag) {
      closeSteps[token]?.(state, tag);
      repeated?.hear(false, token, tag);
    },
    text(piece) {
      if (state.inInstruction) text.noticeLiveField(state, piece);
      else text.append(state, piece);
    },
    skim: (source, at, depth) => repeated?.skim(source, at, depth) ?? at,
    end() {
      text.flushParagraph(state);
    },
  };
}
