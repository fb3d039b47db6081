import type { AwardCode, InitiativeLevel, RatingGrade } from '../campaign/vocabulary.ts';

/**
 * Separate ladders: individual titles, collective titles, forms of commendation, honorary titles. Province and ministry
 * stand on one rung (Luật 06/2022/QH15 Đ22, Đ72). A kỷ niệm chương stands on none: nothing is "higher" than it.
 */
const rungs: Readonly<Record<AwardCode, readonly [ladder: string, rank: number]>> = {
  LDTT: ['individual', 1],
  CSTDCS: ['individual', 2],
  CSTDT: ['individual', 3],
  CSTDTQ: ['individual', 4],
  TTLDTT: ['collective', 1],
  TTLDXS: ['collective', 2],
  COT: ['collective', 3],
  COCP: ['collective', 4],
  GK: ['commendation', 1],
  BKT: ['commendation', 2],
  BKTTG: ['commendation', 3],
  HCLD3: ['commendation', 4],
  HCLD2: ['commendation', 5],
  HCLD1: ['commendation', 6],
  AHLD: ['commendation', 9],
  TTUT: ['honorary', 1],
  TTND: ['honorary', 2],
  KNC: ['none', 0],
};

/** Whether `held` answers for `asked`: the very award or, with `up` ("trở lên"), a higher one on the same ladder. */
export function answersFor(held: AwardCode, asked: AwardCode, up: boolean): boolean {
  if (held === asked) return true;
  if (!up) return false;
  const [ladder, rank] = rungs[held];
  const [askedLadder, askedRank] = rungs[asked];
  return ladder === askedLadder && ladder !== 'none' && rank > askedRank;
}

const initiativeRank: Readonly<Record<InitiativeLevel, number>> = { CS: 1, TINH: 2, TQ: 3 };

/** Whether a level answers for the one asked; without `up` only the very level does. */
export function levelAnswersFor(held: InitiativeLevel, asked: InitiativeLevel, up: boolean): boolean {
  return held === asked || (up && initiativeRank[held] > initiativeRank[asked]);
}

export const higherLevel = (a: InitiativeLevel, b: InitiativeLevel): InitiativeLevel =>
  initiativeRank[a] >= initiativeRank[b] ? a : b;

const gradeRank: Readonly<Record<RatingGrade, number>> = { KHT: 0, HT: 1, HTT: 2, HTXS: 3 };

/** A better rating also answers for the one asked. */
export const gradeAnswersFor = (held: RatingGrade, asked: RatingGrade): boolean => gradeRank[held] >= gradeRank[asked];
