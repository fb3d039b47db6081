import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentReader } from '../../../shared/adapters/documents/document-reader.ts';

import { formDk } from '../../support/forms.ts';
import { differences, expectationOf, fixturePath, samplePaths } from '../../support/sample-expectation.ts';

const reader = documentReader();
const read = (path: string) => reader.read({ name: path, bytes: readFileSync(fixturePath(path)) }, formDk);

describe('Given the sample dossiers', () => {
  it.each(samplePaths())('%s reads as a person would read it', async (path) => {
    const expected = expectationOf(path);
    const result = await read(path);
    expect(differences(result, expected)).toEqual([]);
    for (const child of expected.children ?? []) {
      const found = result.children?.find(({ file }) => file.name.normalize('NFC') === child.name.normalize('NFC'));
      expect(found, child.name).toBeDefined();
      if (!found) continue;
      if (child.expected !== undefined) expect(differences(found, expectationOf(child.expected))).toEqual([]);
      else expect(found.outcome).toBe('refuse');
    }
  });
});
