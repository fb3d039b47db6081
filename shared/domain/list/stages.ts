import type { ListStage, ListState } from './list.ts';

/** The state of a list while a stage has it. */
export const stateAt: Record<ListStage, ListState> = {
  publish: 'PUBLISHED',
  vote: 'VOTING',
  decide: 'DECIDING',
  forward: 'READY',
};

/** Whether a list has come so far that it is submitted to the next level: ready for it, or already on its way. */
export const isSubmitted = (state: ListState): boolean => state === 'READY' || state === 'FORWARDED';
