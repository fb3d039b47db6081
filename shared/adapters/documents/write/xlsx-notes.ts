import { AUTHOR } from './marks.ts';
import { declareType, partText, relate, relationships } from './package-parts.ts';
import { columnLetters } from './xlsx-scan.ts';
import { addShapes, type CellNote } from './xlsx-shapes.ts';
import { applySplices, attribute, escapeXml, type Splice, tags } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

const editions = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
};
export type Edition = keyof typeof editions;
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Address of the relationships namespace in an edition of the standard. */
export const relationshipsUri = (edition: Edition): string => editions[edition].relationships;

/**
 * Adds notes to a sheet, one a cell at most: a cell that has one gets its text longer. The boxes of the notes go to the
 * sheet's VML drawing, which is made when there is none; then the relationship id for `legacyDrawing` is given.
 */
export function addNotes(
  zip: ZipPackage,
  sheet: { part: string; legacyDrawing: string | undefined; edition: Edition },
  notes: readonly CellNote[],
): string | undefined {
  const links = relationships(zip, sheet.part).filter((link) => !link.external);
  const comments = links.find((link) => link.type.endsWith('/comments'))?.target;
  const drawing = links.find((link) => link.id === sheet.legacyDrawing)?.target;
  const uri = relationshipsUri(sheet.edition);
  const part = comments ?? freeName(zip, 'xl/comments', '.xml');
  const boxed = writeComments(zip, { part, main: editions[sheet.edition].main }, notes);
  if (!comments) {
    relate(zip, sheet.part, { type: `${uri}/comments`, target: part });
    declareType(zip, { part }, commentsType);
  }
  const vml = drawing ?? freeName(zip, 'xl/drawings/vmlDrawing', '.vml');
  addShapes(zip, vml, boxed);
  if (drawing) return undefined;
  declareType(zip, { extension: 'vml' }, vmlType);
  return relate(zip, sheet.part, { type: `${uri}/vmlDrawing`, target: vml });
}

/** Writes the texts; gives the notes of cells that had none and need a box. */
function writeComments(
  zip: ZipPackage,
  { part, main }: { part: string; main: string },
  notes: readonly CellNote[],
): CellNote[] {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const empty = `${head}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
  const { xml, author } = withAuthor(usable(partText(zip, part)) ?? empty);
  const prefix = rootPrefix(xml);
  const ends = textEnds(xml);
  const splices: Splice[] = [];
  const fresh: CellNote[] = [];
  for (const note of notes) {
    const end = ends.get(addressOf(note));
    if (end === undefined) fresh.push(note);
    else splices.push({ start: end, end, text: runs(['', ...note.lines], prefix) });
  }
  const list = [...tags(xml)].find((tag) => tag.local === 'commentList' && tag.kind === 'close');
  if (!list) throw new Error('the comments part has no list');
  const added = fresh.map((note) => {
    const text = `<${prefix}text>${runs(note.lines, prefix)}</${prefix}text>`;
    return `<${prefix}comment ref="${addressOf(note)}" authorId="${author}" shapeId="0">${text}</${prefix}comment>`;
  });
  splices.push({ start: list.start, end: list.start, text: added.join('') });
  zip.put(part, Buffer.from(applySplices(xml, splices)));
  return fresh;
}

/** A broken part that no program can read notes from is none. */
function usable(xml: string | undefined): string | undefined {
  const lists = new Set([...tags(xml ?? '')].filter(({ depth }) => depth === 2).map(({ local }) => local));
  return lists.has('authors') && lists.has('commentList') ? xml : undefined;
}

function withAuthor(source: string): { xml: string; author: number } {
  const prefix = rootPrefix(source);
  // Empty lists are opened so that there is a place to write in.
  const xml = source.replace(/<((?:[^\s<>:]+:)?(?:authors|commentList))\s*\/>/g, '<$1></$1>');
  const all = [...tags(xml)];
  const author = all.filter((tag) => tag.local === 'author' && tag.kind !== 'close').length;
  const end = all.find((tag) => tag.local === 'authors' && tag.kind === 'close');
  if (!end) throw new Error('the comments part has no authors');
  const element = `<${prefix}author>${AUTHOR}</${prefix}author>`;
  return { xml: applySplices(xml, [{ start: end.start, end: end.start, text: element }]), author };
}

/** Where the text of each note ends, by cell. */
function textEnds(xml: string): Map<string, number> {
  const ends = new Map<string, number>();
  let ref = '';
  for (const tag of tags(xml)) {
    if (tag.local === 'comment' && tag.kind !== 'close') ref = (attribute(tag.text, 'ref') ?? '').toUpperCase();
    if (tag.local === 'text' && tag.kind === 'close') ends.set(ref, tag.start);
  }
  return ends;
}

function runs(lines: readonly string[], p: string): string {
  const look = `<${p}rPr><${p}sz val="10"/><${p}rFont val="Times New Roman"/><${p}family val="1"/></${p}rPr>`;
  return `<${p}r>${look}<${p}t xml:space="preserve">${escapeXml(lines.join('\n'))}</${p}t></${p}r>`;
}

function rootPrefix(xml: string): string {
  const [root] = tags(xml);
  return root ? root.name.slice(0, root.name.length - root.local.length) : '';
}

function addressOf(note: CellNote): string {
  return `${columnLetters(note.column)}${note.row}`;
}

function freeName(zip: ZipPackage, stem: string, extension: string): string {
  let number = 1;
  while (zip.has(`${stem}${number}${extension}`)) number += 1;
  return `${stem}${number}${extension}`;
}
