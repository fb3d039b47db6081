import type { FindingKind, Seen } from './finding-kind.ts';

type Sentence = (seen: Seen) => string;
const kind =
  (severity: FindingKind['severity'], effect: FindingKind['effect']) =>
  (message: Sentence, remedy: Sentence): FindingKind => ({ severity, effect, message, remedy });
const refuse = kind('block', 'refuse');
const review = kind('block', 'review');
const warn = kind('warn', 'none');
const info = kind('info', 'none');
const quoted = ({ value }: Seen): string => (value ? ` "${value}"` : '');
const nothingToDo = (): string => 'Không cần làm gì nếu danh sách đọc được đã đúng.';

/** Digits parted in threes, as they are written in Vietnam: 20.000. */
const figure = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** The file as a form: tables, headings, sections, hidden parts, encodings, signatures. */
export const layoutFindings = {
  no_rows: refuse(
    () => 'Biểu mẫu chưa có dòng nào được điền.',
    () => 'Điền ít nhất một tập thể hoặc cá nhân rồi nộp lại.',
  ),
  no_nominee_table: review(
    () => 'Không tìm thấy bảng danh sách theo biểu mẫu trong tệp.',
    () => 'Nhập danh sách vào bảng của biểu mẫu (mỗi người một dòng) rồi nộp lại.',
  ),
  required_column_missing: refuse(
    ({ value }) => `Bảng thiếu cột bắt buộc${value ? `: ${value}` : ''}.`,
    () => 'Thêm đúng cột đó theo biểu mẫu và điền đủ rồi nộp lại.',
  ),
  column_unrecognised: review(
    ({ value }) => `Không biết cột nào là cột bắt buộc${value ? `: ${value}` : ''}.`,
    () => 'Sửa tiêu đề cột theo đúng biểu mẫu rồi nộp lại.',
  ),
  unknown_header: review(
    (seen) => `Không nhận ra tiêu đề cột${quoted(seen)}.`,
    () => 'Sửa tiêu đề cột theo đúng biểu mẫu rồi nộp lại.',
  ),
  extra_column: warn(
    (seen) => `Bảng có cột ngoài biểu mẫu${quoted(seen)}; cột này không được xét.`,
    () => 'Nếu nội dung cột này quan trọng, chuyển vào cột thành tích.',
  ),
  name_joined: warn(
    () => 'Chữ ở cột không có tiêu đề bên phải cột họ tên được đọc là phần cuối của họ tên.',
    () =>
      'Kiểm tra họ tên đã đọc; nếu đúng, gộp tiêu đề "Họ và tên" trên cả hai cột, nếu không, ghi tiêu đề riêng cho cột đó.',
  ),
  untitled_text: warn(
    (seen) => `Có chữ${quoted(seen)} ở cột không có tiêu đề; hệ thống không đọc vào hồ sơ.`,
    () => 'Ghi tiêu đề của cột theo biểu mẫu, hoặc chuyển nội dung vào đúng cột.',
  ),
  repeated_column: review(
    (seen) => `Có hai cột cùng mang tiêu đề${quoted(seen)}.`,
    () => 'Gộp hai cột làm một hoặc sửa tiêu đề cho đúng biểu mẫu.',
  ),
  form_heading_missing: warn(
    () => 'Tệp không có phần đầu văn bản (cơ quan, số, địa danh và ngày, tên danh sách).',
    () => 'Lần sau dùng đúng biểu mẫu có phần đầu; lần này hệ thống lấy đơn vị và ngày nộp theo liên kết đã dùng.',
  ),
  form_version_old: warn(
    (seen) => `Tệp dùng mẫu cũ${quoted(seen)}; vẫn được nhận.`,
    () => 'Lần sau tải mẫu mới trên trang này.',
  ),
  form_other: review(
    (seen) => `Tệp là biểu mẫu khác${quoted(seen)}, không phải biểu mẫu đang nộp.`,
    () => 'Kiểm tra lại đợt nộp hoặc tải đúng biểu mẫu.',
  ),
  no_text: refuse(
    () => 'Văn bản không có nội dung.',
    () => 'Kiểm tra lại tệp rồi nộp bản có nội dung.',
  ),
  unread_text: review(
    (seen) => `Có nội dung trong bảng mà hệ thống không xếp được vào dòng nào${quoted(seen)}.`,
    () => 'Xem lại dòng đó: mỗi người một dòng, điền đúng cột.',
  ),
  tracked_changes_present: warn(
    () => 'Tệp còn thay đổi đang theo dõi (Track Changes); hệ thống đọc bản sau khi chấp nhận mọi thay đổi.',
    () => 'Trong Word chọn Xem lại → Chấp nhận tất cả, lưu rồi nộp lại nếu danh sách bên dưới chưa đúng.',
  ),
  comments_present: info(() => 'Tệp có chú thích bên lề; hệ thống không đọc chú thích.', nothingToDo),
  footnotes_present: info(
    () => 'Tệp có chú thích cuối trang; hệ thống không đọc chú thích vào danh sách.',
    () => 'Nếu chú thích là nội dung cần xét, chép vào đúng ô trong bảng.',
  ),
  hidden_text_ignored: warn(
    () => 'Tệp có chữ ẩn; hệ thống không đọc chữ ẩn.',
    () => 'Nếu chữ ẩn là nội dung cần nộp, bỏ định dạng ẩn rồi nộp lại.',
  ),
  hidden_rows: warn(
    ({ place }) => `Có dòng bị ẩn hoặc bị lọc${place ? ` (${place})` : ''}; hệ thống vẫn đọc dòng này.`,
    () => 'Bỏ lọc để xem; xóa hẳn dòng nếu không muốn nộp.',
  ),
  hidden_columns: warn(
    (seen) => `Có cột bị ẩn${quoted(seen)}; hệ thống vẫn đọc cột này.`,
    () => 'Bỏ ẩn để xem; xóa hẳn cột nếu không muốn nộp.',
  ),
  hidden_sheet_ignored: warn(
    (seen) => `Trang tính ẩn${quoted(seen)} không được đọc.`,
    () => 'Nếu danh sách nằm ở trang tính đó, bỏ ẩn rồi nộp lại.',
  ),
  sheet_unreadable: warn(
    (seen) => `Trang tính${quoted(seen)} bị hỏng nên không đọc được.`,
    () => 'Mở bằng Excel, chép sang trang tính mới rồi lưu lại.',
  ),
  cell_out_of_range: warn(
    (seen) => `Bỏ qua ô nằm ngoài vùng bảng${quoted(seen)}.`,
    () => 'Xóa các ô thừa ở cuối trang tính rồi lưu lại.',
  ),
  too_many_rows: refuse(
    ({ value }) => `Danh sách quá dài${value ? `, hơn ${figure(value)} dòng` : ''}.`,
    () => 'Tách thành nhiều tệp rồi nộp từng tệp.',
  ),
  too_many_columns: refuse(
    () => 'Bảng có quá nhiều cột.',
    () => 'Chép danh sách vào biểu mẫu chuẩn rồi nộp lại.',
  ),
  too_many_merges: review(
    ({ value, place }) => `Có quá nhiều ô gộp${place ? ` (${place})` : ''}; chỉ xét ${figure(value ?? '')} ô gộp đầu.`,
    () => 'Bỏ gộp các ô trong danh sách, điền đủ từng dòng rồi nộp lại.',
  ),
  too_many_sheets: warn(
    ({ value }) => `Tệp có quá nhiều trang tính; chỉ đọc ${value ?? ''} trang đầu.`,
    () => 'Tách thành nhiều tệp rồi nộp từng tệp.',
  ),
  csv_unclosed_quote: refuse(
    ({ place }) => `Tệp CSV có dấu ngoặc kép mở mà không đóng${place ? ` (${place})` : ''}.`,
    () => 'Mở bằng Excel, sửa ô đó rồi lưu lại thành .xlsx.',
  ),
  legacy_encoding_converted: warn(
    ({ value }) => `Chữ dùng bảng mã cũ${value ? ` (${value})` : ''}; hệ thống đã chuyển sang Unicode.`,
    () => 'Kiểm tra lại họ tên và đơn vị bên dưới; lần sau dùng phông Times New Roman (Unicode).',
  ),
  encoding_loss: review(
    (seen) => `Có chữ bị mất dấu hoặc hỏng mã${quoted(seen)}, không chuyển được chắc chắn.`,
    () => 'Nhập lại họ tên và nội dung đó bằng phông Unicode rồi nộp lại.',
  ),
  pdf_no_text_layer: review(
    () => 'Tệp PDF là bản quét (ảnh), không có chữ để đọc.',
    () => 'Nộp kèm tệp Word hoặc Excel của danh sách; bản quét có dấu được giữ làm minh chứng.',
  ),
  pdf_page_no_text: review(
    (seen) => `Có trang PDF là ảnh quét${quoted(seen)} nên không đọc được.`,
    () => 'Nộp kèm tệp Word hoặc Excel của danh sách.',
  ),
  pdf_table_uncertain: review(
    ({ place }) => `Bảng trong PDF không rõ ranh giới dòng, cột${place ? ` (${place})` : ''}.`,
    () => 'Nộp tệp Word hoặc Excel gốc, hoặc chờ cán bộ kiểm tra.',
  ),
  pdf_rows_proposed: info(
    () => 'Danh sách được đọc từ tệp PDF nên chỉ là bản đề xuất.',
    () => 'So từng dòng bên dưới với tệp gốc; nếu có tệp Word hoặc Excel gốc, nộp tệp đó để chắc chắn hơn.',
  ),
  pdf_text_rotated: info(() => 'Trang PDF được xoay; hệ thống đã đọc theo chiều đúng.', nothingToDo),
  signature_present: info(
    ({ value }) => `Tệp có chữ ký số${value ? ` của ${value}` : ''}, phủ toàn bộ tệp; chưa kiểm tra thu hồi chứng thư.`,
    nothingToDo,
  ),
  signature_invalid: review(
    ({ value }) => `Chữ ký số${value ? ` của ${value}` : ''} không khớp nội dung: tệp đã bị sửa sau khi ký.`,
    () => 'Ký lại tệp rồi nộp bản mới.',
  ),
  signature_partial: review(
    ({ value }) => `Tệp được sửa thêm sau khi ký số${value ? ` bởi ${value}` : ''}; chữ ký không phủ phần thêm.`,
    () => 'Ký lại toàn bộ tệp rồi nộp bản mới.',
  ),
  signature_unreadable: review(
    () => 'Tệp có chữ ký số nhưng hệ thống không kiểm tra được loại chữ ký này.',
    () => 'Mở tệp bằng phần mềm ký để kiểm tra, hoặc ký lại bằng chứng thư số còn hiệu lực.',
  ),
  signature_untrusted: warn(
    ({ value }) => `Chữ ký số${value ? ` của ${value}` : ''} không do đơn vị chứng thực được công nhận cấp.`,
    () => 'Dùng chứng thư số do Ban Cơ yếu Chính phủ hoặc tổ chức được công nhận cấp.',
  ),
  evidence_unmatched: info(
    (seen) => `Chưa biết tệp minh chứng${quoted(seen)} của ai.`,
    () => 'Đặt tên tệp hoặc thư mục theo họ tên người được đề nghị.',
  ),
  evidence_ambiguous: info(
    (seen) => `Tệp minh chứng${quoted(seen)} có thể là của nhiều người cùng tên.`,
    () => 'Ghi thêm khoa, phòng hoặc số thứ tự vào tên tệp hoặc thư mục.',
  ),
} satisfies Record<string, FindingKind>;
