import { documentReader } from '../../../shared/adapters/documents/document-reader.ts';
import type { FormDefinition } from '../../../shared/domain/reading/form.ts';
import type { ReadingLimits } from '../../../shared/domain/reading/limits.ts';
import type { ReadingResult } from '../../../shared/domain/reading/result.ts';
import { formDk } from '../forms.ts';

/** Reads bytes as a file of that name against form F-DK. */
export const readBytes = (
  bytes: Uint8Array,
  {
    name = 'ho-so',
    form = formDk,
    limits = {},
  }: { name?: string; form?: FormDefinition; limits?: Partial<ReadingLimits> } = {},
): Promise<ReadingResult> => documentReader(limits).read({ name, bytes }, form);

export const codesOf = (result: ReadingResult): string[] => result.findings.map(({ code }) => code);
export const namesOf = (result: ReadingResult): string[] => result.rows.map(({ name }) => name);
/** Values of each row without places, for comparing. */
export const valuesOf = (result: ReadingResult): string[][] =>
  result.rows.map(({ tt, name, position, unit, achievements }) => [tt, name, position, unit, achievements]);
