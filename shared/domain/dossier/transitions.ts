import type { DossierState } from './dossier.ts';

export const dossierCommands = [
  'record-valid',
  'record-invalid',
  'return',
  'accept',
  'lock',
  'withdraw',
  'fulfil',
  'take',
] as const;
export type DossierCommandName = (typeof dossierCommands)[number];

/**
 * The one table of moves: state × command → next state; a missing entry is a refusal. A version that fails never takes
 * away one that passed, so `record-invalid` leaves UNDER_REVIEW, RETURNED and ACCEPTED as they are. New content voids a
 * given acceptance, so `record-valid` brings ACCEPTED back to UNDER_REVIEW. Locking closes the door for the unit only: a
 * version that awaits the office is still judged, and a returned one is judged as it stands. What arrived before the lock
 * is recorded after it, however late it is read.
 */
export const transitions: Record<DossierState, Partial<Record<DossierCommandName, DossierState>>> = {
  DRAFT: {
    'record-valid': 'UNDER_REVIEW',
    'record-invalid': 'INVALID',
    lock: 'LOCKED',
    withdraw: 'WITHDRAWN',
    fulfil: 'LOCKED',
  },
  INVALID: {
    'record-valid': 'UNDER_REVIEW',
    'record-invalid': 'INVALID',
    lock: 'LOCKED',
    withdraw: 'WITHDRAWN',
    fulfil: 'LOCKED',
  },
  UNDER_REVIEW: {
    'record-valid': 'UNDER_REVIEW',
    'record-invalid': 'UNDER_REVIEW',
    return: 'RETURNED',
    accept: 'ACCEPTED',
    lock: 'UNDER_REVIEW',
    withdraw: 'WITHDRAWN',
  },
  RETURNED: {
    'record-valid': 'UNDER_REVIEW',
    'record-invalid': 'RETURNED',
    lock: 'UNDER_REVIEW',
    withdraw: 'WITHDRAWN',
  },
  ACCEPTED: { 'record-valid': 'UNDER_REVIEW', 'record-invalid': 'ACCEPTED', lock: 'LOCKED', withdraw: 'WITHDRAWN' },
  LOCKED: { 'record-valid': 'UNDER_REVIEW', 'record-invalid': 'LOCKED', take: 'UNDER_REVIEW' },
  CLOSED: {},
  WITHDRAWN: { 'record-valid': 'UNDER_REVIEW', 'record-invalid': 'WITHDRAWN', lock: 'LOCKED' },
};
