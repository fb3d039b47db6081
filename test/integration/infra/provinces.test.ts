import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../infra/provinces/load.ts';
import { provinceFile, synthesizeAll } from '../../support/synthesized.ts';

describe('When all provinces are synthesized', () => {
  const ids = provinceIds();
  const stacks = synthesizeAll(ids.map(provinceFile));
  const provinces = ids.map((id, index) => ({ id, text: JSON.stringify(stacks[index]) }));

  it.each(provinces)('nothing in the stacks of $id names another province', ({ id, text }) => {
    expect(text).toContain(id);
    expect(ids.filter((other) => other !== id && text.includes(other))).toEqual([]);
  });
});
