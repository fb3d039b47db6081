import { describe, expect, it } from 'vitest';
import { numberSet } from '../../../../shared/domain/reading/mapping/number-set.ts';

describe('When the rows of a section are numbered', () => {
  it.each([
    { numbers: ['1', '2', '3'], repeated: [] },
    { numbers: ['1', '2', '1', '99999', '99999'], repeated: ['1', '99999'] },
    { numbers: ['100000', '7', '100000'], repeated: ['100000'] },
    { numbers: ['7', '12', '12-', 'A1', '7', 'a1', '8'], repeated: ['12-', '7', 'a1'] },
    { numbers: ['1-2', '12', '1.2'], repeated: ['1.2'] },
  ])('of $numbers the repeated ones are $repeated', ({ numbers, repeated }) => {
    const set = numberSet();
    expect(numbers.filter((number) => set.add(number))).toEqual(repeated);
  });

  it('numbers of the section before say nothing in the next, plain or not', () => {
    const set = numberSet();
    for (const number of ['1', 'A1']) set.add(number);
    set.clear();
    expect(['1', 'A1'].map((number) => set.add(number))).toEqual([false, false]);
  });
});
