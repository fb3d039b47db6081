import type { Saying } from '../phrases.ts';

export type DepartmentWord = { kind: 'department' };

/** The names of departments and offices, which hold words that mean something else elsewhere: "tổng hợp", "đào tạo", "tổ chức". */
const names = [
  '(nội|ngoại|sản|nhi|dược|mắt|lao|phổi|gây mê|u bướu|ung bướu|tim mạch|thần kinh|tâm thần|da liễu|truyền nhiễm|cấp cứu|khám bệnh|khám|xét nghiệm)',
  '(nội|ngoại|sản|nhi|lao|kế hoạch) (tổng hợp|tổng quát|khoa|chung)',
  '(nội|ngoại) (tim mạch|thần kinh|tiêu hóa|hô hấp|thận|tiết niệu|chấn thương|nhi|tiết|cán bộ|trung cao)',
  '(phụ sản|sản phụ khoa|sơ sinh|nhi sơ sinh|hồi sức|hồi sức cấp cứu|hồi sức tích cực|chống độc|gây mê hồi sức|phẫu thuật|chấn thương chỉnh hình)',
  '(kiểm soát nhiễm khuẩn|chống nhiễm khuẩn|chẩn đoán hình ảnh|thăm dò chức năng|vi sinh|hóa sinh|huyết học|giải phẫu bệnh|truyền máu|thận nhân tạo)',
  '(bệnh nhiệt đới|y học cổ truyền|đông y|phục hồi chức năng|vật lý trị liệu|dinh dưỡng|tiết chế|tai mũi họng|răng hàm mặt|lão khoa|liên chuyên khoa)',
  '(dân số|sức khỏe sinh sản|chăm sóc sức khỏe sinh sản|an toàn thực phẩm|kiểm dịch [y tế]|phòng chống (HIV|bệnh|dịch|sốt rét) [truyền nhiễm|bệnh|không lây nhiễm]|sức khỏe (môi trường|nghề nghiệp)|y tế (công cộng|trường học)|ký sinh trùng|côn trùng|tiêm chủng)',
  '(kế hoạch|kế hoạch tổng hợp|kế hoạch nghiệp vụ|kế hoạch tài chính|tổ chức|tổ chức cán bộ|tổ chức hành chính|hành chính|hành chính tổ chức|hành chính quản trị|tài chính|tài chính kế toán|kế toán|tài vụ|quản trị)',
  '(điều dưỡng|công tác xã hội|công nghệ thông tin|vật tư|vật tư [trang] thiết bị [y tế]|trang thiết bị|quản lý (chất lượng|dược|hành nghề)|nghiệp vụ [y|dược]|thanh tra|pháp chế|thi đua khen thưởng)',
  '(đào tạo|chỉ đạo tuyến|đào tạo chỉ đạo tuyến|nghiên cứu khoa học|truyền thông|giáo dục sức khỏe|truyền thông giáo dục sức khỏe|kiểm nghiệm|giám định|bảo hiểm y tế|lái xe|bảo vệ)',
];

export const departmentSayings: readonly Saying<DepartmentWord>[] = names.map((say) => ({
  say,
  means: { kind: 'department' },
  exact: true,
}));
