/** Every "no" the business can say. Pages turn codes into sentences; tests and history name them. */
export const rejectionCodes = [
  'PERIOD_LOCKED',
  'NOT_OPEN',
  'SAME_FILE',
  'WRONG_STATE',
  'STALE_VERSION',
  'REASON_MISSING',
  'DUE_NOT_IN_FUTURE',
  'RETURN_LIMIT',
  'FINDINGS_OPEN',
  'QUOTA_MISSING',
  'QUOTA_EXCEEDED',
  'ITEM_UNKNOWN',
  'ITEM_TWICE',
  'NOT_A_MEMBER',
  'ALREADY_VOTED',
  'BALLOT_INCOMPLETE',
  'RECUSED',
  'QUORUM_MISSING',
  'NOT_IN_WRITING',
  'PLACE_MISSING',
  'CHAIR_MISSING',
  'ATTENDANCE_MISSING',
  'COMMITTEE_MISSING',
  'PAPER_COUNT',
  'CHOICE_OF_EQUALS',
  'DOCUMENT_NUMBER_MISSING',
  'RECEIVER_MISSING',
  'RECORD_UNKNOWN',
  'RECORD_VAGUE',
  'YEAR_MISSING',
  'SUBJECT_SAME',
  'SUBJECT_KINDS_DIFFER',
  'SUBJECT_MERGED',
  'SUBJECT_NOT_MERGED',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

export type Rejection = { code: RejectionCode; field?: string; limit?: number; seen?: string };

export const because = (code: RejectionCode, more: Omit<Rejection, 'code'> = {}): Rejection => ({ code, ...more });
