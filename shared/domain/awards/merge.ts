import type { AwardCode, AwardMention } from './reading.ts';

/** Different medals, prizes and titles share a code: saying two is no repetition of one. */
const distinct = new Set<AwardCode>(['KNC', 'GIAI', 'DHTT', 'DT_KHAC', 'DT', 'HC_LD', 'HC_DL']);
/** One a year at most: the same year said twice is the same award. */
const yearly = new Set<AwardCode>(['CSTD', 'LDTT', 'TT_LDXS', 'TT_LDTT', 'HTXSNV', 'DV_HTXS', 'TCD_HTXS', 'DAN_DAU']);

/** What a text says of one award and level: in total, by years, and by decisions. */
type Told = { total: AwardMention | undefined; dated: AwardMention | undefined; decided: AwardMention[] };

/**
 * Counts together the records of one award and level. Records with a vague count or of different issuers stay apart; what is
 * said in total, by years and by decisions is taken for the same awards as far as it can be.
 * In: records in text order. Out: the same order, by first mention.
 */
export function merge(records: readonly AwardMention[]): AwardMention[] {
  const merged: AwardMention[] = [];
  const told = new Map<string, Told>();
  for (const record of records) {
    const copy = { ...record, years: [...record.years] };
    const key = keyOf(record);
    if (key === undefined) merged.push(copy);
    else {
      const group = told.get(key) ?? { total: undefined, dated: undefined, decided: [] };
      told.set(key, group);
      if (!tell(group, copy)) merged.push(copy);
    }
  }
  const repeated = new Set([...[...told.values()].flatMap(repeats), ...unnamed([...told.values()])]);
  return merged.filter((record) => !repeated.has(record));
}

function keyOf(record: AwardMention): string | undefined {
  if (record.count === null || record.period || distinct.has(record.code)) return undefined;
  const issuer = record.level === 'bo' || record.level === 'khac' ? (record.issuer ?? '') : '';
  return [record.code, record.level, record.grade ?? '', issuer.toLowerCase()].join('|');
}

/** Adds a record to what was told; true when it only adds to an earlier one. */
function tell(group: Told, record: AwardMention): boolean {
  if (record.decision_no !== null) {
    group.decided.push(record);
    return false;
  }
  const kind = record.years.length === 0 ? 'total' : 'dated';
  const earlier = group[kind];
  if (earlier) join(earlier, record);
  else group[kind] = record;
  return earlier !== undefined;
}

function join(into: AwardMention, more: AwardMention): void {
  const all = new Set([...into.years, ...more.years]);
  const told = into.count === into.years.length && more.count === more.years.length;
  into.count = yearly.has(into.code) && told ? all.size : (into.count ?? 0) + (more.count ?? 0);
  into.years = [...all].sort((a, b) => a - b);
  refer(into, more);
  if (!into.flag && more.flag) into.flag = more.flag;
}

/** Notes that `more` says the same award at another place. */
function refer(into: AwardMention, more: AwardMention): void {
  into.also ??= [];
  into.also.push(more.span, ...(more.also ?? []));
}

/** The records that only repeat others: years a decision is cited for, and totals of what is told one by one. */
function repeats({ total, dated, decided }: Told): AwardMention[] {
  const gone: AwardMention[] = [];
  const first = decided[0];
  if (dated && first && takeOut(dated, decided) === 0) {
    refer(first, dated);
    gone.push(dated);
  }
  const single = dated && !gone.includes(dated) ? dated : undefined;
  const told = (single?.count ?? 0) + decided.reduce((sum, record) => sum + (record.count ?? 0), 0);
  const into = single ?? first;
  if (!total || !into) return gone;
  const rest = (total.count ?? 0) - told;
  if (rest > 0 && !single) {
    total.count = rest;
    return gone;
  }
  if (rest > 0) {
    into.count = (into.count ?? 0) + rest;
    into.flag ??= 'count_mismatch';
  }
  refer(into, total);
  return [...gone, total];
}

/** "01 Bằng khen cấp bộ, cụ thể: Bằng khen của Bộ Y tế …": a total that names no issuer repeats those that name theirs. */
function unnamed(groups: readonly Told[]): AwardMention[] {
  return groups.flatMap(({ total, dated, decided }) => {
    if (!total || total.issuer || dated || decided.length > 0 || total.years.length > 0) return [];
    const same = (record: AwardMention) =>
      record.code === total.code && record.level === total.level && record.grade === total.grade && record.issuer;
    const named = groups
      .flatMap((each) => [each.total, each.dated, ...each.decided])
      .filter((each) => each !== undefined);
    const parts = named.filter(same);
    const first = parts[0];
    const rest = (total.count ?? 0) - parts.reduce((sum, part) => sum + (part.count ?? 0), 0);
    if (!first || rest > 0) {
      if (first) total.count = rest;
      return [];
    }
    refer(first, total);
    return [total];
  });
}

/** Takes the years of the decisions out of the dated record; returns what is left of its count. */
function takeOut(dated: AwardMention, decided: readonly AwardMention[]): number {
  const known = new Set(decided.flatMap((record) => record.years));
  const left = dated.years.filter((year) => !known.has(year));
  dated.count = Math.max((dated.count ?? 0) - (dated.years.length - left.length), left.length);
  dated.years = left;
  return dated.count;
}
