import { describe, expect, it } from 'vitest';
import { assessmentPage } from '../../../functions/portal/views/assessment-page.ts';
import { ballotPage } from '../../../functions/portal/views/ballot-page.ts';
import { commentsPage } from '../../../functions/portal/views/comments-page.ts';
import { composePage } from '../../../functions/portal/views/compose-page.ts';
import { decisionPage } from '../../../functions/portal/views/decision-page.ts';
import { boardPage } from '../../../functions/portal/views/desk-board.ts';
import { queuePage } from '../../../functions/portal/views/desk-queue.ts';
import { listPage } from '../../../functions/portal/views/list-page.ts';
import { ledgerPage } from '../../../functions/portal/views/mail-ledger.ts';
import { nomineePage } from '../../../functions/portal/views/nominee-page.ts';
import { outputPage } from '../../../functions/portal/views/output-page.ts';
import { personPage } from '../../../functions/portal/views/person-page.ts';
import { selectionPage } from '../../../functions/portal/views/public-selection.ts';
import { reasonPage } from '../../../functions/portal/views/reason-page.ts';
import { registerPage } from '../../../functions/portal/views/register-page.ts';
import { reviewPage } from '../../../functions/portal/views/review-page.ts';
import { sessionPage } from '../../../functions/portal/views/session-page.ts';
import { unitPage } from '../../../functions/portal/views/unit-page.ts';
import { nomineePages, withdrawals } from '../../support/screens/act-models.ts';
import { boards, composings, ledgers, queues } from '../../support/screens/desk-models.ts';
import { judgedBallots, judgedComposings, judgedDecisions, judgedLists } from '../../support/screens/judged-models.ts';
import { ballots, decisions, lists } from '../../support/screens/list-models.ts';
import { outputPages } from '../../support/screens/output-models.ts';
import {
  assessmentPages,
  personPages,
  registeredReviews,
  registerPages,
} from '../../support/screens/register-models.ts';
import { reviewPages } from '../../support/screens/review-models.ts';
import { commentPages, selections } from '../../support/screens/selection-models.ts';
import { sessions } from '../../support/screens/session-models.ts';
import { unitPages } from '../../support/screens/unit-models.ts';

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'> & `;

/** Free text (it has a space) gets the hostile string in front; codes, instants and addresses stay as they are. */
function poisoned<T>(value: T): T;
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(' ') ? hostile + value : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, poisoned(one)]));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one)]));
  }
  return value;
}

const each = <M>(models: Readonly<Record<string, M>>, view: (model: M) => string): [string, string][] =>
  Object.entries(models).map(([name, model]) => [name, view(poisoned(model))]);

const pages = [
  ...each(unitPages, unitPage),
  ...each(reviewPages, reviewPage),
  ...each(boards, boardPage),
  ...each(queues, queuePage),
  ...each(composings, composePage),
  ...each(ledgers, ledgerPage),
  ...each(ballots, ballotPage),
  ...each(decisions, decisionPage),
  ...each(lists, listPage),
  ...each(nomineePages, nomineePage),
  ...each(selections, selectionPage),
  ...each(commentPages, commentsPage),
  ...each(withdrawals, reasonPage),
  ...each(judgedComposings, composePage),
  ...each(judgedBallots, ballotPage),
  ...each(judgedDecisions, decisionPage),
  ...each(judgedLists, listPage),
  ...each(registeredReviews, reviewPage),
  ...each(assessmentPages, assessmentPage),
  ...each(personPages, personPage),
  ...each(registerPages, registerPage),
  ...each(sessions, sessionPage),
  ...each(outputPages, outputPage),
];

describe.each(pages)('When every text of the page %s is hostile', (_name, html) => {
  it('shows the text and runs none of it', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
  });
});
