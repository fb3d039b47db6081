import type { BallotModel } from '../../../functions/portal/views/ballot-page.ts';
import type { ComposeModel } from '../../../functions/portal/views/compose-page.ts';
import type { DecisionModel } from '../../../functions/portal/views/decision-page.ts';
import type { ListPageModel } from '../../../functions/portal/views/list-page.ts';
import type { NomineeSummary } from '../../../functions/portal/views/nominee-summary.ts';
import { aComposing } from './desk-models.ts';
import { aBallot, aDecision, aListPage } from './list-models.ts';
import { aSummary } from './registered-nominee.ts';

const nothing = { supposed: null, failed: [], open: [], ambiguous: [], notices: 0 } as const;

/** By nominee: one who may go on, one a person has to judge, one who may not go on as it stands. */
const standings: readonly NomineeSummary[] = [
  { ...aSummary, ...nothing, judgement: 'ELIGIBLE', verified: 6, claimed: 0 },
  aSummary,
  {
    ...{ ...aSummary, ...nothing, judgement: 'INELIGIBLE', blocked: true, verified: 2, claimed: 3, notices: 1 },
    ...{ supposed: 'ELIGIBLE', failed: ['Bằng khen, sáng kiến và chiến sĩ thi đua cơ sở'] },
  },
];

const judged = <N>(nominees: readonly N[]) =>
  nominees.map((nominee, n) => ({ ...nominee, standing: standings[n] ?? aSummary }));
/** Members and leaders see how somebody stands and have no page to act on it. */
const told = <N>(nominees: readonly N[]) =>
  judged(nominees).map((one) => ({ ...one, standing: { ...one.standing, href: null } }));

export const judgedComposings: Readonly<Record<string, ComposeModel>> = {
  'compose-judged': { ...aComposing, nominees: judged(aComposing.nominees), chosen: ['n1'] },
};

export const judgedBallots: Readonly<Record<string, BallotModel>> = {
  'ballot-judged': { ...aBallot, nominees: told(aBallot.nominees) },
};

export const judgedDecisions: Readonly<Record<string, DecisionModel>> = {
  'decision-judged': { ...aDecision, nominees: told(aDecision.nominees) },
};

export const judgedLists: Readonly<Record<string, ListPageModel>> = {
  'list-judged': { ...aListPage, nominees: judged(aListPage.nominees) },
};
