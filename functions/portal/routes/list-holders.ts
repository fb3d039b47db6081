import type { DossierKey } from '../../../events/ids.ts';
import { ballotItems } from '../../../shared/domain/council/session.ts';
import { itemsFree } from '../../../shared/domain/list/held.ts';
import { advanceList } from '../acts/advance-list.ts';
import { choicesOf } from '../acts/session-command.ts';
import { guardedForm, scopeOf } from '../guard.ts';
import { ballotModel, sessionOf, sessionStamp } from '../models/ballot-model.ts';
import { heldOn } from '../models/held-model.ts';
import { decisionModel, listFolder, listModel, listSubject } from '../models/list-models.ts';
import type { Needs } from '../needs.ts';
import type { Page, Routes } from '../page-context.ts';
import { tooLong } from '../too-long.ts';
import { ballotPage } from '../views/ballot-page.ts';
import { decisionPage, longestDecisionReason } from '../views/decision-page.ts';
import { listPage } from '../views/list-page.ts';
import { waiversPage } from '../views/waivers-page.ts';
import { downloadList } from './downloads.ts';
import { listConflict } from './list-conflict.ts';

type Typed = NonNullable<Parameters<typeof decisionModel>[2]['typed']>;

const frameOf = (c: Page) => ({ frame: c.get('frame') });

/** One member's ballot: still to be cast, or as it was cast; of a list without a vote, what waits for a waiver. */
export async function showBallot(c: Page, needs: Needs): Promise<Response> {
  const { list: key, personId } = scopeOf(c, 'ballot');
  if ((await needs.lists.load(key))?.session === null) {
    const { list, facts } = await listFolder(needs, key);
    return c.html(waiversPage({ ...frameOf(c), call: facts.call, held: heldOn(list, c.get('visitor')) }));
  }
  return c.html(ballotPage(await ballotModel(needs, c.get('visitor'), { ...frameOf(c), key, personId })));
}

export async function showDecision(c: Page, needs: Needs): Promise<Response> {
  const { list: key } = scopeOf(c, 'decision');
  return c.html(decisionPage(await decisionModel(needs, c.get('visitor'), { ...frameOf(c), key })));
}

/** The list as its receiver sees it: to read and to download. */
export async function showReceived(c: Page, needs: Needs): Promise<Response> {
  const { list: key } = scopeOf(c, 'receiver');
  return c.html(listPage(await listModel(needs, c.get('visitor'), { ...frameOf(c), key })));
}

async function hasVoted(needs: Needs, key: DossierKey, personId: string): Promise<boolean> {
  const { list } = await listFolder(needs, key);
  return list.session?.marks.some((m) => m.memberId === personId) ?? false;
}

/** What council members, the leader and the receiver do with a list from their mail. */
export const holderRoutes: Routes = (app, needs) => {
  app.post('/k/:id/phieu', async (c) => {
    const { list: key, personId } = scopeOf(c, 'ballot');
    const { list } = await listFolder(needs, key);
    const { form, stale } = await guardedForm(c, listSubject(key, 'ballot'), sessionStamp(list));
    if (stale) return listConflict(c, needs, { key, form });
    const choices = choicesOf(form, ballotItems(sessionOf(list), itemsFree(list), personId));
    const result = await advanceList(needs, c.get('visitor'), {
      key,
      command: { name: 'vote', memberId: personId, choices },
    });
    if (result.ok) return c.redirect(`/k/${c.get('visitor').id}`, 303);
    const codes = new Set(result.rejections.map((r) => r.code));
    // A ballot sent twice by a double press: the first one counts and is shown, also when it was the last of the vote.
    const repeated = codes.has('ALREADY_VOTED') || codes.has('WRONG_STATE');
    if (repeated && (await hasVoted(needs, key, personId))) return c.redirect(`/k/${c.get('visitor').id}`, 303);
    if (codes.has('WRONG_STATE') || codes.has('STALE_VERSION')) return listConflict(c, needs, { key, form });
    const shown = { ...frameOf(c), key, personId, choices, mistakes: result.rejections };
    return c.html(ballotPage(await ballotModel(needs, c.get('visitor'), shown)), 422);
  });

  app.post('/k/:id/quyet-dinh', async (c) => {
    const { list: key, personId } = scopeOf(c, 'decision');
    const { list } = await listFolder(needs, key);
    const { form, stale } = await guardedForm(c, listSubject(key, 'decide'), list.revision);
    if (stale) return listConflict(c, needs, { key, form });
    const outcome = form.one('outcome');
    const reason = form.one('reason');
    const chosen = outcome === 'approve' || outcome === 'send_back' ? outcome : null;
    const again = async (mistakes: Typed['mistakes']) => {
      const typed: Typed = { values: { outcome: chosen, reason }, mistakes };
      return c.html(decisionPage(await decisionModel(needs, c.get('visitor'), { ...frameOf(c), key, typed })), 422);
    };
    const mistakes = tooLong({ reason }, { reason: longestDecisionReason });
    if (chosen === null) return again(['OUTCOME_MISSING', ...mistakes]);
    if (mistakes.length > 0) return again(mistakes);
    const command = { name: 'decide' as const, approved: chosen === 'approve', reason, by: personId };
    const result = await advanceList(needs, c.get('visitor'), { key, command });
    if (result.ok) return c.redirect(`/k/${c.get('visitor').id}`, 303);
    const moved = result.rejections.some((r) => r.code === 'WRONG_STATE' || r.code === 'STALE_VERSION');
    return moved ? listConflict(c, needs, { key, form }) : again(result.rejections);
  });

  app.get('/k/:id/tai/:format', (c) => downloadList(c, needs, scopeOf(c, 'receiver').list));
};
