import type { Instant } from '../../../events/ids.ts';
import type { EventDraft } from '../event-draft.ts';
import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import { numberProblems } from './held.ts';
import type { ListStage, NominationList } from './list.ts';
import { stateAt } from './stages.ts';

/**
 * The list goes on to the stage after publication: not before its time is over, and not before every comment is
 * answered. `comments`: all there are; `open`: those without an answer.
 */
export function endPublication(
  list: NominationList,
  { comments, open }: { comments: number; open: number },
  now: Instant,
): Result<{ list: NominationList; events: readonly EventDraft[] }> {
  const problems: Rejection[] = numberProblems(list);
  const until = list.publication?.until;
  if (until && now < until) problems.push(because('STILL_PUBLIC'));
  if (open > 0) problems.push(because('COMMENTS_OPEN', { limit: open }));
  if (problems.length > 0) return rejected(...problems);
  const following: ListStage | undefined = list.stages[list.stages.indexOf('publish') + 1];
  const next = following === 'vote' || following === 'decide' ? following : 'forward';
  const changed: NominationList = { ...list, revision: list.revision + 1, state: stateAt[next] };
  return accepted({
    list: changed,
    events: [{ type: 'list.selection-closed.v1', data: { list: list.key, next, comments } }],
  });
}
