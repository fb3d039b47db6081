import type { FindingKind, Seen } from './finding-kind.ts';

const where = ({ place }: Seen): string => (place ? ` (${place})` : '');
const quoted = ({ value }: Seen): string => (value ? ` "${value}"` : '');
const row = (
  severity: FindingKind['severity'],
  message: (seen: Seen) => string,
  remedy: (seen: Seen) => string,
): FindingKind => ({ severity, effect: 'none', message, remedy });

/** One value of one row. These never refuse the file: the unit corrects the row. */
export const rowFindings = {
  name_missing: row(
    'block',
    (seen) => `Dòng này chưa có họ tên hoặc tên tập thể${where(seen)}.`,
    () => 'Điền tên ở cột "Tập thể, cá nhân đăng ký", hoặc xóa dòng nếu thừa.',
  ),
  achievements_missing: row(
    'block',
    (seen) => `Chưa ghi thành tích của${quoted(seen) || ' dòng này'}${where(seen)}.`,
    () => 'Ghi các danh hiệu, hình thức khen thưởng đã đạt, kèm năm và số quyết định.',
  ),
  unit_missing: row(
    'block',
    (seen) => `Chưa ghi đơn vị của${quoted(seen) || ' dòng này'}${where(seen)}.`,
    () => 'Điền tên khoa, phòng, đơn vị công tác.',
  ),
  position_missing: row(
    'warn',
    (seen) => `Chưa ghi chức vụ của${quoted(seen) || ' dòng này'}${where(seen)}.`,
    () => 'Điền chức vụ hoặc chức danh của cá nhân.',
  ),
  value_missing: row(
    'block',
    (seen) => `Cột "${seen.column ?? ''}" của${quoted(seen) || ' dòng này'} để trống${where(seen)}.`,
    (seen) => `Điền cột "${seen.column ?? ''}".`,
  ),
  tt_duplicate: row(
    'warn',
    (seen) => `Số thứ tự${quoted(seen)} bị trùng với dòng trước${where(seen)}.`,
    () => 'Đánh lại số thứ tự từ 1.',
  ),
  tt_invalid: row(
    'info',
    (seen) => `Số thứ tự${quoted(seen)} không phải là số${where(seen)}.`,
    () => 'Đánh lại số thứ tự từ 1.',
  ),
  duplicate_nominee: row(
    'warn',
    (seen) => `${seen.value ? `"${seen.value}"` : 'Người này'} đã có ở dòng trên${where(seen)}.`,
    () => 'Xóa dòng trùng; nếu là hai người cùng tên, ghi rõ thêm khoa, phòng.',
  ),
  several_names: row(
    'block',
    (seen) => `Một dòng có tên của nhiều người${quoted(seen)}${where(seen)}.`,
    () => 'Tách mỗi người một dòng, có chức vụ, đơn vị và thành tích riêng.',
  ),
  kind_unknown: row(
    'warn',
    (seen) => `Không rõ${quoted(seen)} là tập thể hay cá nhân${where(seen)}.`,
    () => 'Xếp dòng dưới mục "Tập thể" hoặc "Cá nhân", hoặc ghi chức vụ nếu là cá nhân.',
  ),
  formula_without_value: row(
    'warn',
    (seen) => `Ô là công thức chưa có kết quả lưu kèm${where(seen)}.`,
    () => 'Mở bằng Excel, nhấn Lưu để Excel tính lại, hoặc dán giá trị rồi nộp lại.',
  ),
  cell_error_value: row(
    'block',
    (seen) => `Ô báo lỗi công thức${quoted(seen)}${where(seen)}.`,
    () => 'Sửa công thức hoặc gõ thẳng giá trị.',
  ),
  corrupt_cell: row(
    'block',
    (seen) => `Ô bị hỏng nên không đọc được${where(seen)}.`,
    () => 'Gõ lại nội dung ô đó rồi lưu.',
  ),
  cell_too_long: {
    ...row(
      'block',
      (seen) => `Ô dài quá 32.767 ký tự, chỉ đọc phần đầu${where(seen)}.`,
      () => 'Rút gọn nội dung, phần chi tiết gửi bằng tệp minh chứng.',
    ),
    effect: 'review',
  },
  cell_garbled: row(
    'block',
    (seen) => `Ô có chữ bị lỗi phông, không đọc được chắc chắn${quoted(seen)}${where(seen)}.`,
    () => 'Gõ lại nội dung ô đó bằng phông Unicode (Times New Roman).',
  ),
} satisfies Record<string, FindingKind>;
