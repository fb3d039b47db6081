import type { DossierKey } from '../../../events/ids.ts';
import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { isSubmitted } from '../../../shared/domain/list/stages.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { isMarkable } from '../models/dossier-parts.ts';
import { listFolder } from '../models/list-models.ts';
import { listPaper, sendersOf } from '../models/papers.ts';
import { submissionPaper } from '../models/submission-paper.ts';
import type { Needs } from '../needs.ts';
import type { Page } from '../page-context.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A file as download, under its Vietnamese name. */
export function download(c: Page, bytes: Uint8Array, given: { name: string; format: keyof typeof types }): Response {
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': types[given.format],
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(given.name)}`,
    'Cache-Control': 'private, no-store',
  });
}

/** The list as a finished paper. */
export async function downloadList(c: Page, needs: Needs, key: DossierKey): Promise<Response> {
  const format = c.req.param('format');
  if (format !== 'docx' && format !== 'xlsx') throw new NotFound('no such format');
  const [{ list, campaign, organisation }, senders] = await Promise.all([listFolder(needs, key), sendersOf(needs)]);
  const paper = listPaper(list, { campaign, organisation, senders, now: needs.clock.now() });
  const bytes = await needs.papers.list(paper, format);
  const period = key.period === 'once' ? '' : ` ${key.period}`;
  return download(c, bytes, { name: `Danh sách ${key.callId}${period}.${format}`, format });
}

/** The submission that goes in front of the list (tờ trình), once there is a list to submit. */
export async function downloadSubmission(c: Page, needs: Needs, key: DossierKey): Promise<Response> {
  const folder = await listFolder(needs, key);
  if (!isSubmitted(folder.list.state)) throw new NotFound('nothing to submit yet');
  const bytes = await needs.papers.paper(submissionPaper(folder, needs));
  const period = key.period === 'once' ? '' : ` ${key.period}`;
  return download(c, bytes, { name: `Tờ trình ${key.callId}${period}.docx`, format: 'docx' });
}

/** The unit's own file back with its findings marked. Throws `NotFound` when this version cannot be marked. */
export async function markedFile(c: Page, needs: Needs, given: { key: DossierKey; number: string }): Promise<Response> {
  const { key, number } = given;
  const [folder, campaign] = await Promise.all([needs.dossiers.folder(key), needs.registry.campaign(key.campaignId)]);
  const version = folder?.versions.find((v) => String(v.number) === number);
  const reading = version ? await needs.files.reading(version.readingKey) : null;
  const bytes =
    version && reading && isMarkable(version, reading.findings.length)
      ? await needs.files.read(version.file.key)
      : null;
  const format = version?.file.format;
  if (!bytes || !reading || !version || (format !== 'docx' && format !== 'xlsx')) throw new NotFound('no marked copy');
  const form = campaign ? (callFacts(campaign, key)?.form ?? null) : null;
  const marked = await needs.papers.marked({ bytes, format }, { findings: reading.findings, form });
  // By way of the store: a function's answer ends at 6 MB (Lambda quota), a unit's file may be larger.
  const stored = version.readingKey.replace(/\.json$/, `-marked.${format}`);
  await needs.files.save(stored, marked, types[format]);
  return c.redirect(await needs.files.downloadUrl(stored, `Đánh dấu - ${version.file.name}`), 302);
}
