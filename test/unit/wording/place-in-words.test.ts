import { describe, expect, it } from 'vitest';
import { comparePlaces, placeInWords } from '../../../shared/domain/wording/place-in-words.ts';

describe('When a finding stands at a place of a file', () => {
  it('is told as a person looks for it in a Word file', () => {
    expect(placeInWords({ table: 2, row: 7, column: 'position' }, 'vi')).toBe('Bảng 2, dòng 7, cột Chức vụ');
  });

  it('names the sheet and the cell of a workbook', () => {
    const place = { sheet: 'DS 2021', row: 7, column: 'name', cell: 'B7' };
    expect(placeInWords(place, 'vi')).toBe('Trang tính “DS 2021”, dòng 7, cột Tập thể, cá nhân đăng ký, ô B7');
  });

  it('names the entry of a bundle first', () => {
    expect(placeInWords({ entry: 'ds.docx', table: 1, row: 2 }, 'en')).toBe('File “ds.docx”, Table 1, row 2');
  });

  it('uses the names of the form that was sent', () => {
    expect(placeInWords({ row: 3, column: 'summary' }, 'vi', { summary: 'Tóm tắt thành tích' })).toBe(
      'Dòng 3, cột Tóm tắt thành tích',
    );
  });

  it('is empty for the file as a whole', () => {
    expect(placeInWords({}, 'vi')).toBe('');
  });
});

describe('When findings are put in the order of the file', () => {
  it('goes by table, then by row as numbers', () => {
    const places = [{ table: 2, row: 10 }, { table: 2, row: 9 }, { table: 1, row: 30 }, {}];
    expect(places.toSorted(comparePlaces)).toEqual([
      {},
      { table: 1, row: 30 },
      { table: 2, row: 9 },
      { table: 2, row: 10 },
    ]);
  });

  it('keeps the entries of a bundle together', () => {
    const places = [
      { entry: 'b.docx', row: 1 },
      { entry: 'a.docx', row: 9 },
    ];
    expect(places.toSorted(comparePlaces).map((place) => place.entry)).toEqual(['a.docx', 'b.docx']);
  });
});
