import type { Saying } from '../phrases.ts';
import type { AwardSubject, ExclusionReason } from '../reading.ts';

/**
 * Words that turn a mention of an award into something else.
 * `right`: heads after it in its clause. `near`: only when nothing but verbs and issuers stand between.
 * `left`: the head before it. `both`: the head before it and those after it. `only`: a cue for one kind of subject.
 */
export type Cue = {
  kind: 'cue';
  reason: ExclusionReason;
  reach: 'right' | 'near' | 'left' | 'both';
  only?: AwardSubject;
  /** Somebody of the family: what is said after it is theirs until the subject is named again. */
  kin?: boolean;
  /** The noun of the unit that is helped: "hỗ trợ trạm …". */
  helps?: string;
  /** Only at the head of a clause or a bracket. */
  opens?: boolean;
  /** Words of the form, which end at a colon. */
  asks?: boolean;
  /** No verb of getting ends it. */
  lasts?: boolean;
};
const right = (reason: ExclusionReason, say: string, only?: AwardSubject): Saying<Cue> =>
  cue('right', reason, say, only);

/** Denials are understood without diacritics too; other one-word cues then mean too many things ("dua", "chong"). */
const denial = '(không|ko|hông|hổng|chưa|chẳng|chưa từng|chưa hề|không hề|chưa bao giờ|chưa lần nào|không lần nào)';

function cue(reach: Cue['reach'], reason: ExclusionReason, say: string, only?: AwardSubject): Saying<Cue> {
  return { say, means: { kind: 'cue', reason, reach, ...(only && { only }) }, exact: true, marked: say !== denial };
}

/** Counts only at the head of a clause: "Phương hướng: …", but not "thực hiện tốt phương hướng". */
const opening = (reason: ExclusionReason, say: string): Saying<Cue> => {
  const saying = right(reason, say);
  return { ...saying, means: { ...saying.means, opens: true } };
};
const lasting = (reason: ExclusionReason, say: string): Saying<Cue> => {
  const saying = right(reason, say);
  return { ...saying, means: { ...saying.means, lasts: true } };
};
/** What the form asks for, up to the colon the answer follows. */
const asking = (say: string): Saying<Cue> => {
  const saying = opening('criterion_text', say);
  return { ...saying, means: { ...saying.means, asks: true } };
};

/** "Hỗ trợ xã …", "chuyển giao kỹ thuật cho trung tâm …". */
const helping = (helps: string): Saying<Cue> => ({
  say: `(hỗ trợ|tham mưu cho|đồng hành cùng|tư vấn cho|phụ trách|chỉ đạo tuyến cho|chuyển giao kỹ thuật cho|tăng cường cho) [các] ${helps}`,
  means: { kind: 'cue', reason: 'other_subject', reach: 'right', helps },
  exact: true,
  marked: true,
});

const groups =
  '(khoa|đơn vị|phòng|bệnh viện|trung tâm|trạm [y tế]|tập thể|chi bộ|công đoàn|cơ quan|tổ|chi đoàn|nhà trường|đồng nghiệp)';

/** One group of words a line: each group within another multiplies what the phrase book has to hold. */
const family = [
  '(chồng|vợ|cháu|cha|bố|mẹ)',
  '(con|vợ|chồng|bố|mẹ) :',
  '(vợ|chồng) (tôi|anh|chị|con|là)',
  '(bố|mẹ|em|anh|chị) (chồng|vợ)',
  '(cha|ba|má|bố|mẹ) (tôi|đẻ)',
  '(con|em) (trai|gái|ruột)',
  '(anh|chị) (trai|gái|ruột)',
  '(cô|dì|chú|bác) ruột',
  '(anh|em|con) rể',
  '(chị|em|con) dâu',
  '(ông|bà) (nội|ngoại)',
  'bạn học',
  '(người|có|cùng) bạn thân',
  'con (lớn|nhỏ|đầu|út|cái)',
  '(các|hai|cả|có|ba|2|3) con',
  'con (tôi|anh|chị|ông|bà)',
];
const kin = (say: string): Saying<Cue> => ({
  say,
  means: { kind: 'cue', reason: 'other_subject', reach: 'right', kin: true },
  exact: true,
  marked: true,
});

/** Plain enough to be known without tone marks: "vo toi co", "chong toi duoc". */
const couple: Saying<Cue> = { ...kin('(vợ|chồng) (tôi|em|mình) [cũng] (được|có|là|đạt)'), marked: false };

