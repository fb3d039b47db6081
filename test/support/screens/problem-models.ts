import { type ErrorStatus, errorPage } from '../../../functions/portal/views/error-page.ts';
import {
  freshLinkAnsweredPage,
  freshLinkRequestPage,
  type LinkProblemModel,
  linkProblemPage,
  revokedLinkPage,
} from '../../../functions/portal/views/link-problem.ts';
import { movedPage } from '../../../functions/portal/views/moved-page.ts';
import { noListPage } from '../../../functions/portal/views/no-list-page.ts';
import { startPage } from '../../../functions/portal/views/start-page.ts';
import { uploadWaitPage } from '../../../functions/portal/views/upload-wait.ts';
import { aFrame } from './frame.ts';
import { aMenu } from './review-models.ts';

const aProblem: LinkProblemModel = { frame: aFrame(), fresh: { action: '/links', hidden: {} }, mistaken: null };
const statuses: readonly ErrorStatus[] = [400, 403, 404, 405, 413, 429, 500, 503];

/** Pages for what goes wrong, the waiting page and the start page, already rendered. */
export function problemScreens(): [string, string][] {
  return [
    ['start', startPage({ frame: aFrame(), freshHref: '/links', commentHref: '/cong-khai' })],
    ['no-list', noListPage({ frame: aFrame(), menu: aMenu('compose') })],
    ['link-problem', linkProblemPage(aProblem)],
    ['link-problem-en', linkProblemPage({ ...aProblem, frame: aFrame('en'), mistaken: '<không phải thư>' })],
    ['link-answered', freshLinkAnsweredPage(aFrame())],
    ['moved', movedPage({ frame: aFrame(), to: 'https://an-giang.tiencu.example/' })],
    ['moved-soon', movedPage({ frame: aFrame(), to: null })],
    ['link-request', freshLinkRequestPage(aProblem)],
    ['link-revoked', revokedLinkPage(aProblem)],
    [
      'wait',
      uploadWaitPage({
        ...{ frame: aFrame(), unitName: 'Bệnh viện Đa khoa tỉnh Hà Tĩnh', stage: 'reading' },
        ...{ statusHref: '/status', resultHref: '/l/x' },
      }),
    ],
    ...statuses.map((status): [string, string] => [
      `error-${status}`,
      errorPage({
        ...{ frame: aFrame(), status, requestId: status >= 500 ? 'Qk7xHj2mFiAEPjQ=' : null },
        details: status === 400 ? ['Thiếu mã phiên bản (version).'] : [],
      }),
    ]),
  ];
}
