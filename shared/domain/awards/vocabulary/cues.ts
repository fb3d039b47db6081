import type { Saying } from '../phrases.ts';
import type { AwardSubject, ExclusionReason } from '../reading.ts';

/**
 * Words that turn a mention of an award into something else.
 * `right`: heads after it in its clause. `near`: only when nothing but verbs and issuers stand between.
 * `left`: the head before it. `only`: a cue for one kind of subject.
 */
export type Cue = {
  kind: 'cue';
  reason: ExclusionReason;
  reach: 'right' | 'near' | 'left';
  only?: AwardSubject;
  /** Somebody of the family: what is said after it is theirs until the subject is named again. */
  kin?: boolean;
};
/**
 * "đã được": what follows was really given; `self` ("bản thân"): and to the subject. A `weak` one ("mới được") says so only
 * after a denial.
 */
export type Reset = { kind: 'reset'; only?: AwardSubject; gives?: boolean; weak?: boolean; self?: boolean };
/**
 * `get` "được, đạt"; `give` "tặng, công nhận"; `own` "có, là"; `to` "cho"; `glue` words that say nothing of their own. The last
 * three may stand between an award's name and what belongs to it.
 */
export type Verb = { kind: 'verb'; way: 'get' | 'give' | 'own' | 'to' | 'glue' };
export const links = ({ way }: Verb): boolean => way !== 'get' && way !== 'give';
export type Holder = { kind: 'holder'; holder: 'person' | 'group' };
export type Small =
  /** `many`: "nhiều"; `every`: "năm nào cũng", each of the years told. */
  | { kind: 'vague'; many?: boolean; every?: boolean }
  | { kind: 'sameYear' }
  | { kind: 'apart' }
  | { kind: 'title' }
  | { kind: 'merits' }
  | { kind: 'neutral' }
  | { kind: 'council' }
  | { kind: 'movement' }
  | { kind: 'party'; member: boolean }
  | { kind: 'token' }
  | { kind: 'thereof' }
  | { kind: 'lesser' }
  | { kind: 'except' };

const right = (reason: ExclusionReason, say: string, only?: AwardSubject): Saying<Cue> =>
  cue('right', reason, say, only);

/** Denials are understood without diacritics too; other one-word cues then mean too many things ("dua", "chong"). */
const denial = '(không|chưa|chẳng|chưa từng|không hề|chưa bao giờ|chưa lần nào|không lần nào)';

function cue(reach: Cue['reach'], reason: ExclusionReason, say: string, only?: AwardSubject): Saying<Cue> {
  return { say, means: { kind: 'cue', reason, reach, ...(only && { only }) }, exact: true, marked: say !== denial };
}

const groups =
  '(khoa|đơn vị|phòng|bệnh viện|trung tâm|trạm [y tế]|tập thể|chi bộ|công đoàn|cơ quan|tổ|chi đoàn|nhà trường|đồng nghiệp)';

