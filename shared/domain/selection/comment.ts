import type { DossierKey, Instant } from '../../../events/ids.ts';
import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import { isPublic, type Publication } from './publication.ts';

/**
 * What somebody said about a published list, without any account. Nothing of it is shown before the office has looked;
 * the address is never shown and only kept so that the office can ask back.
 */
export type PublicComment = {
  id: string;
  list: DossierKey;
  at: Instant;
  revision: number;
  name: string;
  unit: string;
  email: string | null;
  /** The item of the list it is about; null: the list as a whole. */
  about: string | null;
  text: string;
  /** The office's answer; `published`: comment and answer stand on the public page, without the address. */
  answer: { text: string; published: boolean; by: string; at: Instant } | null;
};

export const commentLimits = { name: 100, unit: 150, email: 200, text: 2000, answer: 2000 } as const;

/** So many comments an hour from one visitor, and on one list: a flood stops itself. */
export const commentRates = { visitor: 5, list: 60 } as const;

/** A person needs longer than this to write a sentence, and no longer than this to send it. */
const slowest = 12 * 3_600_000;
const fastest = 4_000;

export type CommentFields = {
  name: string;
  unit: string;
  email: string;
  about: string;
  text: string;
  consent: boolean;
  /** When the form was shown, as the form itself says. */
  shownAt: number;
};

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** A comment as typed, or everything wrong with it. `items`: ids of the nominees shown. */
export function readComment(
  fields: CommentFields,
  given: { id: string; list: DossierKey; publication: Publication; items: readonly string[]; now: Instant },
): Result<PublicComment> {
  const { id, list, publication, items, now } = given;
  const [name, unit, email, text] = [fields.name, fields.unit, fields.email, fields.text].map((t) => t.trim());
  const problems: Rejection[] = [];
  if (!isPublic(publication, now)) return rejected(because('NOT_OPEN'));
  const taken = Date.parse(now) - fields.shownAt;
  if (!(taken >= fastest && taken <= slowest)) problems.push(because('FORM_TOO_OLD', { field: 'text' }));
  if (!name || name.length > commentLimits.name) problems.push(because('NAME_MISSING', { field: 'name' }));
  if ((unit ?? '').length > commentLimits.unit) problems.push(because('TEXT_TOO_LONG', { field: 'unit' }));
  if (email && (!isAddress(email) || email.length > commentLimits.email))
    problems.push(because('ADDRESS_WRONG', { field: 'email' }));
  if (!text) problems.push(because('COMMENT_MISSING', { field: 'text' }));
  if ((text ?? '').length > commentLimits.text) problems.push(because('TEXT_TOO_LONG', { field: 'text' }));
  if (fields.about !== '' && !items.includes(fields.about)) problems.push(because('ITEM_UNKNOWN', { field: 'about' }));
  if (!fields.consent) problems.push(because('CONSENT_MISSING', { field: 'consent' }));
  if (problems.length > 0) return rejected(...problems);
  return accepted({
    ...{ id, list, at: now, revision: 1, name: name ?? '', unit: unit ?? '', email: email || null },
    ...{ about: fields.about || null, text: text ?? '', answer: null },
  });
}

/** The office answers a comment and decides whether both are shown. An answer may be given anew until the list goes on. */
export function answerComment(
  comment: PublicComment,
  answer: { text: string; published: boolean | null; by: string },
  now: Instant,
): Result<PublicComment> {
  const text = answer.text.trim();
  const problems: Rejection[] = [];
  if (text === '') problems.push(because('ANSWER_MISSING', { field: 'answer' }));
  if (text.length > commentLimits.answer) problems.push(because('TEXT_TOO_LONG', { field: 'answer' }));
  if (answer.published === null) problems.push(because('CHOICE_MISSING', { field: 'published' }));
  if (answer.published === null || problems.length > 0) return rejected(...problems);
  const { published, by } = answer;
  return accepted({ ...comment, revision: comment.revision + 1, answer: { text, published, by, at: now } });
}
