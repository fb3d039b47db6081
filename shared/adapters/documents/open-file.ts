import { type Budget, unreadable } from '../../domain/reading/budget.ts';
import type { GridSink } from '../../domain/reading/grid.ts';
import type { FileFormat } from '../../domain/reading/result.ts';
import { cfbStreamNames } from './cfb/compound-file.ts';
import { classifyCompoundFile } from './cfb/legacy-office.ts';
import { readCsv } from './csv/read-csv.ts';
import { isWordType, readDocx } from './docx/read-docx.ts';
import { openPackage } from './office/office-package.ts';
import { sniff } from './sniff.ts';
import { isWorkbookType, readXlsx } from './xlsx/read-xlsx.ts';
import { type Archive, openArchive } from './zip/archive.ts';

/** A file whose kind is known; `read` streams its content, a bundle has its archive instead. */
export type OpenedFile =
  | { format: Exclude<FileFormat, 'zip' | 'unknown'>; read(sink: GridSink): Promise<void> }
  | { format: 'zip'; archive: Archive };

/**
 * Finds out by content what a file is and how to read it. Throws `Unreadable` for what is never read: encrypted files, macros,
 * two files in one, other formats. Readers of old Word, old Excel and PDF are loaded when first needed.
 */
export async function openFile(bytes: Buffer, budget: Budget): Promise<OpenedFile> {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'polyglot':
      return unreadable('polyglot');
    case 'other':
      return unreadable('unsupported_format', sniffed.name);
    case 'zip':
      return openZip(bytes, budget);
    case 'ole':
      return openOle(bytes, budget);
    case 'pdf':
      return { format: 'pdf', read: async (sink) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, sink, budget) };
    case 'text':
      return { format: 'csv', read: (sink) => readCsv(bytes, sink, budget) };
    default:
      return sniffed satisfies never;
  }
}

async function openZip(bytes: Buffer, budget: Budget): Promise<OpenedFile> {
  const archive = openArchive(bytes, budget);
  if (archive.find('mimetype') && (archive.find('META-INF/manifest.xml') || archive.find('content.xml')))
    unreadable('unsupported_format', 'OpenDocument');
  if (archive.find('Index/Document.iwa')) unreadable('unsupported_format', 'Pages hoặc Numbers của Apple');
  if (!archive.find('[Content_Types].xml')) return { format: 'zip', archive };
  const office = await openPackage(archive, budget);
  if (isWordType(office.mainType)) return { format: 'docx', read: (sink) => readDocx(office, sink, budget) };
  if (isWorkbookType(office.mainType)) return { format: 'xlsx', read: (sink) => readXlsx(office, sink, budget) };
  return unreadable('unsupported_format', officeName(office.mainType));
}

const officeName = (type: string): string =>
  /presentation/.test(type) ? 'PowerPoint' : /sheet\.binary/.test(type) ? 'Excel nhị phân .xlsb' : type;

async function openOle(bytes: Buffer, budget: Budget): Promise<OpenedFile> {
  const { kind, encrypted, macro } = classifyCompoundFile(cfbStreamNames(bytes));
  if (encrypted) unreadable('password_protected');
  if (macro) unreadable('macro');
  if (kind === 'doc') {
    return { format: 'doc', read: async (sink) => (await import('./doc/read-doc.ts')).readDoc(bytes, sink, budget) };
  }
  if (kind === 'xls') {
    return { format: 'xls', read: async (sink) => (await import('./xls/read-xls.ts')).readXls(bytes, sink, budget) };
  }
  return unreadable('unsupported_format');
}
