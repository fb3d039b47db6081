import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadingResult } from '../../../shared/domain/reading/result.ts';
import { ReadingResult as ReadingSchema } from '../../../shared/domain/reading/result.ts';
import { mutateBytes, mutateInside, randomFrom } from '../../support/reading/mutate.ts';
import { codesOf, readBytes } from '../../support/reading/read.ts';
import { fixturePath, samplePaths } from '../../support/sample-expectation.ts';

/** Accidents per sample; FUZZ_ROUNDS for longer nights. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 12);
const LARGE = 200_000;

/** Fewer nominees than before and not a word about it. A CSV or old Word file cut short is a shorter file: nothing in it can tell. */
const isSilentLoss = (before: ReadingResult, after: ReadingResult): boolean =>
  ['docx', 'xlsx'].includes(before.file.format) &&
  after.rows.length < before.rows.length &&
  after.findings.length <= before.findings.length &&
  after.outcome === 'accept';

const samples = samplePaths().filter(
  (path) => !path.startsWith('pdf/') && !path.endsWith('.pdf') && !path.includes('h50-'),
);

describe('When a sample file has an accident', () => {
  it.each(samples)('%s is read, or refused with words: never a fault, a hang or a silent loss', async (path) => {
    const bytes = readFileSync(fixturePath(path));
    const random = randomFrom(bytes.length + path.length);
    const before = await readBytes(bytes, { name: path });
    const rounds = bytes.length > LARGE ? Math.ceil(ROUNDS / 6) : ROUNDS;
    for (let round = 0; round < rounds; round++) {
      const inside = round % 2 === 0 ? await mutateInside(bytes, random) : undefined;
      const result = await readBytes(inside ?? mutateBytes(bytes, random), { name: path });
      expect(codesOf(result), `round ${round}`).not.toContain('reader_failed');
      expect(ReadingSchema.safeParse(result).success, `round ${round}`).toBe(true);
      if (result.outcome !== 'accept') expect(result.findings.length).toBeGreaterThan(0);
      expect(isSilentLoss(before, result), `round ${round}`).toBe(false);
    }
  });
});
