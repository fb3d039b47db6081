import type { Finding } from '../result.ts';

/** What a finding's sentences may name. */
export type Seen = {
  /** The value seen, already shortened. */
  value?: string | undefined;
  /** Heading of the column as the form prints it. */
  column?: string | undefined;
  /** `dòng 7`, `bảng 2, dòng 7`, `trang tính "DS", ô C7`. */
  place?: string | undefined;
};

/** One kind of finding: how severe, what it does to the file, and what it says in Vietnamese. */
export type FindingKind = {
  severity: Finding['severity'];
  /** `refuse`: nothing usable or unsafe; `review`: a person must look; `none`: the file is read all the same. */
  effect: 'refuse' | 'review' | 'none';
  message(seen: Seen): string;
  remedy(seen: Seen): string;
};
