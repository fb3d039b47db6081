import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractAwards } from '../../../shared/domain/awards/extract-awards.ts';
import { withoutMarks } from '../../support/awards/texts.ts';

/** Statements that give the subject nothing; the award's name takes the place of the sign. */
const statements = `
Đề nghị tặng §|Kính đề nghị UBND tỉnh xét tặng §|Đề nghị công nhận § năm 2022|Đã được đề nghị §|§ (đang đề nghị)|§: đang trình
§ năm 2022 đang chờ quyết định|§ năm 2022 - chờ QĐ|§, hồ sơ đang trình cấp trên|Đã nộp hồ sơ đề nghị §|Đang lập hồ sơ xét tặng §
Hồ sơ § đang được thẩm định|Dự kiến được tặng §|Dự kiến năm 2025 đạt §|Xem xét tặng §|Xứng đáng được tặng §|Được giới thiệu xét §
Ứng viên § năm 2024|Tờ trình tặng §|Trình cấp trên khen thưởng: §|Phấn đấu đạt §|Năm 2025 phấn đấu đạt §|Mục tiêu năm 2025 là đạt §
Quyết tâm giành §|Hướng tới §|Đăng ký §|Đăng ký thi đua năm 2025: §|Chỉ tiêu: §|Kế hoạch 2025: đạt §|Sẽ đạt § vào năm 2025
Cam kết đạt §|Mong muốn được tặng §|Chưa được tặng §|Không đạt §|Chưa đạt § năm 2022|Không được công nhận § năm 2022|Chưa có §
§: không|§: chưa có|§ (không đạt)|§ năm 2022: không đạt|§ năm 2022 nhưng không đủ phiếu|Chưa từng được tặng §|Không đủ điều kiện xét §
Năm 2022 không xét §|Thiếu 1 phiếu nên không đạt §|Hội đồng không thông qua §|§ năm 2022 bị thu hồi|§ năm 2022 (đã bị hủy)
Đã bị tước danh hiệu §|Thu hồi quyết định tặng §|Suýt được §|Lẽ ra được tặng §|Bị loại khỏi danh sách xét §|§: 0 lần|§: 00
Đủ điều kiện xét tặng §|Đủ tiêu chuẩn đề nghị §|Thuộc đối tượng xét §|Tiêu chuẩn xét tặng §|Điều kiện xét §: có 20 năm công tác
Theo quy định, § được xét tặng hằng năm cho cá nhân tiêu biểu|Quy định về xét tặng §|Phải đạt § mới được xét nâng lương
Từ § trở lên|Yêu cầu có ít nhất 02 lần §|Nếu đạt § sẽ được nâng lương trước hạn|Ghi rõ § (nếu có)|(ghi rõ §, số QĐ)|Ví dụ: § năm 2022
Dự lễ trao tặng §|Tổ chức lễ đón nhận §|Ủy viên hội đồng xét §|Thành viên tổ thẩm định §|Tham mưu xét tặng §|Soạn thảo quy chế xét §
Tổng hợp hồ sơ §|Viết bài về gương §|Phong trào thi đua "§"|Có 05 cá nhân đạt §|20 cán bộ được tặng §|Hướng dẫn 02 nhân viên đạt §
Con gái được tặng § năm 2022|Các con đều được §|Vợ tôi đạt § năm 2022|Khoa được tặng § năm 2022|Đồng nghiệp được tặng §
`
  .trim()
  .split(/[|\n]/);
const names =
  `Lao động tiên tiến|CSTĐCS|Chiến sĩ thi đua cấp tỉnh|Bằng khen của UBND tỉnh|Bằng khen của Thủ tướng Chính phủ|BK Bộ Y tế
Giấy khen của Giám đốc Sở Y tế|Huân chương Lao động hạng Ba|Thầy thuốc Ưu tú|Kỷ niệm chương "Vì sức khỏe nhân dân"|Bằng Lao động sáng tạo`.split(
    /[|\n]/,
  );
const own = 'LĐTT năm 2011';
const aStatement = fc
  .record({ statement: fc.constantFrom(...statements), name: fc.constantFrom(...names) })
  .map(({ statement, name }) => statement.replace('§', () => name));

const read = (text: string) =>
  extractAwards(text, { subject: 'individual' }).map(({ code, years, count }) => ({ code, years, count }));

describe('When a statement that gives nothing stands beside an award', () => {
  it('only the award is read, whichever comes first and however they are joined', () => {
    fc.assert(
      fc.property(aStatement, fc.constantFrom('; ', '. ', '\n'), fc.boolean(), (statement, joint, first) => {
        const text = first ? `${own}${joint}${statement}` : `${statement}${joint}${own}`;
        expect(read(text)).toEqual([{ code: 'LDTT', years: [2011], count: 1 }]);
      }),
      { numRuns: 1500 },
    );
  });

  it('capitals change nothing', () => {
    fc.assert(
      fc.property(aStatement, (statement) => {
        expect(read(`${statement}; ${own}`.toUpperCase())).toEqual([{ code: 'LDTT', years: [2011], count: 1 }]);
      }),
      { numRuns: 500 },
    );
  });

  it('without any diacritics no more is read', () => {
    fc.assert(
      fc.property(aStatement, (statement) => {
        expect(read(withoutMarks(`${own}; ${statement}`))).toEqual([{ code: 'LDTT', years: [2011], count: 1 }]);
      }),
      { numRuns: 500 },
    );
  });
});
