/** What people write before and behind an award that was not given, or not to them; one phrase between semicolons. */
const phrases = (text: string): string[] =>
  text
    .trim()
    .split(';')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '));

type Kind = {
  /** Awards nobody got in these texts. */
  named: readonly string[];
  /** The award told beside it, with its code. */
  given: readonly (readonly [text: string, code: string])[];
  before: readonly string[];
  behind: readonly string[];
};

export const individual: Kind = {
  named: [
    'CSTĐ cấp tỉnh',
    'Bằng khen của UBND tỉnh',
    'Kỷ niệm chương "Vì sức khỏe nhân dân"',
    'KNC Vì sức khỏe nhân dân',
    'Huân chương Lao động hạng Ba',
    'BK Bộ Y tế',
    'danh hiệu Chiến sĩ thi đua cơ sở năm 2023',
  ],
  given: [
    ['LĐTT năm 2020, 2021', 'LDTT'],
    ['Giấy khen của Giám đốc Sở Y tế năm 2019', 'GK'],
  ],
  before: phrases(`
  đang đề nghị; đang được đề nghị tặng; chờ xét; đang chờ xét tặng; đang làm hồ sơ đề nghị;
  đang hoàn thiện hồ sơ đề nghị tặng; chưa được tặng; chưa được; chưa đạt; chưa có; không đạt; không được; không có;
  phấn đấu đạt; mục tiêu đạt; mục tiêu năm 2024 là; đăng ký; đã đăng ký; hy vọng được; hi vọng đạt; mong được;
  dự kiến được; dự kiến đạt; sắp được; sẽ được; sẽ phấn đấu; suýt được; suýt đạt; hụt; trượt; bị trượt;
  bị loại khỏi danh sách; được giới thiệu xét; được bình bầu đề nghị; có tên trong danh sách đề nghị; nằm trong diện xét;
  đủ tiêu chuẩn; đủ điều kiện xét; đã đủ tiêu chuẩn đề nghị; hội đủ điều kiện xét; xứng đáng được; đã nộp hồ sơ;
  đã gửi hồ sơ xét; đã nộp hồ sơ đề nghị; đã trình cấp trên tặng; đang trình; cấp trên đang xét; hội đồng đang xem xét;
  đang xem xét; rút hồ sơ đề nghị; xin rút hồ sơ; xin không nhận; từ chối nhận; nhường; bị thu hồi; đã bị thu hồi;
  bị hủy; bị tước; bị hủy kết quả; vợ có; vợ tôi được; chồng được; chồng tôi được; đồng nghiệp được; khoa được;
  khoa tôi được; bệnh viện được; giúp đồng nghiệp đạt; hướng dẫn học viên đạt; hướng dẫn 2 điều dưỡng đạt;
  thẩm định hồ sơ; tham gia hội đồng xét; viết bài về; đã làm tờ trình xin; chuẩn bị hồ sơ xin; chuẩn bị được;
  chưa đủ điều kiện xét; chưa đủ tiêu chuẩn; không đủ điều kiện xét; thiếu điều kiện; còn thiếu; nếu được; nếu đạt;
  để đạt; ước mơ được; cần phấn đấu thêm để đạt; đang hướng tới; hướng đến; kế hoạch đạt; nhiệm vụ năm tới là đạt;
  đang xin; làm đơn xin; được đề cử; được đề xuất; được khoa đề nghị; đơn vị đề nghị; được tập thể tín nhiệm giới thiệu;
  lỡ; mất; bị mất; tiếc là chưa được; rất mong được nhận
`),
  behind: phrases(`
  chưa có; chưa được; chưa có quyết định; chưa có QĐ; đang chờ quyết định; đang chờ; chờ kết quả; đang xét; đang trình;
  đang đề nghị; không đạt; không được công nhận; không được; bị trượt; bị thu hồi; đã bị hủy; bị loại; không có; chưa;
  chưa tới lượt; thiếu phiếu; không đủ phiếu; thiếu điều kiện; chưa đủ điều kiện; chưa đủ năm; (dự kiến); (đang chờ);
  (chưa có); (đề nghị); (đang đề nghị); (đăng ký); (mục tiêu); (chờ QĐ); (không đạt); (của vợ); (của khoa); - đang chờ;
  - chưa; : chưa có; : không; : chưa; : 0; đang làm hồ sơ; đang hoàn thiện hồ sơ; đang chờ duyệt; chưa được duyệt;
  chưa xét; chưa được xét; chưa bình xét; đã trình nhưng chưa có kết quả; đã đề nghị nhưng chưa được;
  đề nghị rồi nhưng không được; nộp hồ sơ rồi; mới nộp hồ sơ; hội đồng chưa họp; hội đồng không thông qua; bị trả hồ sơ;
  hồ sơ bị trả lại; phải chờ sang năm; hẹn năm sau; là của khoa; là của vợ; của đồng nghiệp; của trưởng khoa; chưa nhận;
  chưa nhận được; chưa lần nào; chưa bao giờ được; chưa từng được; vẫn chưa có; thì chưa; thì không; hiện chưa có;
  còn chờ; đang được xem xét; đang được xét; vẫn đang chờ
`),
};

