import { type DossierKey, UploadId } from '../../../events/ids.ts';
import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { rotateLinks } from '../../../shared/domain/dossier/dossier.ts';
import { incomingPrefix } from '../../../shared/domain/dossier/upload-key.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { guardedForm, scopeOf } from '../guard.ts';
import { blankForm } from '../models/papers.ts';
import { unitModel } from '../models/unit-model.ts';
import type { TypedStatement } from '../models/unit-say.ts';
import type { Needs } from '../needs.ts';
import { allowStore, baseOf, type Page, type Routes } from '../page-context.ts';
import { unitPage } from '../views/unit-page.ts';
import type { UploadTicket } from '../views/upload-form.ts';
import { uploadStatus, uploadWaitPage } from '../views/upload-wait.ts';
import { actorOf, correlationOf } from '../visitor.ts';
import { download, markedFile } from './downloads.ts';
import { ASKED } from './public.ts';

/** The page of a unit, for the scope-neutral address of a link. */
export async function showUnit(c: Page, needs: Needs, typed?: TypedStatement): Promise<Response> {
  const shown = { frame: c.get('frame'), notice: null, ...(typed ? { typed } : {}) };
  const model = await unitModel(needs, c.get('visitor'), shown);
  if ('action' in model.upload) allowStore(c, model.upload.action);
  return c.html(unitPage(model), typed?.mistakes.includes('changed_meanwhile') ? 409 : typed ? 422 : 200);
}

/** What a unit does with its link: send a file, watch it being read, fetch what it sent, ask for a fresh link. */
export const unitRoutes: Routes = (app, needs) => {
  app.post('/k/:id/phieu-nop', async (c) => {
    const { dossier } = scopeOf(c, 'unit');
    await guardedForm(c, 'ticket', 0);
    const upload = needs.ids.upload();
    const keyPrefix = incomingPrefix(dossier, upload);
    const ticket = await needs.files.ticket({ keyPrefix, after: { status: 201 } });
    const answer: UploadTicket = {
      action: ticket.url,
      fields: ticket.fields,
      statusHref: `${baseOf(c)}/nop/${upload}`,
    };
    return c.json(answer);
  });

  app.get('/k/:id/nop/:upload', async (c) => {
    const { dossier } = scopeOf(c, 'unit');
    const id = UploadId.safeParse(c.req.param('upload'));
    if (!id.success) throw new NotFound('no such upload');
    const [upload, unit] = await Promise.all([
      needs.dossiers.upload(dossier, id.data),
      needs.registry.unit(dossier.unitId),
    ]);
    const stage = upload === null ? 'waiting' : upload.state === 'refused' ? 'refused' : 'done';
    const resultHref = baseOf(c);
    if (c.req.header('accept')?.includes('application/json')) {
      return c.json(uploadStatus(stage, resultHref, c.get('language')));
    }
    if (stage !== 'waiting') return c.redirect(resultHref, 303);
    const model = {
      frame: c.get('frame'),
      unitName: unit?.name ?? '',
      stage,
      statusHref: c.req.path,
      resultHref,
    } as const;
    return c.html(uploadWaitPage(model));
  });

  app.get('/k/:id/tep/:version', async (c) => {
    const { dossier } = scopeOf(c, 'unit');
    return c.redirect(await versionUrl(needs, dossier, c.req.param('version')), 302);
  });

  app.get('/k/:id/truoc/:source/tep/:version', async (c) => {
    const { dossier: key } = scopeOf(c, 'unit');
    const source = (await needs.dossiers.load(key))?.sources?.[Number(c.req.param('source'))];
    if (!source) throw new NotFound('no such dossier before it');
    return c.redirect(await versionUrl(needs, source, c.req.param('version')), 302);
  });

  app.get('/k/:id/danh-dau/:version', async (c) => {
    const { dossier } = scopeOf(c, 'unit');
    return markedFile(c, needs, { key: dossier, number: c.req.param('version') });
  });

  app.get('/k/:id/mau/:format', async (c) => {
    const { dossier } = scopeOf(c, 'unit');
    const format = c.req.param('format');
    if (format !== 'docx' && format !== 'xlsx') throw new NotFound('no such format');
    const [campaign, unit, organisation] = await Promise.all([
      needs.registry.campaign(dossier.campaignId),
      needs.registry.unit(dossier.unitId),
      needs.registry.organisationOf(dossier.campaignId),
    ]);
    if (!campaign || !unit || !organisation) throw new NotFound('no such dossier');
    const facts = callFacts(campaign, dossier);
    if (facts?.form?.kind !== 'table') throw new NotFound('this call has no form to fill in');
    const { form } = facts;
    const paper = blankForm({
      form,
      unit,
      organisation,
      period: facts.call.period,
      today: localDateOf(needs.clock.now(), campaign.definition.meta.timezone),
    });
    const bytes = await needs.papers.form(paper, format);
    return download(c, bytes, { name: `${form.id.replaceAll('+', '-')} ${unit.name}.${format}`, format });
  });

  // Whoever asks from a working page fears for the old link: every link mailed so far stops, the new ones go out by mail.
  app.post('/k/:id/lien-ket-moi', async (c) => {
    const { dossier: key } = scopeOf(c, 'unit');
    const before = await needs.dossiers.load(key);
    if (!before) throw new NotFound('no such dossier');
    const { stale } = await guardedForm(c, 'fresh', before.revision);
    if (stale) return c.redirect(baseOf(c), 303);
    const visitor = c.get('visitor');
    const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, key), now: needs.clock.now() };
    const events = [{ type: 'link.requested.v1' as const, data: { dossier: key } }];
    await needs.dossiers.save({ before, after: rotateLinks(before), events }, cause);
    return c.redirect(ASKED, 303);
  });
};

/** The address of the file of one version. Throws `NotFound` when the dossier has no such version. */
export async function versionUrl(needs: Needs, key: DossierKey, number: string): Promise<string> {
  const folder = await needs.dossiers.folder(key);
  const version = folder?.versions.find((v) => String(v.number) === number);
  if (!version) throw new NotFound('no such version');
  return needs.files.downloadUrl(version.file.key, version.file.name);
}
