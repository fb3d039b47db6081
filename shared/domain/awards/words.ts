import type { AwardCode, AwardFlag, AwardLevel, ExclusionReason } from './reading.ts';

/** What officials call each award, level, doubt and reason. */
export const awardWords: Readonly<Record<AwardCode, string>> = {
  AHLD: 'Anh hùng Lao động',
  TTND: 'Thầy thuốc Nhân dân',
  TTUT: 'Thầy thuốc Ưu tú',
  HC_LD: 'Huân chương Lao động',
  HC_DL: 'Huân chương Độc lập',
  CSTD: 'Chiến sĩ thi đua',
  LDTT: 'Lao động tiên tiến',
  TT_LDXS: 'Tập thể lao động xuất sắc',
  TT_LDTT: 'Tập thể lao động tiên tiến',
  CO_TD: 'Cờ thi đua',
  BK: 'Bằng khen',
  GK: 'Giấy khen',
  KNC: 'Kỷ niệm chương',
  BLDST: 'Bằng Lao động sáng tạo',
  SK: 'Sáng kiến',
  DT: 'Đề tài',
  HTXSNV: 'Hoàn thành xuất sắc nhiệm vụ',
  DV_HTXS: 'Đảng viên hoàn thành xuất sắc nhiệm vụ',
  TCD_HTXS: 'Tổ chức đảng hoàn thành xuất sắc nhiệm vụ',
  DAN_DAU: 'Đơn vị dẫn đầu',
  GIAI: 'Giải thưởng',
  DHTT: 'Điển hình tiên tiến',
  DT_KHAC: 'Danh hiệu khác',
};

export const levelWords: Readonly<Record<AwardLevel, string>> = {
  nha_nuoc: 'Nhà nước',
  toan_quoc: 'toàn quốc',
  chinh_phu: 'Chính phủ',
  thu_tuong: 'Thủ tướng Chính phủ',
  bo: 'bộ, ban, đoàn thể trung ương',
  nganh_tw: 'ngành trung ương',
  tinh: 'tỉnh, thành phố',
  nganh: 'ngành',
  so: 'sở',
  huyen: 'huyện',
  xa: 'xã, phường',
  don_vi: 'đơn vị',
  co_so: 'cơ sở',
  khac: 'khác',
  khong_ro: 'chưa rõ cấp',
};

export const reasonWords: Readonly<Record<ExclusionReason, string>> = {
  proposed: 'mới đề nghị, chưa được tặng',
  not_awarded: 'không được tặng',
  target: 'mục tiêu phấn đấu',
  registered: 'mới đăng ký',
  eligible_only: 'mới đủ điều kiện',
  revoked: 'đã bị hủy hoặc thu hồi',
  criterion_text: 'lời của tiêu chuẩn, không phải thành tích',
  other_subject: 'của người hoặc tập thể khác',
  not_emulation_award: 'không phải danh hiệu, hình thức thi đua, khen thưởng',
  movement_name: 'tên phong trào, hội nghị',
  duty: 'công việc được giao',
};

export const flagWords: Readonly<Record<AwardFlag, string>> = {
  vague_count: 'không nói rõ số lần',
  level_unknown: 'không nói rõ cấp',
  range_reversed: 'khoảng năm viết ngược',
  bad_date: 'ngày không có trong lịch',
  count_mismatch: 'số lần khác số năm kể ra',
};
