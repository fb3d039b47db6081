import { describe, expect, it } from 'vitest';
import {
  an,
  binh,
  dossier,
  heading,
  mergeOn,
  mergeStart,
  officialHeading,
  paragraphs,
  row,
  span,
  table,
  textCell,
  textRow,
  title,
} from '../../support/reading/docx-of.ts';
import { codesOf, namesOf, valuesOf } from '../../support/reading/read.ts';
import { readWord } from '../../support/reading/word-list.ts';

const numbered = (people: string[], tt: string): string => textRow([tt, ...people.slice(1)]);
const wide = (text: string): string => row([textCell(text, span(5))]);

describe('When the list is shaped as no form says', () => {
  it.each([
    [['(1)', '(2)', '(3)', '(4)', '(5)']],
    [['[1]', '[2]', '[3]', '[4]', '[5]']],
    [['-1', '-2', '-3', '-4', '-5']],
    [['A', 'B', 'C', '1', '2']],
  ])('a row of column numbers %j is not a nominee', async (marks) => {
    const result = await readWord(dossier(table([textRow(heading), textRow(marks), textRow(an)])));
    expect(namesOf(result)).toEqual(['Nguyễn Văn An']);
    expect(codesOf(result)).toEqual([]);
  });

  it('groups of a section may number their people from 1 again', async () => {
    const rows = [wide('B. CÁ NHÂN'), wide('* Khối huyện'), textRow(an), wide('* Khối tỉnh'), numbered(binh, '1')];
    const result = await readWord(dossier(table([textRow(heading), ...rows])));
    expect(codesOf(result)).toEqual([]);
    expect(result.rows.map(({ section, group }) => [section, group])).toEqual([
      ['B. CÁ NHÂN', 'Khối huyện'],
      ['B. CÁ NHÂN', 'Khối tỉnh'],
    ]);
  });

  it('groups of a section may count on, and a number that comes twice is told', async () => {
    const rows = [wide('B. CÁ NHÂN'), wide('* Khối huyện'), textRow(an), numbered(binh, '2'), wide('* Khối tỉnh')];
    const more = numbered(['', 'Trần Thị Cúc', 'Hộ lý', 'Khoa Dược', 'Giấy khen'], '2');
    const result = await readWord(dossier(table([textRow(heading), ...rows, more])));
    expect(codesOf(result)).toEqual(['tt_duplicate']);
  });

  it('a mark instead of a number is told as such, figures with letters and Roman ones are numbers', async () => {
    const rows = ['-', '-', 'iv', '2a', 'I.2'].map((tt, i) =>
      numbered(['', `Lê Văn ${'ABCDE'[i]}`, 'Bác sĩ', 'Khoa', 'GK'], tt),
    );
    const result = await readWord(dossier(table([textRow(heading), ...rows])));
    expect(result.findings.map(({ code, at }) => [code, at?.row])).toEqual([
      ['tt_invalid', 2],
      ['tt_invalid', 3],
    ]);
  });

  it('a section typed between two tables gives the kind of the people in the next', async () => {
    const one = table([textRow(heading), textRow(['1', 'Khoa Nhi', '', 'Bệnh viện tỉnh', 'Cờ thi đua'])]);
    const two = table([textRow(heading), textRow(an)]);
    const body = `${officialHeading}${title}${paragraphs('I. TẬP THỂ')}${one}${paragraphs('II. CÁ NHÂN')}${two}`;
    const result = await readWord(body);
    expect(result.rows.map(({ section, kind, tt }) => [section, kind, tt])).toEqual([
      ['I. TẬP THỂ', 'collective', '1'],
      ['II. CÁ NHÂN', 'individual', '1'],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  it('the title of a list of people is no section', async () => {
    const result = await readWord(
      `${officialHeading}${paragraphs('DANH SÁCH CÁ NHÂN')}${table([textRow(heading), textRow(an)])}`,
    );
    expect(result.rows[0]?.section).toBeUndefined();
    expect(result.form?.title).toBe('DANH SÁCH CÁ NHÂN');
  });

  it('a table of totals behind the list with headings of its own is passed over', async () => {
    const totals = table([
      textRow(['TT', 'Tên đơn vị', 'Số tập thể', 'Số cá nhân', 'Tổng']),
      textRow(['1', 'Bệnh viện Mắt', '2', '5', '7']),
    ]);
    const result = await readWord(dossier(table([textRow(heading), textRow(an), textRow(binh)]), totals));
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(codesOf(result)).toEqual([]);
  });

  it.each(['Click or tap here to enter text.', 'Choose an item.', 'Bấm để nhập chức vụ', 'Nhấn vào đây để chọn'])(
    'the prompt %s of an empty control is no value',
    async (prompt) => {
      const result = await readWord(
        dossier(table([textRow(heading), textRow([...an.slice(0, 2), prompt, ...an.slice(3)])])),
      );
      expect(result.rows[0]?.position).toBe('');
      expect(codesOf(result)).toEqual(['position_missing']);
    },
  );

  it('one cell with a lost letter is told at its place', async () => {
    const broken = ['2', 'L? Thị Bình', 'Điều dưỡng', 'Khoa Ngoại', 'Giấy khen'];
    const broken2 = ['2', 'Ph?m Thị Bình', 'Điều dưỡng', 'Khoa Ngoại', 'Giấy khen'];
    expect(codesOf(await readWord(dossier(table([textRow(heading), textRow(an), textRow(broken)]))))).toEqual([]);
    const result = await readWord(dossier(table([textRow(heading), textRow(an), textRow(broken2)])));
    expect(result.findings).toMatchObject([{ code: 'cell_garbled', at: { table: 2, row: 3, column: 'name' } }]);
    expect(result.outcome).toBe('accept');
  });

  it('lost letters in many cells need a person', async () => {
    const broken = (tt: string) => textRow([tt, `Ph?m Th? B${tt}`, 'Y s?', 'B?nh viện', 'Gi?y khen']);
    const result = await readWord(dossier(table([textRow(heading), broken('1'), broken('2')])));
    expect(result.outcome).toBe('review');
    expect(codesOf(result)).toContain('encoding_loss');
  });

  it('headings whose letters stand apart are the same headings', async () => {
    const apart = ['T T', 'Tập thể , cá nhân đăng ký', 'Chức  vụ', 'Đơn v ị', 'Thà nh tích'];
    expect(valuesOf(await readWord(dossier(table([textRow(apart), textRow(an)]))))).toEqual([an]);
  });

  it('heading and motto typed on one line are told apart', async () => {
    const lines = 'SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBỆNH VIỆN MẮT Độc lập - Tự do - Hạnh phúc';
    const result = await readWord(`${paragraphs(lines)}${title}${table([textRow(heading), textRow(an)])}`);
    expect(result.form).toMatchObject({ parent: 'SỞ Y TẾ', agency: 'BỆNH VIỆN MẮT' });
  });

  it('one column for office and unit needs a person', async () => {
    const joined = ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Thành tích'];
    const result = await readWord(
      dossier(table([textRow(joined), textRow(['1', 'Nguyễn An', 'Bác sĩ, Khoa Nội', 'Giấy khen'])])),
    );
    expect(result.outcome).toBe('review');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'unknown_header', value: 'Chức vụ, đơn vị' }),
    );
  });

  it.each(['Mã đơn vị', 'Danh mục đơn vị'])('a column "%s" beside "Đơn vị" is not the unit', async (other) => {
    const columns = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', other, 'Thành tích'];
    const result = await readWord(
      dossier(table([textRow(columns), textRow(['1', 'Nguyễn An', 'Bác sĩ', 'Khoa Nội', 'K01', 'Giấy khen'])])),
    );
    expect(valuesOf(result)).toEqual([['1', 'Nguyễn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen']]);
    expect(codesOf(result)).toEqual(['extra_column']);
  });

  it('a column of notes or births is not taken for the missing one', async () => {
    const columns = ['TT', 'Họ và tên', 'Đơn vị', 'Năm sinh', 'Ký tên', 'Ghi chú'];
    const result = await readWord(
      dossier(table([textRow(columns), textRow(['1', 'Nguyễn An', 'Khoa Nội', '1980', '', ''])])),
    );
    expect([result.outcome, ...codesOf(result)]).toEqual(['refuse', 'required_column_missing']);
  });

  it('a heading of two rows in other words that comes again is no nominee', async () => {
    const words = ['STT', 'Tên tập thể, cá nhân', 'Tóm tắt các thành tích đã đạt được'];
    const first = row([
      textCell(words[0] ?? '', mergeStart),
      textCell(words[1] ?? '', mergeStart),
      textCell('Công tác', span(2)),
      textCell(words[2] ?? '', mergeStart),
    ]);
    const second = row([
      textCell('', mergeOn),
      textCell('', mergeOn),
      textCell('Chức vụ'),
      textCell('Đơn vị'),
      textCell('', mergeOn),
    ]);
    const result = await readWord(dossier(table([first, second, textRow(an), first, second, textRow(binh)])));
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(codesOf(result)).toEqual([]);
  });

  it('a merge that Word cut with its table goes on in the second', async () => {
    const merged = (people: string[], merge: string) =>
      row(people.map((text, i) => textCell(i === 3 && merge === mergeOn ? '' : text, i === 3 ? merge : '')));
    const result = await readWord(
      dossier(table([textRow(heading), merged(an, mergeStart)]), table([merged(binh, mergeOn)])),
    );
    expect(result.rows.map(({ unit }) => unit)).toEqual(['Khoa Nội', 'Khoa Nội']);
  });

  it('the votes of a council in its list are no column too many', async () => {
    const voted = [...heading, 'Số phiếu đồng ý của Hội đồng'];
    const result = await readWord(dossier(table([textRow(voted), textRow([...an, '9/9'])])));
    expect(codesOf(result)).toEqual([]);
    expect(result.rows[0]?.extra).toEqual({ 'Số phiếu đồng ý của Hội đồng': '9/9' });
  });

  it('dots printed for a pen to write on are a blank form', async () => {
    const result = await readWord(
      dossier(
        table([textRow(heading), textRow(['1', '…………', '......', '……', '____']), textRow(['…', '', '', '', ''])]),
      ),
    );
    expect(result.outcome).toBe('refuse');
    expect(codesOf(result)).toEqual(['no_rows']);
  });
});

describe('When the signature stands in the last rows of the list', () => {
  const signed = (...rows: string[]) =>
    readWord(`${officialHeading}${title}${table([textRow(heading), textRow(an), ...rows])}`);
  const receivers = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.';

  it.each([
    [
      'under the first and the unit column',
      [row([textCell(receivers, span(2)), textCell(''), textCell('GIÁM ĐỐC\nTrần Thị Mẫu Đơn', span(2))])],
    ],
    ['under the name and the unit column', [textRow(['', receivers, '', 'THỦ TRƯỞNG ĐƠN VỊ\nTrần Thị Mẫu Đơn', ''])]],
    [
      'in two rows with the one who made the list',
      [
        textRow(['', 'NGƯỜI LẬP BIỂU', '', 'THỦ TRƯỞNG ĐƠN VỊ', '']),
        textRow(['', 'Lê Thị Lập', '', 'Trần Thị Mẫu Đơn', '']),
      ],
    ],
  ])('%s it is no nominee', async (_where, rows) => {
    const result = await signed(...rows);
    expect(namesOf(result)).toEqual(['Nguyễn Văn An']);
    expect(codesOf(result)).toEqual([]);
    expect(result.form?.signer).toBe('Trần Thị Mẫu Đơn');
  });
});
