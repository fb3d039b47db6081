import { createHash } from 'node:crypto';
import type { DossierKey } from '../../../events/ids.ts';
import type { CallFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { recordVersion } from '../../../shared/domain/dossier/record-version.ts';
import { readingOfStatement, saidOf, statementCsv } from '../../../shared/domain/intake/said.ts';
import type { Statement } from '../../../shared/domain/intake/statement.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import type { DossierFolder } from '../../../shared/ports/dossiers.ts';
import { Conflict } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, type Visitor } from '../visitor.ts';

type Asked = {
  folder: DossierFolder;
  campaign: Campaign;
  facts: CallFacts;
  unitName: string;
  statement: Statement;
};

/**
 * The unit says that its event was held or its task is done: a version like any other, with a small file of what was
 * said. What was read of the last file before it stays with it. Refused when the period takes nothing any more.
 */
export async function sayFulfilled(needs: Needs, visitor: Visitor, asked: Asked): Promise<Result<null>> {
  const { folder, campaign, facts, unitName, statement } = asked;
  const { key } = folder.dossier;
  const uploadId = needs.ids.upload();
  const now = needs.clock.now();
  const bytes = new TextEncoder().encode(statementCsv(statement, { unit: unitName, call: facts.call.title }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const place = placeOf(key, uploadId);
  const newest = folder.versions.find((one) => one.number === folder.dossier.latestVersion);
  const reading = readingOfStatement(
    statement,
    { name: `Khai kết quả ${facts.call.id}.csv`, size: bytes.length, sha256 },
    { before: newest ? await needs.files.reading(newest.readingKey) : null, asksList: facts.form?.kind === 'table' },
  );
  const said = saidOf(statement, campaign.definition.meta.timezone);
  const files = { key: place.statement, readingKey: place.reading, etag: `said-${sha256.slice(0, 32)}` };
  const recorded = recordVersion(folder.dossier, { ...files, uploadId, receivedAt: now, reading, said });
  if (!recorded.ok) return recorded;
  await needs.files.save(place.statement, bytes, 'text/csv; charset=utf-8');
  await needs.files.saveReading(place.reading, reading);
  try {
    const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, key), now };
    await needs.dossiers.save({ before: folder.dossier, ...recorded.value }, cause);
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    throw error;
  }
  return { ok: true, value: null };
}

/** Not under `incoming/`: what was said is already read and must not start the reader. */
function placeOf(key: DossierKey, uploadId: string) {
  const folder = `readings/${key.unitId}/${key.campaignId}/${key.callId}/${key.period}/${uploadId}`;
  return { statement: `${folder}-said.csv`, reading: `${folder}-said.json` };
}
