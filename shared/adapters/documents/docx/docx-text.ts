import { isLegacyFontName } from '../../../domain/reading/legacy-font-name.ts';
import { type DocxState, emptyBuffer, emptyParagraph, noticeOnce } from './docx-state.ts';
import { fontOf, isOn } from './docx-styles.ts';
import type { PropertyTag } from './repeated-properties.ts';

/** Adds text to the cell or paragraph at hand, a line break first where a paragraph began. */
export function append(state: DocxState, piece: string): void {
  const { buffer } = state;
  if (buffer.isCut || piece === '') return;
  if (state.breakBefore) {
    state.breakBefore = false;
    if (buffer.text !== '') buffer.text += '\n';
  }
  const room = state.budget.limits.cellCharacters - buffer.text.length;
  if (piece.length > room) buffer.isCut = true;
  const text = buffer.isCut ? piece.slice(0, room) : piece;
  const { paragraph } = state;
  const font = paragraph.runFont ?? paragraph.font;
  if (font !== undefined && font !== '' && isLegacyFontName(font)) {
    buffer.fonts ??= [];
    buffer.fonts.push({ start: buffer.text.length, end: buffer.text.length + text.length, font });
  }
  buffer.text += text;
}

/** Tabs, breaks and hyphens that are elements. */
export function appendMark(state: DocxState, mark: string): void {
  if (!state.inParagraphProperties && isShown(state)) append(state, mark);
}

const isShown = (state: DocxState): boolean =>
  state.skip === 0 && state.placeholder === 0 && !(state.paragraph.runHidden ?? state.paragraph.isHidden);

export function openText(state: DocxState, tag: PropertyTag): void {
  if (tag.isEmpty) return;
  tag.keepText = isShown(state);
  if (!tag.keepText && state.skip === 0 && state.placeholder === 0) noticeOnce(state, 'hidden_text_ignored');
}

export function openRun(state: DocxState): void {
  state.paragraph.runFont = undefined;
  state.paragraph.runHidden = undefined;
}

/** A property of the run or paragraph at hand; `rPr` inside `pPr` describes only the paragraph mark. */
export function readFont(state: DocxState, tag: PropertyTag): void {
  if (state.changes > 0 || state.inParagraphProperties) return;
  state.paragraph.runFont = fontOf(tag, state.prefix, state.styles.theme) ?? state.paragraph.runFont;
}

export function readVanish(state: DocxState, tag: PropertyTag): void {
  if (state.changes > 0 || state.inParagraphProperties) return;
  state.paragraph.runHidden = isOn(tag.attribute(`${state.prefix}val`));
}

export function readRunStyle(state: DocxState, tag: PropertyTag): void {
  if (state.changes > 0 || state.inParagraphProperties) return;
  const style = state.styles.of(tag.attribute(`${state.prefix}val`));
  state.paragraph.runFont ??= style.font;
  state.paragraph.runHidden ??= style.isHidden;
}

export function readParagraphStyle(state: DocxState, tag: PropertyTag): void {
  if (state.changes > 0) return;
  const id = tag.attribute(`${state.prefix}val`);
  const style = state.styles.of(id);
  const { paragraph } = state;
  paragraph.style = id;
  paragraph.font = style.font ?? paragraph.font;
  paragraph.isHidden = style.isHidden ?? paragraph.isHidden;
  paragraph.level ??= style.level ?? headingLevel(id);
  paragraph.numberId ??= style.numberId;
}

/** Styles named `Heading1` or, in Vietnamese Word, `u1`/`Tiêu đề 1` carry their level in the name. */
function headingLevel(id: string | undefined): number | undefined {
  const match = id === undefined ? null : /^(?:heading|u)\s?([1-9])$/i.exec(id);
  return match ? Number(match[1]) : undefined;
}

export function openParagraph(state: DocxState): void {
  if (state.textBoxes > 0 || state.outer.length > 0) state.outer.push(state.paragraph);
  if (!state.cell && state.buffer.text !== '' && !state.joinNext) flushParagraph(state);
  state.breakBefore = !state.joinNext;
  state.joinNext = false;
  state.paragraph = emptyParagraph(state);
}

export function closeParagraph(state: DocxState): void {
  const { paragraph } = state;
  countNumber(state);
  leaveInstructions(state);
  state.joinNext = paragraph.isMarkDeleted;
  state.breakBefore = !state.joinNext;
  if (!state.cell && !state.joinNext) flushParagraph(state);
  const outer = state.outer.pop();
  if (outer) state.paragraph = outer;
}

/** Word knows nine levels of numbers. */
const LEVELS = 9;

/** A numbered paragraph shows the next number of its list; in a cell without text that number is the value a reader sees. */
function countNumber(state: DocxState): void {
  const { numberId, numberLevel } = state.paragraph;
  if (numberId === undefined || numberId === '0' || state.row?.isDeleted) return;
  const level = Number(numberLevel);
  const number = state.numbers.next(numberId, level >= 0 && level < LEVELS ? level : 0);
  if (state.cell && state.cell.autoNumber === undefined) state.cell.autoNumber = number;
}

/** A field shows its result; what stands between its begin and its result is an instruction, whatever elements it is made of. */
export function readFieldMark(state: DocxState, tag: PropertyTag): void {
  const mark = tag.attribute(`${state.prefix}fldCharType`);
  if (mark === 'begin') {
    state.fields.push(true);
    state.skip += 1;
  } else if (mark === 'separate' && state.fields.at(-1) === true) {
    state.fields[state.fields.length - 1] = false;
    state.skip -= 1;
  } else if (mark === 'end' && state.fields.pop() === true) state.skip -= 1;
}

/** A field that would run another program or fetch its text from outside: never followed, but told. */
const LIVE_FIELD = /^\s*(DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE)\s/i;

export function noticeLiveField(state: DocxState, instruction = ''): void {
  const kind = LIVE_FIELD.exec(instruction)?.[1];
  if (kind !== undefined) noticeOnce(state, 'external_reference_ignored', kind.toUpperCase());
}

/** An instruction ends with its paragraph at the latest: a field that was never closed must not hide the rest. */
function leaveInstructions(state: DocxState): void {
  for (let i = 0; i < state.fields.length; i++) {
    if (state.fields[i] === true) state.skip -= 1;
    state.fields[i] = false;
  }
}

/** Hands out the paragraph outside tables that was collected. */
export function flushParagraph(state: DocxState): void {
  const { buffer } = state;
  if (buffer.text === '') return;
  state.budget.spendText(buffer.text.length);
  state.sink({ kind: 'paragraph', text: buffer.text, fonts: buffer.fonts, level: state.paragraph.level });
  if (buffer.isCut) state.sink({ kind: 'notice', code: 'cell_too_long' });
  state.buffer = emptyBuffer();
}