export const cueSayings: readonly Saying<Cue>[] = [
  couple,
  right('proposed', '[kính] (đề nghị|đề xuất|kiến nghị|đề cử)'),
  right('proposed', '(đã|được|đã được) (đề nghị|trình|đề xuất|đề cử)'),
  right('proposed', '[đang|đã|lập tờ|tờ] trình'),
  right(
    'proposed',
    '[hiện] (đang|sắp) được (xét|xem xét|đề nghị|đề xuất|bình xét|thẩm định|trình|cân nhắc) [xét] [tặng|công nhận|phong tặng|tặng thưởng]',
  ),
  right('proposed', '(đang|làm đơn|viết đơn) xin [xét|được|tặng|công nhận]'),
  right('target', '(đích (đến|phấn đấu)|hướng đến|chuẩn bị (được|đón nhận|nhận))'),
  right('not_awarded', '(nhường|xin nhường|nhường lại)'),
  right('proposed', 'sắp (được|có|nhận) [xét] [tặng|công nhận|phong tặng]'),
  right('proposed', '(để|làm) [có] (căn cứ|cơ sở) [để] (đề nghị|xét|trình|đề xuất)'),
  right('proposed', 'tự (nhận|đánh giá|xếp|chấm) (mức|loại|xếp loại)'),
  right('proposed', '[đang|đã] trình (khen|khen thưởng|bộ|sở|UBND|chủ tịch|thủ tướng|hội đồng|cấp trên|cấp)'),
  right('target', '(nếu (đạt|được|có|như|không|hoàn thành)|sẽ (đạt|được|phấn đấu|nhận|là))'),
  right(
    'proposed',
    '([đang|còn] chờ|dự kiến|xem xét|đang (xét|xem xét|được xét)|xét (công nhận|tặng|tặng thưởng|phong tặng)|bình xét|xứng đáng|ứng viên|giới thiệu (bầu|xét|đề nghị))',
  ),
  right(
    'proposed',
    '[đang|đã|hoàn thành|hoàn thiện] [làm|lập|nộp|gửi] hồ sơ [(đề nghị|xét|trình)] [(đề nghị|xét)] [tặng]',
  ),
  right('proposed', '[đang|đã] (làm|hoàn tất|hoàn thiện) [các] thủ tục [xét|đề nghị|xét tặng]'),
  right('proposed', '[đang] chờ kết quả [bình xét|xét|xét tặng|công nhận]'),
  right(
    'proposed',
    '(bỏ phiếu|lấy phiếu|biểu quyết|thống nhất đề nghị|(nhất trí|thống nhất|tán thành) (suy tôn|bình bầu|bình chọn|bầu chọn|bầu|giới thiệu))',
  ),
  right(
    'target',
    '(phấn đấu|mục tiêu|chỉ tiêu|quyết tâm|hướng tới|sẽ|kế hoạch năm|nếu|hẹn|sang năm|năm tới|cố gắng (để|đạt|giành|phấn đấu|có|đến|trong năm [tới]|năm [tới])|mong muốn|mong|ước mơ|mơ ước|hy vọng|nguyện vọng|ước nguyện|tâm nguyện|khát vọng|thời gian tới)',
  ),
  cue('near', 'proposed', '[được] giới thiệu'),
  cue('near', 'not_awarded', 'không phải [là]'),
  cue('near', 'not_awarded', '(được (gọi|ví|coi|xem|mệnh danh) (là|như)|gọi (anh|chị|tôi|ông|bà) là)'),
  cue('near', 'target', 'để (được|đạt)'),
  opening('target', '([ký] giao ước|phương hướng|định hướng|lộ trình|kế hoạch|nhiệm vụ (trọng tâm|năm)|cam kết)'),
  opening('criterion_text', '(đề nghị|yêu cầu) (ghi|kê khai|nêu|điền) [rõ]'),
  opening('criterion_text', '(điểm (cộng|thưởng)|cộng điểm|thang điểm|bảng điểm|cách tính điểm)'),
  opening('criterion_text', '(ví dụ|VD|mẫu|ghi chú|lưu ý|chú ý|trích)'),
  asking(
    '(ghi [rõ]|nêu [rõ|các|tên|cụ thể]|liệt kê|kê khai|kê|điền|đính kèm|gửi kèm|kèm theo|chỉ (ghi|kê|kê khai|tính)|không (ghi|kê|kê khai|tính))',
  ),
  opening('registered', '(bản|phiếu|nội dung|danh hiệu|hình thức) (đăng ký|đăng kí) [thi đua]'),
  opening('proposed', 'ĐN [khen|tặng]'),
  right('registered', '(đã|) (đăng ký|đăng kí|ĐK|ĐKTĐ) [thi đua|danh hiệu [thi đua]]'),
  right('eligible_only', '(đủ|đáp ứng|đạt) [các] (tiêu chuẩn|điều kiện|tiêu chí)'),
  opening('criterion_text', '(theo|căn cứ|chiếu) (quy định|luật thi đua) [của pháp luật|hiện hành|chung] ,'),
  right('eligible_only', 'thuộc đối tượng'),
  right(
    'criterion_text',
    '(tiêu chuẩn|tiêu chí|điều kiện|quy định|yêu cầu|ít nhất|tối thiểu|phải (có|đạt|là|đã có|đã đạt|đã được|từng có|từng đạt|được)|quy chế|hướng dẫn số|căn cứ|theo (luật|nghị định|thông tư|quy chế))',
  ),
  cue(
    'both',
    'criterion_text',
    '((được|để|dùng để|nhằm) (tặng|xét tặng|xét|trao tặng|tặng thưởng|công nhận|xét công nhận)|xét tặng|xét công nhận) [hằng năm|hàng năm|một lần] [để] cho',
  ),
  cue(
    'both',
    'criterion_text',
    'là [một|những] (hình thức|danh hiệu|phần thưởng) (khen thưởng|thi đua|cao quý|cao nhất)',
  ),
  cue(
    'both',
    'criterion_text',
    '(được|thì được|mới được|sẽ được) (nâng [bậc] lương|nâng bậc|thưởng (tiền|bằng|0)|cộng [thêm] [điểm]|ưu tiên)',
  ),
  cue('left', 'criterion_text', '(trở lên|theo (tiêu chuẩn|quy định tiêu chuẩn))'),
  right(
    'revoked',
    '(đã|bị|đã bị) (hủy|hủy bỏ|bãi bỏ|thu hồi|tước|tước bỏ|rút) [(quyết định|QĐ|danh hiệu|kết quả [xét|bình xét|xét tặng|công nhận])]',
  ),
  right('revoked', '(được|đã được) (thu hồi|bãi bỏ)'),
  cue(
    'near',
    'revoked',
    '(hủy|hủy bỏ|bãi bỏ|thu hồi|tước|tước bỏ) [(quyết định|QĐ|danh hiệu|kết quả [xét|bình xét|xét tặng|công nhận])]',
  ),
  cue('left', 'revoked', '(đã bị|bị|đã) (hủy|hủy bỏ|bãi bỏ|thu hồi|tước|tước bỏ)'),
  cue('near', 'not_awarded', denial),
  cue('near', 'not_awarded', '(trượt|hụt|thiếu|mất|lỡ|trượt xét tặng|không có ai|suýt|suýt (được|đạt|nữa))'),
  right('not_awarded', '(bị loại|bị rớt|loại khỏi|không lọt|từ chối|không nhận|bị cắt|bị xóa)'),
  right('not_awarded', '(lẽ ra|đáng lẽ|đáng ra|phải chi)'),
  lasting('not_awarded', 'giá (như|mà)'),
  lasting('not_awarded', 'nếu không (có|phải|vì|bị|vướng)'),
  right('other_subject', '(mang tên|đặt tên|đặt theo tên)'),
  lasting(
    'other_subject',
    '([hồi|khi] còn (là học sinh|là sinh viên|đi học|học phổ thông)|(thời|hồi) (phổ thông|học sinh|sinh viên|đi học))',
  ),
  right('other_subject', '(nhận thay|nhận hộ|thay mặt|đại diện)'),
  cue(
    'left',
    'not_awarded',
    '(không|chưa) [được] [(hội đồng|HĐ|cấp trên)] (thông qua|chấp thuận|nhất trí|đồng ý|bỏ phiếu|đủ (phiếu|tỷ lệ [phiếu]|số phiếu)|đạt (tỷ lệ|số phiếu|đủ phiếu) [phiếu])',
  ),
  cue(
    'left',
    'not_awarded',
    '(bị (trả lại|trả hồ sơ|bác)|không được (công nhận|xét|xét tặng|tặng|duyệt|phê duyệt|khen thưởng)|không đạt [yêu cầu]|không còn)',
  ),
  cue(
    'left',
    'not_awarded',
    '(chưa (được|có) (công nhận|xét|xét tặng|tặng|duyệt|phê duyệt|nghiệm thu|quyết định|QĐ|kết quả)|chưa nghiệm thu|chưa đạt|chưa qua)',
  ),
  cue('left', 'not_awarded', '(hay|hay là) (không|chưa)'),
  cue('left', 'not_awarded', 'bị [hội đồng|HĐ|cấp trên|tỉnh|sở] (gạt|gạt ra|bác|trả lại|rút)'),
  cue('left', 'not_awarded', '[vẫn] chưa (về|thấy|trao)'),
  cue(
    'left',
    'target',
    '(là|vẫn là|còn là|vẫn chỉ là) [những] ([phần thưởng|danh hiệu] [tôi|đơn vị] mong muốn|mục tiêu|ước mơ|nguyện vọng|đích|đích đến)',
  ),
  cue('left', 'registered', '(mà|do) (tôi|em|đơn vị|khoa) (đăng ký|đăng kí)'),
  cue(
    'left',
    'proposed',
    'đang được ([các] cấp trên|hội đồng [cấp trên|các cấp|tỉnh|sở|bệnh viện]|HĐ|sở|tỉnh|bộ) (thẩm định|xem xét|xét)',
  ),
  cue('left', 'not_awarded', '(bị trượt|chưa (tới|đến) lượt|[còn] thiếu (phiếu|điều kiện|hồ sơ|minh chứng))'),
  cue(
    'left',
    'proposed',
    '((chưa|chờ) (xét|họp|bình xét)|hội đồng chưa (họp|xét)|hồ sơ (còn|đang|chưa|vẫn|bị)|[phải] (hẹn|chờ) (năm sau|sang năm))',
  ),
  cue(
    'left',
    'other_subject',
    'của ([các|một|hai] đồng nghiệp|(trưởng|phó) khoa|trưởng phòng|[đồng chí] giám đốc khoa)',
  ),
  cue('left', 'other_subject', '([là|bị|ghi|do] (nhầm|nhầm lẫn|lẫn) (tên|người|với)|thay cho)'),
  cue(
    'left',
    'not_awarded',
    '(chưa|không|ko) đủ ([số] (năm|phiếu|tuổi)|thời gian|thâm niên|điều kiện|tiêu chuẩn|tỷ lệ|hồ sơ|minh chứng)',
  ),
  cue(
    'left',
    'not_awarded',
    '([cấp trên|hội đồng|HĐ|sở|trung tâm|bệnh viện] chưa (ra|ký|ban hành|công bố) [(quyết định|QĐ|kết quả)])',
  ),
  cue(
    'left',
    'proposed',
    '(đang (chờ|xét|trình|chấm|nghiệm thu|thẩm định|bổ sung|xét duyệt|đề nghị|làm hồ sơ|chờ quyết định|thực hiện|triển khai|hoàn thiện|nghiên cứu)|chờ (duyệt|phê duyệt|quyết định|QĐ|kết quả))',
  ),
  right(
    'other_subject',
    '(hướng dẫn|HD cho|kèm cặp|giúp đỡ|giúp|đỡ đầu|nhận đỡ đầu|kết nghĩa [với]|dìu dắt|đào tạo|bồi dưỡng|huấn luyện|ôn luyện)',
  ),
  lasting('other_subject', '(trước [khi|ngày|thời điểm]) (sáp nhập|hợp nhất|chia tách|tách|giải thể|thành lập)'),
  right('other_subject', '(người thầy|gương|tấm gương|viết bài|viết về|bài viết|tuyên truyền|phóng sự|noi gương)'),
  right('other_subject', `(góp phần|đưa|cùng (với|) [tập thể|anh em|các] ${groups}|tạo điều kiện|động viên)`),
  right('other_subject', '(chỉ đạo|lãnh đạo|quản lý) [các] (trạm [y tế [xã|phường]]|TYT|khoa|phòng)', 'collective'),
  right('other_subject', `(lãnh đạo|chỉ đạo|xây dựng|quản lý|điều hành|phụ trách) ${groups}`, 'individual'),
  ...family.map(kin),
  {
    say: '[(các|những|nhiều|một số|toàn bộ)] (trạm [y tế] [xã]|khoa|phòng|khoa [,|-|và] phòng|đơn vị|tập thể [nhỏ]|tổ|cơ sở y tế) (trực thuộc|cấp dưới|tuyến dưới|tuyến xã|thành viên)',
    means: { kind: 'cue', reason: 'other_subject', reach: 'right', only: 'collective', kin: true },
    exact: true,
    marked: true,
  },
  {
    say: '(các|những) (trạm [y tế] [xã]|khoa|phòng|khoa [,|-|và] phòng|đơn vị|tập thể|tổ)',
    means: { kind: 'cue', reason: 'other_subject', reach: 'right', only: 'collective', kin: true },
    exact: true,
    marked: true,
  },
  ...['xã', 'phường', 'huyện', 'trạm', 'TYT', 'thôn', 'bản', 'trung tâm', 'bệnh viện', 'trường', 'chi đoàn'].map(
    helping,
  ),
  right(
    'other_subject',
    '(thôn|bản|ấp|làng|khu phố|tổ dân phố|địa phương|nhân dân|bà con) [này|đó|ấy|trong xã] [cũng] (được|đã được|đạt|đón nhận|vinh dự)',
  ),
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
