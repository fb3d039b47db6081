import type { SubjectId } from '../../../events/ids.ts';
import type { RegisterRecord, Subject } from './subject.ts';

/** A person or collective with everything that was merged into it. */
export type Whole = { root: Subject; members: readonly Subject[] };

const partsOf = ({ root, members }: Whole): readonly Subject[] => [root, ...members];

/** All records with the part they stand in. */
export const recordsOf = (whole: Whole): readonly (RegisterRecord & { of: SubjectId })[] =>
  partsOf(whole).flatMap((part) => part.records.map((record) => ({ ...record, of: part.id })));
