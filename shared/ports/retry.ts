import { Conflict } from './faults.ts';

/** Decides again on what stands now when somebody was quicker; after `times` losses the conflict goes to the caller. */
export async function retryOnConflict<T>(attempt: () => Promise<T>, times = 4): Promise<T> {
  for (let lost = 0; ; lost += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Conflict) || lost + 1 >= times) throw error;
    }
  }
}
