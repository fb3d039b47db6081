import { type CountedAs, countedAs, honourOf } from '../awards/atoms.ts';
import { extractAwards } from '../awards/extract-awards.ts';
import type { AwardMention, AwardSubject } from '../awards/reading.ts';
import { LocalDate } from '../deadlines/instants.ts';
import { AwardRecord, FactRecord, InitiativeRecord, RatingRecord, type SubjectFile } from './records.ts';

export type Claims = {
  awards: AwardRecord[];
  initiatives: InitiativeRecord[];
  ratings: RatingRecord[];
  facts: FactRecord[];
};

/** More than anybody holds; a text that says so is kept to this many claims. */
const most = 99;

/**
 * The records a text of achievements claims, none verified: one for each year or each time, a count the text leaves
 * vague as one record of many. What no criterion counts is left out.
 */
export function claimsOf(text: string, subject: AwardSubject): Claims {
  return claimsIn(extractAwards(text, { subject }));
}

/** As `claimsOf`, of awards already read from a text. */
export function claimsIn(mentions: readonly AwardMention[]): Claims {
  const claims: Claims = { awards: [], initiatives: [], ratings: [], facts: [] };
  for (const mention of mentions) {
    for (const counted of [countedAs(mention), honourOf(mention)]) if (counted) claim(claims, mention, counted);
  }
  return claims;
}

function claim(claims: Claims, mention: AwardMention, counted: CountedAs): void {
  const times = timesOf(mention);
  const common = { verified: false, evidence: mention.text.slice(0, 500) };
  const many = mention.count === null;
  if (counted.as === 'award') {
    const { code, issuerKind } = counted;
    const issuer = mention.issuer && { issuer: mention.issuer.slice(0, 200) };
    const paper = { code, issuerKind, ...issuer, ...decided(mention, times) };
    for (const year of times) claims.awards.push(AwardRecord.parse({ ...common, ...paper, year, many }));
  } else if (counted.as === 'initiative') {
    const known = { level: counted.level, recognisedOn: null, applied: null };
    for (const [index, year] of times.entries()) {
      const id = `${mention.text.slice(0, 60)} #${mention.span[0]}.${index + 1}`;
      claims.initiatives.push(InitiativeRecord.parse({ ...common, ...known, id, year, many }));
    }
  } else if (counted.as === 'rating') {
    const dated = times.filter((year) => year !== null);
    for (const year of dated) claims.ratings.push(RatingRecord.parse({ ...common, year, grade: counted.grade }));
  } else {
    const { code, level } = counted;
    for (const year of times) claims.facts.push(FactRecord.parse({ ...common, code, level, year }));
  }
}

/** Texts name years no record may have: the first emulation awards are of 1945 and later. */
const firstYear = 1945;

/** The year of each time the award is claimed; null where the text names none that can be. */
function timesOf({ count, years }: AwardMention): (number | null)[] {
  if (count === null) return [null];
  const possible = (year: number | undefined) => (year !== undefined && year >= firstYear ? year : null);
  return Array.from({ length: Math.min(count, most) }, (_, index) => possible(years[index]));
}

/** A decision belongs to one award; for several, which of them it means is not known. */
function decided(mention: AwardMention, times: readonly unknown[]): Pick<AwardRecord, 'decisionNo' | 'decisionDate'> {
  if (times.length !== 1 || mention.decision_no === null) return { decisionNo: null, decisionDate: null };
  return {
    decisionNo: mention.decision_no.slice(0, 60),
    decisionDate: mention.decision_date === null ? null : LocalDate.parse(mention.decision_date),
  };
}

/** The subject with what its text of achievements claims added to its records. */
export function withClaims(subject: SubjectFile): SubjectFile {
  if (subject.achievements === undefined) return subject;
  return withRecords(subject, claimsOf(subject.achievements, subject.kind));
}

/** The subject with these claims added; a kind of record nobody claims stays as unknown as it was. */
export function withRecords(subject: SubjectFile, claims: Claims): SubjectFile {
  const joined = <T>(known: T[] | undefined, claimed: T[]) =>
    known || claimed.length > 0 ? [...(known ?? []), ...claimed] : undefined;
  const { awards, initiatives, ratings, facts } = subject;
  return {
    ...subject,
    awards: joined(awards, claims.awards),
    initiatives: joined(initiatives, claims.initiatives),
    ratings: joined(ratings, claims.ratings),
    facts: joined(facts, claims.facts),
  };
}
