import { z } from 'zod';
import { defineEvent } from './envelope.ts';
import { DossierKey } from './ids.ts';

export const linkRequested = defineEvent(
  'link.requested.v1',
  'A fresh link is to be mailed to the registered addresses of the unit.',
  z.object({ dossier: DossierKey }),
);
