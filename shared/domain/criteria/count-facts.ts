import type { z } from 'zod';
import type { FactAtom, InitiativeAtom, RatingAtom, StreakAtom } from '../campaign/rule.ts';
import { counted, unknown } from './explain.ts';
import { gradeAnswersFor, higherLevel, levelAnswersFor } from './ladder.ts';
import type { Evidence, Explanation } from './outcome.ts';
import type { FactRecord, InitiativeRecord, NominationFacts, RatingRecord } from './records.ts';
import { cluster, timingOf } from './tally.ts';
import { factNames, gradeNames, levelNames, shortDate, unnamedInitiative } from './words.ts';

/**
 * n(initiative): distinct initiatives, each at the highest level it was recognised at (invariant I6). `applied`
 * not said leaves an initiative open.
 */
export function countInitiatives(
  asked: z.infer<typeof InitiativeAtom>,
  records: readonly InitiativeRecord[] | undefined,
  { before }: NominationFacts,
): Explanation {
  const wanted = `${levelNames[asked.initiative]}${asked.up ? ' trở lên' : ''}${asked.applied ? ' được áp dụng' : ''}`;
  const asks = `Sáng kiến ${wanted}: ít nhất ${asked.min ?? 1}`;
  if (!records) return unknown(asks, 'chưa có hồ sơ sáng kiến');
  const inTime = records.filter((record) => !record.many && timing(record, before) !== 'after');
  const initiatives = [...Map.groupBy(inTime, (record) => record.id).values()];
  const views = initiatives.map((same) => initiativeView(same, asked, before));
  return counted({
    asks,
    min: asked.min ?? 1,
    sure: views.filter((view) => view.standing === 'sure').map((view) => view.evidence),
    open: views.filter((view) => view.standing === 'open').map((view) => view.evidence),
    many: records.some((record) => record.many && levelAnswersFor(record.level, asked.initiative, asked.up ?? false)),
    left: views
      .filter((view) => view.standing === 'out')
      .map((view) => ({ ...view.evidence, why: `không phải sáng kiến ${wanted}` })),
  });
}

const timing = (record: InitiativeRecord, before: NominationFacts['before']) =>
  timingOf({ date: record.recognisedOn, year: record.year }, before);

function initiativeView(
  same: readonly InitiativeRecord[],
  asked: z.infer<typeof InitiativeAtom>,
  before: NominationFacts['before'],
) {
  const sure = same.filter((record) => record.verified && timing(record, before) === 'before');
  const fits = (records: readonly InitiativeRecord[], applied: (record: InitiativeRecord) => boolean) => {
    const highest = records
      .map((record) => record.level)
      .reduce<InitiativeRecord['level'] | undefined>(
        (top, level) => (top ? higherLevel(top, level) : level),
        undefined,
      );
    return (
      highest !== undefined &&
      levelAnswersFor(highest, asked.initiative, asked.up ?? false) &&
      (!asked.applied || records.some(applied))
    );
  };
  const standing = fits(sure, (record) => record.applied === true)
    ? 'sure'
    : fits(same, (record) => record.applied !== false)
      ? 'open'
      : 'out';
  const shown = sure[0] ?? same[0];
  const at = shown?.recognisedOn
    ? ` công nhận ngày ${shortDate(shown.recognisedOn)}`
    : shown?.year
      ? ` năm ${shown.year}`
      : '';
  const evidence: Evidence = {
    says: shown ? `Sáng kiến${namedAs(shown.id)} ${levelNames[shown.level]}${at}` : '',
    paper: shown?.evidence ?? null,
  };
  return { standing, evidence };
}

const namedAs = (id: string): string => (id.startsWith(unnamedInitiative) ? '' : ` "${id}"`);

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
    ...of('open').map((view) => `xếp loại năm ${view.year} chờ xác minh`),
  ];
  return {
    result,
    asks,
    counted: of('sure').flatMap((view) => view.evidence),
    claimed: of('open').flatMap((view) => view.evidence),
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
  return { year, standing, evidence };
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
    claimed: mine.filter((record) => !sure.includes(record)).map(factEvidence),
    notCounted: [],
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
    open: clusters.filter((each) => !each.sure).map((each) => factEvidence(each.records[0])),
    many: false,
    left: mine.filter(wrongLevel).map((record) => ({ ...factEvidence(record), why: `không phải${level}` })),
  });
}
