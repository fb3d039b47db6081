import { describe, expect, it } from 'vitest';
import { an, heading } from '../../support/reading/docx-of.ts';
import { codesOf, readBytes, valuesOf } from '../../support/reading/read.ts';
import { inlineRows, xlsxOf } from '../../support/reading/xlsx-of.ts';

const khoa = ['1', 'Khoa Nội', '', 'Bệnh viện tỉnh', 'TTLĐXS năm 2020'];
const binh = ['2', 'Lê Thị Bình', 'Y sĩ', 'Khoa Ngoại', 'Giấy khen năm 2019'];
type Rows = readonly (readonly (string | undefined)[])[];
const read = (rows: Rows, merges: readonly string[] = []) =>
  readBytes(xlsxOf([{ name: 'DS', rows: inlineRows(1, rows), merges }]));

describe('When people lay a sheet out in their own way', () => {
  it('two lists one below the other, each under its section and its own heading', async () => {
    const own = ['TT', 'Tên tập thể', 'Đơn vị', 'Thành tích đạt được'];
    const rows = [
      ['I. TẬP THỂ'],
      own,
      ['1', 'Khoa Nội', 'Bệnh viện tỉnh', 'TTLĐXS năm 2020'],
      [],
      ['II. CÁ NHÂN'],
      heading,
      an,
    ];
    const result = await read(rows);
    expect(valuesOf(result)).toEqual([khoa, an]);
    expect(result.rows.map(({ section, kind }) => [section, kind])).toEqual([
      ['I. TẬP THỂ', 'collective'],
      ['II. CÁ NHÂN', 'individual'],
    ]);
  });

  it('a heading typed in two rows without merging', async () => {
    const parents = ['TT', 'Họ và tên', 'Công tác', undefined, 'Thành tích'];
    const result = await read([parents, [undefined, undefined, 'Chức vụ', 'Đơn vị'], an]);
    expect([valuesOf(result), codesOf(result)]).toEqual([[an], ['form_heading_missing']]);
  });

  it('surname and given name in two columns are one name', async () => {
    const rows = [
      ['TT', 'Họ và tên', undefined, 'Chức vụ', 'Đơn vị', 'Thành tích'],
      ['1', 'Nguyễn Văn', 'An', ...an.slice(2)],
    ];
    expect(valuesOf(await read(rows, ['B1:C1']))).toEqual([an]);
  });

  it.each([
    ['Họ và tên đệm', 'Tên'],
    ['Họ', 'Tên'],
  ])('the headings %j and %j stand over the two parts of a name', async (surname, given) => {
    const rows = [
      ['TT', surname, given, 'Chức vụ', 'Đơn vị', 'Thành tích'],
      ['1', 'Nguyễn Văn', 'An', ...an.slice(2)],
    ];
    const result = await read(rows);
    expect([valuesOf(result), codesOf(result)]).toEqual([[an], ['form_heading_missing']]);
  });

  it('a given name under no heading is joined and told, for it may be something else', async () => {
    const rows = [
      ['TT', 'Họ và tên', undefined, 'Chức vụ', 'Đơn vị', 'Thành tích'],
      ['1', 'Nguyễn Văn', 'An', ...an.slice(2)],
    ];
    const result = await read(rows);
    expect(valuesOf(result)).toEqual([an]);
    expect(result.findings.map(({ code, severity, at }) => [code, severity, at?.cell])).toContainEqual([
      'name_joined',
      'warn',
      'C2',
    ]);
  });

  it('years or names of awards over columns of achievements stand before what is under them', async () => {
    const rows = [
      [...heading, undefined],
      [undefined, undefined, undefined, undefined, '2019', 'Bằng khen'],
      [...an.slice(0, 4), 'LĐTT', 'UBND tỉnh 2020'],
      [...binh.slice(0, 4), undefined, 'Bộ Y tế 2021'],
    ];
    const result = await read(rows, ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1']);
    expect(result.rows.map(({ achievements }) => achievements)).toEqual([
      '2019: LĐTT\nBằng khen: UBND tỉnh 2020',
      'Bằng khen: Bộ Y tế 2021',
    ]);
  });

  it('what stands in a column without a heading is told, and is no part of a name', async () => {
    const rows = [
      ['TT', 'Họ và tên', undefined, 'Chức vụ', 'Đơn vị', 'Thành tích'],
      ['1', 'Nguyễn Văn An', '(mới chuyển về)', ...an.slice(2)],
      ['2', 'Lê Thị Bình', undefined, ...binh.slice(2), 'x'],
    ];
    const result = await read(rows);
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(result.findings.map(({ code, at }) => [code, at?.cell])).toEqual([
      ['form_heading_missing', undefined],
      ['untitled_text', 'C2'],
      ['untitled_text', 'G3'],
    ]);
  });

  it('collectives and individuals in two columns of names', async () => {
    const rows = [
      ['TT', 'Tập thể', 'Cá nhân', 'Chức vụ', 'Đơn vị', 'Thành tích'],
      ['1', 'Khoa Nội', undefined, undefined, ...khoa.slice(3)],
      ['2', undefined, ...binh.slice(1)],
    ];
    const result = await read(rows);
    expect(valuesOf(result)).toEqual([khoa, binh]);
    expect(result.rows.map(({ kind }) => kind)).toEqual(['collective', 'individual']);
  });

  it('a numbered unit over its people is a group, not a person', async () => {
    const rows = [
      heading,
      ['I', 'CÁ NHÂN'],
      ['1', 'Bệnh viện Phổi'],
      ['1.1', ...an.slice(1)],
      ['1.2', ...binh.slice(1)],
    ];
    const result = await read(rows);
    expect(result.rows.map(({ tt, name, group }) => [tt, name, group])).toEqual([
      ['1.1', 'Nguyễn Văn An', '1. Bệnh viện Phổi'],
      ['1.2', 'Lê Thị Bình', '1. Bệnh viện Phổi'],
    ]);
  });

  it('a name with the position on its second line is a person', async () => {
    const rows = [
      ['TT', 'Họ và tên, chức vụ', 'Đơn vị', 'Thành tích'],
      ['1', 'Nguyễn Văn An\nTrưởng khoa', 'Khoa Nội', 'Giấy khen'],
    ];
    expect((await read(rows)).rows.map(({ kind }) => kind)).toEqual(['individual']);
  });

  it('the prompts of our own form, saved as text by another program, are no values', async () => {
    const result = await read([heading, an, [undefined, undefined, 'Chọn chức vụ', 'Chọn đơn vị']]);
    expect(valuesOf(result)).toEqual([an]);
  });

  it.each([
    'TRƯỞNG TRẠM',
    'Trạm trưởng',
    'KT. CHI CỤC TRƯỞNG',
    'P. GIÁM ĐỐC',
    'TUQ. GIÁM ĐỐC',
    'BÍ THƯ CHI BỘ',
    'CHÁNH VĂN PHÒNG',
    'PHỤ TRÁCH ĐƠN VỊ',
    'CHỦ NHIỆM',
  ])('the signature of a "%s" below the list is not the last nominee\'s', async (title) => {
    const last = [undefined, undefined, undefined, undefined];
    const result = await read([heading, an, binh, [], [...last, title], [], [...last, 'Trần Thị Mẫu Đơn']]);
    expect([valuesOf(result), result.form?.signer]).toEqual([[an, binh], 'Trần Thị Mẫu Đơn']);
  });

  it.each(['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 'DUYỆT CỦA LÃNH ĐẠO SỞ', 'Ý KIẾN CỦA CẤP TRÊN'])(
    '"%s" below the list is neither a nominee nor said of one',
    async (text) => {
      for (const column of [1, 4]) {
        const below = heading.map((_, i) => (i === column ? text : undefined));
        expect(valuesOf(await read([heading, an, binh, [], below]))).toEqual([an, binh]);
      }
    },
  );

  it.each([
    ['Hội đồng Thi đua - Khen thưởng tỉnh tặng Bằng khen', 4],
    ['Chủ nhiệm 02 đề tài cấp cơ sở', 4],
    ['Trưởng ban chỉ đạo phòng, chống dịch của tỉnh', 4],
    ['Bí thư chi bộ', 2],
  ])('"%s" below a nominee goes on with what is said of them', async (text, column) => {
    const more = heading.map((_, i) => (i === column ? text : undefined));
    const result = await read([heading, an, more, binh]);
    const [first] = valuesOf(result);
    expect([result.rows.length, first?.[column]]).toEqual([2, `${an[column]}\n${text}`]);
  });
});