export const collective: Kind = {
  named: [
    'Cờ thi đua của UBND tỉnh',
    'Bằng khen của Thủ tướng Chính phủ',
    'Huân chương Lao động hạng Ba',
    'BK Bộ Y tế',
    'danh hiệu Tập thể lao động xuất sắc năm 2023',
  ],
  given: [
    ['TTLĐTT năm 2020, 2021', 'TT_LDTT'],
    ['Giấy khen của Giám đốc Sở Y tế năm 2019', 'GK'],
    ['Khoa đạt TTLĐTT năm 2020', 'TT_LDTT'],
  ],
  before: phrases(`
  đang đề nghị; đang được đề nghị tặng; chờ xét; đang chờ xét tặng; đang làm hồ sơ đề nghị;
  đang hoàn thiện hồ sơ đề nghị tặng; chưa được tặng; chưa được; chưa đạt; chưa có; không đạt; không được; không có;
  phấn đấu đạt; mục tiêu đạt; mục tiêu năm 2024 là; đăng ký; đã đăng ký; đăng ký phấn đấu; hy vọng được; dự kiến được;
  sắp được; sẽ được; sẽ phấn đấu đạt; suýt được; hụt; trượt; bị loại khỏi danh sách; được giới thiệu xét;
  được cụm thi đua bình chọn đề nghị; có tên trong danh sách đề nghị; nằm trong diện xét; đủ tiêu chuẩn;
  đủ điều kiện xét; hội đủ điều kiện xét; xứng đáng được; đã nộp hồ sơ; đã nộp hồ sơ đề nghị; đang trình;
  hội đồng đang xem xét; đang xem xét; rút hồ sơ đề nghị; xin rút hồ sơ; từ chối nhận; bị thu hồi; đã bị thu hồi; bị hủy;
  bị tước; trưởng khoa được; giám đốc được; đồng chí trưởng khoa được; bệnh viện bạn được; khoa bạn được; đơn vị bạn đạt;
  2 bác sĩ được; 03 viên chức được; một điều dưỡng được; các khoa trực thuộc đạt; 05 trạm y tế đạt; thẩm định hồ sơ;
  tham gia hội đồng xét; viết bài về; chuẩn bị hồ sơ xin; chưa đủ điều kiện xét; không đủ điều kiện xét; thiếu điều kiện;
  nếu được; để đạt; hướng tới; hướng đến; kế hoạch đạt; giao ước thi đua đạt; đang xin; được đề cử; được đề xuất;
  Sở Y tế đề nghị; lỡ; mất; bị mất; tiếc là chưa được; hỗ trợ trạm y tế xã đạt; chỉ đạo trạm y tế xã đạt;
  đỡ đầu trạm y tế đạt; trước khi sáp nhập, Trung tâm cũ được
`),
  behind: phrases(`
  chưa có; chưa được; chưa có quyết định; chưa có QĐ; đang chờ quyết định; đang chờ; chờ kết quả; đang xét; đang trình;
  đang đề nghị; không đạt; không được công nhận; không được; bị trượt; bị thu hồi; đã bị hủy; bị loại; không có; chưa;
  chưa tới lượt; thiếu phiếu; không đủ phiếu; thiếu điều kiện; chưa đủ điều kiện; chưa đủ năm; (dự kiến); (đang chờ);
  (chưa có); (đề nghị); (đang đề nghị); (đăng ký); (mục tiêu); (chờ QĐ); (không đạt); (của bệnh viện bạn); (cho cá nhân);
  - đang chờ; - chưa; : chưa có; : không; : chưa; : 0; đang làm hồ sơ; đang hoàn thiện hồ sơ; đang chờ duyệt;
  chưa được duyệt; chưa xét; chưa được xét; chưa bình xét; đã trình nhưng chưa có kết quả; đã đề nghị nhưng chưa được;
  đề nghị rồi nhưng không được; nộp hồ sơ rồi; mới nộp hồ sơ; hội đồng chưa họp; hội đồng không thông qua; bị trả hồ sơ;
  hồ sơ bị trả lại; phải chờ sang năm; hẹn năm sau; là của khoa bạn; của trưởng khoa; tặng cho cá nhân;
  tặng cho 02 bác sĩ; cho trưởng khoa; chưa nhận; chưa nhận được; chưa lần nào; chưa bao giờ được; chưa từng được;
  vẫn chưa có; thì chưa; thì không; hiện chưa có; còn chờ; đang được xem xét; đang được xét; vẫn đang chờ
`),
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every way to set the phrase, the award nobody got and the one told beside it in one text. */
export function textsOf(kind: Kind, phrase: string, side: 'before' | 'behind'): { text: string; code: string }[] {
  return kind.given.flatMap(([given, code]) =>
    kind.named.flatMap((name) => {
      const texts =
        side === 'before'
          ? [
              `${given}, ${phrase} ${name}`,
              `${given}; ${phrase} ${name}`,
              `${phrase} ${name}; ${given}`,
              `${given} (${phrase} ${name})`,
              `${given}. ${capital(phrase)} ${name}.`,
              `${given}, nhưng ${phrase} ${name}`,
            ]
          : [
              `${name} ${phrase}; ${given}`,
              `${given}, ${name} ${phrase}`,
              `${given}, còn ${name} ${phrase}`,
              `${given}; ${name} ${phrase}`,
              `${given}. ${capital(name)} ${phrase}.`,
            ];
      return texts.map((text) => ({ text, code }));
    }),
  );
}
