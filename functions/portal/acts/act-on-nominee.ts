import type { DossierKey } from '../../../events/ids.ts';
import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { chairsCouncil, isOwnCase } from '../../../shared/domain/council/council-of.ts';
import { withIneligible } from '../../../shared/domain/dossier/review-clock.ts';
import { listsDrawingOn } from '../../../shared/domain/list/drawing.ts';
import { withHolds } from '../../../shared/domain/list/held.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import {
  decideNomination,
  type NominationCommand,
  type NominationContext,
} from '../../../shared/domain/nomination/decide.ts';
import { holdOf, type Nomination, newNomination } from '../../../shared/domain/nomination/nomination.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import type { ActingRole } from '../../../shared/domain/nomination/rights.ts';
import { hasActed, itemOn, stageOf } from '../../../shared/domain/nomination/stage.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import { Conflict, NotFound } from '../../../shared/ports/faults.ts';
import { nominationsOn } from '../../../shared/ports/listed-nominees.ts';
import type { ListSaving } from '../../../shared/ports/lists.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, roleOf, type Visitor } from '../visitor.ts';

export type NomineeSpot = { key: DossierKey; id: string };

/** A nominee with everything its page says and its acts rest on. Throws `NotFound` when the dossier has no such nominee. */
export async function nomineeFolder(needs: Needs, { key, id }: NomineeSpot) {
  const [folder, campaign, organisation, unit] = await Promise.all([
    needs.dossiers.folder(key),
    needs.registry.campaign(key.campaignId),
    needs.registry.organisationOf(key.campaignId),
    needs.registry.unit(key.unitId),
  ]);
  const facts = campaign && callFacts(campaign, key);
  if (!folder || !campaign || !facts || !organisation) throw new NotFound('no such dossier');
  const version = folder.versions.find((v) => v.number === folder.dossier.validVersion);
  const reading = version ? await needs.files.reading(version.readingKey) : null;
  const row = reading?.rows.find((r) => nomineeId(r) === id) ?? null;
  const stored = folder.nominations.find((n) => n.id === id) ?? null;
  if (!row && !stored) throw new NotFound('no such nominee');
  const nomination = stored ?? newNomination(key, { id, name: row?.name ?? '' });
  const keys = listsDrawingOn(campaign, key, organisation.id);
  const loaded = await Promise.all(keys.map((list) => needs.lists.load(list)));
  const lists = loaded.filter(
    (l): l is NominationList => l !== null && itemOn(l, { unitId: key.unitId, id }) !== undefined,
  );
  const list = lists.find((l) => l.state !== 'SENT_BACK') ?? lists[0] ?? null;
  const stage = stageOf(folder.dossier, id, list);
  return { folder, campaign, organisation, unit, facts, row, stored, nomination, lists, list, stage };
}

export type NomineeFolder = Awaited<ReturnType<typeof nomineeFolder>>;

/** Does one act with a nominee, and reckons anew what is held on the lists it is on, in one transaction. */
export async function actOnNominee(
  needs: Needs,
  visitor: Visitor,
  asked: { found: NomineeFolder; command: NominationCommand },
): Promise<Result<Nomination>> {
  const { found, command } = asked;
  const { nomination, stored, lists } = found;
  const now = needs.clock.now();
  const decision = decideNomination(nomination, command, contextOf(visitor, found, now));
  if (!decision.ok) return decision;
  const { nomination: after, events } = decision.value;
  const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, after.dossier), now };
  try {
    const changed = await listsWith(needs, lists, after);
    const dossier = termWith(found, after);
    const saving = { before: stored, after, events, lists: changed, ...(dossier ? { dossier } : {}) };
    await needs.nominations.save(saving, cause);
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    throw error;
  }
  return { ok: true, value: after };
}

const isReviewer = ({ link }: Visitor): boolean => link.scope.kind !== 'unit';

/** The role in which whoever holds the link acts on this nominee: of the council's members the chair speaks for it. */
export function roleOn(
  visitor: Visitor,
  { organisation, list }: Pick<NomineeFolder, 'organisation' | 'list'>,
): ActingRole {
  const role = roleOf(visitor);
  const chairs = role === 'COUNCIL' && chairsCouncil(organisation, list?.session ?? null, actorOf(visitor).id);
  return chairs ? 'COUNCIL_CHAIR' : role;
}

function contextOf(visitor: Visitor, found: NomineeFolder, now: NominationContext['now']): NominationContext {
  const { campaign, organisation, facts, nomination, list, stage, row } = found;
  const { id } = actorOf(visitor);
  const candidate = {
    id: nomination.id,
    name: nomination.name,
    kind: row?.kind ?? 'unknown',
    unitId: nomination.dossier.unitId,
  };
  const all = Object.entries(campaign.definition.criteria ?? {});
  const { criteria = 'auto' } = facts.definition;
  const asked = all.filter(([name]) => criteria === 'auto' || criteria.includes(name));
  return {
    ...{ now, role: roleOn(visitor, found), by: id, stage, acted: hasActed(list) },
    ownCase: isReviewer(visitor) && isOwnCase(organisation, id, [candidate]),
    criteria: asked.map(([name]) => name),
    waivable: asked.filter(([, c]) => c.waivable === true).map(([name]) => name),
  };
}

async function listsWith(needs: Needs, lists: readonly NominationList[], after: Nomination): Promise<ListSaving[]> {
  const changed = await Promise.all(
    lists.map(async (before): Promise<ListSaving[]> => {
      const others = (await nominationsOn(needs.nominations, before)).filter(
        (n) => n.id !== after.id || n.dossier.unitId !== after.dossier.unitId,
      );
      const change = withHolds(before, [...others, after]);
      return change ? [{ before, after: change.list, events: change.events }] : [];
    }),
  );
  return changed.flat();
}

/** A nominee that does not meet the criteria is to be returned in a term of its own, while its dossier is reviewed. */
function termWith({ folder }: NomineeFolder, after: Nomination) {
  const { dossier: before, nominations } = folder;
  const all = [...nominations.filter((n) => n.id !== after.id), after];
  const found = all.filter((n) => holdOf(n) === 'INELIGIBLE').flatMap((n) => n.ineligible?.at ?? []);
  const changed = withIneligible(before, found.sort()[0] ?? null);
  return changed === before ? null : { before, after: changed };
}
