import type { z } from 'zod';
import type { AwardAtom } from '../campaign/rule.ts';
import { plainWords } from '../campaign/words.ts';
import { counted, unknown } from './explain.ts';
import { answersFor } from './ladder.ts';
import type { Evidence, Explanation } from './outcome.ts';
import type { AwardRecord, NominationFacts } from './records.ts';
import { cluster, dayUnclear, timingOf, tooLate } from './tally.ts';
import { anyIssuer, awardNames, awardWithGiver, shortDate } from './words.ts';

type Asked = z.infer<typeof AwardAtom>;

/**
 * n(award): distinct decisions (code, issuer, number) of the award asked for, dated before the boundary. Revoked awards
 * never count; unplanned and thematic ones do not when a regular award is asked for (NĐ 98/2023, NĐ 152/2025 Đ4(3)).
 */
export function countAwards(
  asked: Asked,
  records: readonly AwardRecord[] | undefined,
  nomination: NominationFacts,
): Explanation {
  const asks = `${nameOf(asked)}: ít nhất ${asked.min ?? 1} lần`;
  if (!records) return unknown(asks, 'chưa có hồ sơ khen thưởng');
  const relevant = records.filter((record) => answersFor(record.code, asked.award, asked.up ?? false));
  const refused = new Map(relevant.map((record) => [record, refusal(record, asked, nomination)]));
  const eligible = relevant.filter((record) => refused.get(record) === undefined);
  const clusters = cluster(
    eligible.filter((record) => !record.many),
    {
      precision: (record) =>
        (record.decisionNo !== null ? 4 : 0) +
        (record.decisionDate !== null ? 2 : 0) +
        (record.issuer ? 1 : 0) +
        (record.year !== null ? 0.5 : 0),
      key: (record) => JSON.stringify(record),
      same,
      sure: (record) =>
        record.verified && timingOf({ date: record.decisionDate, year: record.year }, nomination.before) === 'before',
    },
  );
  return counted({
    asks,
    min: asked.min ?? 1,
    sure: clusters.filter((each) => each.sure).map((each) => evidenceOf(best(each.records))),
    open: clusters
      .filter((each) => !each.sure)
      .map(({ records: told }) => ({
        ...evidenceOf(best(told)),
        ...(told.some((record) => record.verified) ? { unclear: dayUnclear(nomination.before) } : {}),
      })),
    many: eligible.some((record) => record.many),
    left: relevant.flatMap((record) => {
      const why = refused.get(record);
      return why === undefined ? [] : [{ ...evidenceOf(record), why }];
    }),
  });
}

/** Why a record of the right award does not count, or undefined. */
function refusal(record: AwardRecord, asked: Asked, nomination: NominationFacts): string | undefined {
  if (record.revoked) return 'đã bị thu hồi';
  if (asked.issuer && !asked.issuer.includes(record.issuerKind)) return `không do ${anyIssuer(asked.issuer)} tặng`;
  if (timingOf({ date: record.decisionDate, year: record.year }, nomination.before) === 'after')
    return tooLate(nomination.before);
  if (nomination.targetAward && record.basis !== 'cong_trang')
    return 'khen đột xuất hoặc chuyên đề, không làm căn cứ xét khen công trạng';
  return undefined;
}

/** One award told twice: the same decision, or a record without a decision beside one of the same year. */
function same(a: AwardRecord, b: AwardRecord): boolean {
  if (a.code !== b.code || a.issuerKind !== b.issuerKind) return false;
  if (a.issuer && b.issuer && plainWords(a.issuer) !== plainWords(b.issuer)) return false;
  if (a.decisionNo !== null && b.decisionNo !== null) {
    if (plainWords(a.decisionNo) !== plainWords(b.decisionNo)) return false;
    return a.decisionDate === null || b.decisionDate === null || a.decisionDate === b.decisionDate;
  }
  return yearOf(a) !== null && yearOf(a) === yearOf(b);
}

const yearOf = (record: AwardRecord): number | null =>
  record.year ?? (record.decisionDate === null ? null : Number(record.decisionDate.slice(0, 4)));

const best = (records: readonly AwardRecord[]): AwardRecord | undefined =>
  records.find((record) => record.verified) ?? records[0];

function evidenceOf(record: AwardRecord | undefined): Evidence {
  if (!record) return { says: '', paper: null };
  const decision =
    record.decisionNo === null
      ? ''
      : `, QĐ ${record.decisionNo}${record.decisionDate === null ? '' : ` ngày ${shortDate(record.decisionDate)}`}`;
  const year = record.year === null ? '' : ` năm ${record.year}`;
  return {
    says: `${awardWithGiver(record)}${year}${decision}`,
    paper: record.evidence ?? null,
  };
}

function nameOf({ award, up, issuer }: Asked): string {
  const from = issuer ? ` do ${anyIssuer(issuer)} tặng` : '';
  return `${awardNames[award]}${up ? ' trở lên' : ''}${from}`;
}
