import type { NominationKind } from '../campaign/vocabulary.ts';
import { NominationKind as Kind } from '../campaign/vocabulary.ts';
import type { SubjectFile } from '../criteria/records.ts';
import { type Asked, judge, type Verdict } from '../criteria/verdict.ts';
import type { Nomination, RegisterRecord, Subject } from '../register/subject.ts';
import { nominationsOf, recordsOf, type Whole } from '../register/whole.ts';
import { askedAlike, beforeOf, type JudgedList } from './judge-rows.ts';
import { groupsOf, type NomineeGroup } from './nominee-group.ts';

/** A nominee as the register knows it: everything merged, the row that nominates it, and who may be the same besides. */
export type RegisteredNominee = {
  whole: Whole;
  /** The entry the row means: the root or one of its members. */
  own: Subject;
  nomination: Nomination;
  /** Others of like names nobody has told apart yet. */
  twins: readonly Subject[];
};

export type Waivers = SubjectFile['waivers'];

export type NomineeVerdict = {
  /** Null while a person has to say first what the nominee is. */
  verdict: Verdict | null;
  /** The groups whose criteria differ, one each to choose from. */
  groups: readonly (readonly [NomineeGroup, ...NomineeGroup[]])[];
  /** What a person has to say before the criteria can be read. */
  choose: 'kind' | 'group' | null;
};

/**
 * The criteria of a call on a nominee of the register. Verified records decide. Until a person says that the records are
 * complete, what they do not reach stays open: a text that was read, or a folder not looked through, refuses nobody.
 */
export function judgeNominee(nominee: RegisteredNominee, list: JudgedList, waivers: Waivers = {}): NomineeVerdict {
  const { nomination, own } = nominee;
  const { assessed } = nomination;
  const asked: Asked = {
    definition: list.definition,
    definitionVersion: String(list.definitionVersion),
    criteria: list.call.criteria ?? [],
    partial: assessed.complete === null,
  };
  const { position, unit } = nomination;
  const possible = assessed.group ? [assessed.group.value] : groupsOf({ ...own, position, unit }, list.sender);
  const groups = askedAlike(possible, asked);
  const [only] = groups;
  if (!only || groups.length > 1) return { verdict: null, groups, choose: only ? 'group' : 'kind' };
  const verdict = judge(asked, { ...fileOf(nominee, list), ...only[0], waivers });
  return { verdict, groups, choose: null };
}

/** The kind of commendation asked for: what a person said, or the only one the call knows. */
export function kindOf({ assessed }: Nomination, { call }: Pick<JudgedList, 'call'>): NominationKind | null {
  if (assessed.kind) return assessed.kind.value;
  return Kind.safeParse(call.kinds?.length === 1 ? call.kinds[0] : undefined).data ?? null;
}

function fileOf({ whole, own, nomination, twins }: RegisteredNominee, list: JudgedList) {
  const { answers, readings } = nomination.assessed;
  const records = recordsOf(whole).filter(({ state }) => state !== 'rejected');
  const kind = kindOf(nomination, list);
  return {
    ...{ id: own.id, name: own.name },
    awards: records.flatMap(({ held, ...record }) => (held.as === 'award' ? [counted(held, record)] : [])),
    initiatives: records.flatMap(({ held, ...record }) => (held.as === 'initiative' ? [counted(held, record)] : [])),
    ratings: records.flatMap(({ held, ...record }) => (held.as === 'rating' ? [counted(held, record)] : [])),
    facts: records.flatMap(({ held, ...record }) => (held.as === 'fact' ? [counted(held, record)] : [])),
    registrations: registrationsOf(whole, twins),
    attests: answersOf(answers, 'attest'),
    judgements: answersOf(answers, 'judge'),
    readings: Object.fromEntries(Object.entries(readings).map(([id, { reading }]) => [id, reading])),
    nomination: { before: beforeOf(list), receivedAt: list.receivedAt, ...(kind && { kind }) },
  };
}

/** A record as criteria count it; its id is the paper it rests on. */
function counted<H extends { as: string }>({ as: _, ...held }: H, { id, state }: Pick<RegisterRecord, 'id' | 'state'>) {
  return { ...held, verified: state === 'verified', evidence: id as string };
}

/** What an answer is kept under: the name a plan gives it, apart for what is judged and what is declared. */
export const answerKey = (kind: 'judge' | 'attest', name: string): string => `${kind}:${name}`;

function answersOf(answers: Nomination['assessed']['answers'], kind: 'judge' | 'attest'): Record<string, boolean> {
  const prefix = answerKey(kind, '');
  const own = Object.entries(answers).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(own.map(([key, { holds }]) => [key.slice(prefix.length), holds]));
}

/** Unknown, and so open, while somebody of a like name is registered and nobody has said whether it is the same. */
function registrationsOf(whole: Whole, twins: readonly Subject[]): SubjectFile['registrations'] {
  const entries = (nominations: readonly Nomination[]) =>
    nominations
      .filter(({ purpose }) => purpose === 'registration')
      .map(({ receivedAt, boundary, accepted }) => ({ receivedAt, boundary, accepted }));
  const own = entries(nominationsOf(whole));
  const like = twins.flatMap((twin) => entries(twin.nominations));
  return own.some(({ accepted }) => accepted) || !like.some(({ accepted }) => accepted) ? own : undefined;
}
