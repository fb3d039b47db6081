import type { LinkScope } from '../../shared/domain/link/link.ts';
import { NotFound } from '../../shared/ports/faults.ts';
import { judgeToken } from './action-token.ts';
import { ForeignForm } from './foreign-form.ts';
import { formOf, type Page } from './page-context.ts';

/** The link shows but no longer acts. */
export class CannotAct extends Error {
  override name = 'CannotAct';
}

export type Form = Awaited<ReturnType<typeof formOf>>;

/**
 * The form of a POST, checked: the link may act, and the token fits link, subject and the revision shown. `stale` tells
 * that the thing has changed since. Throws when the form is not from this link or the link cannot act any more.
 */
export async function guardedForm(c: Page, subject: string, revision: number): Promise<{ form: Form; stale: boolean }> {
  const visitor = c.get('visitor');
  if (visitor.power !== 'acts') throw new CannotAct('the acting time of this link is over');
  const form = await formOf(c);
  const shown = Number(form.one('revision'));
  if (!Number.isSafeInteger(shown) || shown < 0) throw new ForeignForm('no revision');
  const verdict = judgeToken(
    { token: form.one('token'), revision: shown },
    { secret: visitor.secret, subject, revision },
  );
  if (verdict === 'foreign') throw new ForeignForm('token does not fit');
  return { form, stale: verdict === 'stale' };
}

/** The scope of the visitor when it is of the kind the route is for; any other link finds nothing here. */
export function scopeOf<K extends LinkScope['kind']>(c: Page, kind: K): Extract<LinkScope, { kind: K }> {
  const { scope } = c.get('visitor').link;
  if (!isKind(scope, kind)) throw new NotFound(`not for a link of kind ${scope.kind}`);
  return scope;
}

const isKind = <K extends LinkScope['kind']>(scope: LinkScope, kind: K): scope is Extract<LinkScope, { kind: K }> =>
  scope.kind === kind;
