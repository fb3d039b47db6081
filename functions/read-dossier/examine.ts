import type { DossierKey } from '../../events/ids.ts';
import { callFacts } from '../../shared/domain/campaign/call-facts.ts';
import { checkDossier } from '../../shared/domain/intake/check-dossier.ts';
import { subjectKey } from '../../shared/domain/intake/subjects.ts';
import type { ReadingResult } from '../../shared/domain/reading/result.ts';
import type { DocumentReader } from '../../shared/ports/document-reader.ts';
import type { Dossiers } from '../../shared/ports/dossiers.ts';
import { NotFound } from '../../shared/ports/faults.ts';
import type { Registry } from '../../shared/ports/registry.ts';

export type Examine = (key: DossierKey, file: { name: string; bytes: Uint8Array }) => Promise<ReadingResult>;

type Needs = { registry: Registry; dossiers: Pick<Dossiers, 'nominations'>; reader: DocumentReader };

/**
 * Reads a file against the form of its call and adds what the rules of the call say about the rows: numbers, doubled
 * subjects (also in accepted dossiers of other units, invariant I5), participants. A refused file is not judged further.
 */
export function examineWith(needs: Needs): Examine {
  return async (key, file) => {
    const [campaign, unit] = await Promise.all([
      needs.registry.campaign(key.campaignId),
      needs.registry.unit(key.unitId),
    ]);
    const facts = campaign && callFacts(campaign, key);
    if (!campaign || !facts?.form) throw new NotFound(`no form for ${key.callId} in ${key.campaignId}`);
    const reading = await needs.reader.read(file, facts.form);
    if (reading.outcome === 'refuse') return reading;
    const others = await sentByOthers(needs, key);
    const sections = Object.keys(reading.sections ?? {});
    const context = { plan: campaign.definition, form: facts.form, sections, headcount: unit?.headcount, others };
    return { ...reading, findings: [...reading.findings, ...checkDossier(facts.definition, reading.rows, context)] };
  };
}

async function sentByOthers({ registry, dossiers }: Needs, key: DossierKey) {
  const nominations = (await dossiers.nominations(key)).filter((n) => n.unitId !== key.unitId);
  const units = nominations.length > 0 ? await registry.units() : [];
  return nominations.map((n) => ({
    key: subjectKey(n),
    sentBy: units.find((u) => u.id === n.unitId)?.name ?? n.unitId,
  }));
}
