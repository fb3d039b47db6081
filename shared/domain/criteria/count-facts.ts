import type { z } from 'zod';
import type { FactAtom, RatingAtom, StreakAtom } from '../campaign/rule.ts';
import { counted, unknown } from './explain.ts';
import { gradeAnswersFor, levelAnswersFor } from './ladder.ts';
import type { Claimed, Evidence, Explanation } from './outcome.ts';
import type { FactRecord, NominationFacts, RatingRecord } from './records.ts';
import { cluster, dayUnclear, timingOf, tooLate } from './tally.ts';
import { factNames, gradeNames, levelNames } from './words.ts';

/**
 * The rating asked for, or a better one, in each of the last complete calendar years before the boundary. While a year
 * has no rating at all the rule stays open, also beside a worse one: a person sees both, a machine refuses nobody.
 */
export function checkRatings(
  asked: z.infer<typeof RatingAtom>,
  records: readonly RatingRecord[] | undefined,
  { before }: NominationFacts,
): Explanation {
  const span = asked.years ?? 1;
  const last = Number(before.slice(0, 4)) - 1;
  const years = Array.from({ length: span }, (_, index) => last - span + 1 + index);
  const asks = `Xếp loại ${gradeNames[asked.rating]} ${span > 1 ? `các năm ${years.join(', ')}` : `năm ${last}`}`;
  if (!records) return unknown(asks, 'chưa có kết quả xếp loại');
  const views = years.map((year) => ratingView(year, asked, records));
  const of = (standing: string) => views.filter((view) => view.standing === standing);
  const result =
    of('none').length > 0
      ? 'PENDING'
      : of('worse').length > 0
        ? 'FAIL'
        : of('sure').length === span
          ? 'PASS'
          : 'PENDING';
  const gaps = [
    ...of('worse').map((view) => `năm ${view.year} xếp loại thấp hơn`),
    ...of('none').map((view) => `chưa có xếp loại năm ${view.year}`),
    ...of('open').map((view) => `xếp loại năm ${view.year} ${view.unclear ?? 'chờ xác minh'}`),
  ];
  return {
    result,
    asks,
    counted: of('sure').flatMap((view) => view.evidence),
    claimed: of('open').flatMap((view) => view.evidence.map((each) => ({ ...each, ...unclearAs(view.unclear) }))),
    notCounted: of('worse').flatMap((view) => view.evidence.map((each) => ({ ...each, why: 'thấp hơn yêu cầu' }))),
    missing: gaps.length > 0 ? gaps.join('; ') : null,
    parts: [],
  };
}

/** Verified ratings of a year speak before claimed ones; two verified ones that disagree leave the year open. */
function ratingView(year: number, asked: z.infer<typeof RatingAtom>, records: readonly RatingRecord[]) {
  const ofYear = records.filter((record) => record.year === year);
  const sure = ofYear.filter((record) => record.verified);
  const fitting = sure.filter((record) => gradeAnswersFor(record.grade, asked.rating));
  const shown = sure.length > 0 ? sure : ofYear;
  const evidence = shown.map(
    (record): Evidence => ({ says: `Năm ${year}: ${gradeNames[record.grade]}`, paper: record.evidence ?? null }),
  );
  const standing =
    ofYear.length === 0
      ? 'none'
      : sure.length === 0
        ? 'open'
        : fitting.length === sure.length
          ? 'sure'
          : fitting.length === 0
            ? 'worse'
            : 'open';
  const unclear = standing === 'open' && sure.length > 0 ? 'có hai kết quả khác nhau' : undefined;
  return { year, standing, evidence, unclear };
}

const factTiming = (record: FactRecord, before: NominationFacts['before']) =>
  timingOf({ date: record.date, year: record.year }, before);
const factYear = (record: FactRecord): number | null =>
  record.year ?? (record.date === null ? null : Number(record.date.slice(0, 4)));
const factEvidence = (record: FactRecord | undefined): Evidence => {
  const year = record && factYear(record);
  const level = record?.level ? ` ${levelNames[record.level]}` : '';
  return {
    says: record ? `${factNames[record.code]}${level}${year ? ` năm ${year}` : ''}` : '',
    paper: record?.evidence ?? null,
  };
};

const unclearAs = (unclear: string | undefined): Pick<Claimed, 'unclear'> => (unclear === undefined ? {} : { unclear });

