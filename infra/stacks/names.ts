import type { Province } from '../provinces/province.ts';

/**
 * Physical names are fixed so that the ops stack, an operator's command and a runbook can name a function or queue
 * without importing it from another stack.
 */
export const resourceName = (province: Province, name: string) => `tiencu-${province.id}-${name}`;

export const stackName = (province: Province, part: 'data' | 'app' | 'ops') => `TienCu-${province.id}-${part}`;

/** Source of every event of the system on the province bus. */
export const EVENT_SOURCE = 'tiencu';
