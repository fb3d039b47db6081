import type { OfficialPaper } from '../../../domain/papers/official-paper.ts';

/** A paper of running text as a .docx file. The writer is loaded when first asked for. */
export async function renderPaperDocx(paper: OfficialPaper): Promise<Uint8Array> {
  const { paperDocx } = await import('./docx-paper.ts');
  return paperDocx(paper);
}
