import type { NomineeVerdict } from './judge-nominee.ts';

/** Why a nominee may not be voted on, decided on or forwarded: the criteria that failed and were not waived. */
export type Block = { code: 'INELIGIBLE'; criteria: readonly string[] };

/**
 * Whether a verdict bars a nominee from vote, decision and forwarding (invariant I8): INELIGIBLE and not waived. It never
 * bars a unit from sending. An open verdict bars nobody; a refusal under one of two readings does until a person decides.
 */
export function blockOf({ verdict }: Pick<NomineeVerdict, 'verdict'>): Block | null {
  return verdict?.judgement === 'INELIGIBLE' ? { code: 'INELIGIBLE', criteria: verdict.failed } : null;
}
