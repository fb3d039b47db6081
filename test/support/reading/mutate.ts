import { openArchive } from '../../../shared/adapters/documents/zip/archive.ts';
import { inflateSmall } from '../../../shared/adapters/documents/zip/inflate-entry.ts';
import { openBudget } from '../../../shared/domain/reading/budget.ts';
import { readingLimits } from '../../../shared/domain/reading/limits.ts';
import { zipOf } from './zip-of.ts';

/** A generator of numbers from 0 to below `most`, the same for the same seed. */
export function randomFrom(seed: number): (most: number) => number {
  let state = seed | 1;
  return (most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
}

/** Bytes with one small accident: a changed, lost, doubled or inserted stretch, or the end cut off. */
export function mutateBytes(bytes: Buffer, random: (most: number) => number): Buffer {
  if (bytes.length === 0) return Buffer.from([random(256)]);
  const at = random(bytes.length);
  const length = 1 + random(Math.min(16, bytes.length));
  const before = bytes.subarray(0, at);
  const behind = bytes.subarray(at + length);
  switch (random(6)) {
    case 0:
      return Buffer.concat([before, behind]);
    case 1:
      return before;
    case 2:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([before, Buffer.from(Array.from({ length }, () => random(256))), bytes.subarray(at)]);
    default: {
      const copy = Buffer.from(bytes);
      copy[at] = random(256);
      return copy;
    }
  }
}

/** An archive whose directory is right but one of whose files had an accident; undefined when it is no archive. */
export async function mutateInside(bytes: Buffer, random: (most: number) => number): Promise<Buffer | undefined> {
  try {
    const budget = openBudget(readingLimits, () => 0);
    const { entries } = openArchive(bytes, budget);
    const chosen = random(entries.length);
    const parts = await Promise.all(
      entries.map(async (entry, i) => {
        const content = await inflateSmall(entry, budget, 8 << 20);
        return { name: entry.name, content: i === chosen ? mutateBytes(content, random) : content };
      }),
    );
    return zipOf(parts);
  } catch {
    return undefined;
  }
}
