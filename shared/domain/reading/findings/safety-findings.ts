import type { FindingKind } from './finding-kind.ts';

const refuse = (message: string, remedy: string): FindingKind => ({
  severity: 'block',
  effect: 'refuse',
  message: ({ value }) => message.replace('%', value ? ` (${value})` : ''),
  remedy: () => remedy,
});
const warn = (message: string, remedy: string): FindingKind => ({
  ...refuse(message, remedy),
  severity: 'warn',
  effect: 'none',
});

const resave = 'Mở tệp bằng Word hoặc Excel, chọn Lưu thành (Save As) dạng .docx hoặc .xlsx rồi nộp lại tệp mới.';
const retype = 'Chép nội dung vào biểu mẫu tải từ trang này, lưu lại rồi nộp tệp đó.';
const resend = 'Gửi lại tệp gốc; nếu gửi qua thư điện tử hoặc USB, hãy chép lại từ máy đã soạn tệp.';

/** The file as a file: empty, broken, disguised, locked or dangerous. */
export const safetyFindings = {
  empty_file: refuse('Tệp rỗng, không có nội dung (0 byte).', 'Kiểm tra lại tệp trên máy rồi gửi lại.'),
  file_too_large: refuse(
    'Tệp quá lớn%.',
    'Bỏ bớt ảnh chèn trong tệp hoặc tách tệp; mỗi tệp không quá 25 MB, cả gói nén không quá 50 MB.',
  ),
  unsupported_format: refuse('Không đọc được loại tệp này%.', resave),
  wrong_extension: warn(
    'Đuôi tên tệp không đúng với nội dung%; hệ thống đọc theo nội dung.',
    'Lần sau lưu tệp đúng đuôi, ví dụ .docx cho Word, .xlsx cho Excel, .pdf cho PDF.',
  ),
  password_protected: refuse(
    'Tệp có mật khẩu nên không mở được.',
    'Mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ), lưu rồi nộp lại.',
  ),
  macro: refuse('Tệp có chứa macro%; hệ thống không nhận tệp có mã lệnh.', resave),
  polyglot: refuse('Tệp ghép hai loại nội dung vào nhau nên không an toàn%.', resave),
  active_content: refuse(
    'Tệp có mã lệnh hoặc tệp đính kèm tự chạy bên trong%.',
    'In lại ra tệp PDF mới rồi nộp tệp đó.',
  ),
  corrupt_zip: refuse('Tệp bị hỏng hoặc chưa tải lên hết%.', resend),
  corrupt_ole: refuse('Tệp Word/Excel kiểu cũ bị hỏng%.', resend),
  corrupt_pdf: refuse('Tệp PDF bị hỏng%.', resend),
  zip_bomb: refuse('Tệp nén phình ra quá lớn khi mở nên bị chặn%.', retype),
  zip_ambiguous: refuse('Tệp nén có hai phần mục lục, không biết phần nào là thật.', resave),
  zip_duplicate_entry: refuse('Tệp nén có hai thành phần trùng tên%.', resave),
  zip_overlap: refuse('Tệp nén có các thành phần chồng lên nhau nên không an toàn%.', resave),
  zip_header_mismatch: refuse('Tệp nén ghi sai thông tin thành phần bên trong%.', resave),
  too_many_entries: refuse('Tệp nén có quá nhiều thành phần%.', 'Tách thành nhiều tệp nén, mỗi tệp không quá 200 tệp.'),
  empty_archive: refuse('Tệp nén không có tệp nào bên trong.', 'Nén lại các tệp cần nộp rồi gửi lại.'),
  nested_archive_too_deep: refuse(
    'Tệp nén lồng trong tệp nén quá nhiều lớp%.',
    'Giải nén các tệp bên trong, đặt chung một thư mục rồi nén lại một lần.',
  ),
  unsupported_compression: refuse(
    'Tệp dùng kiểu nén không hỗ trợ%.',
    'Nén lại bằng chức năng nén ZIP có sẵn của Windows.',
  ),
  unsafe_path: warn(
    'Bỏ qua thành phần có tên không an toàn trong tệp nén%.',
    'Đặt lại tên tệp bằng chữ và số thông thường rồi nén lại.',
  ),
  child_rejected: warn(
    'Có tệp trong gói không dùng được%; các tệp khác vẫn được đọc.',
    'Xem lý do ở từng tệp, sửa rồi nộp lại tệp đó.',
  ),
  xml_doctype: refuse('Tệp có khai báo DOCTYPE bên trong, là dấu hiệu tệp bị can thiệp.', resave),
  xml_malformed: refuse('Nội dung bên trong tệp sai cấu trúc%.', resave),
  xml_too_deep: refuse('Nội dung bên trong tệp lồng nhau quá sâu.', retype),
  xml_token_too_long: refuse('Nội dung bên trong tệp có thẻ dài bất thường.', retype),
  text_amplification: refuse('Nội dung tệp lặp lại quá nhiều, vượt giới hạn đọc.', retype),
  time_exceeded: refuse('Tệp quá phức tạp, đọc quá thời gian cho phép.', retype),
  pdf_limits: refuse(
    'Tệp PDF quá lớn hoặc quá phức tạp để đọc an toàn%.',
    'In lại ra PDF từ Word hoặc Excel, hoặc nộp tệp .docx, .xlsx gốc.',
  ),
  external_reference_ignored: {
    ...warn(
      'Tệp có liên kết ra bên ngoài%; hệ thống không mở các liên kết đó.',
      'Không cần làm gì nếu danh sách bên dưới đã đủ.',
    ),
    severity: 'info',
  },
  reader_failed: refuse(
    'Hệ thống gặp lỗi khi đọc tệp này.',
    'Nộp lại; nếu vẫn lỗi, báo cho cán bộ thường trực kèm tệp.',
  ),
} satisfies Record<string, FindingKind>;
