import type { Saying } from '../phrases.ts';
import type { AwardSubject } from '../reading.ts';

/**
 * "đã được": what follows was really given; `self` ("bản thân"): and to the subject. A `weak` one ("mới được") says so only
 * after a denial.
 */
export type Reset = {
  kind: 'reset';
  only?: AwardSubject;
  gives?: boolean;
  weak?: boolean;
  self?: boolean;
  results?: boolean;
  /** "khoa đã …", "khoa có …": what was done or had is still to be said. */
  open?: boolean;
};
/**
 * `get` "được, đạt"; `give` "tặng, công nhận"; `own` "có, là"; `to` "cho"; `glue` words that say nothing of their own. The last
 * three may stand between an award's name and what belongs to it.
 */
export type Verb = {
  kind: 'verb';
  way: 'get' | 'give' | 'own' | 'to' | 'glue';
  /** "biểu dương": when no award's name follows, nothing was given. */
  praise?: boolean;
};
export const links = ({ way }: Verb): boolean => way !== 'get' && way !== 'give';
export type Holder = { kind: 'holder'; holder: 'person' | 'group' };
export type Small =
  /** `many`: "nhiều"; `every`: "năm nào cũng", each of the years told. */
  | { kind: 'vague'; many?: boolean; every?: boolean }
  | { kind: 'sameYear' }
  | { kind: 'apart' }
  | { kind: 'title' }
  | { kind: 'merits' }
  /** `theme`: directive 05, for which some commendations are given. */
  | { kind: 'neutral'; theme?: boolean }
  | { kind: 'council' }
  | { kind: 'movement' }
  | { kind: 'party'; member: boolean }
  | { kind: 'token' }
  | { kind: 'thereof' }
  | { kind: 'lesser' }
  | { kind: 'except' };

