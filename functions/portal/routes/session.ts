import { sessionEntry } from '../../../shared/domain/council/session-entry.ts';
import { sessionIcs } from '../../../shared/domain/council/session-ics.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { advanceList } from '../acts/advance-list.ts';
import { isSessionAct, sessionCommand } from '../acts/session-command.ts';
import { guardedForm, scopeOf } from '../guard.ts';
import { sessionStamp } from '../models/ballot-model.ts';
import { comparisonPaper } from '../models/comparison-paper.ts';
import { deskHrefs } from '../models/desk-links.ts';
import { listFolder, listSubject } from '../models/list-models.ts';
import { countingPaper, meetingPaper } from '../models/minutes.ts';
import { sendersOf } from '../models/papers.ts';
import { sessionModel } from '../models/session-model.ts';
import type { Page, Routes } from '../page-context.ts';
import { sessionPage } from '../views/session-page.ts';
import type { SessionAct } from '../views/session-shapes.ts';
import { download } from './downloads.ts';
import { listConflict } from './list-conflict.ts';
import { listKey } from './lists.ts';

const isAct = (text: string | undefined): text is SessionAct => text !== undefined && isSessionAct(text);
const SESSION = '/k/:id/phien-hop/:call/:period';

/** The secretary runs the council's meeting; every member takes it into their calendar. */
export const sessionRoutes: Routes = (app, needs) => {
  const shown = async (c: Page, typed?: Parameters<typeof sessionModel>[2]['typed']) =>
    sessionModel(needs, c.get('visitor'), {
      ...{ frame: c.get('frame'), key: await listKey(c, needs) },
      ...(typed ? { typed } : {}),
    });

  app.get(SESSION, async (c) => {
    scopeOf(c, 'office');
    return c.html(sessionPage(await shown(c)));
  });

  app.post(`${SESSION}/:act`, async (c) => {
    scopeOf(c, 'office');
    const act = c.req.param('act');
    if (!isAct(act)) throw new NotFound('no such act');
    const key = await listKey(c, needs);
    const folder = await listFolder(needs, key);
    const here = deskHrefs(c.get('visitor'), key).session;
    const { form, stale } = await guardedForm(c, listSubject(key, act), sessionStamp(folder.list));
    if (stale) return listConflict(c, needs, { key, form, href: here });
    const command = sessionCommand(act, form, folder);
    const result = command.ok ? await advanceList(needs, c.get('visitor'), { key, command: command.value }) : command;
    if (result.ok) return c.redirect(here, 303);
    if (result.rejections.some((r) => r.code === 'STALE_VERSION' || r.code === 'WRONG_STATE')) {
      return listConflict(c, needs, { key, form, href: here });
    }
    return c.html(sessionPage(await shown(c, { act, values: form.every, mistakes: result.rejections })), 422);
  });

  app.get(`${SESSION}/tai/:paper`, async (c) => {
    scopeOf(c, 'office');
    const [list, senders] = await Promise.all([listFolder(needs, await listKey(c, needs)), sendersOf(needs)]);
    const folder = { ...list, senders };
    const paper = c.req.param('paper');
    if (paper === 'bang-so-sanh' || paper === 'bang-so-sanh-xlsx') {
      const format = paper === 'bang-so-sanh' ? 'docx' : 'xlsx';
      const bytes = await needs.papers.list(comparisonPaper(folder, { senders, now: needs.clock.now() }), format);
      return download(c, bytes, { name: `Bảng so sánh ${folder.list.key.callId}.${format}`, format });
    }
    const made =
      paper === 'bien-ban-hop' ? meetingPaper(folder) : paper === 'bien-ban-kiem-phieu' ? countingPaper(folder) : null;
    if (!made) throw new NotFound('no such paper');
    const name = `${paper === 'bien-ban-hop' ? 'Biên bản họp' : 'Biên bản kiểm phiếu'} ${folder.list.key.callId}.docx`;
    return download(c, await needs.papers.paper(made), { name, format: 'docx' });
  });

  app.get('/k/:id/phien-hop.ics', async (c) => {
    const { list: key, personId } = scopeOf(c, 'ballot');
    const { list, organisation } = await listFolder(needs, key);
    const attendee = organisation.people.find((p) => p.id === personId);
    const cancelled = list.session?.state === 'PLANNED';
    const entry =
      attendee &&
      sessionEntry(list, { organisation, attendee, stamp: list.session?.openedAt ?? list.composedAt, cancelled });
    if (!entry) throw new NotFound('no meeting was called');
    return c.body(sessionIcs(entry), 200, {
      'Content-Type': `text/calendar; charset=utf-8; method=${entry.method}`,
      'Content-Disposition': 'attachment; filename="phien-hop.ics"',
      'Cache-Control': 'private, no-store',
    });
  });
};
