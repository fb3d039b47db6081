import type { Call } from './call.ts';

/**
 * Calls that open periods: those whose dossier is a file on a form (lists of nominees and delegates, registrations,
 * covenants, ratings, logs, plans and reports with an outline), and the lists the office composes out of another call.
 * Calls without a form (events, tasks, free reports) stand in the definition and the calendar and open no period yet.
 */
export const takesFiles = (call: Call): boolean => call.form !== undefined || call.from !== undefined;
