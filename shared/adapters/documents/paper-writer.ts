import type { FormTemplatePaper } from '../../domain/papers/form-template.ts';
import type { NominationListPaper } from '../../domain/papers/nomination-list.ts';
import { renderListDocx, renderListXlsx } from './write/render-list.ts';
import { renderTemplateDocx, renderTemplateXlsx } from './write/render-template.ts';

type Format = 'docx' | 'xlsx';

/** Writes papers as Word and Excel files. The libraries are loaded when the first paper of their kind is asked for. */
export const officePapers = {
  list: (paper: NominationListPaper, format: Format): Promise<Uint8Array> =>
    format === 'docx' ? renderListDocx(paper) : renderListXlsx(paper),
  form: (paper: FormTemplatePaper, format: Format): Promise<Uint8Array> =>
    format === 'docx' ? renderTemplateDocx(paper) : renderTemplateXlsx(paper),
};