export const cueSayings: readonly Saying<Cue>[] = [
  right('proposed', '[kính] (đề nghị|đề xuất|kiến nghị|đề cử)'),
  right('proposed', '(đã|được|đã được) (đề nghị|trình|đề xuất|đề cử)'),
  right('proposed', '[đang|đã|lập tờ|tờ] trình'),
  right(
    'proposed',
    '([đang|còn] chờ|dự kiến|xem xét|đang (xét|xem xét|được xét)|xét (công nhận|tặng|tặng thưởng|phong tặng)|bình xét|xứng đáng|ứng viên|được giới thiệu|giới thiệu (bầu|xét|đề nghị))',
  ),
  right(
    'proposed',
    '[đang|đã|hoàn thành|hoàn thiện] [làm|lập|nộp|gửi] hồ sơ [(đề nghị|xét|trình)] [(đề nghị|xét)] [tặng]',
  ),
  right('proposed', '[đang] chờ kết quả [bình xét|xét|xét tặng|công nhận]'),
  right('proposed', '(bỏ phiếu|lấy phiếu|biểu quyết|thống nhất đề nghị)'),
  right(
    'target',
    '(phấn đấu|mục tiêu|chỉ tiêu|quyết tâm|hướng tới|sẽ|kế hoạch năm|nếu|cố gắng|mong muốn|mong|ước mơ|hy vọng|nguyện vọng)',
  ),
  right('registered', '(đã|) (đăng ký|đăng kí|ĐK) [thi đua|danh hiệu [thi đua]]'),
  right('eligible_only', '(đủ|đáp ứng|đạt) [các] (tiêu chuẩn|điều kiện|tiêu chí)'),
  right('eligible_only', 'thuộc đối tượng'),
  right(
    'criterion_text',
    '(tiêu chuẩn|tiêu chí|điều kiện|quy định|yêu cầu|ít nhất|tối thiểu|phải (có|đạt)|quy chế|hướng dẫn số|căn cứ|theo (luật|nghị định|thông tư|quy chế))',
  ),
  cue('left', 'criterion_text', '(trở lên|theo (tiêu chuẩn|quy định tiêu chuẩn))'),
  right(
    'revoked',
    '(đã|bị|đã bị) (hủy|hủy bỏ|thu hồi|tước|tước bỏ|rút) [(quyết định|QĐ|danh hiệu|kết quả [xét|bình xét|xét tặng|công nhận])]',
  ),
  cue(
    'near',
    'revoked',
    '(hủy|hủy bỏ|thu hồi|tước|tước bỏ) [(quyết định|QĐ|danh hiệu|kết quả [xét|bình xét|xét tặng|công nhận])]',
  ),
  cue('left', 'revoked', '(đã bị|bị|đã) (hủy|hủy bỏ|thu hồi|tước|tước bỏ)'),
  cue('near', 'not_awarded', denial),
  cue('near', 'not_awarded', '(trượt|hụt|thiếu|mất|lỡ|trượt xét tặng|không có ai|suýt)'),
  right('not_awarded', '(bị loại|bị rớt|loại khỏi|không lọt|từ chối|không nhận|bị cắt|bị xóa)'),
  right('other_subject', '(nhận thay|nhận hộ|thay mặt|đại diện)'),
  cue(
    'left',
    'not_awarded',
    '(không được (công nhận|xét|xét tặng|tặng|duyệt|phê duyệt|khen thưởng)|không đạt [yêu cầu]|không còn)',
  ),
  cue(
    'left',
    'not_awarded',
    '(chưa (được|có) (công nhận|xét|xét tặng|tặng|duyệt|phê duyệt|nghiệm thu|quyết định|QĐ|kết quả)|chưa nghiệm thu|chưa đạt)',
  ),
  cue(
    'left',
    'proposed',
    '(đang (chờ|xét|trình|đề nghị|làm hồ sơ|chờ quyết định|thực hiện|triển khai|hoàn thiện|nghiên cứu)|chờ (duyệt|phê duyệt|quyết định|QĐ|kết quả))',
  ),
  right(
    'other_subject',
    '(hướng dẫn|kèm cặp|giúp đỡ|giúp|đỡ đầu|nhận đỡ đầu|kết nghĩa [với]|dìu dắt|đào tạo|bồi dưỡng|huấn luyện|ôn luyện)',
  ),
  right('other_subject', '(gương|tấm gương|viết bài|viết về|bài viết|tuyên truyền|phóng sự|noi gương)'),
  right('other_subject', `(góp phần|đưa|cùng (với|) [tập thể|anh em|các] ${groups}|tạo điều kiện|động viên)`),
  right(
    'other_subject',
    `(lãnh đạo|chỉ đạo|xây dựng|quản lý|điều hành|phụ trách|giữ vững|duy trì) ${groups}`,
    'individual',
  ),
  {
    say: '[(bố|mẹ|em|anh|chị)] (chồng|vợ|con trai|con gái|con ruột|các con|hai con|cháu|bố [đẻ]|mẹ [đẻ]|em trai|em gái|anh trai|chị gái|con [lớn|nhỏ|đầu|út])',
    means: { kind: 'cue', reason: 'other_subject', reach: 'right', kin: true },
    exact: true,
    marked: true,
  },
  right('other_subject', '(con em|học sinh|sinh viên|học viên|học trò|gia đình)'),
  right(
    'other_subject',
    '(tổ chức [các|lễ|thành công]|[tham] dự lễ|lễ) (trao|trao tặng|trao thưởng|tôn vinh|tuyên dương|biểu dương|đón nhận|hội nghị|hội thi|xét|xét tặng|lễ|công bố|vinh danh|khen thưởng|gặp mặt)',
  ),
  right('other_subject', '(tổ chức|phát động|ban tổ chức|tôn vinh|tri ân|gặp mặt|trao tặng cho|chúc mừng)'),
  right(
    'duty',
    '(phụ trách|thành viên|ủy viên|thư ký|chủ tịch|phó chủ tịch|tham gia|là) (hội đồng|ban giám khảo|tổ xét|ban tổ chức|tổ giúp việc) [(sáng kiến|khoa học|KHCN|thi đua [-|,] khen thưởng|TĐKT|xét)]',
  ),
  right(
    'duty',
    '(hội đồng|ban giám khảo|giám khảo|tham mưu|soạn thảo|dự thảo|tổng hợp|thẩm định|phản biện|nghiệm thu các|rà soát|theo dõi|ban hành|triển khai|báo cáo viên|chấm|xây dựng (quy chế|tiêu chuẩn|tiêu chí|kế hoạch))',
  ),
  right('duty', '(phụ trách|làm) [công tác] (thi đua|TĐKT|công tác)'),
  right('duty', '(tổng hợp|lập|soạn|hoàn thiện|thẩm định|kiểm tra|tiếp nhận) hồ sơ'),
];

