import type { Statement } from '../../../shared/domain/intake/statement.ts';
import type { DossierRow, Finding } from '../../../shared/domain/reading/result.ts';
import type { ColumnNames } from '../../../shared/domain/wording/place-in-words.ts';
import type { Deadline } from './deadline.ts';
import type { DossierState } from './dossier-states.ts';
import type { Frame, PostForm } from './frame.ts';
import type { HeaderFacts } from './header-facts.ts';
import type { HistoryEntry } from './history.ts';
import type { NomineeState } from './nominee-states.ts';
import type { Programme } from './programme-section.ts';
import type { Receipt } from './receipt.ts';
import type { StatementForm } from './statement-form.ts';
import type { Refusal, UnitNotice, UploadClosed } from './unit-page-words.ts';
import type { UploadTarget } from './upload-form.ts';
import type { SentVersion } from './versions.ts';

/** What the last version that was read says. */
export type Reading = {
  version: number;
  findings: readonly Finding[];
  /** The rows, or the first ones of very many; `rowCount` is how many there are. */
  rows: readonly DossierRow[];
  rowCount: number;
  /** Agency, number, date, title and signer, where the reader found them. */
  header: HeaderFacts | null;
  /** What the unit has said of its event or task. */
  statement: Statement | null;
  columns: ColumnNames;
  /** The unit's own file with every finding marked in it; null when its kind cannot be marked or nothing was found. */
  markedHref: string | null;
};

type Supplement = { due: string; reason: string; items: readonly string[] };

/** Everything the page of one unit and one period shows. All instants are UTC with `Z`. */
export type UnitPageModel = {
  frame: Frame;
  now: string;
  unitName: string;
  plan: { title: string; number: string };
  /** What is owed, in the words of the plan: `Đăng ký gương điển hình tiên tiến`; `HT-01`; `tháng 9/2021` or null. */
  call: { id: string; title: string; period: string | null };
  quota: { min: number; max: number | null } | null;
  deadline: Deadline;
  state: DossierState;
  upload: UploadTarget | { closed: UploadClosed };
  /** The form to say that the event was held or the task is done; null where a file answers, or nothing is taken. */
  say: StatementForm | null;
  /** What the plan says of how this unit meets and in what numbers; empty for other calls. */
  remarks: readonly string[];
  /** Programme and banner of the gathering this call is about. */
  programme: Programme | null;
  blankForms: readonly { href: string; label: string }[];
  receipt: Receipt | null;
  supplement: Supplement | null;
  reading: Reading | null;
  refusal: { code: Refusal; at: string; fileName: string } | null;
  /** The nominees of the valid version with their state and page. */
  nominees: readonly NomineeState[];
  /** Where the head takes the dossier back; null when that is not possible now. */
  withdrawHref: string | null;
  /** Where the unit reports that it has nothing to propose; null when this call takes no such report now. */
  nilHref: string | null;
  /** What it reported. */
  nil: { reason: string; at: string } | null;
  notice: UnitNotice | null;
  versions: readonly SentVersion[];
  /** What units that ended sent for the same period, seen by the unit that answers for them. */
  earlier: readonly { unitName: string; versions: readonly SentVersion[] }[];
  history: readonly HistoryEntry[];
  freshLink: PostForm | null;
};
