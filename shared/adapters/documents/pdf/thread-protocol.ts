import type { FindingCode } from '../../../domain/reading/finding-registry.ts';
import type { GridItem } from '../../../domain/reading/grid.ts';
import type { PageLimits } from './read-pages.ts';

/** What a reading thread is started with. */
export type ThreadInput = { bytes: Uint8Array; limits: PageLimits };

/** What a reading thread says. */
export type ThreadMessage =
  /** One more page gave text. */
  | { kind: 'progress' }
  | { kind: 'read'; items: GridItem[] }
  | { kind: 'refused'; code: FindingCode; value: string | undefined };
