import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../shared/adapters/documents/doc/read-doc.ts';
import { readPages } from '../../../shared/adapters/documents/pdf/read-pages.ts';
import { checkSignatures } from '../../../shared/adapters/documents/pdf/signature/check-signatures.ts';
import { hasStreamBomb } from '../../../shared/adapters/documents/pdf/stream-bombs.ts';
import { readXls } from '../../../shared/adapters/documents/xls/read-xls.ts';
import { Unreadable } from '../../../shared/domain/reading/budget.ts';
import type { ReadFormat } from '../../../shared/domain/reading/format-reader.ts';
import type { GridItem } from '../../../shared/domain/reading/grid.ts';
import { fixture, readGrid } from '../../support/read-grid.ts';

const samples = (folder: string, ending: string): Buffer[] =>
  readdirSync(new URL(`../../fixtures/dossiers/${folder}`, import.meta.url))
    .filter((name) => name.endsWith(ending))
    .map((name) => fixture(`${folder}/${name}`));

const change = fc.record({ at: fc.nat(), value: fc.nat(255), length: fc.constantFrom(1, 1, 1, 2, 4, 64) });
const mutation = fc.record({
  file: fc.nat(),
  changes: fc.array(change, { minLength: 1, maxLength: 12 }),
  cut: fc.nat(20),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

/** A sample with some bytes overwritten, in one of ten with its end cut off. */
function mutated(files: readonly Buffer[], { file, changes, cut }: Mutation): Buffer {
  const copy = Buffer.from(files[file % files.length] ?? Buffer.alloc(0));
  for (const { at, value, length } of changes) {
    const start = at % copy.length;
    copy.fill(value, start, Math.min(start + length, copy.length));
  }
  return cut < 2 ? copy.subarray(0, Math.floor((copy.length * (cut + 1)) / 3)) : copy;
}

/** Reads to the end or refuses in words; any other end is a fault of the reader and fails the test. */
async function survives(read: () => Promise<readonly GridItem[]>): Promise<void> {
  try {
    for (const item of await read()) expect(typeof item.kind).toBe('string');
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    expect(fault.code).toMatch(/^[a-z_]+$/);
  }
}

const readers: [string, ReadFormat, Buffer[]][] = [
  ['.doc', readDoc, samples('doc', '.doc')],
  ['.xls', readXls, samples('xls', '.xls')],
];

describe('For a sample with any bytes changed', () => {
  it.each(readers)('%s reads on or refuses, and never fails', async (_, read, files) => {
    await fc.assert(
      fc.asyncProperty(mutation, (m) => survives(() => readGrid(read, mutated(files, m)))),
      { numRuns: 600, seed: 20210610 },
    );
  });
  it('.pdf is looked over for bombs and signatures, and never fails', () => {
    const files = samples('pdf', '.pdf').filter((file) => file.length < 100_000);
    fc.assert(
      fc.property(mutation, (m) => {
        const file = mutated(files, m);
        expect(typeof hasStreamBomb(file)).toBe('boolean');
        for (const { state } of checkSignatures(file)) expect(state).toMatch(/whole|partial|altered|unreadable/);
      }),
      { numRuns: 300, seed: 20210610 },
    );
  });
  it('.pdf that is altered after signing is never taken for whole', () => {
    const signed = fixture('pdf/015-signed-pades.pdf');
    const gap = { from: 2974, to: 19_360 };
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        fc.pre(at < gap.from || at >= gap.to);
        const copy = Buffer.from(signed);
        copy[at] = ((copy[at] ?? 0) + by) % 256;
        expect(checkSignatures(copy).map(({ state }) => state)).not.toContain('whole');
      }),
      { numRuns: 300, seed: 20210610 },
    );
  });
  it('.pdf pages read on or are refused, and the next is read', { timeout: 120_000 }, async () => {
    const files = samples('pdf', '.pdf').filter((file) => file.length < 100_000);
    const limits = { pages: 50, textRuns: 20_000, glyphs: 100_000 };
    const read = (file: Buffer) => readPages(Uint8Array.from(file), limits, () => {});
    await fc.assert(
      fc.asyncProperty(mutation, async (m) => {
        try {
          await survives(() => read(mutated(files, m)));
        } catch (fault) {
          // pdf.js has faults of its own on broken files; the thread turns them into `corrupt_pdf`.
          expect(fault instanceof Error && fault.stack?.split('\n')[1]).toContain('unpdf');
        }
      }),
      { numRuns: 60, seed: 20210610 },
    );
    expect(await read(fixture('pdf/001-canonical-10.pdf'))).not.toEqual([]);
  });
});
