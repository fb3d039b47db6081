import { periodTitle } from '../campaign/call-facts.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ReadingResult } from '../reading/result.ts';
import { momentInWords } from '../wording/time-in-words.ts';

/** A dossier with what was read of its newest valid version, who sent it, and the zone (IANA) of its plan. */
export type SentDossier = { dossier: Dossier; unitName: string; reading: ReadingResult; zone: string };

/** On time or late, as papers say it; nobody is late for a date the plan does not set. */
export function punctualityOf({ late, soft }: Pick<Dossier, 'late' | 'soft'>): string {
  if (soft) return late ? 'Sau mốc dự kiến' : 'Trong mốc dự kiến';
  return late ? 'Muộn' : 'Đúng hạn';
}

/** The column that tells periods apart, where what came is of periods at all: `tháng 9/2021`, `đợt 2`. */
export const periodColumn = (sent: readonly SentDossier[]): readonly (readonly [string, string])[] =>
  sent.some(({ dossier }) => periodTitle(dossier.key.period) !== null) ? [['period', 'Kỳ']] : [];

/** The value of that column. */
export const periodIn = ({ key }: Pick<Dossier, 'key'>): string => periodTitle(key.period) ?? '';

/** When its first valid version came, by the clock of its plan. */
export const cameAt = ({ dossier: { firstValidAt }, zone }: Pick<SentDossier, 'dossier' | 'zone'>): string =>
  firstValidAt === null ? '' : momentInWords(firstValidAt, { language: 'vi', zone });
