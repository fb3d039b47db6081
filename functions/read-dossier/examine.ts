import type { DossierKey, Instant } from '../../events/ids.ts';
import { type CallFacts, callFacts } from '../../shared/domain/campaign/call-facts.ts';
import { intakeOf } from '../../shared/domain/campaign/intake.ts';
import { takeAnyDocument } from '../../shared/domain/intake/any-document.ts';
import { checkDossier } from '../../shared/domain/intake/check-dossier.ts';
import { checkColumns } from '../../shared/domain/intake/columns.ts';
import { checkQuota } from '../../shared/domain/intake/quota.ts';
import { notSaid } from '../../shared/domain/intake/said.ts';
import type { Said } from '../../shared/domain/intake/statement.ts';
import type { Finding, ReadingResult } from '../../shared/domain/reading/result.ts';
import type { DocumentReader } from '../../shared/ports/document-reader.ts';
import { NotFound } from '../../shared/ports/faults.ts';
import { type ContextNeeds, contextOf, foundBeside } from './call-context.ts';

/** `said`: what the unit has said of its event or task before this file came. */
export type Examine = (
  key: DossierKey,
  file: { name: string; bytes: Uint8Array; receivedAt: Instant },
  said: Said | undefined,
) => Promise<ReadingResult>;

type Needs = ContextNeeds & { reader: DocumentReader };

/**
 * Reads a file against the form of its call and adds what the rules of the call say about it: numbers, doubled subjects
 * (also in accepted dossiers of other units, invariant I5), participants, signatures, cited law. Of a refused file only
 * the columns it lacks are said.
 */
export function examineWith(needs: Needs): Examine {
  return async (key, file, said) => {
    const campaign = await needs.registry.campaign(key.campaignId);
    const facts = campaign && callFacts(campaign, key);
    if (!campaign || !facts?.form) throw new NotFound(`no form for ${key.callId} in ${key.campaignId}`);
    const reading = takeAnyDocument(await needs.reader.read(file, facts.form), facts.form);
    if (reading.outcome === 'refuse') {
      return { ...reading, findings: checkRefused(reading, facts) };
    }
    const asked = { key, campaign, facts, reading, receivedAt: file.receivedAt };
    const [context, beside] = await Promise.all([contextOf(needs, asked), foundBeside(needs, asked)]);
    const found = checkDossier(facts.definition, reading.rows, context);
    return withSaid({ ...reading, findings: [...reading.findings, ...found, ...beside] }, facts, said);
  };
}

/**
 * What is said of a file nothing could be used of: each column it lacks, in place of the reader's one line about them,
 * and that no item is fewer than asked.
 */
function checkRefused(reading: ReadingResult, { form, definition }: CallFacts): Finding[] {
  const columns = form ? checkColumns(reading, form) : [];
  const isTold = (one: Finding) => columns.length > 0 && one.code === 'required_column_missing';
  const isEmpty = reading.findings.some((one) => one.code === 'no_rows');
  return [
    ...reading.findings.filter((one) => !isTold(one)),
    ...columns,
    ...(isEmpty ? checkQuota(definition.per ?? {}, 0) : []),
  ];
}

/** An event or a task is fulfilled by saying so; a file alone leaves it open. */
function withSaid(reading: ReadingResult, { definition }: CallFacts, said: Said | undefined): ReadingResult {
  const intake = intakeOf(definition);
  if (intake !== 'held' && intake !== 'done') return reading;
  if (said !== undefined) return { ...reading, statement: said.statement };
  return { ...reading, findings: [...reading.findings, notSaid(intake)] };
}
