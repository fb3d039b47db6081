import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../../../shared/adapters/documents/write/marks.ts';
import { formDk } from '../../../../support/forms.ts';
import { heading } from '../../../../support/reading/docx-of.ts';
import { readBytes } from '../../../../support/reading/read.ts';
import { inlineRows, xlsxOf } from '../../../../support/reading/xlsx-of.ts';

describe('When one mistake is repeated in many rows', () => {
  const people = Array.from({ length: 7 }, (_, i) => [`${i + 1}`, `Lê Văn ${'ABCDEGH'[i]}`, 'Bác sĩ', undefined, 'GK']);
  const bytes = xlsxOf([{ name: 'DS', rows: inlineRows(1, [heading, ...people]) }]);

  test('each place is marked with words about itself, not about the first', async () => {
    const { findings } = await readBytes(bytes, { name: 'ds.xlsx', form: formDk });
    const marks = marksOf(findings.filter(({ code }) => code === 'unit_missing'));
    expect(marks).toHaveLength(7);
    expect(marks.map(({ lines }) => lines[0]?.match(/ô D\d/)?.[0])).toEqual(marks.map(({ at }) => `ô ${at?.cell}`));
    expect(marks.filter(({ lines }) => lines.some((line) => line.includes('Lê Văn')))).toEqual([]);
  });

  test('a finding told once keeps the name it is about', () => {
    const finding = {
      severity: 'block',
      code: 'unit_missing',
      message: 'Chưa ghi đơn vị của "Lê Văn A".',
      remedy: 'Điền.',
    };
    expect(marksOf([{ ...finding, severity: 'block', at: { row: 2 } }])[0]?.lines).toEqual([
      'Phải sửa: Chưa ghi đơn vị của "Lê Văn A".',
      'Cách sửa: Điền.',
    ]);
  });
});
