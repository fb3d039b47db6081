import type { FormDefinition } from '../domain/reading/form.ts';
import type { ReadingResult } from '../domain/reading/result.ts';

/** Turns the bytes of whatever a unit sent into typed rows with places, or into findings that help. */
export interface DocumentReader {
  /**
   * Reads one file by its content; the name is used in messages only. Never throws for what is in the file: an unsafe or
   * unreadable file is a result with outcome `refuse`.
   */
  read(file: { name: string; bytes: Uint8Array }, form: FormDefinition): Promise<ReadingResult>;
}
