import type { Instant } from '../../../events/ids.ts';
import type { RatingGrade } from '../campaign/vocabulary.ts';

/** A superior and a subordinate facility that rate each other (tuyến trên, tuyến dưới). */
export type Pair = { upper: string; lower: string };

/** What one facility said of another. */
export type CrossRating = { from: string; to: string; grade: RatingGrade; receivedAt: Instant };

export type RatingProblem = { code: 'SELF_RATING' | 'NOT_A_PAIR'; rating: CrossRating };

type Tiered = { id: string; tier?: 'TINH' | 'HUYEN' | 'XA' | undefined; superiors: readonly string[] };
const rank = { TINH: 0, HUYEN: 1, XA: 2 };

/**
 * The pairs of a set of facilities: each with the facilities it names as its superiors, when those stand on a higher
 * tier. A superior that is not in the set makes no pair.
 */
export function pairsOf(units: readonly Tiered[]): Pair[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.flatMap((lower) =>
    lower.superiors.flatMap((id) => {
      const upper = byId.get(id);
      if (upper?.tier === undefined || lower.tier === undefined || rank[upper.tier] >= rank[lower.tier]) return [];
      return [{ upper: upper.id, lower: lower.id }];
    }),
  );
}

const isPair = (pairs: readonly Pair[], a: string, b: string) =>
  pairs.some((pair) => (pair.upper === a && pair.lower === b) || (pair.upper === b && pair.lower === a));

/** Ratings that cannot count: of oneself, or between facilities that are no pair. */
export function checkRatings(pairs: readonly Pair[], ratings: readonly CrossRating[]): RatingProblem[] {
  return ratings.flatMap((rating): RatingProblem[] => {
    if (rating.from === rating.to) return [{ code: 'SELF_RATING', rating }];
    return isPair(pairs, rating.from, rating.to) ? [] : [{ code: 'NOT_A_PAIR', rating }];
  });
}

export type Cell = { from: string; to: string; grade: RatingGrade | null };

export type RatingMatrix = {
  /** Facilities in the order they first stand in a pair: rows rate, columns are rated. */
  units: readonly string[];
  /** One cell for each direction of each pair; `grade` null: not yet rated. */
  cells: readonly Cell[];
  /** What each facility was given, by grade, and how many of its raters are still silent. */
  received: readonly { unit: string; grades: Readonly<Record<RatingGrade, number>>; missing: number }[];
};

function newest(ratings: readonly CrossRating[], from: string, to: string): RatingGrade | null {
  const mine = ratings.filter((rating) => rating.from === from && rating.to === to);
  return mine.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)).at(-1)?.grade ?? null;
}

/**
 * The matrix of ratings both ways. Of several ratings of one direction the newest counts; ratings between facilities
 * that are no pair are left out (`checkRatings` names them).
 */
export function ratingMatrix(pairs: readonly Pair[], ratings: readonly CrossRating[]): RatingMatrix {
  const units = [...new Set(pairs.flatMap((pair) => [pair.upper, pair.lower]))];
  const directions = pairs.flatMap(({ upper, lower }) => [
    { from: upper, to: lower },
    { from: lower, to: upper },
  ]);
  const cells = directions.map(({ from, to }) => ({ from, to, grade: newest(ratings, from, to) }));
  const received = units.map((unit) => {
    const mine = cells.filter((cell) => cell.to === unit);
    const grades: Record<RatingGrade, number> = { HTXS: 0, HTT: 0, HT: 0, KHT: 0 };
    for (const { grade } of mine) if (grade !== null) grades[grade] += 1;
    return { unit, grades, missing: mine.filter((cell) => cell.grade === null).length };
  });
  return { units, cells, received };
}
