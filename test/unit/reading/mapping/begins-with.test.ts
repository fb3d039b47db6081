import { describe, expect, it } from 'vitest';
import { beginsWith } from '../../../../shared/domain/reading/mapping/begins-with.ts';

describe('When texts are asked for their first letter', () => {
  const isMark = beginsWith('"…-N');

  it('those that begin with one of the letters are told', () => {
    expect(['"', '…..', '- nt -', 'Nhấn'].map(isMark)).toEqual([true, true, true, true]);
  });

  it('others are not, nor is an empty text or a letter beyond the table', () => {
    expect(['', 'n', ' …', '‧', '🏅', 'ễ'].map(isMark)).toEqual([false, false, false, false, false, false]);
  });
});
