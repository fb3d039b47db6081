import { describe, expect, test } from 'vitest';
import { exportCsv, exportJson, formulaSafe } from '../../../../shared/domain/papers/table-export.ts';

const columns = [
  { id: 'name', label: 'Họ và tên' },
  { id: 'count', label: 'Số lần' },
];

describe('When a table is exported as CSV', () => {
  test('Excel reads it as Vietnamese: a byte order mark, quotes where needed, CRLF', () => {
    const rows = [
      { name: 'Hồ Đức An, "BS"\nKhoa Nhi', count: 2 },
      { name: null, count: -1 },
    ];
    expect(exportCsv({ columns, rows })).toBe('\ufeffHọ và tên,Số lần\r\n"Hồ Đức An, ""BS""\nKhoa Nhi",2\r\n,-1\r\n');
  });

  test.each(['=1+1', '+84', '-Bằng khen', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])('%j does not run', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  test.each(['Hồ Đức An', '', '1-2', 'a=b'])('%j stays as it is', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });
});

describe('When a table is exported as JSON', () => {
  test('values stay as they are and what is missing is null', () => {
    const text = exportJson({ columns, rows: [{ name: '=1' }] });
    expect(JSON.parse(text)).toEqual([{ name: '=1', count: null }]);
  });
});
