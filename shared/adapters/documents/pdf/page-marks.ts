/** Letters drawn together, with where their baseline starts and ends, in the units of the page (y upwards). */
export type DrawnText = {
  text: string;
  x: number;
  y: number;
  endX: number;
  endY: number;
  /** Height of the letters in page units. */
  size: number;
  /** Font name as embedded (`ABCDEF+.VnTime`). */
  font: string;
  /** A blank was drawn before the first letter or after the last one. */
  blankBefore: boolean;
  blankAfter: boolean;
};

/** A straight stroke, or a bar thin enough to be one, along an axis. */
export type DrawnRule = { x1: number; y1: number; x2: number; y2: number };

/** What one page draws, as far as reading it needs. */
export type PageMarks = {
  texts: DrawnText[];
  rules: DrawnRule[];
  /** How often something was put in place by moving the page's axes, as every picture is. */
  placements: number;
};
