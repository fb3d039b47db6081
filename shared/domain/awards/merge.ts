import type { AwardCode, AwardMention } from './reading.ts';

/** Different medals, prizes and titles share a code: saying two is no repetition of one. */
const distinct = new Set<AwardCode>(['KNC', 'GIAI', 'DHTT', 'DT_KHAC', 'DT', 'HC_LD', 'HC_DL']);
/** One a year at most: the same year said twice is the same award. */
const yearly = new Set<AwardCode>(['CSTD', 'LDTT', 'TT_LDXS', 'TT_LDTT', 'HTXSNV', 'DV_HTXS', 'TCD_HTXS', 'DAN_DAU']);

/**
 * Counts together the records of one award and level that cite no decision. Records with a decision, with a vague count
 * or of different issuers stay apart. In: records in text order. Out: the same order, by first mention.
 */
export function merge(records: readonly AwardMention[]): AwardMention[] {
  const merged: AwardMention[] = [];
  const open = new Map<string, AwardMention>();
  for (const record of records) {
    const key = keyOf(record);
    const earlier = key === undefined ? undefined : open.get(key);
    if (earlier) join(earlier, record);
    else {
      const copy = { ...record, years: [...record.years] };
      merged.push(copy);
      if (key !== undefined) open.set(key, copy);
    }
  }
  return merged;
}

function keyOf(record: AwardMention): string | undefined {
  if (record.decision_no !== null || record.count === null || record.period || distinct.has(record.code))
    return undefined;
  const issuer = record.level === 'bo' || record.level === 'khac' ? (record.issuer ?? '') : '';
  return [record.code, record.level, record.grade ?? '', issuer.toLowerCase()].join('|');
}

function join(into: AwardMention, more: AwardMention): void {
  const all = new Set([...into.years, ...more.years]);
  const told = into.count === into.years.length && more.count === more.years.length;
  into.count = yearly.has(into.code) && told ? all.size : (into.count ?? 0) + (more.count ?? 0);
  into.years = [...all].sort((a, b) => a - b);
  into.also ??= [];
  into.also.push(more.span);
  if (!into.flag && more.flag) into.flag = more.flag;
}
