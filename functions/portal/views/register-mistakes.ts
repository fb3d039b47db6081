import type { Language } from '../../../shared/domain/wording/language.ts';
import type { FieldMistake } from './frame.ts';
import { registerWords } from './register-words.ts';

type Mistake = { field: string; code: 'not_a_year' | 'not_a_date' | 'year_missing' | 'missing' };

/** Mistakes of a form about a record, at the control of that record; `record` is empty on the form that adds one. */
export function mistakeWords(mistakes: readonly Mistake[], record: string, language: Language): FieldMistake[] {
  const field = (name: string) => {
    if (record === '') return name;
    return `${name === 'decisionDate' ? 'date' : 'year'}-${record}`;
  };
  return mistakes.map((mistake) => ({ field: field(mistake.field), message: registerWords[language][mistake.code] }));
}

/** What was shown is no longer what stands. */
export const staleMistake = (language: Language): FieldMistake => ({
  field: 'records',
  message: registerWords[language].stale,
});
