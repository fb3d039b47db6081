import { openPackage } from '../../shared/adapters/documents/write/zip-package.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageUri = 'http://schemas.openxmlformats.org/package/2006';
const wordUri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A package of the given parts, in their order. */
export function packageOf(parts: Record<string, string>): Uint8Array {
  const empty = Buffer.alloc(22);
  empty.writeUInt32LE(0x06054b50, 0);
  const zip = openPackage(empty);
  for (const [name, text] of Object.entries(parts)) zip.put(name, Buffer.from(text));
  return zip.toBytes();
}

function relations(links: readonly (readonly [string, string, string])[]): string {
  const list = links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packageUri}/relationships">${list.join('')}</Relationships>`;
}

const types = (body: string) => `<Types xmlns="${packageUri}/content-types">${body}</Types>`;

/** A Word file with the given body; `w` is its prefix unless told otherwise. */
export function docxOf(body: string, { prefix = 'w', more = {} as Record<string, string> } = {}): Uint8Array {
  const links = Object.keys(more).map((name, at) => {
    const kind = name.replace(/^word\/|\d*\.xml$/g, '');
    return [`rId${at + 1}`, `${office}/${kind}`, name.replace('word/', '')] as const;
  });
  return packageOf({
    '[Content_Types].xml': types('<Default Extension="xml" ContentType="application/xml"/>'),
    '_rels/.rels': relations([['rId1', `${office}/officeDocument`, 'word/document.xml']]),
    'word/document.xml': `<${prefix}:document xmlns:${prefix}="${wordUri}"><${prefix}:body>${body}</${prefix}:body></${prefix}:document>`,
    ...(links.length > 0 ? { 'word/_rels/document.xml.rels': relations(links) } : {}),
    ...more,
  });
}

/** A workbook without styles whose sheets hold the given markup between `<worksheet>` tags. */
export function xlsxOf(sheets: Record<string, string>): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const names = Object.keys(sheets);
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const parts = names.map((name, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<worksheet xmlns="${main}">${sheets[name]}</worksheet>`,
  ]);
  const overrides = names.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  return packageOf({
    '[Content_Types].xml': types(
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${overrides.join('')}`,
    ),
    '_rels/.rels': relations([['rId1', `${office}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      names.map((_, at) => [`rId${at + 1}`, `${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
    ),
    ...Object.fromEntries(parts),
  });
}
