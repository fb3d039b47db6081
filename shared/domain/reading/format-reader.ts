import type { Budget } from './budget.ts';
import type { FontRun, GridSink } from './grid.ts';
import type { DossierRow, ReadingResult } from './result.ts';

/**
 * Reads one format. Hands every item to `sink` in reading order, keeps nothing but the row at hand, spends from `budget`
 * (`spendText`, `spendRow`, `checkTime` between chunks) and throws `Unreadable` when the file is unsafe, broken or over a limit.
 * Warnings go to the sink as `notice` items. Resolves once the whole file was read.
 */
export type ReadFormat = (bytes: Uint8Array, sink: GridSink, budget: Budget) => Promise<void>;

export type LegacyEncoding = 'tcvn3' | 'vni' | 'viscii' | 'windows-1258' | 'mojibake';

/** Vietnamese text older than Unicode, as the mapper needs it (implemented in `vietnamese/`). */
export type LegacyText = {
  /** Encoding that a font name stands for (`.VnTime` → tcvn3, `VNI-Times` → vni); undefined for a Unicode font. */
  encodingOfFont(font: string): LegacyEncoding | undefined;
  /** Converts the runs in legacy fonts, leaves the rest; `.VnTimeH` gives capitals. */
  decodeRuns(text: string, fonts: readonly FontRun[]): string;
  /** Encoding of a text without font names, by letter statistics over a whole document's sample; undefined when Unicode. */
  guessEncoding(sample: string): LegacyEncoding | undefined;
  /** True when a text that is in no legacy encoding as a whole holds many words that are no Vietnamese as they stand. */
  mayBeMixed(sample: string): boolean;
  decode(text: string, encoding: LegacyEncoding): string;
  /** True when letters were lost for good: replacement characters, question marks inside words, orphan bytes. */
  hasLoss(text: string): boolean;
};

/** Takes rows as they are completed; lets a caller keep none of them. */
export type RowSink = (row: DossierRow) => void;

/** Everything a mapper found besides the rows it handed out. */
export type FormReading = Pick<
  ReadingResult,
  'outcome' | 'form' | 'findings' | 'stats' | 'sections' | 'missingColumns' | 'signatures'
>;

/** Turns a grid into the rows of a form: items in (it is a `GridSink`), rows out, findings at the end. */
export type FormMapper = { take: GridSink; finish(): FormReading };
