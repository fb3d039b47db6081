import { atLeast, type Evidence, type Explanation } from './outcome.ts';

const plain = (asks: string): Explanation => ({
  result: 'PENDING',
  asks,
  counted: [],
  claimed: [],
  notCounted: [],
  missing: null,
  parts: [],
});

/** Nothing is known yet: open, never failed. */
export const unknown = (asks: string, missing: string): Explanation => ({ ...plain(asks), missing });

/** A plain yes or no. */
export const decided = (asks: string, holds: boolean, missing: string): Explanation => ({
  ...plain(asks),
  result: holds ? 'PASS' : 'FAIL',
  missing: holds ? null : missing,
});

type Count = {
  asks: string;
  min: number;
  sure: Evidence[];
  open: Evidence[];
  /** Claimed without a number, so any count is possible. */
  many: boolean;
  left: Explanation['notCounted'];
};

/** A numeric requirement with what counts towards it. */
export function counted({ asks, min, sure, open, many, left }: Count): Explanation {
  const claimed = many ? Number.POSITIVE_INFINITY : open.length;
  const result = atLeast(min, { verified: sure.length, claimed });
  const short = min - sure.length;
  const waiting =
    open.length > 0 || many ? ` (${many ? 'có kê khai không rõ số lần' : `${open.length} kê khai`} chờ xác minh)` : '';
  return {
    ...plain(asks),
    result,
    counted: sure,
    claimed: open,
    notCounted: left,
    missing: result === 'PASS' ? null : `thiếu ${short}${waiting}`,
  };
}
