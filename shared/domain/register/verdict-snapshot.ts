import type { DossierKey, Instant, SubjectId } from '../../../events/ids.ts';
import type { Verdict } from '../criteria/verdict.ts';

/** At which decision a verdict was kept: the dossier was accepted, a list composed, or decided on. */
export type DecisionStage = 'accepted' | 'composed' | 'decided';

/** A verdict as it stood when a decision was taken on the nominee; never changed afterwards. */
export type VerdictSnapshot = {
  subjectId: SubjectId;
  dossier: DossierKey;
  version: number;
  stage: DecisionStage;
  at: Instant;
  verdict: Verdict;
};
