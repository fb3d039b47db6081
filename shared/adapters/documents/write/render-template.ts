import type { FormTemplatePaper } from '../../../domain/papers/form-template.ts';

/** The empty form as a .docx file with combo boxes. The writer is loaded when first asked for. */
export async function renderTemplateDocx(paper: FormTemplatePaper): Promise<Uint8Array> {
  const { templateDocx } = await import('./docx-template.ts');
  return templateDocx(paper);
}

/** The empty form as an .xlsx workbook with drop-downs. The writer is loaded when first asked for. */
export async function renderTemplateXlsx(paper: FormTemplatePaper): Promise<Uint8Array> {
  const { templateXlsx } = await import('./xlsx-template.ts');
  return templateXlsx(paper);
}
