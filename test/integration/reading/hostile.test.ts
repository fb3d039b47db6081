import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundleOfBombs, hostileFiles } from '../../support/reading/hostile.ts';
import { fixturePath } from '../../support/sample-expectation.ts';

const SECONDS = 5;
const MEGABYTES = 512;
const goodList = fileURLToPath(fixturePath('xlsx/001-canonical-10.xlsx'));
const script = fileURLToPath(new URL('../../support/reading/read-one.ts', import.meta.url));

const Said = z.object({
  outcome: z.string(),
  rows: z.number(),
  codes: z.array(z.string()),
  seconds: z.number(),
  megabytes: z.number(),
  next: z.object({ outcome: z.string(), rows: z.number() }),
});

/** Reads a file in a process of its own, and a good one after it. */
async function readApart(bytes: Buffer) {
  const path = join(await mkdtemp(join(tmpdir(), 'hostile-')), 'file');
  await writeFile(path, bytes);
  const { stdout } = await promisify(execFile)(process.execPath, [script, path, goodList]);
  return Said.parse(JSON.parse(stdout));
}

describe('When a file is made to harm', () => {
  it.each(hostileFiles)(
    '%s ends with %s, in little time and memory, and the next file is read',
    async (_, code, bytes) => {
      const said = await readApart(bytes());
      expect(said.codes).toContain(code);
      expect([said.outcome, said.rows, said.next]).toEqual(['refuse', 0, { outcome: 'accept', rows: 10 }]);
      expect(said.seconds).toBeLessThan(SECONDS);
      expect(said.megabytes).toBeLessThan(MEGABYTES);
    },
  );

  it('a good list in a bundle of bombs is read', async () => {
    const said = await readApart(bundleOfBombs(await readFile(goodList)));
    expect([said.outcome, said.rows, said.next]).toEqual(['accept', 10, { outcome: 'accept', rows: 10 }]);
    expect(said.codes).toContain('child_rejected');
    expect(said.seconds).toBeLessThan(SECONDS);
    expect(said.megabytes).toBeLessThan(MEGABYTES);
  });
});
