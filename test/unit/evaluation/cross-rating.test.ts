import { describe, expect, test } from 'vitest';
import { Instant } from '../../../events/ids.ts';
import {
  type CrossRating,
  checkRatings,
  pairsOf,
  ratingMatrix,
} from '../../../shared/domain/evaluation/cross-rating.ts';

const units = [
  { id: 'bvdk-tinh', tier: 'TINH' as const, superiors: [] },
  { id: 'ttyt-vu-thu', tier: 'HUYEN' as const, superiors: ['bvdk-tinh'] },
  { id: 'tram-1', tier: 'XA' as const, superiors: ['ttyt-vu-thu'] },
  { id: 'ttyt-la', tier: 'HUYEN' as const, superiors: ['ttyt-vu-thu', 'khong-co'] },
];
const rating = (from: string, to: string, grade: CrossRating['grade'], day = 1): CrossRating => ({
  from,
  to,
  grade,
  receivedAt: Instant.parse(`2017-06-0${day}T00:00:00.000Z`),
});

describe('When facilities of two tiers rate each other', () => {
  const pairs = pairsOf(units);

  test('pairs are a facility and its superior on a higher tier', () => {
    expect(pairs).toEqual([
      { upper: 'bvdk-tinh', lower: 'ttyt-vu-thu' },
      { upper: 'ttyt-vu-thu', lower: 'tram-1' },
    ]);
  });

  test('the matrix holds both directions of each pair, the newest rating counts, the silent are counted', () => {
    const matrix = ratingMatrix(pairs, [
      rating('bvdk-tinh', 'ttyt-vu-thu', 'HTT', 2),
      rating('bvdk-tinh', 'ttyt-vu-thu', 'HTXS', 3),
      rating('tram-1', 'ttyt-vu-thu', 'HT'),
      rating('tram-1', 'bvdk-tinh', 'KHT'),
    ]);
    expect(matrix.units).toEqual(['bvdk-tinh', 'ttyt-vu-thu', 'tram-1']);
    expect(matrix.cells).toEqual([
      { from: 'bvdk-tinh', to: 'ttyt-vu-thu', grade: 'HTXS' },
      { from: 'ttyt-vu-thu', to: 'bvdk-tinh', grade: null },
      { from: 'ttyt-vu-thu', to: 'tram-1', grade: null },
      { from: 'tram-1', to: 'ttyt-vu-thu', grade: 'HT' },
    ]);
    expect(matrix.received).toEqual([
      { unit: 'bvdk-tinh', grades: { HTXS: 0, HTT: 0, HT: 0, KHT: 0 }, missing: 1 },
      { unit: 'ttyt-vu-thu', grades: { HTXS: 1, HTT: 0, HT: 1, KHT: 0 }, missing: 0 },
      { unit: 'tram-1', grades: { HTXS: 0, HTT: 0, HT: 0, KHT: 0 }, missing: 1 },
    ]);
  });

  test('a rating of oneself or of a facility that is no partner is named', () => {
    const problems = checkRatings(pairs, [
      rating('tram-1', 'tram-1', 'HTXS'),
      rating('tram-1', 'bvdk-tinh', 'HTXS'),
      rating('tram-1', 'ttyt-vu-thu', 'HTXS'),
    ]);
    expect(problems.map((one) => one.code)).toEqual(['SELF_RATING', 'NOT_A_PAIR']);
  });
});
