import type { NominationListPaper } from '../../../domain/papers/nomination-list.ts';

/** The list as a .docx file: A4 landscape, layout of Decree 30/2020/ND-CP. The writer is loaded when first asked for. */
export async function renderListDocx(paper: NominationListPaper): Promise<Uint8Array> {
  const { listDocx } = await import('./docx-list.ts');
  return listDocx(paper);
}

/** The same list as an .xlsx workbook of one sheet, ready to print. The writer is loaded when first asked for. */
export async function renderListXlsx(paper: NominationListPaper): Promise<Uint8Array> {
  const { listXlsx } = await import('./xlsx-list.ts');
  return listXlsx(paper);
}
