import { describe, expect, it } from 'vitest';
import { linesOf, textOfLines, textOfParts } from '../../../../shared/adapters/documents/pdf/text-lines.ts';

const word = (text: string, left: number, right: number, font = 'Times') => ({
  text,
  left,
  right,
  y: 100,
  size: 12,
  font,
  blankBefore: false,
  blankAfter: false,
});

describe('When two texts stand side by side on one line', () => {
  it('a wide gap parts them as a tab does, a blank does not', () => {
    const [line] = linesOf([
      word('Nơi', 50, 70),
      word('nhận:', 74, 100),
      word('GIÁM', 400, 430),
      word('ĐỐC', 434, 455),
    ]);
    expect(line && textOfParts(line).text).toBe('Nơi nhận:\tGIÁM ĐỐC');
  });
  it('the runs of an old font keep their places', () => {
    const [line] = linesOf([word('Số', 50, 70), word('Gi¸m', 400, 430, '.VnTime')]);
    expect(line && textOfParts(line)).toEqual({ text: 'Số\tGi¸m', fonts: [{ start: 3, end: 7, font: '.VnTime' }] });
  });
});

describe('When words of a line lie over one another', () => {
  it('a point that its font moves under the letter before it hides nothing', () => {
    const [line] = linesOf([word('TP', 50, 61), word('.', 59.3, 62), word('Hồ', 65, 77)]);
    expect(line?.overlaps).toBeUndefined();
  });
  it('two words in one place cannot be read', () => {
    const [line] = linesOf([word('An', 50, 61), word('Hà', 52, 62)]);
    expect(line?.overlaps).toBe(true);
  });
});

describe('When letters are raised or lowered', () => {
  const small = (text: string, left: number, right: number, y: number) => ({ ...word(text, left, right), y, size: 7 });

  it('they belong to the word they touch, whatever line they seem to stand on', () => {
    for (const y of [95, 103]) {
      const lines = linesOf([word('120', 50, 68), word('m', 72, 81), small('2', 81, 85, y), word('sàn', 89, 105)]);
      expect(lines.map((line) => textOfParts(line).text)).toEqual(['120 m2 sàn']);
    }
  });
  it('a small line of its own stays a line', () => {
    const lines = linesOf([word('Hà Tĩnh', 50, 90), small('ghi chú', 50, 80, 107)]);
    expect(lines.map((line) => textOfParts(line).text)).toEqual(['Hà Tĩnh', 'ghi chú']);
  });
});

describe('When a cell has several lines', () => {
  const cell = (...lines: string[]) =>
    textOfLines(
      lines.flatMap((text, i) => linesOf([{ ...word(text, 50, 90), y: 100 + i * 14 }])),
      200,
    ).text;

  it('a line that had room for the next word ends there', () => {
    expect(cell('Giấy khen', 'Bằng khen')).toBe('Giấy khen\nBằng khen');
  });
  it('a small letter goes on with the line before, unless that ended its sentence', () => {
    expect(cell('Chi cục Dân', 'số - KHHGĐ')).toBe('Chi cục Dân số - KHHGĐ');
    expect(cell('LĐTT 2019;', 'đạt giải Nhì')).toBe('LĐTT 2019;\nđạt giải Nhì');
  });
});
