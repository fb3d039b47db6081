import { describe, expect, it } from 'vitest';
import { convertLegacy, legacyCodeOfFont } from '../../../../shared/domain/reading/vietnamese/legacy-font.ts';
import { guessLegacyCode } from '../../../../shared/domain/reading/vietnamese/letter-statistics.ts';
import { toTcvn3, toVni } from '../../../support/legacy-encodings.ts';

describe('When a font names its encoding', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VnArial', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['.VnArialH Bold', 'tcvn3-capitals'],
    ['ABCDEF+.VnTime', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI-Helve-Condense', 'vni'],
  ])('%s is %s', (font, encoding) => expect(legacyCodeOfFont(font)).toBe(encoding));
  it.each(['Times New Roman', 'Vnesse', 'Arial', 'VNI', ''])('"%s" is an ordinary font', (font) =>
    expect(legacyCodeOfFont(font)).toBeUndefined(),
  );
});

describe('When text is in a legacy encoding', () => {
  it('TCVN3 codes become letters', () => {
    expect(convertLegacy('NguyÔn V¨n §¹t', 'tcvn3')).toEqual({ text: 'Nguyễn Văn Đạt', lost: 0, converted: true });
  });
  it('a capital font gives capitals', () => {
    expect(convertLegacy('ubnd tØnh hµ tÜnh', 'tcvn3-capitals').text).toBe('UBND TỈNH HÀ TĨNH');
  });
  it('VNI pairs become letters, capitals too', () => {
    expect(convertLegacy('Nguyeãn Vaên Ñaït, TÆNH HAØ TÓNH', 'vni').text).toBe('Nguyễn Văn Đạt, TỈNH HÀ TĨNH');
  });
  it('a code without a meaning is kept and counted as lost', () => {
    expect(convertLegacy('B\u00ffnh viÖn', 'tcvn3')).toEqual({ text: 'B\u00ffnh viện', lost: 1, converted: true });
  });
  it('Unicode typed under a legacy font is left alone', () => {
    expect(convertLegacy('Nguyễn Thị Bưởi', 'tcvn3')).toEqual({ text: 'Nguyễn Thị Bưởi', lost: 0, converted: false });
  });
});

const texts = ['Trần Thị Hồng Nga', 'Bác sĩ', 'Khoa Nội tổng hợp, bệnh viện tỉnh', 'lao động tiên tiến các năm 2019'];

describe('When the font name is gone', () => {
  it('the letters of a document betray TCVN3', () => {
    expect(guessLegacyCode(texts.map(toTcvn3))).toBe('tcvn3');
  });
  it('the letters of a document betray VNI', () => {
    expect(guessLegacyCode(texts.map(toVni))).toBe('vni');
  });
  it('a Unicode document with a few Latin-1 cells is left alone', () => {
    expect(guessLegacyCode([...texts, 'Hà Thái Lâm', 'Là', 'Sáng'])).toBeUndefined();
  });
  it('one short cell is too little evidence', () => {
    expect(guessLegacyCode(['Y sÜ'])).toBeUndefined();
  });
  it('soft hyphens that no letter touches are no letters of TCVN3', () => {
    expect(guessLegacyCode(['Thông tin \u00ad11/23', 'Thông tin \u00ad 12', 'Thông tin \u00ad'])).toBeUndefined();
  });
  it('French and German are not taken for Vietnamese', () => {
    expect(
      guessLegacyCode(['Müller, Größe, Fußgänger, schön', "l'été à la plage, où êtes-vous, garçon"]),
    ).toBeUndefined();
  });
});
