import type { Call } from './call.ts';

/**
 * Calls the product takes today: lists of nominees on a form, and the lists the office composes out of them. The other
 * types of call (plans, reports, events, …) stand in the definition and the calendar and open no period yet.
 */
export const takesLists = (call: Call): boolean =>
  (call.type === 'registration' || call.type === 'nomination') && (call.form !== undefined || call.from !== undefined);
