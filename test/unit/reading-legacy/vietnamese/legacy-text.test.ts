import { describe, expect, it } from 'vitest';
import { legacyText } from '../../../../shared/domain/reading/vietnamese/legacy-text.ts';
import { decodeSingleByte } from '../../../../shared/domain/reading/vietnamese/single-byte.ts';
import { toTcvn3, toVni } from '../../../support/legacy-encodings.ts';

const sample = 'Trần Thị Hồng Nga\nKhoa Nội tổng hợp, bệnh viện tỉnh\nlao động tiên tiến các năm 2019';

describe('When a cell has runs in several fonts', () => {
  it('each run is converted by its own font and the rest stays', () => {
    const text = 'Sè: 145 - sở y tế - nguyÔn';
    const fonts = [
      { start: 0, end: 2, font: '.VnTime' },
      { start: 10, end: 18, font: 'Times New Roman' },
      { start: 20, end: 26, font: '.VnTimeH' },
    ];
    expect(legacyText.decodeRuns(text, fonts)).toBe('Số: 145 - sở y tế - NGUYỄN');
  });
  it('letters that Word parted over neighbouring runs of one font are put together', () => {
    const coded = toVni('Bệnh viện');
    const fonts = [...coded].map((_, i) => ({ start: i, end: i + 1, font: 'VNI-Times' }));
    expect(legacyText.decodeRuns(coded, fonts)).toBe('Bệnh viện');
  });
  it.each([
    ['§Ò tµi “Ứng dông kü thuËt”', 'Đề tài “Ứng dụng kỹ thuật”'],
    ['Vi DiÔm Ỷ', 'Vi Diễm Ỷ'],
    ['Phã Gi¸m §ỐC', 'Phó Giám ĐỐC'],
    ['Tõ Quang Ỷ', 'Từ Quang Ỷ'],
    ['Trần Văn Âu, Phòng Tài chính', 'Trần Văn Âu, Phòng Tài chính'],
  ])('%s, where a capital was typed in Unicode, reads as %s', (text, read) => {
    expect(legacyText.decodeRuns(text, [{ start: 0, end: text.length, font: '.VnTime' }])).toBe(read);
  });
  it('a capital font counts as TCVN3', () => {
    expect(legacyText.encodingOfFont('.VnArialH')).toBe('tcvn3');
  });
});

describe('When no font tells the encoding', () => {
  const western = (text: string): string => decodeSingleByte(new TextEncoder().encode(text), 'windows-1252');
  it.each([
    ['tcvn3', toTcvn3(sample)],
    ['vni', toVni(sample)],
    ['mojibake', western(sample)],
  ] as const)('%s is guessed from the sample and undone', (encoding, broken) => {
    expect(legacyText.guessEncoding(broken)).toBe(encoding);
    expect(legacyText.decode(broken, encoding)).toBe(sample);
  });
  it('VISCII is guessed from the sample and undone', () => {
    const broken = 'Tr¥n Th¸ H°ng Nga\nKhoa Nµi t±ng hþp, b®nh vi®n tïnh';
    expect(legacyText.guessEncoding(broken)).toBe('viscii');
    expect(legacyText.decode(broken, 'viscii')).toBe('Trần Thị Hồng Nga\nKhoa Nội tổng hợp, bệnh viện tỉnh');
  });
  it('good Unicode needs nothing', () => {
    expect(legacyText.guessEncoding(sample)).toBeUndefined();
  });
});

describe('When letters are gone for good', () => {
  it.each(['Nguy?n Văn A', 'Nguy\ufffdn', 'B\u0090nh viện'])('%s shows it', (text) => {
    expect(legacyText.hasLoss(text)).toBe(true);
  });
  it('a question at the end of a sentence does not', () => {
    expect(legacyText.hasLoss('Đã được tặng? Năm 2019.')).toBe(false);
  });
});