export const otherSayings: readonly Saying<Reset | Verb | Holder | Small>[] = [
  ...meaning({ kind: 'neutral' } as const, [
    '(theo|trên cơ sở|căn cứ|xét|sau|sau khi) [lời] (đề nghị|đề xuất) [của]',
    '(lý do|căn cứ|cơ sở) (đề nghị|xét|trình|đề xuất) [khen thưởng|khen|tặng]',
    '(khám [,|và|-]|) chữa (bệnh|trị|khỏi|lành)',
    'không phải [là] (một|chỉ|ngẫu nhiên)',
    'kế hoạch hóa gia đình',
    'người thầy thuốc [giỏi|trẻ]',
    '(không ngừng|không chỉ [có]|không những|chẳng những|không riêng|không quản|không ngại)',
    '(luôn|luôn luôn|không ngừng|nỗ lực|tích cực|ra sức|quá trình|đã|tinh thần) [nỗ lực|cố gắng] phấn đấu',
    '(đủ|có đủ|đầy đủ|còn|lưu) hồ sơ [lưu|minh chứng|gốc]',
    '(sau|qua|với) [nhiều|bao] [năm] (phấn đấu|nỗ lực|cố gắng)',
    '(một|1|01) trong (số|những|các) [cá nhân|tập thể|đơn vị]',
    '(kế hoạch|đa khoa) tổng hợp',
    '(theo|đúng|vượt) (quy định|kế hoạch|tiêu chuẩn|chỉ tiêu|yêu cầu) [của]',
    '(hoàn thành|vượt|đạt|thực hiện) [vượt] [mức] [các] (chỉ tiêu|kế hoạch|mục tiêu|nhiệm vụ) [được giao]',
    '(trung ương|tỉnh|trạm|nhà|công tác) (đoàn|xét nghiệm)',
    'giai đoạn (một|hai|1|2)',
    'không (đạt|đoạt|có|được) giải [nào]',
    '[hồi sức|vận chuyển] cấp cứu',
    '(không|chưa|không tham gia|không được) (bình xét|bình bầu|xếp loại) (thi đua|danh hiệu)',
    '(trong|sau|qua|suốt) (quá trình|thời gian)',
    '(mọi|tốt|các|được giao) nhiệm vụ',
    '(học tập|rèn luyện|tu dưỡng) (và|,) (rèn luyện|làm theo|công tác|tu dưỡng)',
    '(công tác|quy chế|hoạt động|làm tốt công tác) (tổ chức|tuyên truyền|đào tạo|quản lý|theo dõi|học tập)',
    '(tổ chức|triển khai) thực hiện',
    '(tổ chức công đoàn|tổ chức cán bộ|TCCB)',
    '(ban|tiểu ban) (tổ chức|kế hoạch|quản lý)',
    '(phòng [,|và|-|] chống|phòng chống) [dịch [bệnh]|bệnh|thiên tai|tham nhũng]',
    '(quá|chương|công|quy|lịch|tiến|lộ|giáo|hành) trình',
    'trình (độ|bày|diễn)',
    'gương mẫu',
    'đối chiếu [với] [các] (quy định|tiêu chuẩn|tiêu chí|điều kiện)',
    '(nên|do đó|vì vậy) [tôi|đơn vị] chưa (đề nghị|đăng ký|trình|được đề nghị|đủ điều kiện [đề nghị])',
    '(trong|tạo|khắc phục) điều kiện [khó khăn]',
    'điều kiện (khó khăn|làm việc|thuận lợi)',
    '(luôn|nỗ lực|không ngừng|đã|sự|với) (cố gắng|nỗ lực|quyết tâm)',
    'không (vi phạm|có (đơn|khiếu nại|sai sót|tai biến)|để xảy ra)',
  ]),
  ...meaning({ kind: 'neutral', theme: true } as const, [
    '[việc|đẩy mạnh|thực hiện] học tập (và|,) làm theo [tấm gương|lời] [tư tưởng] [,] [đạo đức] [,|và] [phong cách] [chủ tịch] (hồ chí minh|HCM|bác [hồ])',
    'chỉ thị [số] (05|5) [(-|/) CT (/|-) (TW|TƯ)] [của bộ chính trị]',
  ]),
  ...meaning({ kind: 'council' } as const, [
    '(được|do|của|bởi) hội đồng [(thẩm định|xét|xét duyệt|công nhận|chấm)] [sáng kiến|khoa học [và] [công nghệ]|KHCN|KH&CN|thi đua [-|,|và] khen thưởng|thi đua|TĐKT] [sáng kiến]',
  ]),
  ...meaning({ kind: 'vague' } as const, [
    '(nhiều|bao) (năm [liền|liên tục|liên tiếp|qua|nay]|lần)',
    '((các|những|mấy) năm (qua|nay|gần đây)|thường xuyên|liên tục nhiều năm)',
    '(từ|kể từ) [khi|ngày] (vào ngành|công tác) đến nay',
    '(trong|suốt) ([nhiều|những|các] năm (qua|gần đây|công tác|liền))',
  ]),
  ...meaning({ kind: 'vague', every: true } as const, [
    '(không|chưa) [có] (năm|lần) nào [tôi|em|khoa|phòng|trạm|đơn vị|tập thể|trung tâm|bệnh viện] [bị] (không|chưa|mất|thiếu|trượt)',
    '(năm nào [cũng]|(hằng|hàng|mỗi) năm [đều|luôn]|các năm [đều]|luôn|luôn luôn)',
    '(liên tục|liên tiếp|liên tục các năm)',
  ]),
  ...meaning({ kind: 'sameYear' } as const, [
    '(cùng năm [đó|này|ấy]|[cũng] [trong] [chính] năm (đó|ấy)|cũng [trong] [chính] năm [này]|ngay trong năm (đó|ấy|này))',
  ]),
  ...meaning({ kind: 'title' } as const, ['(về việc|v/v|V/v)']),
  { say: 'riêng', means: { kind: 'apart' }, exact: true, marked: true },
  { say: '[vẫn] còn [lại]', means: { kind: 'verb', way: 'glue' }, exact: true, marked: true },
  ...meaning({ kind: 'vague', many: true } as const, ['(nhiều|một số|vài)']),
  ...meaning({ kind: 'merits' } as const, [
    '((về|do|vì) [đã] [có] [những] [nhiều] (thành tích|công|đóng góp|cống hiến)|vì|vì đã|do đã|vì có|do có|bởi đã|có (thành tích|nhiều thành tích)|về việc đã)',
    '(trong|về) (công tác|thực hiện|phòng [,|] chống dịch|đợt)',
    '(khen thưởng|khen|ghi nhận|biểu dương|cho) [về|cho] [những] (thành tích|kết quả|nỗ lực|đóng góp|công lao)',
  ]),
  ...meaning({ kind: 'movement' } as const, [
    '[trong|về] (phong trào|cuộc vận động|đợt|tháng) [thi đua]',
    'khẩu hiệu',
    '(hội nghị|đại hội|hội thảo|mô hình) [tuyên dương|biểu dương]',
  ]),
  ...meaning({ kind: 'party', member: true } as const, ['đảng viên']),
  ...meaning({ kind: 'party', member: false } as const, ['(tổ chức đảng|chi bộ|đảng bộ|đảng bộ bộ phận)']),
  ...meaning({ kind: 'token' } as const, [
    '(gia đình (văn hóa|tiêu biểu) [tiêu biểu|xuất sắc]|huy hiệu|huy chương|huân chương|thư khen|giấy chứng nhận|bằng (tốt nghiệp|đại học|thạc sĩ|tiến sĩ|chuyên khoa)|chứng chỉ|chứng nhận|thẻ)',
  ]),
  ...meaning({ kind: 'thereof' } as const, ['(trong đó [có]|bao gồm|cụ thể [là])']),
  ...meaning({ kind: 'lesser' } as const, [
    '(hoàn thành [tốt] (nhiệm vụ|NV)|HTTNV|HTT NV|HTNV|HTT|học sinh giỏi|học sinh tiên tiến|hoàn thành tốt)',
  ]),
  ...meaning({ kind: 'except' } as const, ['(trừ|ngoại trừ|không kể|không tính|loại trừ|chỉ trừ)']),
  ...meaning({ kind: 'reset' } as const, [
    '(đã|cũng đã|nhưng đã|và đã) [vinh dự] (được|có|đạt|nhận|từng|giành|đón nhận|là)',
    '[nhưng] có nhận [được]',
    '(mà đã|nhưng đã|kết quả (là|đạt|được|xếp loại)|trước đó|(các|những) năm trước [đó] (là|đạt|được|đều đạt)|thành tích đã đạt|hiện có|hiện đã có)',
  ]),
  ...meaning({ kind: 'reset', results: true } as const, [
    'kết quả (bình xét|xét|xếp loại|đánh giá|phân loại|bình bầu|công nhận|xét tặng) [thi đua]',
  ]),
  ...meaning({ kind: 'reset', self: true } as const, [
    '(bản thân|cá nhân (tôi|em|anh|chị|ông|bà|đồng chí)|trong đó có (tôi|bản thân))',
  ]),
  ...meaning({ kind: 'reset', self: true, gives: true } as const, [
    '[đã] (tặng|trao tặng|tặng thưởng|công nhận|khen thưởng|khen) [cho] (tôi|em)',
  ]),
  ...meaning({ kind: 'reset', self: true, only: 'individual' } as const, ['(cá nhân đạt|riêng (cá nhân|bản thân))']),
  ...meaning({ kind: 'reset', weak: true } as const, [
    'chỉ còn [lại]',
    '(chỉ|mới|chỉ mới|mới chỉ|vẫn|mà còn|còn|nhưng) (đạt|có|được|là|nhận|nhận được|công nhận|tặng|đáp ứng [được] [một phần])',
    '[nhưng] (cuối cùng|rốt cuộc|sau cùng) [thì] [chỉ|cũng|mới] (đạt|có|được|là|nhận|nhận được)',
  ]),
  ...meaning({ kind: 'reset', gives: true } as const, [
    '(đã|cũng đã) (tặng|tặng thưởng|ký|trao|trao tặng|công nhận|phong tặng|ban hành|ra|có)',
  ]),
  ...meaning({ kind: 'reset', only: 'collective' } as const, [
    '[tập thể] (tập thể|khoa|đơn vị|bệnh viện|trung tâm|phòng|trạm|chi cục|viện|trường) [đã] (đạt|được|vinh dự [được|đón|đón nhận|nhận]|nhận|đón nhận)',
  ]),
  ...meaning({ kind: 'reset', only: 'collective', open: true } as const, [
    '[tập thể] (tập thể|khoa|đơn vị|bệnh viện|trung tâm|phòng|trạm|chi cục|viện|trường) [đã] (đã|có)',
  ]),
  ...meaning({ kind: 'verb', way: 'get' } as const, [
    '(được|đạt|đạt được|nhận|nhận được|đón nhận|đón|giành|vinh dự [được|đón|đón nhận|nhận]|được nhận|có được)',
    '[vẫn] (giữ vững|giữ được|duy trì|bảo vệ thành công) [được] [danh hiệu]',
    '(vẫn giữ|giữ) danh hiệu',
    'vẫn giữ',
  ]),
  ...meaning({ kind: 'verb', way: 'give' } as const, [
    '(tặng|tặng thưởng|trao|trao tặng|phong tặng|truy tặng|công nhận|khen thưởng|khen|thưởng|ký|ký tặng|quyết định tặng|xét tặng|suy tôn|bình bầu|bầu|bình chọn là|ban hành [các] (quyết định|QĐ)|cấp|xếp loại|đánh giá|bình chọn|ghi nhận)',
  ]),
  ...meaning({ kind: 'verb', way: 'give' } as const, ['được (xét tặng|xét công nhận|xét|xem xét tặng|bình xét)']),
  ...meaning({ kind: 'verb', way: 'give', praise: true } as const, [
    '[đã|được] (biểu dương|tuyên dương|vinh danh|khen ngợi|ngợi khen|biểu dương khen ngợi|đánh giá cao|ghi nhận đóng góp)',
  ]),
  ...meaning({ kind: 'verb', way: 'own' } as const, [
    '(có|gồm|là|từng|cũng|đều|lại|thêm|cả|hiện|tổng cộng|tổng|tham gia|chủ nhiệm|đồng chủ nhiệm|tác giả|đồng tác giả|chủ trì|thành viên (chính|đề tài|nhóm)|thư ký|nghiên cứu|làm)',
  ]),
  ...meaning({ kind: 'verb', way: 'to' } as const, ['cho']),
  ...meaning({ kind: 'verb', way: 'glue' } as const, [
    '((vinh dự|tự hào|vui mừng|đáng nhớ|đáng tự hào|vinh dự và tự hào|đặc biệt) (nhất|hơn) [cả] [là|có]|đặc biệt [là])',
    '(ngoài|bên cạnh) [ra|đó|danh hiệu|các danh hiệu]',
    '(hoàn thành|nghiệm thu|bảo vệ thành công|của|do|bởi|từ|kết quả|danh hiệu|các danh hiệu|danh hiệu thi đua|hình thức khen thưởng|hình thức|thành tích|thành tích khen thưởng|phần thưởng|nổi bật|đạt được|đã|theo|tại|vào|cấp|loại|mức|giá trị|bằng|lần thứ|tôi|liên tục|năm|các|vừa|chức danh|cao quý|nghề nghiệp|chất lượng|số)',
  ]),
  ...meaning({ kind: 'holder', holder: 'person' } as const, [
    '(cá nhân|cán bộ|viên chức|công chức|nhân viên|bác sĩ|BS|dược sĩ|điều dưỡng [viên|trẻ]|kỹ thuật viên|hộ sinh|y sĩ|y tá|đoàn viên|lượt [cá nhân|người|cán bộ]|người|lao động|người lao động|CBVC|CCVC|NLĐ|CBCNV|VC|giám đốc|phó giám đốc|trưởng khoa|phó [trưởng] khoa|trưởng phòng|phó [trưởng] phòng|trạm trưởng|phó trạm trưởng|trưởng trạm|tổ trưởng|đội trưởng|trưởng ban|hộ lý|lái xe|cử nhân|kỹ sư|thạc sĩ|tiến sĩ|bí thư chi bộ|thầy thuốc|giảng viên|công đoàn viên)',
    '(đồng chí|đ/c|thành viên|hội viên|gương|điều dưỡng trưởng)',
    '(nữ|nam) (hộ sinh|điều dưỡng|bác sĩ|y sĩ|y tá|cán bộ|nhân viên|viên chức|hộ lý|dược sĩ)',
  ]),
  ...meaning({ kind: 'holder', holder: 'group' } as const, [
    '([các|những] đồng nghiệp|(nhân viên|cán bộ|viên chức|điều dưỡng) (trong|của|ở) (khoa|phòng|đơn vị|trạm|tổ)|[các] anh em [trong])',
    '(tập thể [khoa|phòng|nhỏ]|khoa|phòng|trạm [y tế]|đơn vị|tổ|tổ công đoàn|bệnh viện|trung tâm|chi đoàn|cơ sở y tế|lượt tập thể|cơ quan|nhà trường|hộ gia đình)',
  ]),
];

function meaning<T>(means: T, says: readonly string[]): Saying<T>[] {
  return says.map((say) => ({ say, means, exact: true }));
}
