import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { actionToken } from '../action-token.ts';
import { answerOne } from '../acts/comment.ts';
import { ForeignForm } from '../foreign-form.ts';
import { guardedForm, scopeOf } from '../guard.ts';
import { deskMenuOf } from '../models/desk-links.ts';
import { listFolder } from '../models/list-models.ts';
import type { Needs } from '../needs.ts';
import { formOf, type Page, type Routes } from '../page-context.ts';
import { type CommentsModel, commentsPage } from '../views/comments-page.ts';
import { listKey } from './lists.ts';
import { selectionHref } from './public-selection.ts';

const PATH = '/k/:id/gop-y/:call/:period';

/** What the token of an answer is bound to. */
const subjectOf = (id: string): string => `comment/${id}`;

/** The office reads and answers what was said about a published list. */
export const commentRoutes: Routes = (app, needs) => {
  app.get(PATH, async (c) => c.html(commentsPage(await model(c, needs, null))));

  app.post(PATH, async (c) => {
    scopeOf(c, 'office');
    const key = await listKey(c, needs);
    const id = (await formOf(c)).one('comment');
    const comment = (await needs.comments.ofList(key)).find((one) => one.id === id);
    if (!comment) throw new ForeignForm('no such comment');
    const { form, stale } = await guardedForm(c, subjectOf(comment.id), comment.revision);
    const said = form.one(`published-${comment.id}`);
    const published = said === '1' ? true : said === '0' ? false : null;
    const text = form.one(`answer-${comment.id}`);
    const asked = { key, id: comment.id, revision: stale ? -1 : comment.revision, text, published };
    const result = await answerOne(needs, c.get('visitor'), asked);
    if (result?.ok) return c.redirect(c.req.path, 303);
    const mistakes = result?.rejections ?? [];
    const typed = { id: comment.id, text, published, mistakes };
    return c.html(commentsPage(await model(c, needs, typed)), stale ? 409 : 422);
  });
};

async function model(c: Page, needs: Needs, typed: CommentsModel['typed']): Promise<CommentsModel> {
  scopeOf(c, 'office');
  const key = await listKey(c, needs);
  const { list, campaign } = await listFolder(needs, key);
  const facts = callFacts(campaign, key);
  if (!list.publication || !facts) throw new NotFound('this list was never published');
  const visitor = c.get('visitor');
  const acts = visitor.power === 'acts' && list.state === 'PUBLISHED';
  const comments = await needs.comments.ofList(key);
  return {
    ...{ frame: c.get('frame'), menu: deskMenuOf(visitor, key, 'lists'), call: facts.call, typed },
    until: list.publication.until,
    publicHref: selectionHref(key),
    comments: comments.map((one) => ({
      ...{ id: one.id, at: one.at, name: one.name, unit: one.unit, email: one.email, text: one.text },
      about: list.items.find((i) => i.id === one.about)?.name ?? null,
      answer: one.answer,
      post: acts
        ? {
            action: c.req.path,
            hidden: {
              token: actionToken(visitor.secret, subjectOf(one.id), one.revision),
              revision: String(one.revision),
            },
          }
        : null,
    })),
  };
}
