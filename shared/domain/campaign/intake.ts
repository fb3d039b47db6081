import type { Call } from './call.ts';
import type { Common } from './common-plan.ts';

/**
 * How a call is answered: by a `file`; by a `list` the office composes out of another call; by saying on the page that
 * an event was `held` or a task is `done`, with a file beside it if there is one.
 */
export type Intake = 'file' | 'list' | 'held' | 'done';

/** How this call is answered. */
export function intakeOf(call: Pick<Call, 'from' | 'type'>): Intake {
  if (call.from !== undefined) return 'list';
  if (call.type === 'event') return 'held';
  return call.type === 'task' ? 'done' : 'file';
}

/** The name of the form a call's files are read by: its own, or the one its type has in the common file. */
export const formNameOf = (call: Pick<Call, 'form' | 'type'>, common: Pick<Common, 'formOfType'>): string | undefined =>
  call.form ?? common.formOfType?.[call.type];

/** Whether the product can take an answer to this call: a call answered by a file needs a form to read it by. */
export const isTaken = (call: Call, common: Pick<Common, 'formOfType'>): boolean =>
  intakeOf(call) !== 'file' || formNameOf(call, common) !== undefined;

/** Owed only when the office asks for it: its periods are opened from the desk, not by the calendar. */
export const isOnDemand = (call: Pick<Call, 'due'>): boolean => 'onDemand' in call.due;
