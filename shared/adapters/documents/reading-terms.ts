import { type Budget, openBudget } from '../../domain/reading/budget.ts';
import type { FormDefinition } from '../../domain/reading/form.ts';
import type { RowSink } from '../../domain/reading/format-reader.ts';
import type { ReadingLimits } from '../../domain/reading/limits.ts';

/** One file to read: its name is for messages only. */
export type SourceFile = { name: string; bytes: Uint8Array };

/** How a file is read: limits, what is left of them, how deep in bundles it lies, where rows go. */
export type ReadingTerms = {
  form: FormDefinition;
  limits: ReadingLimits;
  budget: Budget;
  depth: number;
  /** Instead of the rows of the result, for callers that keep none. */
  sink?: RowSink;
};

/** Monotonic clock, milliseconds. */
export const monotonic = (): number => performance.now();

/** Terms of a file as it was uploaded. */
export const uploadTerms = (form: FormDefinition, limits: ReadingLimits): ReadingTerms => ({
  form,
  limits,
  budget: openBudget(limits, monotonic),
  depth: 0,
});
