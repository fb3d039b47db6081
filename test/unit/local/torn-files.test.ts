import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setTornAside } from '../../../infra/local/torn-files.ts';
import { emptyFolder } from '../../support/local/folders.ts';

describe('When the file store was killed while it wrote', () => {
  it('only descriptions that are half written are set aside, wherever they stand', () => {
    const folder = emptyFolder();
    const deep = join(folder, 'buckets', 'files', 'objects', 'incoming');
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'whole.meta.json'), '{"key":"incoming/whole"}');
    writeFileSync(join(deep, 'torn.meta.json'), '{"key":"incoming/to');
    writeFileSync(join(deep, 'empty.meta.json'), '');
    expect(setTornAside(folder).sort()).toEqual([join(deep, 'empty.meta.json'), join(deep, 'torn.meta.json')]);
    expect(existsSync(join(deep, 'whole.meta.json'))).toBe(true);
    expect(setTornAside(folder)).toEqual([]);
  });

  it('a folder that is not there yet has nothing to set aside', () => {
    expect(setTornAside(join(emptyFolder(), 'nothing'))).toEqual([]);
  });
});
