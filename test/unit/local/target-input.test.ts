import { describe, expect, test } from 'vitest';
import { targetInput } from '../../../infra/local/target-input.ts';

const event = { id: '7', detail: { unit: 'BV "Đa khoa"', count: 3, rows: [{ name: 'Hoà' }] } };

describe('When a rule hands an event to its target', () => {
  test.each<[string, Parameters<typeof targetInput>[0], unknown]>([
    ['the whole event without more', {}, event],
    ['a constant', { Input: '{"kind":"nhắc"}' }, { kind: 'nhắc' }],
    ['one part', { InputPath: '$.detail.count' }, 3],
    ['one element of a list', { InputPath: '$.detail.rows[0].name' }, 'Hoà'],
    [
      'a text made of parts, each with its own type',
      {
        InputTransformer: {
          InputPathsMap: { unit: '$.detail.unit', count: '$.detail.count', none: '$.detail.none' },
          InputTemplate: '{"unit":<unit>,"quoted":"<unit>","inside":"n=<count>;","count":<count>,"none":<none>}',
        },
      },
      { unit: 'BV "Đa khoa"', quoted: 'BV "Đa khoa"', inside: 'n=3;', count: 3, none: '' },
    ],
  ])('the target gets %s', (_, inputs, expected) => {
    expect(targetInput(inputs)(event)).toEqual(expected);
  });
});
