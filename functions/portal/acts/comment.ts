import { createHash, timingSafeEqual } from 'node:crypto';
import type { DossierKey } from '../../../events/ids.ts';
import { keyText } from '../../../shared/domain/dossier/reference.ts';
import { itemsFree } from '../../../shared/domain/list/held.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import {
  answerComment,
  type CommentFields,
  commentRates,
  type PublicComment,
  readComment,
} from '../../../shared/domain/selection/comment.ts';
import { Conflict } from '../../../shared/ports/faults.ts';
import { retryOnConflict } from '../../../shared/ports/retry.ts';
import type { Needs } from '../needs.ts';
import { actorOf, correlationOf, type Visitor } from '../visitor.ts';

/** The sign of a public form: made by this server for this list at this moment, and for no other. */
export const formSign = (salt: string, shownAt: number): string =>
  createHash('sha256').update(`${salt}\n${shownAt}`).digest('base64url');

function isOurs(salt: string, shownAt: number, sign: string): boolean {
  const [expected, given] = [Buffer.from(formSign(salt, shownAt)), Buffer.from(sign)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/**
 * Somebody comments on a published list. `sign` and `address` keep machines out: a form this server did not make is
 * refused, and a visitor who sends many is stopped for the hour. The address itself is not kept.
 */
export async function addComment(
  needs: Needs,
  asked: { list: NominationList; fields: CommentFields; sign: string; address: string },
): Promise<Result<PublicComment>> {
  const { list, fields, sign, address } = asked;
  const { publication } = list;
  if (!publication || list.state !== 'PUBLISHED') return rejected(because('NOT_OPEN'));
  if (!isOurs(publication.salt, fields.shownAt, sign)) return rejected(because('FORM_TOO_OLD', { field: 'text' }));
  const now = needs.clock.now();
  const id = needs.ids.upload().slice(4);
  const items = itemsFree(list).map((i) => i.id);
  const comment = readComment(fields, { id, list: list.key, publication, items, now });
  if (!comment.ok) return comment;
  const said = comment.value;
  const before = await needs.comments.ofList(list.key);
  const isPressedTwice = before.some(
    (one) => one.text === said.text && one.name === said.name && one.about === said.about,
  );
  if (isPressedTwice) return comment;
  const visitor = createHash('sha256').update(`${publication.salt}\n${address}`).digest('hex').slice(0, 24);
  const cause = {
    actor: { kind: 'public' as const, id: 'public', channel: 'page' as const },
    correlationId: `public:${keyText(list.key)}`.slice(0, 120),
    now,
  };
  const events = [{ type: 'list.commented.v1' as const, data: { list: list.key, comment: id } }];
  // Everybody counts on the same counter of the hour: who meets another there tries again.
  const add = () => needs.comments.add(said, { visitor, rates: commentRates, events }, cause);
  const taken = await retryOnConflict(add, 8);
  return taken ? comment : rejected(because('TOO_MANY', { field: 'text' }));
}

/** The office answers one comment. Gives null when there is no such comment. */
export async function answerOne(
  needs: Needs,
  visitor: Visitor,
  asked: { key: DossierKey; id: string; revision: number; text: string; published: boolean | null },
): Promise<Result<PublicComment> | null> {
  const { key, id, text, published } = asked;
  const before = (await needs.comments.ofList(key)).find((c) => c.id === id);
  if (!before) return null;
  if (before.revision !== asked.revision) return rejected(because('STALE_VERSION'));
  const now = needs.clock.now();
  const { id: by } = actorOf(visitor);
  const result = answerComment(before, { text, published, by }, now);
  if (!result.ok) return result;
  const cause = { actor: actorOf(visitor), correlationId: correlationOf(visitor, key), now };
  const data = { list: key, comment: id, published: result.value.answer?.published ?? false };
  const events = [{ type: 'list.comment-answered.v1' as const, data }];
  try {
    await needs.comments.answer({ before, after: result.value, events }, cause);
  } catch (error) {
    if (error instanceof Conflict) return rejected(because('STALE_VERSION'));
    throw error;
  }
  return result;
}
