import type { Instant } from '../../../events/ids.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import type { EventDraft } from '../event-draft.ts';
import { because, type Rejection } from '../rejections.ts';
import { accepted, type Result, rejected } from '../result.ts';
import {
  type Act,
  holdOf,
  type Nomination,
  type NominationStage,
  openCriteria,
  type RevocationGround,
  type SuspensionGround,
} from './nomination.ts';
import { type ActingRole, nominationRights } from './rights.ts';

export type NominationCommand = { reason: string } & (
  | { name: 'suspend'; ground: SuspensionGround | null; basis: string }
  | { name: 'reinstate' | 'find-eligible' | 'withdraw' }
  | { name: 'find-ineligible'; criteria: readonly string[]; definitionVersion: number }
  | { name: 'waive'; criterion: string }
  | { name: 'revoke'; ground: RevocationGround | null; decisionNo: string; decisionDate: LocalDate | null }
);

/** Everything around the nominee that the decision rests on. */
export type NominationContext = {
  now: Instant;
  role: ActingRole;
  by: string;
  stage: NominationStage;
  /** The next stage has acted on the list the nominee is on. */
  acted: boolean;
  /** The nominee is the person who acts, a relative, or of that person's unit (invariant I12). */
  ownCase: boolean;
  /** Criteria of the plan that apply, and those a council may waive. */
  criteria: readonly string[];
  waivable: readonly string[];
};

export type NominationChange = { nomination: Nomination; events: readonly EventDraft[] };

/** What an act makes of a nominee, or every reason against it. Rights are those of `nominationRights` and no others. */
export function decideNomination(
  nomination: Nomination,
  command: NominationCommand,
  context: NominationContext,
): Result<NominationChange> {
  const problems = [...rightProblems(nomination, command, context), ...contentProblems(nomination, command, context)];
  if (problems.length > 0) return rejected(...problems);
  const act: Act = { by: context.by, at: context.now, reason: command.reason.trim() };
  const changed = { ...nomination, ...applied(nomination, command, { act, stage: context.stage }) };
  const revised = { ...changed, revision: nomination.revision + 1 };
  return accepted({ nomination: revised, events: [told(revised, command, context)] });
}

function rightProblems(nomination: Nomination, command: NominationCommand, context: NominationContext): Rejection[] {
  const right = nominationRights[command.name];
  if (!right.roles.includes(context.role)) return [because('NO_RIGHT')];
  if (context.ownCase) return [because('RECUSED')];
  const held = holdOf(nomination);
  const possible = right.at.includes(context.stage) && right.held.includes(held ?? 'none');
  if (!possible || (command.name === 'withdraw' && context.acted)) {
    return [because('WRONG_STATE', { seen: held ?? context.stage })];
  }
  return [];
}

function contentProblems(nomination: Nomination, command: NominationCommand, context: NominationContext): Rejection[] {
  const problems: Rejection[] = [];
  if (command.reason.trim() === '') problems.push(because('REASON_MISSING', { field: 'reason' }));
  if ((command.name === 'suspend' || command.name === 'revoke') && command.ground === null)
    problems.push(because('GROUND_MISSING', { field: 'ground' }));
  if (command.name === 'find-ineligible') {
    const unknown = command.criteria.filter((id) => !context.criteria.includes(id));
    if (command.criteria.length === 0 || unknown.length > 0)
      problems.push(because('CRITERION_MISSING', { field: 'criteria', ...(unknown[0] ? { seen: unknown[0] } : {}) }));
  }
  if (command.name === 'waive') {
    if (!openCriteria(nomination).includes(command.criterion))
      problems.push(because('CRITERION_MISSING', { field: 'criterion' }));
    else if (!context.waivable.includes(command.criterion))
      problems.push(because('NOT_WAIVABLE', { field: 'criterion', seen: command.criterion }));
  }
  if (command.name === 'revoke') {
    const number = command.decisionNo.trim();
    if (number === '' || number.length > 60) problems.push(because('DOCUMENT_NUMBER_MISSING', { field: 'decisionNo' }));
    if (command.decisionDate === null) problems.push(because('DATE_MISSING', { field: 'decisionDate-day' }));
  }
  return problems;
}

function applied(
  nomination: Nomination,
  command: NominationCommand,
  { act, stage }: { act: Act; stage: NominationStage },
): Partial<Nomination> {
  switch (command.name) {
    case 'suspend':
      // The ground was checked above; the fallback can only be reached by a caller that skips the checks.
      return {
        suspension: { ...act, ground: command.ground ?? 'discipline', basis: command.basis, from: stage },
      };
    case 'reinstate':
      return { suspension: null };
    case 'find-ineligible':
      return {
        ineligible: { ...act, criteria: command.criteria, definitionVersion: command.definitionVersion },
        waivers: [],
      };
    case 'find-eligible':
      return { ineligible: null, waivers: [] };
    case 'waive':
      return { waivers: [...nomination.waivers, { ...act, criterion: command.criterion }] };
    case 'withdraw':
      return { withdrawn: act };
    case 'revoke': {
      const { ground, decisionNo, decisionDate } = command;
      if (ground === null || decisionDate === null) return {};
      return { revoked: { ...act, ground, decisionNo: decisionNo.trim(), decisionDate } };
    }
    default:
      return command satisfies never;
  }
}

/** The event of an act. The ground of a suspension is not in it: facts of discipline stay with office and council (I14). */
function told(nomination: Nomination, command: NominationCommand, context: NominationContext): EventDraft {
  const { dossier, id: nominee, revision } = nomination;
  const data = { dossier, nominee, revision };
  const note = command.reason.trim();
  switch (command.name) {
    case 'suspend':
      return { type: 'nomination.suspended.v1', data: { ...data, stage: context.stage }, note };
    case 'reinstate':
      return { type: 'nomination.reinstated.v1', data: { ...data, stage: context.stage }, note };
    case 'find-ineligible': {
      const { criteria, definitionVersion } = command;
      return { type: 'nomination.ineligible.v1', data: { ...data, criteria: [...criteria], definitionVersion }, note };
    }
    case 'find-eligible':
      return { type: 'nomination.eligible.v1', data, note };
    case 'waive':
      return { type: 'nomination.waived.v1', data: { ...data, criterion: command.criterion }, note };
    case 'withdraw':
      return { type: 'nomination.withdrawn.v1', data, note };
    case 'revoke': {
      const decisionNo = nomination.revoked?.decisionNo ?? '';
      return { type: 'nomination.revoked.v1', data: { ...data, decisionNo }, note };
    }
    default:
      return command satisfies never;
  }
}
