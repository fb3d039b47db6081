import type { DossierKey, Instant } from '../../events/ids.ts';
import type { CallFacts } from '../../shared/domain/campaign/call-facts.ts';
import { LocalDate as Day, type LocalDate, localDateOf } from '../../shared/domain/deadlines/instants.ts';
import { checkPartners } from '../../shared/domain/evaluation/partners.ts';
import type { DossierContext } from '../../shared/domain/intake/check-dossier.ts';
import { checkCitedLaw } from '../../shared/domain/intake/cited-law.ts';
import { coSignersIn } from '../../shared/domain/intake/co-signers.ts';
import { checkColumns } from '../../shared/domain/intake/columns.ts';
import { newestSaid } from '../../shared/domain/intake/said.ts';
import { subjectKey } from '../../shared/domain/intake/subjects.ts';
import type { Finding, ReadingResult } from '../../shared/domain/reading/result.ts';
import type { Dossiers } from '../../shared/ports/dossiers.ts';
import type { Campaign, Registry } from '../../shared/ports/registry.ts';

export type ContextNeeds = {
  registry: Registry;
  dossiers: Pick<Dossiers, 'nominations' | 'board' | 'folder'>;
};

type Asked = { key: DossierKey; campaign: Campaign; facts: CallFacts; reading: ReadingResult; receivedAt: Instant };

/** Everything around the rows of a version that the rules of its call look at. */
export async function contextOf(
  needs: ContextNeeds,
  { key, campaign, facts, reading }: Asked,
): Promise<DossierContext> {
  const { definition: call } = facts;
  const [unit, others, quotas, heldOn] = await Promise.all([
    needs.registry.unit(key.unitId),
    sentByOthers(needs, key),
    call.quotaSetBy === undefined ? null : needs.registry.quotas(key),
    heldAround(needs, key, call.around),
  ]);
  const number = quotas?.numbers[key.unitId];
  const { definition, common } = campaign;
  return {
    plan: { ...definition, tagNames: { ...common.tagNames, ...definition.tagNames } },
    period: key.period,
    form: facts.form ?? undefined,
    sections: Object.keys(reading.sections ?? {}),
    signed: coSignersIn(reading, call.coSign ?? []),
    headcount: unit?.headcount,
    others,
    heldOn,
    quota: number === undefined ? undefined : { max: number },
  };
}

async function sentByOthers({ registry, dossiers }: ContextNeeds, key: DossierKey) {
  const nominations = (await dossiers.nominations(key)).filter((n) => n.unitId !== key.unitId);
  const units = nominations.length > 0 ? await registry.parties() : [];
  return nominations.map((n) => ({
    key: subjectKey(n),
    sentBy: units.find((u) => u.id === n.unitId)?.name ?? n.unitId,
  }));
}

/** The day the event the phases of this call are about was held, once its holder has said so. */
async function heldAround({ dossiers }: ContextNeeds, key: DossierKey, around: DossierKey['callId'] | undefined) {
  if (around === undefined) return undefined;
  const board = await dossiers.board({ ...key, callId: around, period: key.period });
  const valid = board.filter((one) => one.firstValidAt !== null);
  const folders = await Promise.all(valid.map((one) => dossiers.folder(one.key)));
  const said = folders.flatMap((folder) => newestSaid(folder?.versions ?? [])?.statement ?? []);
  return said.find((one) => one.kind === 'held')?.on;
}

/** What is found in a file beside its rows: columns of the form it lacks, law no longer in force, strangers it rates. */
export async function foundBeside(needs: ContextNeeds, asked: Asked): Promise<Finding[]> {
  const { key, campaign, facts, reading, receivedAt } = asked;
  const today = localDateOf(receivedAt, campaign.definition.meta.timezone);
  const cited = [reading, ...(reading.children ?? [])].flatMap((one) => one.form?.citations ?? []);
  const on: LocalDate = Day.safeParse(reading.form?.date).data ?? today;
  const rated = facts.definition.type === 'evaluation';
  return [
    ...(facts.form ? checkColumns(reading, facts.form) : []),
    ...checkCitedLaw([...new Set(cited)], on),
    ...(rated
      ? checkPartners(reading.rows, { sender: { id: key.unitId }, units: await needs.registry.units(), on: today })
      : []),
  ];
}
