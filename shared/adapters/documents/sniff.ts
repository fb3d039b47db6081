import type { FileFormat } from '../../domain/reading/result.ts';

/** What a file is by its content. `other` names what is not read, in words for a person. */
export type Sniffed = { kind: 'zip' | 'ole' | 'pdf' | 'text' } | { kind: 'polyglot' } | { kind: 'other'; name: string };

const signatures: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'ảnh PNG'],
  ['\xff\xd8\xff', 'ảnh JPEG'],
  ['GIF8', 'ảnh GIF'],
  ['II*\0', 'ảnh TIFF'],
  ['MM\0*', 'ảnh TIFF'],
  ['BM', 'ảnh BMP'],
  ['Rar!', 'tệp nén RAR'],
  ['7z\xbc\xaf', 'tệp nén 7z'],
  ['\x1f\x8b', 'tệp nén GZIP'],
  ['MZ', 'tệp chương trình'],
  ['\x7fELF', 'tệp chương trình'],
  ['ID;P', 'SYLK'],
  ['TABLE\r\n0,1', 'DIF'],
  ['TABLE\n0,1', 'DIF'],
];

/** Recognises a file by its first bytes; the name plays no part. */
export function sniff(bytes: Buffer): Sniffed {
  const head = bytes.latin1Slice(0, Math.min(bytes.length, 4096));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'ole' };
  if (endsAsZip(bytes)) return { kind: 'polyglot' };
  if (head.startsWith('%PDF-')) return { kind: 'pdf' };
  for (const [start, name] of signatures) {
    // "BM" and "MZ" may begin a text; a program or an image has zero bytes soon after.
    if (head.startsWith(start) && (start.length > 2 || head.includes('\0'))) return { kind: 'other', name };
  }
  if (/^RIFF.{4}WEBP/s.test(head)) return { kind: 'other', name: 'ảnh WebP' };
  if (/^.{4}ftyp(heic|heix|mif1|avif)/s.test(head)) return { kind: 'other', name: 'ảnh HEIC' };
  if (recording.test(head)) return { kind: 'other', name: 'phim hoặc ghi âm' };
  if (isWebArchive(head)) return { kind: 'other', name: 'trang web lưu một tệp (MHT)' };
  const markup = markupName(head.includes('\0') ? head.replaceAll('\0', '') : head);
  if (markup !== undefined) return { kind: 'other', name: markup };
  return { kind: 'text' };
}

/** MP4 and its kind, AVI and WAV, Matroska, Windows Media, MP3. */
const recording =
  /^(.{4}ftyp|RIFF.{4}(AVI |WAVE)|\x1aE\xdf\xa3|0&\xb2u\x8ef\xcf\x11|ID3[\x02-\x04]|\xff[\xfb\xf3\xf2])/s;

/** Mail headers in any order before a web page in parts; a list that begins with such a line would have no second one. */
function isWebArchive(head: string): boolean {
  const headers = head.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? '';
  return (
    /^[\w-]+:\s/.test(headers) && /^MIME-Version:/im.test(headers) && /^Content-Type:\s*multipart\//im.test(headers)
  );
}

/** A zip directory at the very end of something that does not begin as a zip: two files in one. */
function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  const at = bytes.lastIndexOf('PK\x05\x06', bytes.length, 'latin1');
  if (at < from || at + 22 > bytes.length) return false;
  const isAtEnd = at + 22 + bytes.readUInt16LE(at + 20) >= bytes.length - 8;
  return isAtEnd && bytes.indexOf('PK\x01\x02', from, 'latin1') >= 0;
}

function markupName(head: string): string | undefined {
  const text = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (!text.startsWith('<')) return undefined;
  if (/office:spreadsheet|Excel\.Sheet/i.test(text)) return 'Excel 2003 XML (SpreadsheetML)';
  if (/office\/word\/2003|Word\.Document/i.test(text)) return 'Word 2003 XML';
  if (/opendocument/i.test(text)) return 'OpenDocument';
  if (/<(!doctype\s+html|html|head|body|table|meta|div|style|script)\b/i.test(text)) return 'trang web (HTML)';
  return text.startsWith('<?xml') || /^<[a-z!]/i.test(text) ? 'XML' : undefined;
}

const extensions: Readonly<Record<FileFormat, readonly string[]>> = {
  docx: ['docx', 'dotx'],
  xlsx: ['xlsx', 'xltx'],
  csv: ['csv', 'txt', 'tsv', 'tab'],
  doc: ['doc', 'dot'],
  xls: ['xls', 'xlt'],
  pdf: ['pdf'],
  zip: ['zip'],
  unknown: [],
};

/** True when a name's ending does not say what the file is; a name without ending says nothing wrong. */
export function isMisnamed(name: string, format: FileFormat): boolean {
  const ending = /\.([^./\\]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && format !== 'unknown' && !extensions[format].includes(ending);
}
