import { getResolvedPDFJS } from 'unpdf';
import { unreadable } from '../../../domain/reading/budget.ts';
import type { FindingCode } from '../../../domain/reading/finding-registry.ts';
import type { PageMarks } from './page-marks.ts';
import { type MarksLimits, readMarks } from './read-marks.ts';
import type { Font } from './text-state.ts';

/** An open PDF, read page by page. */
export type PdfDocument = {
  pages: number;
  /** Scripts, programs to start or files attached, that a list of nominees has no use for. */
  active: string | undefined;
  readPage(page: number): Promise<PageMarks>;
};

const THOUSANDTH = 0.001;
/** Pictures are never decoded: they hold no text that can be read, and decoding them is where memory goes. */
const LARGEST_IMAGE = 1;

/** What pdf.js throws, by the name it gives its errors. */
const REFUSALS: Record<string, FindingCode> = {
  PasswordException: 'password_protected',
  InvalidPDFException: 'corrupt_pdf',
  FormatError: 'corrupt_pdf',
  UnknownErrorException: 'corrupt_pdf',
};

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : '');

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type Proxy = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

async function open(pdfjs: Pdfjs, data: Uint8Array): Promise<Proxy> {
  try {
    return await pdfjs.getDocument({
      data,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableAutoFetch: true,
      maxImageSize: LARGEST_IMAGE,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    }).promise;
  } catch (fault) {
    return unreadable(REFUSALS[nameOf(fault)] ?? 'corrupt_pdf');
  }
}

function hasFieldScripts(fields: unknown): boolean {
  if (typeof fields !== 'object' || fields === null) return false;
  return Object.values(fields)
    .flat()
    .some((field: unknown) => {
      const actions: unknown = typeof field === 'object' && field !== null && 'actions' in field && field.actions;
      return typeof actions === 'object' && actions !== null && Object.keys(actions).length > 0;
    });
}

async function activeContent(pdf: Proxy): Promise<string | undefined> {
  // hasJSActions() answers yes for every form, a signature field included.
  if ((await pdf.getJSActions()) || hasFieldScripts(await pdf.getFieldObjects())) return 'JavaScript';
  const action: unknown = await pdf.getOpenAction();
  if (typeof action === 'object' && action !== null && 'action' in action) return 'OpenAction';
  return (await pdf.getAttachments()) ? 'EmbeddedFile' : undefined;
}

function fontNamed(objects: { has(id: string): boolean; get(id: string): unknown }, id: string): Font {
  const font: unknown = objects.has(id) ? objects.get(id) : undefined;
  if (typeof font !== 'object' || font === null) return { name: '', unitWidth: THOUSANDTH };
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const matrix: unknown = 'fontMatrix' in font ? font.fontMatrix : undefined;
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : undefined;
  return { name, unitWidth: typeof unit === 'number' && unit !== 0 ? unit : THOUSANDTH };
}

/**
 * Opens a PDF with pdf.js: no scripts, no pictures, no fonts from outside. Throws `Unreadable` for passwords and for what
 * is no PDF inside; a page that draws too much throws `TooManyMarks`.
 */
export async function openPdf(data: Uint8Array, limits: MarksLimits): Promise<PdfDocument> {
  const pdfjs = await getResolvedPDFJS();
  const pdf = await open(pdfjs, data);
  return {
    pages: pdf.numPages,
    active: await activeContent(pdf),
    async readPage(number) {
      const page = await pdf.getPage(number);
      const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
      const fontOf = (id: string): Font => fontNamed(page.commonObjs, id);
      const marks = readMarks(list, { codes: { ...pdfjs.OPS }, fontOf, limits });
      page.cleanup();
      return marks;
    },
  };
}
