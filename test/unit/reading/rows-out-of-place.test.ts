import { describe, expect, it } from 'vitest';
import { an, dossier, heading, table, textRow } from '../../support/reading/docx-of.ts';
import { codesOf, valuesOf } from '../../support/reading/read.ts';
import { readWord } from '../../support/reading/word-list.ts';

const read = (...rows: string[][]) => readWord(dossier(table([heading, ...rows].map((texts) => textRow(texts)))));

describe('When a row holds what the list has no row for', () => {
  it('a remark in brackets alone under the achievements belongs to the person above, elsewhere it is a note', async () => {
    const result = await read(an, ['', '', '', '', '(QĐ số 123/QĐ-UBND)'], ['', '(kèm minh chứng)', '', '', '']);
    expect(valuesOf(result)).toEqual([[...an.slice(0, 4), `${an[4]}\n(QĐ số 123/QĐ-UBND)`]]);
    expect(codesOf(result)).toEqual([]);
  });

  it('two people in one row are told', async () => {
    const result = await read(['1', 'Nguyễn Văn An\nLê Thị Bình', 'Bác sĩ', 'Khoa Nội', 'LĐTT']);
    expect(result.findings.map(({ code, severity, at }) => [code, severity, at?.column])).toEqual([
      ['several_names', 'block', 'name'],
    ]);
  });

  it('a section typed in the column of achievements is one', async () => {
    const result = await read(an, ['', '', '', '', 'II. TẬP THỂ (1)'], ['1', 'Khoa Nhi', '', 'BV', 'Cờ thi đua']);
    expect(result.rows.map(({ section, kind }) => [section, kind])).toEqual([
      [undefined, 'individual'],
      ['II. TẬP THỂ (1)', 'collective'],
    ]);
  });
});
