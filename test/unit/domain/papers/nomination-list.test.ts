import { describe, expect, test } from 'vitest';
import { type NominationListData, nominationList } from '../../../../shared/domain/papers/nomination-list.ts';
import { aList, anEntry } from '../../../support/papers.ts';

const texts = (data: NominationListData) =>
  nominationList(data).sections.map((section) => [section.heading, ...section.rows.map((row) => row[1]?.join())]);

describe('When a list holds collectives and individuals', () => {
  test('collectives stand in section I and individuals in section II, whatever order they came in', () => {
    const list = aList({
      entries: [
        anEntry({ name: 'Hồ Đức An' }),
        anEntry({ kind: 'collective', name: 'Khoa Dược' }),
        anEntry({ name: 'Lê Thị Bình' }),
      ],
    });
    expect(texts(list)).toEqual([
      ['I. Tập thể', 'Khoa Dược'],
      ['II. Cá nhân', 'Hồ Đức An', 'Lê Thị Bình'],
    ]);
  });

  test('each section counts from 1', () => {
    const entries = [anEntry({ kind: 'collective' }), anEntry({ kind: 'collective' }), anEntry({})];
    const numbers = nominationList(aList({ entries })).sections.map((section) => section.rows.map((row) => row[0]));
    expect(numbers).toEqual([[['1'], ['2']], [['1']]]);
  });

  test('the closing line counts both, with a leading zero under ten', () => {
    const entries = [anEntry({ kind: 'collective' }), ...Array.from({ length: 12 }, () => anEntry({}))];
    expect(nominationList(aList({ entries })).closing).toBe('Danh sách gồm 01 tập thể, 12 cá nhân./.');
  });
});

describe('When it is not known whether an entry is a person', () => {
  test('it stays on the list, in a section of its own', () => {
    const list = aList({ entries: [anEntry({ kind: 'unknown', name: 'Đội y tế dự phòng' }), anEntry({ name: 'An' })] });
    expect(texts(list)).toEqual([
      ['I. Cá nhân', 'An'],
      ['II. Trường hợp khác', 'Đội y tế dự phòng'],
    ]);
    expect(nominationList(list).closing).toBe('Danh sách gồm 01 cá nhân, 01 trường hợp khác./.');
  });
});

describe('When a list holds individuals only', () => {
  test('their section is numbered I', () => {
    expect(texts(aList({ entries: [anEntry({ name: 'Hồ Đức An' })] }))).toEqual([['I. Cá nhân', 'Hồ Đức An']]);
  });
});

describe('When a list is empty', () => {
  test('it has no section and says that there is no case', () => {
    const paper = nominationList(aList({ entries: [] }));
    expect(paper.sections).toEqual([]);
    expect(paper.closing).toBe('Danh sách không có trường hợp nào./.');
  });
});

describe('When the columns are laid out', () => {
  const official = [
    'TT',
    'Tập thể, cá nhân đăng ký',
    'Chức vụ',
    'Đơn vị',
    'Thành tích đạt được trong phong trào thi đua',
  ];

  test('a list without votes has exactly the columns of the form', () => {
    const labels = nominationList(aList({})).columns.map((column) => column.label);
    expect(labels).toEqual(official);
  });

  test('one vote and one conclusion add their columns behind', () => {
    const entries = [anEntry({ vote: { inFavour: 9, members: 11 }, decision: 'Đồng ý' }), anEntry({})];
    const paper = nominationList(aList({ entries }));
    expect(paper.columns.map((column) => column.label)).toEqual([
      ...official,
      'Số phiếu đồng ý của Hội đồng',
      'Kết luận',
    ]);
    expect(paper.sections[0]?.rows.map((row) => row.slice(5))).toEqual([
      [['9/11', '(81,8%)'], ['Đồng ý']],
      [[], []],
    ]);
  });

  test.each([
    [11, 11, '(100%)'],
    [1, 3, '(33,3%)'],
    [2, 3, '(66,7%)'],
    [1, 8, '(12,5%)'],
    [0, 9, '(0%)'],
  ])('%i of %i ballots print as %s', (inFavour, members, shown) => {
    const paper = nominationList(aList({ entries: [anEntry({ vote: { inFavour, members } })] }));
    expect(paper.sections[0]?.rows[0]?.[5]?.[1]).toBe(shown);
  });
});

describe('When the frame of the paper is written', () => {
  test.each([
    ['2021-06-18', 'Hà Tĩnh, ngày 18 tháng 6 năm 2021'],
    ['2022-02-05', 'Hà Tĩnh, ngày 05 tháng 02 năm 2022'],
    ['2021-12-05', 'Hà Tĩnh, ngày 05 tháng 12 năm 2021'],
  ])('the day %s is written %s', (date, shown) => {
    expect(nominationList(aList({ date })).heading.placeDate).toBe(shown);
  });

  test.each(['2021-02-29', '2021-13-01', '18/06/2021', ''])('the day "%s" is refused as no day', (date) => {
    expect(() => nominationList(aList({ date }))).toThrow(RangeError);
  });

  test.each([
    ['1850/DS-SYT', undefined, 'Số: 1850/DS-SYT'],
    ['5/DS-SYT', undefined, 'Số: 05/DS-SYT'],
    ['Số: 17/DS-SYT', undefined, 'Số: 17/DS-SYT'],
    [undefined, 'DS-SYT', 'Số:          /DS-SYT'],
  ])('number %s with symbol %s is written %s', (documentNo, documentSymbol, shown) => {
    expect(nominationList(aList({ documentNo, documentSymbol })).heading.number).toBe(shown);
  });

  test('agency and authority are in capitals, the receivers dashed, the last with a full stop', () => {
    const paper = nominationList(aList({ recipients: ['UBND tỉnh', '- Lưu: VT, TCCB.'] }));
    expect(paper.heading).toMatchObject({ parent: 'UBND TỈNH HÀ TĨNH', agency: 'SỞ Y TẾ' });
    expect(paper.foot.signer).toEqual({ authority: ['Q. GIÁM ĐỐC'], name: 'Nguyễn Tuấn' });
    expect(paper.foot.recipients).toEqual(['- UBND tỉnh;', '- Lưu: VT, TCCB.']);
  });
});

describe('When the title is given in one line', () => {
  test.each([
    [['Danh sách đăng ký gương điển hình'], 'DANH SÁCH', ['Đăng ký gương điển hình']],
    [['Danh sách', 'Đề nghị khen thưởng'], 'DANH SÁCH', ['Đề nghị khen thưởng']],
    [['Tổng hợp gương điển hình'], 'TỔNG HỢP GƯƠNG ĐIỂN HÌNH', []],
    [[], 'DANH SÁCH', []],
  ])('%j is printed as %s over %j', (title, kind, subject) => {
    expect(nominationList(aList({ title }))).toMatchObject({ title: kind, subject });
  });
});

describe('When text came from a file', () => {
  test('it is printed in NFC without invisible characters, line by line', () => {
    const decomposed = 'Hồ Đức An'.normalize('NFD');
    const entry = anEntry({ name: `${decomposed}\u200b`, achievements: ' CSTĐCS 2019 \r\n\n Giấy khen\u0007 2020' });
    const row = nominationList(aList({ entries: [entry] })).sections[0]?.rows[0];
    expect(row?.[1]).toEqual(['Hồ Đức An'.normalize('NFC')]);
    expect(row?.[4]).toEqual(['CSTĐCS 2019', 'Giấy khen 2020']);
  });
});
