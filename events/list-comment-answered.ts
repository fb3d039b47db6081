import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const listCommentAnswered = defineEvent(
  'list.comment-answered.v1',
  'The office answered a comment and said whether both are shown.',
  z.object({ list: DossierKey, comment: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/), published: z.boolean() }),
);
