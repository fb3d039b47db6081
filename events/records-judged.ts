import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { RecordId, SubjectId } from './ids.ts';

export const recordsJudged = defineEvent(
  'records.judged.v1',
  'The standing office verified or rejected records of the register, opened them again, or added one it holds the paper of.',
  z.object({
    subjectId: SubjectId,
    judgement: z.enum(['verified', 'rejected', 'reopened', 'added']),
    records: z.array(RecordId).min(1),
  }),
);
