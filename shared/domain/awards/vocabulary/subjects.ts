import { fullOf } from '../syllables.ts';
import { phrases } from './owners.ts';

const words = (...lines: string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')).map(fullOf));

/** First words of time, place, cause, number and manner: what leads into a statement and names nobody. */
export const leading = words(
  'trong sau dưới trên từ đến tới tính khi lúc hồi tuy mặc dù còn gần luôn nhờ với do vì bởi qua tại ở vào kể hiện riêng chính ngay',
  'tiếp liên vinh nay rồi cuối đầu mỗi suốt mới vừa cũng đều lại dịp đợt ngoài bên ngày tháng quý lần nhiều hằng hàng',
  'không chưa chẳng để theo về đang sẽ nếu xin hứa tự áp cùng trước giữa nhân thời mùa trở mà thì là nhưng song vậy nên',
  'ghi biểu đáp thậm đặc cụ gồm tổng hai ba bốn năm sáu bảy tám chín mười một nữ nam toàn cả các những từng lớn duy đáng tất hơn thêm',
);

/** First words of deeds, as in "Trực tiếp chống dịch được …": the nominee's, who needs no name. */
export const deeds = words(
  'công tham thực tích trực xung tình phục phấn nỗ cố hết làm xây chủ đảm phụ quản điều khám chữa giúp nâng cải góp đóng',
  'giữ phát triển nghiên học rèn tu chấp vượt khắc đi cứu ứng lập dẫn đứng vận viết đăng chuyển hiến bảo tiêm chăm truyền',
  'xét tiêu cộng giám sáng dạy giảng nuôi chống gương tận nhiệt vươn tốt hoàn thành kịp chịu hoạt',
);

/** First words of what the nominee made or did, which an award is given for. */
export const works = words('giải đề mô bài tác phần ý việc sự tiết ảnh phim video quá phong');

/** "chúng tôi", "họ tên". */
export const selves = words('chúng tôi tui anh chị ông bà em cô thầy mình bác tên');

/** Bodies the grammar has no other reading for; after a comma, where a name or a list may go on, only these are a new subject. */
export const namesBody = phrases(
  'doanh trại, bộ đội, bộ phận, liên danh, liên hiệp, tổ phi, tổ từ, tổ thiện, tổ quốc, lực lượng, nhà thầu, nhà máy, nhà tài',
  'nhà văn, cảnh sát, dân quân, nhà thuốc, nhà hàng, tiểu đoàn, trung đoàn, đại đội, lữ đoàn, sư đoàn, trường, hội',
  'quỹ, dự án, doanh nghiệp, công ty, tổng công, hợp tác, cơ sở, đội, nhóm, kíp, lớp, ban, câu lạc, xưởng',
  'nông trường, lâm trường, hạt kiểm, đồn, đài, báo, tòa, viện, liên đoàn, mặt trận, trạm, bưu điện, ngân hàng',
  'kho bạc, tập đoàn, cụm, khối, xí nghiệp, chi nhánh, tổng cục, vụ, bộ chỉ, ủy ban, thanh tra, kiểm sát, chủ đầu',
  'đối tác, thôn, xã, phường, huyện, tổ chức, đoàn',
);

/** Where something was won or told, which is nobody. */
export const namesOccasion = phrases(
  'hội thi, hội nghị, hội thao, hội diễn, hội đồng, hội thảo, cuộc, chương trình, dự thi, báo cáo',
);
