import { describe, expect, it } from 'vitest';
import {
  an,
  binh,
  type DocxShape,
  dossier,
  heading,
  mergeOn,
  mergeStart,
  paragraphs,
  row,
  span,
  table,
  textCell,
  textRow,
} from '../../support/reading/docx-of.ts';
import { codesOf, namesOf, valuesOf } from '../../support/reading/read.ts';
import { listOf, readWord } from '../../support/reading/word-list.ts';

describe('When the table of a list in Word is an unusual one', () => {
  it('cells merged down fill the unit of each nominee below', async () => {
    const unit = (text: string, properties: string) => textCell(text, properties);
    const result = await readWord(
      listOf(
        row([...an.slice(0, 3).map((text) => textCell(text)), unit('Khoa Nội', mergeStart), textCell('Giấy khen')]),
        row([...binh.slice(0, 3).map((text) => textCell(text)), unit('', mergeOn), textCell('Bằng khen')]),
      ),
    );
    expect(result.rows.map(({ unit }) => unit)).toEqual(['Khoa Nội', 'Khoa Nội']);
    expect(result.findings).toEqual([]);
  });

  it('a merge that goes on without having begun begins with its first text', async () => {
    const merged = (tt: string, name: string, unit: string): string =>
      row([textCell(tt), textCell(name), textCell('Y sĩ'), textCell(unit, mergeOn), textCell('Giấy khen')]);
    const result = await readWord(
      listOf(textRow(an), merged('2', 'Lê Thị Bình', 'Khoa Nhi'), merged('3', 'Trần Văn Cường', '')),
    );
    expect(result.rows.map(({ unit }) => unit)).toEqual(['Khoa Nội', 'Khoa Nhi', 'Khoa Nhi']);
  });

  it('one name merged over several rows is one nominee', async () => {
    const first = row([
      textCell('1', mergeStart),
      textCell('Nguyễn Văn An', mergeStart),
      textCell('Bác sĩ', mergeStart),
      textCell('Khoa Nội', mergeStart),
      textCell('Giấy khen năm 2019'),
    ]);
    const next = row([
      textCell('', mergeOn),
      textCell('', mergeOn),
      textCell('', mergeOn),
      textCell('', mergeOn),
      textCell('Bằng khen năm 2020'),
    ]);
    const result = await readWord(listOf(first, next, textRow(binh)));
    expect(valuesOf(result)).toEqual([
      ['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen năm 2019\nBằng khen năm 2020'],
      binh,
    ]);
  });

  it('achievements that go on in rows without a name belong to the nominee above', async () => {
    const result = await readWord(listOf(textRow(an), textRow(['', '', '', '', 'Bằng khen năm 2021']), textRow(binh)));
    expect(result.rows[0]?.achievements).toBe('Lao động tiên tiến năm 2020\nBằng khen năm 2021');
    expect(result.rows).toHaveLength(2);
  });

  it('a heading in two rows with merged parents names the columns below', async () => {
    const first = row([
      textCell('STT', mergeStart),
      textCell('Họ và tên', mergeStart),
      textCell('Thông tin công tác', span(2)),
      textCell('Thành tích', mergeStart),
    ]);
    const second = row([
      textCell('', mergeOn),
      textCell('', mergeOn),
      textCell('Đơn vị công tác'),
      textCell('Chức danh'),
      textCell('', mergeOn),
    ]);
    const result = await readWord(
      dossier(table([first, second, textRow(['1', 'Nguyễn Văn An', 'Khoa Nội', 'Bác sĩ', 'Giấy khen'])])),
    );
    expect(valuesOf(result)).toEqual([['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen']]);
  });

  it('a heading in three rows names the columns below', async () => {
    const [tt, name, achievements] = ['TT', 'Họ và tên', 'Thành tích'].map((text) => textCell(text, mergeStart));
    const on = textCell('', mergeOn);
    const rows = [
      row([tt ?? '', name ?? '', textCell('Thông tin', span(2)), achievements ?? '']),
      row([on, on, textCell('Công tác', span(2)), on]),
      row([on, on, textCell('Chức vụ'), textCell('Đơn vị'), on]),
    ];
    const result = await readWord(dossier(table([...rows, textRow(an)])));
    expect(valuesOf(result)).toEqual([an]);
    expect(result.findings).toEqual([]);
  });

  it.each([
    ['Danh hiệu thi đua', 'Hình thức khen thưởng'],
    ['Danh hiệu', 'Hình thức khen thưởng'],
    ['Danh hiệu', 'Hình thức'],
  ])('achievements split in two columns ("%s", "%s") are joined', async (left, right) => {
    const first = row([
      textCell('TT', mergeStart),
      textCell('Tập thể, cá nhân đăng ký', mergeStart),
      textCell('Chức vụ', mergeStart),
      textCell('Đơn vị', mergeStart),
      textCell('Thành tích đạt được', span(2)),
    ]);
    const second = row([
      textCell('', mergeOn),
      textCell('', mergeOn),
      textCell('', mergeOn),
      textCell('', mergeOn),
      textCell(left),
      textCell(right),
    ]);
    const result = await readWord(
      dossier(
        table([first, second, textRow(['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'CSTĐCS 2020', 'Giấy khen 2019'])]),
      ),
    );
    expect(result.rows[0]?.achievements).toBe('CSTĐCS 2020\nGiấy khen 2019');
    expect(result.findings).toEqual([]);
  });

  it('a numbering row, a total and a note are not nominees', async () => {
    const result = await readWord(
      listOf(
        textRow(['(1)', '(2)', '(3)', '(4)', '(5)']),
        textRow(an),
        row([textCell('Tổng cộng: 01 cá nhân', span(5))]),
        row([textCell('Ghi chú: danh sách xếp theo thứ tự', span(5))]),
      ),
    );
    expect(namesOf(result)).toEqual(['Nguyễn Văn An']);
    expect(result.findings).toEqual([]);
  });

  it('section rows give the kind, in one merged cell or in two', async () => {
    const khoa = ['1', 'Khoa Nội', '', 'Bệnh viện tỉnh', 'Tập thể Lao động xuất sắc 2020'];
    const merged = await readWord(
      listOf(
        row([textCell('I. Tập thể', span(5))]),
        textRow(khoa),
        row([textCell('II. Cá nhân', span(5))]),
        textRow(an),
      ),
    );
    expect(merged.rows.map(({ kind, section }) => [kind, section])).toEqual([
      ['collective', 'I. Tập thể'],
      ['individual', 'II. Cá nhân'],
    ]);
    const apart = await readWord(
      listOf(textRow(['I', 'TẬP THỂ', '', '', '']), textRow(khoa), textRow(['II', 'CÁ NHÂN', '', '', '']), textRow(an)),
    );
    expect(apart.rows.map(({ kind }) => kind)).toEqual(['collective', 'individual']);
    expect(apart.findings).toEqual([]);
  });

  it('a list cut in two tables goes on with the columns of the first', async () => {
    const result = await readWord(dossier(table([textRow(heading), textRow(an)]), table([textRow(binh)])));
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(result.rows[1]?.at).toEqual({ table: 3, row: 1 });
  });

  it('an unrelated table of figures before the list is passed over', async () => {
    const figures = table([
      textRow(['TT', 'Nội dung', 'Số lượng', 'Ghi chú']),
      textRow(['1', 'Tập thể đăng ký', '3', '']),
      textRow(['2', 'Cá nhân đăng ký', '7', '']),
    ]);
    const result = await readWord(dossier(figures, table([textRow(heading), textRow(an)])));
    expect(valuesOf(result)).toEqual([an]);
    expect(result.outcome).toBe('accept');
  });

  it('a table without a heading needs a person', async () => {
    const result = await readWord(dossier(table([textRow(an), textRow(binh)])));
    expect(result.outcome).toBe('review');
    expect(codesOf(result)).toContain('no_nominee_table');
  });

  it('spans, gaps before a row and old side-by-side merges keep columns in place', async () => {
    const gap = row([
      textCell('', span(1)),
      textCell('Lê Thị Bình'),
      textCell('Y sĩ', '<w:hMerge w:val="restart"/>'),
      textCell('', '<w:hMerge/>'),
      textCell('Giấy khen'),
    ]);
    const before = row(
      ['Trần Văn Cường', 'Dược sĩ', 'Khoa Dược', 'Bằng khen'].map((text) => textCell(text)),
      '<w:gridBefore w:val="1"/>',
    );
    const result = await readWord(listOf(textRow(an), gap, before));
    expect(result.rows.map(({ name, achievements }) => [name, achievements])).toEqual([
      ['Nguyễn Văn An', 'Lao động tiên tiến năm 2020'],
      ['Lê Thị Bình', 'Giấy khen'],
      ['Trần Văn Cường', 'Bằng khen'],
    ]);
  });

  it.each<[string, DocxShape]>([
    ['another prefix', { prefix: 'word' }],
    ['the strict variant', { isStrict: true }],
    ['UTF-16', { encoding: 'utf-16le' }],
    ['UTF-16 big-endian', { encoding: 'utf-16be' }],
    ['another name of the main part', { mainPart: 'noidung/chinh.xml' }],
    ['the type given by extension', { isTypedByExtension: true }],
    ['stored parts', { isStored: true }],
  ])('a document with %s reads the same', async (_, shape) => {
    const result = await readWord(listOf(textRow(an)), shape);
    expect(valuesOf(result)).toEqual([an]);
    expect(result.findings).toEqual([]);
  });

  it('"as above" marks take the value of the row above', async () => {
    const result = await readWord(listOf(textRow(an), textRow(['2', 'Lê Thị Bình', '"', '-nt-', 'Giấy khen'])));
    expect(valuesOf(result)[1]).toEqual(['2', 'Lê Thị Bình', 'Bác sĩ', 'Khoa Nội', 'Giấy khen']);
  });

  it('a list typed with tabs instead of a table needs a person', async () => {
    const result = await readWord(`${dossier()}${paragraphs('1\tNguyễn Văn An\tBác sĩ\tKhoa Nội\tGiấy khen')}`);
    expect([result.outcome, ...codesOf(result)]).toEqual(['review', 'no_nominee_table']);
  });
});
