import type { FormTemplatePaper } from '../../domain/papers/form-template.ts';
import type { NominationListPaper } from '../../domain/papers/nomination-list.ts';
import type { OfficialPaper } from '../../domain/papers/official-paper.ts';
import type { FormDefinition } from '../../domain/reading/form.ts';
import type { Finding } from '../../domain/reading/result.ts';
import { markedCopy } from './write/marked-copy.ts';
import { renderListDocx, renderListXlsx } from './write/render-list.ts';
import { renderPaperDocx } from './write/render-paper.ts';
import { renderTableXlsx } from './write/render-table.ts';
import { renderTemplateDocx, renderTemplateXlsx } from './write/render-template.ts';

type Format = 'docx' | 'xlsx';

/** Writes papers as Word and Excel files. The libraries are loaded when the first paper of their kind is asked for. */
export const officePapers = {
  list: (paper: NominationListPaper, format: Format): Promise<Uint8Array> =>
    format === 'docx' ? renderListDocx(paper) : renderListXlsx(paper),
  form: (paper: FormTemplatePaper, format: Format): Promise<Uint8Array> =>
    format === 'docx' ? renderTemplateDocx(paper) : renderTemplateXlsx(paper),
  paper: (paper: OfficialPaper): Promise<Uint8Array> => renderPaperDocx(paper),
  table: renderTableXlsx,
  marked: (
    file: { bytes: Uint8Array; format: Format },
    given: { findings: readonly Finding[]; form: FormDefinition | null },
  ): Promise<Uint8Array> => markedCopy(file, given.findings, given.form ?? undefined),
};
