import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * The token a form carries: bound to the secret of the link, to the thing acted on and to the revision that was shown.
 * Nobody without the link can make one, and a page shown before somebody else's change cannot act after it.
 */
export function actionToken(secret: string, subject: string, revision: number): string {
  return createHash('sha256').update(`${secret}\n${subject}\n${revision}`).digest('base64url');
}

/** `foreign`: not made by this link for this thing. `stale`: made for an older revision. */
export function judgeToken(
  sent: { token: string; revision: number },
  now: { secret: string; subject: string; revision: number },
): 'fits' | 'stale' | 'foreign' {
  const expected = Buffer.from(actionToken(now.secret, now.subject, sent.revision));
  const given = Buffer.from(sent.token);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'foreign';
  return sent.revision === now.revision ? 'fits' : 'stale';
}
