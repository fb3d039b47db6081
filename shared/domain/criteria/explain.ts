import { atLeast, type Claimed, type Evidence, type Explanation } from './outcome.ts';

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
  open: Claimed[];
  /** Claimed without a number, so any count is possible. */
  many: boolean;
  left: Explanation['notCounted'];
};

/** A numeric requirement with what counts towards it. */
export function counted({ asks, min, sure, open, many, left }: Count): Explanation {
  const claimed = many ? Number.POSITIVE_INFINITY : open.length;
  const result = atLeast(min, { verified: sure.length, claimed });
  const short = min - sure.length;
  return {
    ...plain(asks),
    result,
    counted: sure,
    claimed: open,
    notCounted: left,
    missing: result === 'PASS' ? null : `thiếu ${short}${stillOpen(open, many)}`,
  };
}

/** What may still count, in brackets: claims nobody verified, and verified records of which something is not known. */
function stillOpen(open: readonly Claimed[], many: boolean): string {
  const unclear = open.filter((each) => each.unclear !== undefined).length;
  const waiting = open.length - unclear;
  const parts = [
    ...(many ? ['có kê khai không rõ số lần chờ xác minh'] : waiting > 0 ? [`${waiting} kê khai chờ xác minh`] : []),
    ...(unclear > 0 ? [`${unclear} mục đã xác minh nhưng chưa rõ`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}
