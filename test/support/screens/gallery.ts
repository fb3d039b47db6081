import { assessmentPage } from '../../../functions/portal/views/assessment-page.ts';
import { ballotPage } from '../../../functions/portal/views/ballot-page.ts';
import { commentsPage } from '../../../functions/portal/views/comments-page.ts';
import { composePage } from '../../../functions/portal/views/compose-page.ts';
import { conflictPage } from '../../../functions/portal/views/conflict-page.ts';
import { decisionPage } from '../../../functions/portal/views/decision-page.ts';
import { boardPage } from '../../../functions/portal/views/desk-board.ts';
import { queuePage } from '../../../functions/portal/views/desk-queue.ts';
import { listPage } from '../../../functions/portal/views/list-page.ts';
import { ledgerPage } from '../../../functions/portal/views/mail-ledger.ts';
import { nomineePage } from '../../../functions/portal/views/nominee-page.ts';
import { personPage } from '../../../functions/portal/views/person-page.ts';
import { selectionPage, selectionsPage } from '../../../functions/portal/views/public-selection.ts';
import { reasonPage } from '../../../functions/portal/views/reason-page.ts';
import { registerPage } from '../../../functions/portal/views/register-page.ts';
import { reviewPage } from '../../../functions/portal/views/review-page.ts';
import { sessionPage } from '../../../functions/portal/views/session-page.ts';
import { unitPage } from '../../../functions/portal/views/unit-page.ts';
import { waiversPage } from '../../../functions/portal/views/waivers-page.ts';
import { nomineePages, withdrawals } from './act-models.ts';
import { callScreens } from './call-screens.ts';
import { boards, composings, ledgers, queues } from './desk-models.ts';
import { aFrame } from './frame.ts';
import { judgedBallots, judgedComposings, judgedDecisions, judgedLists } from './judged-models.ts';
import { ballots, decisions, lists } from './list-models.ts';
import { mails } from './mail-models.ts';
import { problemScreens } from './problem-models.ts';
import { assessmentPages, personPages, registeredReviews, registerPages } from './register-models.ts';
import { aConflict, reviewPages } from './review-models.ts';
import { commentPages, selections } from './selection-models.ts';
import { sessions } from './session-models.ts';
import { unitPages } from './unit-models.ts';

const pages = <M>(models: Readonly<Record<string, M>>, view: (model: M) => string): [string, string][] =>
  Object.entries(models).map(([name, model]) => [name, view(model)]);

/** Every page and mail with its sample models: name → HTML document. */
export function gallery(): ReadonlyMap<string, string> {
  return new Map([
    ...pages(unitPages, unitPage),
    ...pages(reviewPages, reviewPage),
    ...pages(assessmentPages, assessmentPage),
    ...pages(personPages, personPage),
    ...pages(registerPages, registerPage),
    ...pages(registeredReviews, reviewPage),
    ...pages(boards, boardPage),
    ...pages(queues, queuePage),
    ...pages(composings, composePage),
    ...pages(ledgers, ledgerPage),
    ...pages(ballots, ballotPage),
    ...pages(decisions, decisionPage),
    [
      'waivers',
      waiversPage({
        frame: aFrame(),
        call: { id: 'HT-11', title: 'Giới thiệu gương điển hình hằng tháng', period: 'tháng 9/2021' },
        held: [{ name: 'Trung tâm Y tế huyện Can Lộc', why: 'INELIGIBLE', href: '/p' }],
      }),
    ],
    ...pages(lists, listPage),
    ...pages(judgedComposings, composePage),
    ...pages(judgedBallots, ballotPage),
    ...pages(judgedDecisions, decisionPage),
    ...pages(judgedLists, listPage),
    ...pages(nomineePages, nomineePage),
    ...pages(selections, selectionPage),
    ...pages(commentPages, commentsPage),
    [
      'selections',
      selectionsPage({
        frame: aFrame(),
        open: [
          {
            href: '/p',
            title: 'Đề nghị khen thưởng cuối đợt, đợt 1',
            until: '2017-04-30T17:00:00.000Z',
            zone: 'Asia/Ho_Chi_Minh',
          },
        ],
      }),
    ],
    ...pages(sessions, sessionPage),
    ...pages(withdrawals, reasonPage),
    ['conflict', conflictPage(aConflict)],
    ...callScreens(),
    ...problemScreens(),
    ...Object.entries(mails).map(([name, mail]): [string, string] => [`mail-${name}`, mail.html]),
  ]);
}
