import type { AwardCode } from '../campaign/vocabulary.ts';
import { LocalDate } from '../deadlines/instants.ts';

/**
 * Which law and decree judge what happens on a day. A dossier is judged by the law of its day: the table only grows.
 */
export type LawVersion = { id: string; from: LocalDate; law: string; decree: string; verified: boolean };

const version = (id: string, from: string, rest: Pick<LawVersion, 'law' | 'decree' | 'verified'>): LawVersion => ({
  id,
  from: LocalDate.parse(from),
  ...rest,
});

export const lawVersions: readonly LawVersion[] = [
  version('2003/42', '2010-06-01', { law: '15/2003/QH11', decree: '42/2010/NĐ-CP', verified: false }),
  version('2003/91', '2017-10-01', { law: '15/2003/QH11', decree: '91/2017/NĐ-CP', verified: false }),
  version('2022/98', '2024-01-01', { law: '06/2022/QH15', decree: '98/2023/NĐ-CP', verified: true }),
  version('2022/152', '2025-07-01', { law: '06/2022/QH15', decree: '152/2025/NĐ-CP', verified: true }),
  version('2026/152', '2026-10-01', { law: '06/2026/QH16', decree: '152/2025/NĐ-CP', verified: false }),
];

/** The version in force on a local date; undefined before the first one known here (01/6/2010). */
export function lawVersion(date: LocalDate): LawVersion | undefined {
  return lawVersions.findLast((one) => one.from <= date);
}

/** A share of a council's yes votes the law asks for, in percent of its total membership, absentees in writing. */
export type VoteThreshold = { atLeast: number; base: 'total'; article: string; verified: boolean };

type ThresholdRow = VoteThreshold & { version: string; awards: readonly AwardCode[] };

const ninety: readonly AwardCode[] = ['AHLD', 'CSTDTQ', 'CSTDT'];
const eighty: readonly AwardCode[] = ['CSTDCS', 'COT', 'COCP'];

function rows(version: string, article: string, verified: boolean): ThresholdRow[] {
  const base = 'total' as const;
  return [
    { version, awards: ninety, atLeast: 90, base, article, verified },
    { version, awards: eighty, atLeast: 80, base, article, verified },
  ];
}

const kept = 'giữ tỷ lệ tại khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP';

/** Only NĐ 98/2023 was read; earlier and later versions keep its values until someone reads theirs. */
const thresholds: readonly ThresholdRow[] = [
  ...rows('2003/42', kept, false),
  ...rows('2003/91', kept, false),
  ...rows('2022/98', 'khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP', true),
  ...rows('2022/152', kept, false),
  ...rows('2026/152', kept, false),
];

/** The vote the law demands for a title on a date, or undefined where it leaves the ratio to the council. */
export function voteThreshold(award: AwardCode, date: LocalDate): VoteThreshold | undefined {
  const id = lawVersion(date)?.id;
  const row = thresholds.find((one) => one.version === id && one.awards.includes(award));
  if (row === undefined) return undefined;
  const { atLeast, base, article, verified } = row;
  return { atLeast, base, article, verified };
}

/**
 * The most CSTĐ cơ sở there may be, in percent of those honoured as Lao động tiên tiến: 15 under NĐ 91/2017, no cap
 * since the law of 2022.
 */
export function baseTitleCap(date: LocalDate): { percent: number; article: string; verified: boolean } | undefined {
  if (lawVersion(date)?.id !== '2003/91') return undefined;
  return { percent: 15, article: 'NĐ 91/2017/NĐ-CP, Điều 9', verified: false };
}
