import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/domain/reading/vietnamese/canonical.ts';
import { fold, foldLoose, shadow, toneKey } from '../../../../shared/domain/reading/vietnamese/fold.ts';

describe('When text is made canonical', () => {
  it('decomposed letters become composed and invisible characters go', () => {
    expect(canonicalText('Nguye\u0302\u0303n\u200b Va\u0306n\u00ad A')).toBe('Nguyễn Văn A');
  });
  it('marks of direction and control characters go, emoji stay', () => {
    expect(canonicalText('Lê \u202Egnol\u202C Văn\u200F A\u0007 \uD800 😀')).toBe('Lê gnol Văn A 😀');
  });
  it('every kind of blank becomes one space and empty lines go', () => {
    expect(canonicalText(' Khoa\u00a0\u2009 Nhi\t\r\n\r\n\vBệnh viện ')).toBe('Khoa Nhi\nBệnh viện');
  });
  it('the place of the tone mark stays as written', () => {
    expect(canonicalText('hoà, hòa')).toBe('hoà, hòa');
  });
  it('plain text with double blanks is not taken for canonical', () => {
    expect(canonicalText('BS  CKI ')).toBe('BS CKI');
  });
});

describe('When text is folded for search', () => {
  it('tone marks, case and punctuation no longer matter', () => {
    expect(fold('Chiến sỹ thi đua (CSTĐ)')).toBe('chien sy thi dua cstd');
  });
  it.each([
    ['Kỷ niệm chương', 'Kỉ niệm chương'],
    ['Chiến sỹ', 'chiến sĩ'],
    ['quý III', 'quí III'],
    ['Mỹ Đức', 'Mĩ Đức'],
  ])('%s and %s are one word loosely', (a, b) => expect(foldLoose(a)).toBe(foldLoose(b)));
  it.each([
    ['tay', 'tai'],
    ['Thuý', 'Thúi'],
    ['Y tế', 'I tế'],
  ])('%s and %s stay two words loosely', (a, b) => expect(foldLoose(a)).not.toBe(foldLoose(b)));
});

describe('When two people are told apart', () => {
  it.each([
    ['Nguỵ Văn Hoà', 'Ngụy Văn Hòa'],
    ['Lê Thuý Mỹ', 'Lê Thúy Mĩ'],
    ['TRẦN  THỊ KHOẺ', 'Trần Thị Khỏe'],
  ])('%s is %s', (a, b) => expect(toneKey(a)).toBe(toneKey(b)));
  it.each([
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa'],
    ['Lê Văn Đạt', 'Lê Văn Đát'],
  ])('%s is not %s', (a, b) => expect(toneKey(a)).not.toBe(toneKey(b)));
});

describe('When an offset must survive folding', () => {
  it('the shadow has the length of the text and folded letters', () => {
    const text = 'Bằng khen năm 2019 🙂 (QĐ số 5)';
    expect(shadow(text)).toHaveLength(text.length);
    expect(shadow(text).indexOf('2019')).toBe(text.indexOf('2019'));
    expect(shadow(text)).toContain('bang khen nam');
  });
});
