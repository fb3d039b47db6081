import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSharedStrings } from '../../../shared/adapters/documents/xlsx/shared-strings.ts';
import type { Entry } from '../../../shared/adapters/documents/zip/archive.ts';
import { openBudget } from '../../../shared/domain/reading/budget.ts';
import { readingLimits } from '../../../shared/domain/reading/limits.ts';

/** An item of the part and the text it holds. */
type Item = { xml: string; text: string };

const words = fc.constantFrom(
  'Sở Y tế',
  'Nguyễn Thị Ánh',
  'LĐTT 2021\nCSTĐ cơ sở',
  'TTYT',
  '🏅 Huân chương',
  'a > b',
  'a'.repeat(300),
);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const item = fc.oneof(
  { arbitrary: words.map((text): Item => ({ xml: `<si><t>${text}</t></si>`, text })), weight: 6 },
  { arbitrary: words.map((text): Item => ({ xml: `<si><t xml:space="preserve">${text}</t></si>`, text })), weight: 3 },
  words.map((text): Item => ({ xml: `<si><t xml:space="preserve"> ${text} </t></si>`, text: ` ${text} ` })),
  words.map((text): Item => ({ xml: `<si><t>${escaped(`${text} & <B>`)}</t></si>`, text: `${text} & <B>` })),
  words.map((text): Item => ({ xml: `<si><t>${text}_x0041_&#10;</t></si>`, text: `${text}A\n` })),
  words.map(
    (text): Item => ({ xml: `<si><r><t>${text}</t></r><rPh><t>bỏ</t></rPh><r><t>ị</t></r></si>`, text: `${text}ị` }),
  ),
  fc.constantFrom<Item>(
    { xml: '<si/>', text: '' },
    { xml: '<si><t/></si>', text: '' },
    { xml: '<si><t></t></si>', text: '' },
  ),
);
const between = fc.constantFrom('', '', '', '\n', '<!-- ả -->', '<!-- a comment <t> -->');

function entryOf(xml: string): Entry {
  const data = Buffer.from(xml);
  const { length: size } = data;
  const place = { isFolder: false, isUnsafe: false, start: 0, end: size };
  return { name: 'xl/sharedStrings.xml', method: 0, data, size, crc: crc32(data), ...place };
}

describe('When the texts of a workbook stand in its part as programs write them', () => {
  it('each number brings its own text, in order, again and in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(item, between), { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(59), { maxLength: 40 }),
        fc.boolean(),
        async (parts, asked, isInOrder) => {
          const xml = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${parts.map(([{ xml }, gap]) => xml + gap).join('')}</sst>`;
          const strings = await readSharedStrings(
            entryOf(xml),
            openBudget(readingLimits, () => 0, 60_000),
          );
          const all = [...parts.keys()];
          const numbers = [
            ...(isInOrder ? all : []),
            ...asked.filter((number) => number < parts.length),
            ...all,
            ...all,
          ];
          expect(numbers.map((number) => strings.get(number))).toEqual(
            numbers.map((number) => parts[number]?.[0].text),
          );
          expect(strings.get(parts.length)).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
  });
});
