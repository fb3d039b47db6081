import type { Dossier } from '../dossier/dossier.ts';
import type { ReadingResult } from '../reading/result.ts';
import { momentInWords } from '../wording/time-in-words.ts';

/** A dossier with what was read of its newest valid version, and who sent it. */
export type SentDossier = { dossier: Dossier; unitName: string; reading: ReadingResult };

/** On time or late, as papers say it. */
export const punctualityOf = ({ late }: Pick<Dossier, 'late'>): string => (late ? 'Muộn' : 'Đúng hạn');

/** When its first valid version came. */
export const cameAt = ({ firstValidAt }: Pick<Dossier, 'firstValidAt'>): string =>
  firstValidAt === null ? '' : momentInWords(firstValidAt, 'vi');
