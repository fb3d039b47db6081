import { constants, deflateRawSync } from 'node:zlib';
import { docxOf } from './docx-of.ts';
import { type XlsxShape, xlsxOf } from './xlsx-of.ts';
import { zipOf } from './zip-of.ts';

/** Deflated data that inflates to `block`, `times` over, without ever holding it. */
function repeated(block: Buffer, times: number): Buffer {
  const piece = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: times }, () => piece), deflateRawSync(Buffer.alloc(0))]);
}

const blanks = (megabytes: number): { packed: Buffer; size: number } => ({
  packed: repeated(Buffer.alloc(1 << 20, ' '), megabytes),
  size: megabytes << 20,
});
const good = xlsxOf([{ name: 'DS', rows: '<row><c t="str"><v>x</v></c></row>' }]);
const sheet = (rows: string, shape: XlsxShape = {}): Buffer => xlsxOf([{ name: 'DS', rows }], shape);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Rows from the last to the first, each cell with a number of its own so that they do not pack away. */
function backwards(rows: number, columns: number): string {
  const cells = (row: number): string =>
    Array.from({ length: columns }, (_, column) => `<c><v>${(row * 7919 + column * 104_729) % 999_983}</v></c>`).join(
      '',
    );
  return Array.from({ length: rows }, (_, i) => `<row r="${rows - i}">${cells(i)}</row>`).join('');
}

/** A workbook whose sheet is this text in another encoding, or bytes. */
function withSheet(content: Buffer): Buffer {
  const parts = { '/xl/worksheets/sheet1.xml': content };
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (type: string, target: string): string =>
    `<Relationships><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<Types><Default Extension="xml" ContentType="${types}.sheet.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: rels('officeDocument', 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="DS" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: rels('worksheet', 'worksheets/sheet1.xml') },
    ...Object.entries(parts).map(([name, bytes]) => ({ name: name.slice(1), content: bytes })),
  ]);
}

function nested(levels: number): Buffer {
  return levels === 0 ? good : zipOf([{ name: `${levels}.zip`, content: nested(levels - 1) }]);
}

/** An OLE file of that many sectors whose allocation table, directory or table of tables turns in a circle. */
function oleLoop(kind: 'stream' | 'directory' | 'tables', sectors: number): Buffer {
  const file = Buffer.alloc(512 * (sectors + 1));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeInt32LE(1, 48);
  file.writeInt32LE(-2, 60);
  file.writeInt32LE(kind === 'tables' ? 3 : -2, 68);
  file.fill(0xff, 76, 512);
  file.writeInt32LE(0, 76);
  const table = 512;
  for (let i = 0; i < 128; i++) file.writeInt32LE(i + 1, table + i * 4);
  file.writeInt32LE(kind === 'directory' ? 1 : -2, table + 4);
  file.writeInt32LE(2, table + 127 * 4);
  if (kind === 'tables') file.writeInt32LE(3, 512 * 5 - 4);
  const entry = (at: number, name: string, type: number): void => {
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, at + 64);
    file[at + 66] = type;
    file.fill(0xff, at + 68, at + 80);
  };
  entry(1024, 'Root Entry', 5);
  file.writeInt32LE(1, 1024 + 76);
  entry(1024 + 128, 'Workbook', 2);
  file.writeInt32LE(2, 1024 + 128 + 116);
  file.writeUInt32LE(1 << 30, 1024 + 128 + 120);
  return file;
}

/** Files made to harm, and the finding that each must end with. */
export const hostileFiles: readonly (readonly [title: string, code: string, bytes: () => Buffer])[] = [
  ['a gigabyte of blanks in a part', 'zip_bomb', () => zipOf([{ name: '[Content_Types].xml', ...blanks(1024) }])],
  [
    'blanks just under the limit of an entry',
    'zip_bomb',
    () => zipOf([{ name: '[Content_Types].xml', ...blanks(190) }]),
  ],
  [
    'a size that lies about a gigabyte',
    'zip_bomb',
    () => zipOf([{ name: '[Content_Types].xml', ...blanks(1024), size: 5_000 }]),
  ],
  ['three million rows', 'too_many_rows', () => docxOf(`<w:tbl>${'<w:tr/>'.repeat(3_000_000)}</w:tbl>`)],
  ['twenty million cells', 'zip_bomb', () => sheet(`<row>${'<c/>'.repeat(20_000_000)}</row>`)],
  ['a million cells in rows out of order', 'too_many_rows', () => sheet(backwards(24_000, 60))],
  ['elements a hundred thousand deep', 'xml_too_deep', () => sheet('<a>'.repeat(100_000))],
  ['a tag of three megabytes', 'xml_token_too_long', () => sheet(`<row ${'a="1" '.repeat(500_000)}/>`)],
  ['twenty million empty strings', 'zip_bomb', () => sheet('', { stringItems: '<si/>'.repeat(20_000_000) })],
  [
    'one string in twenty thousand cells',
    'text_amplification',
    () =>
      sheet(Array.from({ length: 20_000 }, () => '<row><c t="s"><v>0</v></c></row>').join(''), {
        strings: ['x'.repeat(30_000)],
      }),
  ],
  [
    'a DOCTYPE in UTF-16',
    'xml_doctype',
    () => withSheet(Buffer.from(`\ufeff<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="${main}"/>`, 'utf16le')),
  ],
  [
    'a DOCTYPE in UTF-16 the other way round and without mark',
    'xml_doctype',
    () => withSheet(Buffer.from(`<!DOCTYPE a><worksheet xmlns="${main}"/>`, 'utf16le').swap16()),
  ],
  ['archives six deep', 'nested_archive_too_deep', () => nested(6)],
  ['a stream in a circle', 'corrupt_ole', () => oleLoop('stream', 400)],
  ['a directory in a circle', 'corrupt_ole', () => oleLoop('directory', 40_000)],
  ['tables of tables in a circle', 'corrupt_ole', () => oleLoop('tables', 40_000)],
  ['twenty megabytes in one line', 'csv_unclosed_quote', () => Buffer.alloc(20 << 20, 'a')],
  ['twenty megabytes of quotes', 'csv_unclosed_quote', () => Buffer.alloc(20 << 20, '"')],
  ['two million short lines', 'too_many_rows', () => Buffer.from('1,a,b,c,d\n'.repeat(2_000_000))],
];

/** A good list beside bombs that each pass alone. */
export const bundleOfBombs = (list: Buffer): Buffer =>
  zipOf([
    { name: 'a.xlsx', content: list },
    ...Array.from({ length: 40 }, (_, i) => ({
      name: `b${i}.csv`,
      packed: repeated(Buffer.alloc(1 << 20, 'a,b\n'), 24),
      size: 24 << 20,
    })),
  ]);
