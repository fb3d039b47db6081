import { describe, expect, it } from 'vitest';
import { countedAs } from '../../../shared/domain/awards/atoms.ts';
import { extractAwards } from '../../../shared/domain/awards/extract-awards.ts';

const counted = (text: string, subject: 'individual' | 'collective' = 'individual') =>
  extractAwards(text, { subject }).map(countedAs);

describe('When a read award is put to the criteria', () => {
  it.each([
    ['Chiến sĩ thi đua cơ sở năm 2020', { as: 'award', code: 'CSTDCS', issuerKind: 'CO_SO' }],
    ['Chiến sĩ thi đua cấp tỉnh năm 2020', { as: 'award', code: 'CSTDT', issuerKind: 'TINH' }],
    ['Chiến sĩ thi đua cấp Bộ năm 2020', { as: 'award', code: 'CSTDT', issuerKind: 'BO' }],
    ['Chiến sĩ thi đua toàn quốc', { as: 'award', code: 'CSTDTQ', issuerKind: 'NHA_NUOC' }],
    ['Bằng khen của Thủ tướng Chính phủ', { as: 'award', code: 'BKTTG', issuerKind: 'NHA_NUOC' }],
    ['Bằng khen của Chủ tịch UBND tỉnh', { as: 'award', code: 'BKT', issuerKind: 'TINH' }],
    ['Bằng khen cấp tỉnh', { as: 'award', code: 'BKT', issuerKind: 'TINH' }],
    ['Bằng khen của Bộ Y tế', { as: 'award', code: 'BKT', issuerKind: 'BO' }],
    ['Bằng khen của Tổng Liên đoàn Lao động Việt Nam', { as: 'award', code: 'BKT', issuerKind: 'DOANTHE_TW' }],
    ['Bằng khen của Công đoàn Y tế Việt Nam', { as: 'award', code: 'BKT', issuerKind: 'NGANH_TW' }],
    ['Bằng khen của Liên đoàn Lao động tỉnh', null],
    ['Bằng khen của Tỉnh ủy', null],
    ['Bằng khen của Tỉnh đoàn', null],
    ['Bằng khen của Hội Chữ thập đỏ tỉnh', null],
    ['Bằng khen (QĐ số 12-QĐ/TU ngày 03/02/2020)', null],
    ['Giấy khen của Công đoàn ngành Y tế', null],
    ['Giấy khen của Huyện ủy Đức Thọ', null],
    ['Giấy khen của Giám đốc Công an tỉnh', null],
    ['Kỷ niệm chương của Tỉnh đoàn', null],
    ['Bằng khen năm 2020', null],
    ['Giấy khen của Giám đốc Sở Y tế', { as: 'award', code: 'GK', issuerKind: 'CO_SO' }],
    ['Huân chương Lao động hạng Nhì', { as: 'award', code: 'HCLD2', issuerKind: 'NHA_NUOC' }],
    ['Huân chương Lao động', null],
    ['Sáng kiến cấp tỉnh', { as: 'initiative', level: 'TINH' }],
    ['Sáng kiến cấp Bộ', { as: 'initiative', level: 'TINH' }],
    ['Hoàn thành xuất sắc nhiệm vụ năm 2020', { as: 'rating', grade: 'HTXS' }],
    ['Đề tài cấp tỉnh', null],
    ['Bằng Lao động sáng tạo', null],
  ])('%s counts as %o', (text, expected) => {
    expect(counted(text)).toEqual([expected]);
  });

  it.each([
    ['Cờ thi đua của Chính phủ', { as: 'award', code: 'COCP', issuerKind: 'NHA_NUOC' }],
    ['Cờ thi đua của UBND tỉnh', { as: 'award', code: 'COT', issuerKind: 'TINH' }],
    ['Tập thể lao động xuất sắc', { as: 'award', code: 'TTLDXS', issuerKind: 'TINH' }],
    ['Đơn vị dẫn đầu toàn ngành năm 2020', { as: 'fact', code: 'DVDD', level: null }],
    ['Đảng bộ trong sạch vững mạnh năm 2020', { as: 'fact', code: 'TSVM', level: null }],
  ])('of a collective, %s counts as %o', (text, expected) => {
    expect(counted(text, 'collective')).toEqual([expected]);
  });
});
