import type { DossierKey, SubjectId } from '../../../events/ids.ts';
import type { Call } from '../../../shared/domain/campaign/call.ts';
import {
  judgeNominee,
  type NomineeVerdict,
  type RegisteredNominee,
  type Waivers,
} from '../../../shared/domain/judgement/judge-nominee.ts';
import type { JudgedList } from '../../../shared/domain/judgement/judge-rows.ts';
import type { ListItem } from '../../../shared/domain/list/list.ts';
import { type Nomination as NomineeActs, waiversOf } from '../../../shared/domain/nomination/nomination.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import { subjectIdOf } from '../../../shared/domain/register/enter-row.ts';
import { openRelations } from '../../../shared/domain/register/identity.ts';
import { type Subject, sameDossier } from '../../../shared/domain/register/subject.ts';
import type { Whole } from '../../../shared/domain/register/whole.ts';
import type { Unit } from '../../../shared/domain/registry/registry.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import type { Needs } from '../needs.ts';

type Row = Pick<ListItem, 'name' | 'kind' | 'unit' | 'position' | 'unitId' | 'version'>;

/** A nominee of a dossier, or null where the register has not got this version (yet). */
export type Found = RegisteredNominee | null;

type Reader = Pick<Needs, 'subjects'>;

/** The subjects of these ids, then those they point to, in as many batches as `follow` has steps. */
async function gather(
  needs: Reader,
  ids: readonly SubjectId[],
  follow: readonly ((subject: Subject) => readonly SubjectId[])[],
) {
  const known = new Map<SubjectId, Subject>();
  let wanted: readonly SubjectId[] = ids;
  for (const step of [...follow, () => []]) {
    const found = wanted.length > 0 ? await needs.subjects.load(wanted) : [];
    for (const subject of found) known.set(subject.id, subject);
    wanted = found.flatMap(step).filter((id) => !known.has(id));
  }
  return known;
}

const kin = (subject: Subject): readonly SubjectId[] => [
  ...(subject.mergedInto === null ? [] : [subject.mergedInto]),
  ...subject.members.map(({ id }) => id),
];

const withTwins = (subject: Subject): readonly SubjectId[] => [
  ...kin(subject),
  ...subject.relations.filter(({ state }) => state === 'proposed').map(({ id }) => id),
];

function wholeIn(known: ReadonlyMap<SubjectId, Subject>, own: Subject): Whole {
  const root = own.mergedInto === null ? own : (known.get(own.mergedInto) ?? own);
  return { root, members: root.members.flatMap(({ id }) => known.get(id) ?? []) };
}

/** The person or collective an id of the register stands for, with all that was merged. */
export async function loadWhole(needs: Reader, id: SubjectId): Promise<Whole> {
  const known = await gather(needs, [id], [kin, kin]);
  const own = known.get(id);
  if (!own) throw new NotFound('nobody of this id is in the register');
  return wholeIn(known, own);
}

/** Those of like names nobody has told apart from any part of a whole. */
export const questionsOf = ({ root, members }: Whole): readonly SubjectId[] => {
  const own = new Set([root.id, ...members.map(({ id }) => id)]);
  return [root, ...members].flatMap((part) =>
    (part === root ? openRelations(part) : part.relations.filter(({ state }) => state === 'proposed'))
      .map(({ id }) => id)
      .filter((id) => !own.has(id)),
  );
};

/**
 * The nominees these rows mean, in their order: three batches of reads for a whole page. `dossierOf` tells the dossier a
 * row stands in.
 */
export async function nomineesOf<R extends Row>(
  needs: Pick<Needs, 'subjects' | 'digest'>,
  rows: readonly R[],
  dossierOf: (row: R) => DossierKey,
): Promise<readonly Found[]> {
  const ids = rows.map((row) => subjectIdOf(row, needs.digest));
  const known = await gather(needs, ids, [withTwins, withTwins]);
  return rows.map((row, index) => {
    const own = known.get(ids[index] ?? subjectIdOf(row, needs.digest));
    const dossier = dossierOf(row);
    const nomination = own?.nominations.find((each) => sameDossier(each.dossier, dossier));
    if (!own || nomination?.version !== row.version) return null;
    const whole = wholeIn(known, own);
    return { own, nomination, whole, twins: questionsOf(whole).flatMap((id) => known.get(id) ?? []) };
  });
}

/** Waivers granted to the nominee of a row, among what was done about the nominees of its dossiers. */
export function waiversFor(
  acts: readonly NomineeActs[],
  item: Pick<ListItem, 'name' | 'unit' | 'position' | 'unitId'>,
): Waivers {
  const own = acts.find(({ dossier, id }) => dossier.unitId === item.unitId && id === nomineeId(item));
  return own ? waiversOf(own) : {};
}

/** What a nominee is judged by: the plan in force, the call of its dossier, and the unit that sent it. */
export function listOf(
  nominee: RegisteredNominee,
  given: { campaign: Campaign; call: Call; sender: Unit },
): JudgedList {
  const { campaign, call, sender } = given;
  const { boundary, receivedAt } = nominee.nomination;
  const { definition, definitionVersion } = campaign;
  return { definition, definitionVersion, call, sender, boundary, receivedAt };
}

/**
 * The verdict on each item of a list, by item id: what vote, decision and forwarding ask (`blockOf`). Items the register
 * does not hold have none. `source`: the call and period whose dossiers hold the items; `acts`: what was done about its
 * nominees, for the waivers among it.
 */
export async function verdictsOf(
  needs: Pick<Needs, 'subjects' | 'digest' | 'registry'>,
  items: readonly ListItem[],
  given: { campaign: Campaign; source: Omit<DossierKey, 'unitId'>; acts: readonly NomineeActs[] },
): Promise<ReadonlyMap<string, { nominee: RegisteredNominee; judged: NomineeVerdict }>> {
  const { campaign, source, acts } = given;
  const call = campaign.definition.calls.find(({ id }) => id === source.callId);
  const [nominees, units] = await Promise.all([
    nomineesOf(needs, items, ({ unitId }) => ({ ...source, unitId })),
    needs.registry.units(),
  ]);
  return new Map(
    items.flatMap((item, index) => {
      const [nominee, sender] = [nominees[index], units.find(({ id }) => id === item.unitId)];
      if (!nominee || !sender || !call) return [];
      const list = listOf(nominee, { campaign, call, sender });
      return [[item.id, { nominee, judged: judgeNominee(nominee, list, waiversFor(acts, item)) }] as const];
    }),
  );
}