/** What is not known of a fact a person has verified. */
function factUnclear(told: readonly FactRecord[], before: NominationFacts['before']): string | undefined {
  const verified = told.filter((record) => record.verified);
  if (verified.length === 0) return undefined;
  return verified.some((record) => factTiming(record, before) === 'before') ? 'chưa rõ cấp' : dayUnclear(before);
}

/** A run of consecutive years with the fact, anywhere before the boundary. */
export function checkStreak(
  asked: z.infer<typeof StreakAtom>,
  records: readonly FactRecord[] | undefined,
  { before }: NominationFacts,
): Explanation {
  const asks = `${factNames[asked.streak]}: ${asked.years} năm liên tiếp`;
  if (!records) return unknown(asks, 'chưa có dữ liệu');
  const mine = records.filter((record) => record.code === asked.streak && factTiming(record, before) !== 'after');
  const sure = mine.filter((record) => record.verified && factTiming(record, before) === 'before');
  const [run, possible] = [longestRun(sure), longestRun(mine)];
  const result = run >= asked.years ? 'PASS' : possible >= asked.years ? 'PENDING' : 'FAIL';
  return {
    result,
    asks,
    counted: sure.map(factEvidence),
    claimed: mine
      .filter((record) => !sure.includes(record))
      .map((record) => ({ ...factEvidence(record), ...unclearAs(record.verified ? dayUnclear(before) : undefined) })),
    notCounted: records
      .filter((record) => record.code === asked.streak && factTiming(record, before) === 'after')
      .map((record) => ({ ...factEvidence(record), why: tooLate(before) })),
    missing:
      result === 'PASS'
        ? null
        : `mới có ${run} năm liên tiếp đã xác minh${possible > run ? `, ${possible} năm nếu tính cả kê khai` : ''}`,
    parts: [],
  };
}

function longestRun(records: readonly FactRecord[]): number {
  const years = [...new Set(records.flatMap((record) => factYear(record) ?? []))].sort((a, b) => a - b);
  let longest = 0;
  let run = 0;
  for (const [index, year] of years.entries()) {
    run = year - 1 === years[index - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Records of a fact, of the level asked or (with `up`) higher; a level nobody recorded leaves the record open. */
export function countFacts(
  asked: z.infer<typeof FactAtom>,
  records: readonly FactRecord[] | undefined,
  { before }: NominationFacts,
): Explanation {
  const level = asked.level ? ` ${levelNames[asked.level]}${asked.up ? ' trở lên' : ''}` : '';
  const asks = `${factNames[asked.fact]}${level}: ít nhất ${asked.min ?? 1} lần`;
  if (!records) return unknown(asks, 'chưa có dữ liệu');
  const wrongLevel = (record: FactRecord) =>
    asked.level !== undefined &&
    record.level !== null &&
    !levelAnswersFor(record.level, asked.level, asked.up ?? false);
  const mine = records.filter((record) => record.code === asked.fact && factTiming(record, before) !== 'after');
  const clusters = cluster(
    mine.filter((record) => !wrongLevel(record)),
    {
      precision: (record) => (record.date !== null ? 2 : 0) + (record.level !== null ? 1 : 0),
      key: (record) => JSON.stringify(record),
      same: (a, b) =>
        (a.date !== null && b.date !== null
          ? a.date === b.date
          : factYear(a) !== null && factYear(a) === factYear(b)) &&
        (a.level === null || b.level === null || a.level === b.level),
      sure: (record) =>
        record.verified &&
        factTiming(record, before) === 'before' &&
        (asked.level === undefined || record.level !== null),
    },
  );
  return counted({
    asks,
    min: asked.min ?? 1,
    sure: clusters.filter((each) => each.sure).map((each) => factEvidence(each.records[0])),
    open: clusters
      .filter((each) => !each.sure)
      .map(({ records: told }) => ({ ...factEvidence(told[0]), ...unclearAs(factUnclear(told, before)) })),
    many: false,
    left: [
      ...mine.filter(wrongLevel).map((record) => ({ ...factEvidence(record), why: `không phải${level}` })),
      ...records
        .filter((record) => record.code === asked.fact && factTiming(record, before) === 'after')
        .map((record) => ({ ...factEvidence(record), why: tooLate(before) })),
    ],
  });
}
