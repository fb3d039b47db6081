import { contract as advanceReview } from './advance-review/contract.ts';
import type { FunctionContract } from './contract.ts';
import { contract as loadProvince } from './load-province/contract.ts';
import { contract as portal } from './portal/contract.ts';
import { contract as publishEvents } from './publish-events/contract.ts';
import { contract as readDossier } from './read-dossier/contract.ts';
import { contract as recordDelivery } from './record-delivery/contract.ts';
import { contract as registerAwards } from './register-awards/contract.ts';
import { contract as sendNotice } from './send-notice/contract.ts';
import { contract as sweepDeadlines } from './sweep-deadlines/contract.ts';

/** The table of contents of the system: every function it consists of. */
export const contracts: readonly FunctionContract[] = [
  portal,
  readDossier,
  publishEvents,
  sendNotice,
  advanceReview,
  registerAwards,
  sweepDeadlines,
  recordDelivery,
  loadProvince,
];
