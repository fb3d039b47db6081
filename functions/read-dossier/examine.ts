import type { DossierKey } from '../../events/ids.ts';
import type { FormDefinition } from '../../shared/domain/reading/form.ts';
import type { Finding, ReadingResult } from '../../shared/domain/reading/result.ts';
import type { DocumentReader } from '../../shared/ports/document-reader.ts';
import { NotFound } from '../../shared/ports/faults.ts';
import type { Campaign, Registry } from '../../shared/ports/registry.ts';

export type Examine = (key: DossierKey, file: { name: string; bytes: Uint8Array }) => Promise<ReadingResult>;

type Call = Campaign['definition']['calls'][number];
type Needs = {
  registry: Registry;
  reader: DocumentReader;
  formOf: (campaign: Campaign, call: Call) => FormDefinition;
  check: (call: Call, reading: ReadingResult) => readonly Finding[];
};

/** Reads a file against the form of its call and adds what the rules of the call say about the rows. */
export function examineWith(needs: Needs): Examine {
  return async (key, file) => {
    const campaign = await needs.registry.campaign(key.campaignId);
    const call = campaign?.definition.calls.find((c) => c.id === key.callId);
    if (!campaign || !call) throw new NotFound(`no call ${key.callId} in ${key.campaignId}`);
    const reading = await needs.reader.read(file, needs.formOf(campaign, call));
    if (reading.outcome === 'refuse') return reading;
    return { ...reading, findings: [...reading.findings, ...needs.check(call, reading)] };
  };
}