export const otherSayings: readonly Saying<Reset | Verb | Holder | Small>[] = [
  ...meaning({ kind: 'neutral' } as const, [
    '(theo|trên cơ sở|căn cứ|xét|sau|sau khi) [lời] (đề nghị|đề xuất) [của]',
    '(khám [,|và|-]|) chữa (bệnh|trị|khỏi|lành)',
    'không phải [chỉ|là] [một lần]',
    '(không ngừng|không chỉ [có]|không những|chẳng những|không riêng|không quản|không ngại)',
    '(luôn|luôn luôn|không ngừng|nỗ lực|tích cực|ra sức|quá trình|đã|tinh thần) [nỗ lực|cố gắng] phấn đấu',
    '(một|1|01) trong (số|những|các) [cá nhân|tập thể|đơn vị]',
    '(kế hoạch|đa khoa) tổng hợp',
    '(theo|đúng|vượt) (quy định|kế hoạch|tiêu chuẩn|chỉ tiêu|yêu cầu) [của]',
    '(hoàn thành|vượt|đạt|thực hiện) [vượt] [mức] [các] (chỉ tiêu|kế hoạch|mục tiêu|nhiệm vụ) [được giao]',
    '(trung ương|tỉnh|trạm|nhà|công tác) (đoàn|xét nghiệm)',
    'giai đoạn (một|hai|1|2)',
    '(trong|sau|qua|suốt) (quá trình|thời gian)',
    '(mọi|tốt|các|được giao) nhiệm vụ',
    '(học tập|rèn luyện|tu dưỡng) (và|,) (rèn luyện|làm theo|công tác|tu dưỡng)',
    'học tập và làm theo [tư tưởng] [,] [đạo đức] [,] [phong cách] hồ chí minh',
    '(công tác|quy chế|hoạt động|làm tốt công tác) (tổ chức|tuyên truyền|đào tạo|quản lý|theo dõi|học tập)',
    '(tổ chức|triển khai) thực hiện',
    '(tổ chức công đoàn|tổ chức cán bộ|TCCB)',
    '(ban|phòng|tiểu ban) (tổ chức|kế hoạch|quản lý)',
    '(phòng [,|và|-|] chống|phòng chống) [dịch [bệnh]|bệnh|thiên tai|tham nhũng]',
    '(quá|chương|công|quy|lịch|tiến|lộ|giáo|hành) trình',
    'trình (độ|bày|diễn)',
    'gương mẫu',
    '(trong|tạo|khắc phục) điều kiện [khó khăn]',
    'điều kiện (khó khăn|làm việc|thuận lợi)',
    '(luôn|nỗ lực|không ngừng|đã|sự|với) (cố gắng|nỗ lực|quyết tâm)',
    'không (vi phạm|có (đơn|khiếu nại|sai sót|tai biến)|để xảy ra)',
  ]),
  ...meaning({ kind: 'council' } as const, [
    '(được|do|của|bởi) hội đồng [(thẩm định|xét|xét duyệt|công nhận|chấm)] [sáng kiến|khoa học [và] [công nghệ]|KHCN|KH&CN|thi đua [-|,|và] khen thưởng|thi đua|TĐKT] [sáng kiến]',
  ]),
  ...meaning({ kind: 'vague' } as const, [
    '(nhiều|bao) (năm [liền|liên tục|liên tiếp|qua|nay]|lần)',
    '(các năm qua|những năm qua|thường xuyên|liên tục nhiều năm)',
    '(từ|kể từ) [khi|ngày] (vào ngành|công tác) đến nay',
    '(trong|suốt) ([nhiều|những|các] năm (qua|gần đây|công tác|liền))',
  ]),
  ...meaning({ kind: 'vague', every: true } as const, [
    '(không|chưa) (năm|lần) nào (không|chưa)',
    '(năm nào [cũng]|(hằng|hàng|mỗi) năm [đều|luôn]|các năm [đều]|luôn|luôn luôn)',
    '(liên tục|liên tiếp|liên tục các năm)',
  ]),
  ...meaning({ kind: 'sameYear' } as const, [
    '(cùng năm [đó|này|ấy]|[cũng] [trong] [chính] năm (đó|ấy)|cũng [trong] [chính] năm [này]|ngay trong năm (đó|ấy|này))',
  ]),
  ...meaning({ kind: 'title' } as const, ['(về việc|v/v|V/v)']),
  { say: 'riêng', means: { kind: 'apart' }, exact: true, marked: true },
  ...meaning({ kind: 'vague', many: true } as const, ['(nhiều|một số|vài)']),
  ...meaning({ kind: 'merits' } as const, [
    '((về|do|vì) [đã] [có] [những] [nhiều] (thành tích|công|đóng góp|cống hiến)|vì|vì đã|do đã|vì có|do có|bởi đã|có (thành tích|nhiều thành tích)|về việc đã)',
    '(trong|về) (công tác|thực hiện|phòng [,|] chống dịch|đợt)',
    '(khen thưởng|khen|ghi nhận|biểu dương|cho) [về|cho] [những] (thành tích|đóng góp|công lao)',
  ]),
  ...meaning({ kind: 'movement' } as const, [
    '[trong|về] (phong trào|cuộc vận động|đợt|tháng) [thi đua]',
    'khẩu hiệu',
    '(hội nghị|đại hội|hội thảo|mô hình) [tuyên dương|biểu dương]',
  ]),
  ...meaning({ kind: 'party', member: true } as const, ['đảng viên']),
  ...meaning({ kind: 'party', member: false } as const, ['(tổ chức đảng|chi bộ|đảng bộ|đảng bộ bộ phận)']),
  ...meaning({ kind: 'token' } as const, [
    '(huy hiệu|huy chương|thư khen|giấy chứng nhận|bằng (tốt nghiệp|đại học|thạc sĩ|tiến sĩ|chuyên khoa)|chứng chỉ|chứng nhận|thẻ)',
  ]),
  ...meaning({ kind: 'thereof' } as const, ['(trong đó [có]|bao gồm|cụ thể [là])']),
  ...meaning({ kind: 'lesser' } as const, [
    '(hoàn thành [tốt] (nhiệm vụ|NV)|HTTNV|HTT NV|HTNV|HTT|học sinh giỏi|học sinh tiên tiến|hoàn thành tốt)',
  ]),
  ...meaning({ kind: 'except' } as const, ['(trừ|ngoại trừ|không kể|không tính|loại trừ|chỉ trừ)']),
  ...meaning({ kind: 'reset' } as const, [
    '(đã|cũng đã|nhưng đã|và đã) [vinh dự] (được|có|đạt|nhận|từng|giành|đón nhận|là)',
    '(mà đã|nhưng đã|kết quả là|trước đó|thành tích đã đạt|hiện có|hiện đã có)',
    'kết quả (bình xét|xét|xếp loại|đánh giá|phân loại|bình bầu|công nhận|xét tặng)',
  ]),
  ...meaning({ kind: 'reset', self: true } as const, [
    '(bản thân|cá nhân (tôi|em|đồng chí)|cá nhân đạt|riêng (cá nhân|bản thân))',
  ]),
  ...meaning({ kind: 'reset', weak: true } as const, [
    '(chỉ|mới|chỉ mới|mới chỉ|vẫn|mà còn|còn|nhưng) (đạt|có|được|là|đáp ứng [được] [một phần])',
  ]),
  ...meaning({ kind: 'reset', gives: true } as const, [
    '(đã|cũng đã) (tặng|tặng thưởng|ký|trao|trao tặng|công nhận|phong tặng)',
  ]),
  ...meaning({ kind: 'reset', only: 'collective' } as const, [
    `[tập thể] (tập thể|khoa|đơn vị|bệnh viện|trung tâm|phòng|trạm|chi cục) [đã] (đạt|được|đã|vinh dự|nhận|có)`,
  ]),
  ...meaning({ kind: 'verb', way: 'get' } as const, [
    '(được|đạt|đạt được|nhận|nhận được|đón nhận|giành|vinh dự [được]|được nhận|có được)',
    '(giữ vững|giữ được|duy trì|bảo vệ thành công) [danh hiệu]',
  ]),
  ...meaning({ kind: 'verb', way: 'give' } as const, [
    '(tặng|tặng thưởng|trao|trao tặng|phong tặng|truy tặng|công nhận|khen thưởng|khen|thưởng|ký|ký tặng|quyết định tặng|xét tặng|suy tôn|bình bầu|bầu|bình chọn là|biểu dương|tuyên dương|vinh danh|ban hành [các] (quyết định|QĐ)|cấp|xếp loại|đánh giá|bình chọn|ghi nhận)',
  ]),
  ...meaning({ kind: 'verb', way: 'give' } as const, ['được (xét tặng|xét công nhận|xét|xem xét tặng|bình xét)']),
  ...meaning({ kind: 'verb', way: 'own' } as const, [
    '(có|gồm|là|từng|cũng|đều|lại|thêm|cả|hiện|tổng cộng|tổng|tham gia|chủ nhiệm|đồng chủ nhiệm|tác giả|đồng tác giả|chủ trì|thành viên (chính|đề tài|nhóm)|thư ký|nghiên cứu|làm)',
  ]),
  ...meaning({ kind: 'verb', way: 'to' } as const, ['cho']),
  ...meaning({ kind: 'verb', way: 'glue' } as const, [
    '(ngoài|bên cạnh) [ra|đó|danh hiệu|các danh hiệu]',
    '(của|do|bởi|từ|danh hiệu|các danh hiệu|danh hiệu thi đua|hình thức khen thưởng|hình thức|khen thưởng bằng|thành tích|thành tích khen thưởng|phần thưởng|nổi bật|đạt được|đã|theo|tại|vào|cấp|loại|mức|giá trị|bằng|lần thứ|tôi|liên tục|năm|các|chức danh|cao quý|nghề nghiệp|chất lượng|số)',
  ]),
  ...meaning({ kind: 'holder', holder: 'person' } as const, [
    '(cá nhân|cán bộ|viên chức|công chức|nhân viên|bác sĩ|BS|dược sĩ|điều dưỡng [viên|trẻ]|kỹ thuật viên|hộ sinh|y sĩ|y tá|đoàn viên|lượt [cá nhân|người|cán bộ]|người|lao động|người lao động|CBVC|CCVC|NLĐ|CBCNV|VC|giám đốc|phó giám đốc|trưởng khoa|phó khoa|trưởng phòng|thầy thuốc|giảng viên|công đoàn viên)',
    '(đồng chí|đ/c|thành viên|hội viên|gương|điều dưỡng trưởng)',
  ]),
  ...meaning({ kind: 'holder', holder: 'group' } as const, [
    '(tập thể [khoa|phòng|nhỏ]|khoa|phòng|trạm [y tế]|đơn vị|tổ|tổ công đoàn|bệnh viện|trung tâm|chi đoàn|cơ sở y tế|lượt tập thể|cơ quan|nhà trường|hộ gia đình)',
  ]),
];

function meaning<T>(means: T, says: readonly string[]): Saying<T>[] {
  return says.map((say) => ({ say, means, exact: true }));
}
