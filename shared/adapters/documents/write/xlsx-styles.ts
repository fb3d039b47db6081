import type { Finding } from '../../../domain/reading/result.ts';
import { fills } from './marks.ts';
import { declareType, partText, relate, related } from './package-parts.ts';
import { applySplices, attribute, type Splice, tags, withAttribute, type XmlTag } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

type Severity = Finding['severity'];

/** Gives cell formats that are like given ones but coloured; `write` puts those that were asked for into the package. */
export type ColouredStyles = { like(style: number, severity: Severity): number; write(): void };

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The least a style part may hold (Excel needs two fills: none and gray125). */
const blank = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`;

/** Reads the cell formats of a workbook, adding a style part when it has none. */
export function colouredStyles(zip: ZipPackage, workbook: string): ColouredStyles {
  const known = related(zip, workbook, 'styles');
  const part = known ?? 'xl/styles.xml';
  const xml = withLists((known && partText(zip, known)) || blank);
  const { formats, fillCount, formatsList, fillsList, prefix } = scanStyles(xml);
  const added = new Map<string, { index: number; text: string }>();
  const colours = new Map<Severity, number>();
  return {
    like(style, severity) {
      const key = `${style}:${severity}`;
      const made = added.get(key);
      if (made) return made.index;
      const fill = colours.get(severity) ?? fillCount + colours.size;
      colours.set(severity, fill);
      const index = formats.length + added.size;
      const base = formats[style] ?? formats[0] ?? `<${prefix}xf/>`;
      added.set(key, { index, text: coloured(base, fill) });
      return index;
    },
    write() {
      if (added.size === 0) return;
      const fillTexts = [...colours.keys()].map((severity) => solidFill(fills[severity], prefix));
      const formatTexts = [...added.values()].map((format) => format.text);
      const splices = [...append(fillsList, fillTexts, fillCount), ...append(formatsList, formatTexts, formats.length)];
      zip.put(part, Buffer.from(applySplices(xml, splices)));
      if (known) return;
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
      relate(zip, workbook, { type, target: part });
      declareType(zip, { part }, contentType);
    },
  };
}

/** Lists a style part may leave out, what they hold at least, and those that stand before them (ECMA-376 part 1, 18.8.39). */
const neededLists = [
  {
    local: 'fills',
    least:
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    after: ['numFmts', 'fonts'],
  },
  {
    local: 'cellXfs',
    least: '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>',
    after: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs'],
  },
];

/** The style part with the lists that formats are added to; small programs leave out what they do not use. */
function withLists(xml: string): string {
  return neededLists.reduce((text, { local, least, after }) => {
    const all = [...tags(text)];
    const [root] = all;
    if (!root || all.some((tag) => tag.depth === 2 && tag.local === local)) return text;
    const prefix = root.name.slice(0, root.name.length - root.local.length);
    const before = all.findLast((tag) => tag.depth === 2 && tag.kind !== 'open' && after.includes(tag.local)) ?? root;
    const list = least.replaceAll(/<(\/?)/g, `<$1${prefix}`);
    return applySplices(text, [{ start: before.end, end: before.end, text: list }]);
  }, xml);
}

type List = { open: XmlTag; close: XmlTag };

function scanStyles(xml: string) {
  const formats: string[] = [];
  const lists = new Map<string, Partial<List>>();
  let fillCount = 0;
  let start: XmlTag | undefined;
  for (const tag of tags(xml)) {
    if (tag.depth === 2) {
      const list = lists.get(tag.local) ?? {};
      if (tag.kind !== 'close') list.open = tag;
      if (tag.kind !== 'open') list.close = tag;
      lists.set(tag.local, list);
    }
    if (tag.depth !== 3) continue;
    const inFormats = lists.get('cellXfs')?.open && !lists.get('cellXfs')?.close;
    const inFills = lists.get('fills')?.open && !lists.get('fills')?.close;
    if (inFills && tag.kind !== 'close') fillCount += 1;
    if (inFormats && tag.kind !== 'close') start = tag;
    if (inFormats && tag.kind !== 'open' && start) formats.push(xml.slice(start.start, tag.end));
  }
  const formatsList = wholeList(lists.get('cellXfs'));
  const prefix = formatsList.open.name.slice(0, -'cellXfs'.length);
  return { formats, fillCount, prefix, formatsList, fillsList: wholeList(lists.get('fills')) };
}

function wholeList(list: Partial<List> | undefined): List {
  const { open, close } = list ?? {};
  if (!open || !close) throw new Error('the style part lacks fills or cell formats');
  return { open, close };
}

function coloured(format: string, fill: number): string {
  const [open] = tags(format);
  if (!open) return format;
  const text = withAttribute(withAttribute(open.text, 'fillId', String(fill)), 'applyFill', '1');
  return text + format.slice(open.end);
}

function solidFill(colour: string, p: string): string {
  const pattern = `<${p}fgColor rgb="FF${colour}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${pattern}</${p}patternFill></${p}fill>`;
}

/** Puts elements at the end of a counted list. */
function append(list: List, elements: readonly string[], count: number): Splice[] {
  const total = String(count + elements.length);
  const open =
    attribute(list.open.text, 'count') === undefined ? list.open.text : withAttribute(list.open.text, 'count', total);
  if (list.open.kind === 'empty') {
    const text = `${open.replace(/\s*\/>$/, '>')}${elements.join('')}</${list.open.name}>`;
    return [{ start: list.open.start, end: list.open.end, text }];
  }
  return [
    { start: list.open.start, end: list.open.end, text: open },
    { start: list.close.start, end: list.close.start, text: elements.join('') },
  ];
}
