import { zipOf } from './zip-of.ts';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const officeTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** How another program might have written the same document. */
export type DocxShape = {
  styles?: string;
  isStrict?: boolean;
  prefix?: string;
  /** Elements without prefix; attributes keep theirs. */
  isDefaultNamespace?: boolean;
  encoding?: 'utf-8' | 'utf-16le' | 'utf-16be';
  mainPart?: string;
  mainType?: string;
  isTypedByExtension?: boolean;
  /** Further lines of the list of types. */
  types?: string;
  doctype?: string;
  extraParts?: Record<string, string>;
  documentRels?: string;
  isStored?: boolean;
};

const relationship = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
export const relationships = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

function encode(xml: string, encoding: DocxShape['encoding']): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${xml}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${xml}`, 'utf16le').swap16();
  return Buffer.from(xml);
}

/** A Word document around a body written with the prefix `w:`. */
export function docxOf(body: string, shape: DocxShape = {}): Buffer {
  const { prefix = 'w', mainPart = 'word/document.xml' } = shape;
  const main = shape.mainType ?? `${officeTypes}.document.main+xml`;
  const uri = shape.isStrict ? strict : transitional;
  const compatibility = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const xml = `<?xml version="1.0"?>${shape.doctype ?? ''}<w:document xmlns:w="${uri}" ${compatibility}><w:body>${body}</w:body></w:document>`;
  const renamed =
    prefix === 'w'
      ? xml
      : xml
          .replaceAll(/(<\/?)w:/g, `$1${prefix}:`)
          .replaceAll(/ w:(?=\w+=)/g, ` ${prefix}:`)
          .replace('xmlns:w=', `xmlns:${prefix}=`);
  const written = shape.isDefaultNamespace
    ? renamed.replaceAll(/(<\/?)w:/g, '$1').replace('xmlns:w=', `xmlns="${uri}" xmlns:w=`)
    : renamed;
  const typed = shape.isTypedByExtension
    ? `<Default Extension="xml" ContentType="${main}"/>`
    : `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${mainPart}" ContentType="${main}"/>`;
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${typed}${shape.types ?? ''}</Types>`;
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const rels =
    (shape.styles === undefined ? '' : relationship('rId1', 'styles', 'styles.xml')) + (shape.documentRels ?? '');
  const extras = Object.entries(shape.extraParts ?? {}).map(([name, content]) => ({ name, content }));
  const isStored = shape.isStored ?? false;
  return zipOf(
    [
      { name: '[Content_Types].xml', content: types },
      { name: '_rels/.rels', content: relationships(relationship('rId1', 'officeDocument', mainPart)) },
      { name: mainPart, content: encode(written, shape.encoding) },
      { name: `${folder}_rels/${mainPart.slice(folder.length)}.rels`, content: relationships(rels) },
      ...(shape.styles === undefined
        ? []
        : [{ name: `${folder}styles.xml`, content: `<w:styles xmlns:w="${transitional}">${shape.styles}</w:styles>` }]),
      ...extras,
    ].map((part) => ({ ...part, isStored })),
  );
}

/** Relationship of the document to another of its parts. */
export const partRelationship = (id: string, type: string, target: string): string => relationship(id, type, target);

export const externalRelationship = (type: string, target: string): string =>
  relationship('rIdX', type, target, ' TargetMode="External"');

/** A paragraph per line. */
export const paragraphs = (text: string, runProperties = ''): string =>
  text
    .split('\n')
    .map((line) => `<w:p><w:r>${runProperties}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join('');

/** A cell; `content` is markup, `properties` goes into `tcPr`. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`;
export const textCell = (text: string, properties = ''): string => cell(paragraphs(text), properties);
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
export const textRow = (texts: readonly string[], properties = ''): string =>
  row(
    texts.map((text) => textCell(text)),
    properties,
  );
export const table = (rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const mergeStart = '<w:vMerge w:val="restart"/>';
export const mergeOn = '<w:vMerge/>';

export const heading = [
  'TT',
  'Tập thể, cá nhân đăng ký',
  'Chức vụ',
  'Đơn vị',
  'Thành tích đạt được trong phong trào thi đua',
];

/** Two people as a row each, for lists that differ in something else. */
export const an = ['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Lao động tiên tiến năm 2020'];
export const binh = ['2', 'Lê Thị Bình', 'Điều dưỡng', 'Khoa Ngoại', 'Giấy khen năm 2019'];

/** Heading and signature as units write them, each a table of two columns. */
export const officialHeading = table([
  row([
    textCell('UBND TỈNH HÀ TĨNH\nSỞ Y TẾ\nSố: 12/DS-SYT'),
    textCell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Tĩnh, ngày 05 tháng 6 năm 2021'),
  ]),
]);
export const title = paragraphs('DANH SÁCH\nĐăng ký gương điển hình tiên tiến');
export const signature = table([
  row([
    textCell('Nơi nhận:\n- Như trên;\n- Lưu: VT.'),
    textCell('THỦ TRƯỞNG ĐƠN VỊ\n(Ký tên, đóng dấu)\nTrần Thị Mẫu Đơn'),
  ]),
]);

/** A whole dossier around the rows of its list. */
export const dossier = (...tables: string[]): string =>
  `${officialHeading}${title}${tables.join('<w:p/>')}${signature}<w:sectPr/>`;
