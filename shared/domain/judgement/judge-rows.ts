import type { Instant } from '../../../events/ids.ts';
import { readAwards } from '../awards/extract-awards.ts';
import type { AwardMention, ExcludedMention } from '../awards/reading.ts';
import type { Call } from '../campaign/call.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { NominationKind, type PersonGroup, type UnitType } from '../campaign/vocabulary.ts';
import { claimsIn, withRecords } from '../criteria/claims.ts';
import type { SubjectFile } from '../criteria/records.ts';
import { type Asked, claimsVerified, criteriaOf, type Judgement, judge } from '../criteria/verdict.ts';
import { addDays, type LocalDate, localDateOf } from '../deadlines/instants.ts';
import type { DossierRow } from '../reading/result.ts';
import { type CriterionLine, linesOf } from './criterion-line.ts';
import { groupsOf, type NomineeGroup, type Sender } from './nominee-group.ts';

/** The criteria of a call on one nominee taken as a member of one of `groups`, which are all asked the same. */
export type Standing = {
  groups: readonly NomineeGroup[];
  /** From what is verified: a text alone never makes anybody eligible, nor refuses anybody for what it does not say. */
  judgement: Judgement;
  /** What it would be if a person verified everything claimed. */
  ifClaimsHold: Judgement;
  lines: readonly CriterionLine[];
  /** How many criteria are for others. */
  notAsked: number;
};

/** What one row claims, in its own words, and how that compares with the plan. Everything in it is claimed, nothing verified. */
export type RowJudgement = {
  row: Pick<DossierRow, 'tt' | 'name' | 'position' | 'kind'>;
  claims: readonly AwardMention[];
  excluded: readonly ExcludedMention[];
  /** One, or one for each group a person must choose from; empty without criteria or when the kind is not known. */
  standings: readonly Standing[];
  /** What a person has to say before the criteria can be read. */
  choose: 'kind' | 'group' | null;
  /** The list is so long that this row was not compared. */
  passedOver: boolean;
};

/** The list being judged: its plan, call and sender, and when it was due and received. */
export type JudgedList = {
  definition: CampaignDefinition;
  definitionVersion: number;
  call: Call;
  sender: Sender;
  /** First instant that is too late; records count when dated before that day. Null: the day after the receipt. */
  boundary: Instant | null;
  receivedAt: Instant;
};

/** Bounds of one list, for a page of some seconds and few megabytes: counting awards takes the square of their number. */
const most = { pairs: 80_000, standings: 300 };

/** Joins what each row's text claims with what the call's criteria ask. In the order of the rows; never throws. */
export function judgeRows(rows: readonly DossierRow[], list: JudgedList): RowJudgement[] {
  const asked: Asked = {
    definition: list.definition,
    definitionVersion: String(list.definitionVersion),
    criteria: list.call.criteria ?? [],
    partial: true,
  };
  const left = { ...most };
  return rows.map((row) => judgeRow(row, { list, asked, left }));
}

type Given = { list: JudgedList; asked: Asked; left: { pairs: number; standings: number } };

function judgeRow(row: DossierRow, given: Given): RowJudgement {
  const { tt, name, position, kind } = row;
  const subject = kind === 'unknown' ? undefined : kind;
  const { awards: claims, excluded } = readAwards(row.achievements, { subject });
  const read = { row: { tt, name, position, kind }, claims, excluded };
  const { asked, list, left } = given;
  const nothing = { ...read, standings: [], choose: null, passedOver: false };
  if (criteriaOf(asked).length === 0) return nothing;
  const alike = askedAlike(groupsOf(row, list.sender), asked);
  left.pairs -= alike.length * claims.reduce((sum, { count }) => sum + (count ?? 1), 0) ** 2;
  left.standings -= alike.length;
  if (left.pairs < 0 || left.standings < 0) return { ...nothing, passedOver: true };
  const standings = alike.map((groups) =>
    standingOf(subjectOf(row, { group: groups[0], list, claims }), { asked, groups }),
  );
  const choose = standings.length === 0 ? 'kind' : standings.length > 1 ? 'group' : null;
  return { ...nothing, standings, choose };
}

type Alike = readonly [NomineeGroup, ...NomineeGroup[]];

function standingOf(subject: SubjectFile, { asked, groups }: { asked: Asked; groups: Alike }): Standing {
  const verdict = judge(asked, subject);
  const supposed = judge(asked, claimsVerified(subject));
  const lines = linesOf(asked, { verdict, supposed });
  const nothingAsked = lines.length === 0;
  return {
    groups,
    judgement: nothingAsked ? 'NEEDS_REVIEW' : verdict.judgement,
    ifClaimsHold: nothingAsked ? 'NEEDS_REVIEW' : supposed.judgement,
    lines,
    notAsked: verdict.criteria.length - lines.length,
  };
}

function subjectOf(
  row: DossierRow,
  { group, list, claims }: { group: NomineeGroup; list: JudgedList; claims: readonly AwardMention[] },
): SubjectFile {
  const { kinds } = list.call;
  const kind = NominationKind.safeParse(kinds?.length === 1 ? kinds[0] : undefined).data;
  const bare = {
    ...{ id: row.tt, name: row.name, attests: {}, judgements: {}, waivers: {}, readings: {} },
    nomination: { before: beforeOf(list), receivedAt: list.receivedAt, ...(kind && { kind }) },
  };
  return withRecords({ ...bare, ...group }, claimsIn(claims));
}

/** The first day too late for a record to count: of the boundary, or the day after the receipt where there is none. */
export function beforeOf({ boundary, receivedAt, definition }: JudgedList): LocalDate {
  const { timezone } = definition.meta;
  return boundary ? localDateOf(boundary, timezone) : addDays(localDateOf(receivedAt, timezone), 1);
}

const codeOf = (group: NomineeGroup): PersonGroup | UnitType =>
  group.kind === 'individual' ? group.group : group.unitType;

/** Between groups that are asked the same criteria nobody need choose. */
export function askedAlike(groups: readonly NomineeGroup[], asked: Asked): Alike[] {
  const askedOf = (group: NomineeGroup) =>
    criteriaOf(asked)
      .filter(([, { for: whom }]) => whom === 'all' || whom.includes(codeOf(group)))
      .map(([id]) => id)
      .join();
  return [...Map.groupBy(groups, askedOf).values()].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] as const] : [],
  );
}
