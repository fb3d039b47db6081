import type { FindingCode } from './finding-registry.ts';
import type { ReadingLimits } from './limits.ts';
import type { Place } from './result.ts';

/** A file cannot be read on: unsafe, broken or over a limit. Carries the finding that says so. */
export class Unreadable extends Error {
  readonly code: FindingCode;
  readonly value: string | undefined;
  readonly at: Place | undefined;
  constructor(code: FindingCode, value?: string, at?: Place) {
    super(value === undefined ? code : `${code}: ${value}`);
    this.code = code;
    this.value = value;
    this.at = at;
  }
}

/** Stops the reading of one file with the finding `code`; `value` is what was seen. */
export function unreadable(code: FindingCode, value?: string, at?: Place): never {
  throw new Unreadable(code, value, at);
}

/** What is left of the limits of one upload. Every `spend` stops the reading (throws `Unreadable`) when nothing is left. */
export type Budget = {
  readonly limits: ReadingLimits;
  /** Bytes that came out of an archive. */
  spendInflated(bytes: number): void;
  /** Characters of text handed to the sink. */
  spendText(characters: number): void;
  spendRow(): void;
  /** Called between chunks: stops the reading once the time is over. */
  checkTime(): void;
};

const ROWS_PER_LOOK = 64;

/**
 * Opens the budget of one upload; a bundle shares one among its files.
 * @param now milliseconds of a monotonic clock
 * @param ms time allowed, milliseconds
 */
export function openBudget(limits: ReadingLimits, now: () => number, ms: number = limits.officeMs): Budget {
  const end = now() + ms;
  let inflated = limits.uploadBytes;
  let text = limits.textCharacters;
  let rows = limits.gridRows;
  return {
    limits,
    spendInflated(bytes) {
      inflated -= bytes;
      if (inflated < 0) unreadable('zip_bomb');
    },
    spendText(characters) {
      text -= characters;
      if (text < 0) unreadable('text_amplification');
    },
    spendRow() {
      rows -= 1;
      if (rows % ROWS_PER_LOOK === 0 && now() > end) unreadable('time_exceeded');
      if (rows < 0) unreadable('too_many_rows', String(limits.gridRows));
    },
    checkTime() {
      if (now() > end) unreadable('time_exceeded');
    },
  };
}
