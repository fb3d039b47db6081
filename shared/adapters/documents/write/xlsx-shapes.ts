import { partText } from './package-parts.ts';
import type { ZipPackage } from './zip-package.ts';

/** A note on one cell: 0-based column, 1-based row. */
export type CellNote = { column: number; row: number; lines: readonly string[] };

const empty = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
</xml>`;
const noteType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
/** Letters of a line in a box of three columns. */
const lettersPerLine = 38;

/**
 * Adds the hidden boxes of notes to a VML drawing. VML is written by programs as it pleases and is not always XML, so
 * it is not parsed: the shapes go before its last tag, with the namespaces declared on each.
 */
export function addShapes(zip: ZipPackage, part: string, notes: readonly CellNote[]): void {
  if (notes.length === 0) return;
  const vml = partText(zip, part) ?? empty;
  const numbers = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const first = numbers.reduce((most, number) => Math.max(most, number), 1024) + 1;
  const shapes = notes.map((note, at) => shape(note, first + at)).join('\n');
  const type = vml.includes('id="_x0000_t202"') ? '' : declared(noteType);
  const end = vml.lastIndexOf('</');
  zip.put(part, Buffer.from(`${vml.slice(0, end)}${type}\n${shapes}\n${vml.slice(end)}`));
}

function shape({ column, row, lines }: CellNote, number: number): string {
  const height = lines.reduce((sum, line) => sum + Math.ceil(line.length / lettersPerLine), 1);
  const top = Math.max(0, row - 2);
  const anchor = [column + 1, 12, top, 4, column + 4, 12, top + Math.max(3, height), 4].join(', ');
  const style = 'position:absolute;margin-left:60pt;margin-top:4pt;width:220pt;height:90pt;z-index:1;visibility:hidden';
  return declared(
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
}

function declared(markup: string): string {
  const spaces =
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
  return markup.replace(/^<(\S+)/, `<$1 ${spaces}`);
}
