import type { Finding, Place } from '../reading/result.ts';

/** Codes of what a plan demands of a dossier, beside what the reader says of its file. */
export type RuleCode =
  | 'QUOTA_EXCEEDED'
  | 'QUOTA_MISSING'
  | 'QUOTA_NOT_SET'
  | 'COMPOSITION'
  | `MISSING_SECTION:${string}`
  | `MISSING_COLUMN:${string}`
  | `COSIGN_MISSING:${string}`
  | 'SUBJECT_NOT_ELIGIBLE'
  | 'OUT_OF_WINDOW'
  | 'DUPLICATE_SUBJECT'
  | 'UNKNOWN_TAG'
  | 'HEADCOUNT_MISSING'
  | 'HELD_NOT_SAID'
  | 'DONE_NOT_SAID'
  | 'LIST_NOT_SENT'
  | 'SCAN_NOT_READ'
  | 'NOT_A_PAIR'
  | 'LAW_EXPIRED'
  | 'LAW_NOT_YET'
  | 'BOUNDARY_UNSPECIFIED';

type Words = { message: string; remedy: string; value?: string; places?: readonly Place[] };

function finding(severity: Finding['severity'], code: RuleCode, words: Words): Finding {
  const { places = [], value, message, remedy } = words;
  const [first] = places;
  return {
    severity,
    code,
    message,
    remedy,
    ...(first === undefined ? {} : { at: first }),
    ...(value === undefined ? {} : { value }),
    ...(places.length > 1 ? { count: places.length, places: [...places] } : {}),
  };
}

/** A finding that keeps the version from being valid. */
export const blocks = (code: RuleCode, words: Words): Finding => finding('block', code, words);

/** A finding a person should look at; the version stands. */
export const warns = (code: RuleCode, words: Words): Finding => finding('warn', code, words);

/** Two digits as Vietnamese papers count: `02`, `12`. */
export const counted = (n: number): string => String(n).padStart(2, '0');
