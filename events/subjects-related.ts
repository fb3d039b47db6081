import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { SubjectId } from './ids.ts';

export const subjectsRelated = defineEvent(
  'subjects.related.v1',
  'The standing office said whether two entries of the register are one person or collective, or undid what was said.',
  z.object({
    subjectId: SubjectId,
    other: SubjectId,
    relation: z.enum(['merged', 'separated', 'different']),
  }),
);
