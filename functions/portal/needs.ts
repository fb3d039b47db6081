import type { FormTemplatePaper } from '../../shared/domain/papers/form-template.ts';
import type { NominationListPaper } from '../../shared/domain/papers/nomination-list.ts';
import type { OfficialPaper } from '../../shared/domain/papers/official-paper.ts';
import type { ExportSheet } from '../../shared/domain/papers/table-export.ts';
import type { FormDefinition } from '../../shared/domain/reading/form.ts';
import type { Finding } from '../../shared/domain/reading/result.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Comments } from '../../shared/ports/comments.ts';
import type { Dossiers } from '../../shared/ports/dossiers.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Digest, Ids } from '../../shared/ports/ids.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import type { Links } from '../../shared/ports/links.ts';
import type { Lists } from '../../shared/ports/lists.ts';
import type { Nominations } from '../../shared/ports/nominations.ts';
import type { Registry } from '../../shared/ports/registry.ts';
import type { Subjects } from '../../shared/ports/subjects.ts';

export type PaperFormat = 'docx' | 'xlsx';

/** Writes official papers; gives the bytes of the file. */
export type PaperWriter = {
  list(paper: NominationListPaper, format: PaperFormat): Promise<Uint8Array>;
  form(paper: FormTemplatePaper, format: PaperFormat): Promise<Uint8Array>;
  /** A paper of running text, as Word. */
  paper(paper: OfficialPaper): Promise<Uint8Array>;
  /** Tables as a workbook, a sheet each. */
  table(sheets: readonly ExportSheet[]): Promise<Uint8Array>;
  /** The unit's own file with a comment and a colour at each finding. */
  marked(
    file: { bytes: Uint8Array; format: PaperFormat },
    given: { findings: readonly Finding[]; form: FormDefinition | null },
  ): Promise<Uint8Array>;
};

/** Everything the pages and forms of the web work with. */
export type Needs = {
  registry: Registry;
  dossiers: Dossiers;
  lists: Lists;
  nominations: Nominations;
  comments: Comments;
  subjects: Subjects;
  links: Links;
  ledger: Ledger;
  files: Files;
  papers: PaperWriter;
  ids: Ids;
  digest: Digest;
  clock: Clock;
  publicUrl: string;
};
