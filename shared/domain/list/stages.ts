import type { ListStage, ListState } from './list.ts';

/** The state of a list while a stage has it. */
export const stateAt: Record<ListStage, ListState> = {
  publish: 'PUBLISHED',
  vote: 'VOTING',
  decide: 'DECIDING',
  forward: 'READY',
};
