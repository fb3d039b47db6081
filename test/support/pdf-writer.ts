import { deflateSync } from 'node:zlib';

/** One object of a PDF file, as its text. */
type PdfObject = string;

export const stream = (content: string, dictionary = ''): PdfObject => {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<</Length ${packed.length}/Filter/FlateDecode${dictionary}>>stream\n${packed}\nendstream`;
};

/** A PDF file of objects numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly PdfObject[]): Buffer {
  let file = '%PDF-1.5\n';
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** A file of pages that all show one content stream, Helvetica as F1. */
export function pagesShowing(content: PdfObject, { pages = 1, catalogue = '', page = '' } = {}): Buffer {
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Kids[${'3 0 R '.repeat(pages)}]/Count ${pages}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]${page}/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>`,
    content,
    FONT,
  ]);
}
