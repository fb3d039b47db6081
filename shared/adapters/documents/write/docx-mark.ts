import type { FormDefinition } from '../../../domain/reading/form.ts';
import { addComments } from './docx-comments.ts';
import { locateInDocx } from './docx-place.ts';
import { type CellSpot, type ParagraphSpot, wordNamespace } from './docx-scan.ts';
import { fills, type Mark, worse } from './marks.ts';
import { partText, related } from './package-parts.ts';
import { applySplices, type Splice } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

/**
 * Puts a comment at each mark into a Word package and colours its cell. Only the main part, the comments, the content
 * types and the relationships change; text, formatting and tracked changes stay as they are.
 */
export function markDocx(zip: ZipPackage, marks: readonly Mark[], form: FormDefinition | undefined): void {
  const part = related(zip, '', 'officeDocument') ?? 'word/document.xml';
  const xml = partText(zip, part);
  if (xml === undefined) throw new Error('the package has no main part');
  const targets = locateInDocx(xml, marks, form);
  const { uri, prefix } = wordNamespace(xml);
  const comments = targets.flatMap((target) => target.marks.map((mark) => mark.lines));
  let id = addComments(zip, part, { uri, comments });
  const splices: Splice[] = [];
  for (const target of targets) {
    const ids = target.marks.map(() => id++);
    const severity = target.marks.map((mark) => mark.severity).reduce((a, b) => worse(a, b));
    const text = shading(severity, prefix);
    splices.push(...anchor(target.paragraph, prefix, ids), ...target.cells.map((cell) => shade(cell, text, prefix)));
  }
  zip.put(part, Buffer.from(applySplices(xml, splices)));
}

/** Comment ranges over a paragraph: they open after its properties and close before its end. */
function anchor(spot: ParagraphSpot, prefix: string, ids: readonly number[]): Splice[] {
  const id = `${prefix}id`;
  const opening = ids.map((number) => `<${prefix}commentRangeStart ${id}="${number}"/>`).join('');
  const closing = ids
    .map((number) => {
      const reference = `<${prefix}r><${prefix}commentReference ${id}="${number}"/></${prefix}r>`;
      return `<${prefix}commentRangeEnd ${id}="${number}"/>${reference}`;
    })
    .join('');
  if (spot.open.kind === 'empty') {
    const open = spot.open.text.replace(/\s*\/>$/, '>');
    return [{ start: spot.open.start, end: spot.open.end, text: `${open}${opening}${closing}</${spot.open.name}>` }];
  }
  return [
    { start: spot.from, end: spot.from, text: opening },
    { start: spot.to, end: spot.to, text: closing },
  ];
}

const shading = (severity: keyof typeof fills, prefix: string): string =>
  `<${prefix}shd ${prefix}val="clear" ${prefix}color="auto" ${prefix}fill="${fills[severity]}"/>`;

/** Background of the cell in the colour of its worst mark; a background that is there gives way. */
function shade(cell: CellSpot, text: string, prefix: string): Splice {
  if (cell.shading) return { ...cell.shading, text };
  const name = `${prefix}tcPr`;
  const own = `<${name}>${text}</${name}>`;
  if (!cell.properties) return { start: cell.open.end, end: cell.open.end, text: own };
  if (cell.properties.kind === 'empty') return { start: cell.properties.start, end: cell.properties.end, text: own };
  return { start: cell.shadeAt, end: cell.shadeAt, text };
}
