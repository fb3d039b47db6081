import type { Span } from './fib.ts';
import { listNamed } from './paragraphs.ts';
import { eachSprm, sprm } from './sprm.ts';

/** What a style says about the text in it: font index, hidden, list and its level, heading level (1 is the highest). */
export type Style = { font?: number; hidden?: boolean; list?: number; listLevel?: number; level?: number };

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_BASE = 0x0fff;
const DEEPEST = 12;
/** `ftcOther` of the document defaults, the font of letters beyond ASCII. */
const DEFAULT_FONT_AT = 18;
const FIXED_BYTES = 10;

export type StyleSheet = { styles: readonly Style[]; defaultFont: number | undefined };

type Definition = { own: Style; base: number };

/** Heading 1 to Heading 9 are built-in styles 1 to 9. */
const headingLevel = (sti: number): Style => (sti >= 1 && sti <= 9 ? { level: sti } : {});

function modifiersOf(std: Buffer, from: number, to: number): Style {
  const own: Style = {};
  eachSprm(std, { from, to }, (code, at) => {
    if (code === sprm.fontOther || (code === sprm.fontAscii && own.font === undefined)) own.font = std.readUInt16LE(at);
    else if (code === sprm.vanish) own.hidden = std[at] === 1;
    else if (code === sprm.listFormat) own.list = listNamed(std.readUInt16LE(at));
    else if (code === sprm.listLevel) own.listLevel = std[at] ?? 0;
    else if (code === sprm.outlineLevel && (std[at] ?? 9) < 9) own.level = (std[at] ?? 0) + 1;
  });
  return own;
}

function define(std: Buffer, fixedBytes: number): Definition {
  const kind = std.readUInt16LE(2) & 0x000f;
  const base = std.readUInt16LE(2) >> 4;
  const formats = std.readUInt16LE(4) & 0x000f;
  const nameAt = fixedBytes;
  let at = nameAt + 2 + (std.readUInt16LE(nameAt) + 1) * 2;
  let own: Style = headingLevel(std.readUInt16LE(0) & 0x0fff);
  for (let i = 0; i < formats && at + 2 <= std.length; i++) {
    const length = std.readUInt16LE(at);
    const skipStyleIndex = kind === PARAGRAPH && i === 0 ? 2 : 0;
    own = { ...own, ...modifiersOf(std, at + 2 + skipStyleIndex, at + 2 + length) };
    at += 2 + length + (length & 1);
  }
  return { own: kind === PARAGRAPH || kind === CHARACTER ? own : {}, base };
}

function readDefinitions(table: Buffer, { at, length }: Span): (Definition | undefined)[] {
  const headerBytes = table.readUInt16LE(at);
  const count = table.readUInt16LE(at + 2);
  const fixedBytes = table.readUInt16LE(at + 4) || FIXED_BYTES;
  const definitions: (Definition | undefined)[] = [];
  let pos = at + 2 + headerBytes;
  for (let i = 0; i < count && pos + 2 <= Math.min(at + length, table.length); i++) {
    const bytes = table.readUInt16LE(pos);
    const std = table.subarray(pos + 2, pos + 2 + bytes);
    definitions.push(std.length > fixedBytes + 2 ? define(std, fixedBytes) : undefined);
    pos += 2 + bytes + (bytes & 1);
  }
  return definitions;
}

/**
 * Styles of the document by index ([MS-DOC] 2.9.271 STSH), each with what it inherits. Loops in the inheritance are cut.
 * A document without a style sheet has no styles.
 */
export function readStyles(table: Buffer, span: Span): StyleSheet {
  if (span.length < 20 || span.at + 20 > table.length) return { styles: [], defaultFont: undefined };
  const definitions = readDefinitions(table, span);
  const styles = definitions.map((definition) => {
    let style: Style = {};
    let next = definition;
    for (let depth = 0; next && depth < DEEPEST; depth++) {
      style = { ...next.own, ...style };
      next = next.base === NO_BASE ? undefined : definitions[next.base];
    }
    return style;
  });
  return { styles, defaultFont: table.readUInt16LE(span.at + DEFAULT_FONT_AT) };
}
