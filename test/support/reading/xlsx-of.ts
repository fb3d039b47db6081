import { escapeXml, relationships } from './docx-of.ts';
import { zipOf } from './zip-of.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet: markup of rows and what stands around them. */
export type SheetShape = {
  name: string;
  rows: string;
  merges?: readonly string[];
  before?: string;
  after?: string;
  state?: string;
};
export type XlsxShape = {
  strings?: readonly string[];
  /** Ready markup of `<si>` elements instead of plain strings. */
  stringItems?: string;
  styles?: string;
  is1904?: boolean;
  /** Left to the program that opens it to work formulas out. */
  isUncalculated?: boolean;
  prefix?: string;
  isTargetAbsolute?: boolean;
  extraParts?: Record<string, string>;
  /** Further relationships of the workbook: type and target. */
  relations?: readonly (readonly [type: string, target: string])[];
};

const column = (index: number): string => String.fromCharCode(65 + index);

/** Cells of one row as inline strings; undefined leaves a gap. */
export const inlineRow = (number: number, texts: readonly (string | undefined)[], attributes = ''): string => {
  const cells = texts.map((text, i) =>
    text === undefined
      ? ''
      : `<c r="${column(i)}${number}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
  );
  return `<row r="${number}"${attributes}>${cells.join('')}</row>`;
};

/** Rows one below the other from `first`. */
export const inlineRows = (first: number, rows: readonly (readonly (string | undefined)[])[]): string =>
  rows.map((texts, i) => inlineRow(first + i, texts)).join('');

function prefixed(xml: string, prefix: string | undefined): string {
  if (prefix === undefined) return xml;
  return xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`).replace('xmlns=', `xmlns:${prefix}=`);
}

/** A workbook of the given sheets. */
export function xlsxOf(sheets: readonly SheetShape[], shape: XlsxShape = {}): Buffer {
  const target = (path: string): string => (shape.isTargetAbsolute ? `/xl/${path}` : path);
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${types}.${type}+xml"/>`;
  const relation = (id: string, type: string, path: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target(path)}"/>`;
  const strings =
    shape.stringItems ??
    (shape.strings ?? []).map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const sheetXml = ({ rows, merges = [], before = '', after = '' }: SheetShape): string => {
    const list = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const tail = merges.length > 0 ? `<mergeCells count="${merges.length}">${list}</mergeCells>` : '';
    return prefixed(
      `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${tail}${after}</worksheet>`,
      shape.prefix,
    );
  };
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: relationships(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}">${shape.is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed.join('')}</sheets>${shape.isUncalculated ? '<calcPr fullCalcOnLoad="1"/>' : ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
          relation('rId91', 'sharedStrings', 'sharedStrings.xml') +
          relation('rId92', 'styles', 'styles.xml') +
          (shape.relations ?? []).map(([type, path], i) => relation(`rId${i + 93}`, type, path)).join(''),
      ),
    },
    { name: 'xl/sharedStrings.xml', content: prefixed(`<sst xmlns="${main}">${strings}</sst>`, shape.prefix) },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${shape.styles ?? ''}</styleSheet>` },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet) })),
    ...Object.entries(shape.extraParts ?? {}).map(([name, content]) => ({ name, content })),
  ]);
}
