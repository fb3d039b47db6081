import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formDk } from '../../support/forms.ts';
import { readBytes } from '../../support/reading/read.ts';
import { differences, Expectation } from '../../support/sample-expectation.ts';

const folder = new URL('../../fixtures/saved-by/', import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));
const list = z.record(z.string(), z.unknown()).parse(JSON.parse(bytesOf('expected.json').toString('utf8')));

describe('When the same list was saved by one program or another', () => {
  it.each(readdirSync(folder).filter((name) => !name.endsWith('.json')))('%s reads the same', async (name) => {
    const about = {
      file: name,
      format: name.slice(name.lastIndexOf('.') + 1),
      outcome: 'accept',
      codes: [],
      issues: [],
    };
    const expected = Expectation.parse({ ...about, ...list, row_count: 5 });
    const result = await readBytes(bytesOf(name), { name, form: formDk });
    expect(differences(result, expected)).toEqual([]);
    expect(result.findings).toEqual([]);
  });
});
