import { describe, expect, it } from 'vitest';
import { callStory, documentOf, listOf, wordsOf } from '../../support/call-story.ts';

const clerk = 'vanthu@bv-phu-san.tiengiang.example';
const office = 'tccb@syt.tiengiang.example';

describe('When a unit is told what to correct', () => {
  it('the mail names each section that is missing from the report', async () => {
    const story = await callStory('tien-giang');
    const page = await story.open(clerk, '[TG-05]');
    await story.upload(page, documentOf(['BÁO CÁO tổng kết', '1. Công tác khen thưởng', 'Đã thực hiện đầy đủ.']));
    const mail = story.mail(clerk, '[TG-05]', 'lỗi phải sửa').text.replace(/\s+/g, ' ');
    expect(mail).toContain('Bổ sung mục "Hạn chế chủ yếu, nguyên nhân và bài học kinh nghiệm"');
    expect(mail).toContain('Bổ sung mục "Phương hướng, mục tiêu chung giai đoạn (2025 - 2030)"');
  });

  it('the mail names the column that is missing from the list', async () => {
    const story = await callStory('tien-giang');
    const page = await story.open(clerk, '[TG-04]');
    await story.upload(page, listOf(['TT', 'Họ và tên', 'Đơn vị'], [['1', 'Nguyễn Văn An', 'Khoa Nội']]));
    const mail = story.mail(clerk, '[TG-04]', 'lỗi phải sửa').text.replace(/\s+/g, ' ');
    expect(mail).toContain('Thêm cột "Thành phần"');
  });

  it('a channel that is none of the plan is answered with the channels in words, and these words are taken', async () => {
    const story = await callStory('kien-giang', '2025-07-01T08:00+07:00');
    const heading = ['TT', 'Nội dung hoạt động', 'Ngày thực hiện', 'Kênh', 'Nhóm nội dung'];
    const page = await story.open('vanthu@ttyt-giang-thanh.giangthanh.kiengiang.example', '[GT-04]');
    const wrong = listOf(heading, [['1', 'Phóng sự', '20/6/2025', 'Đài truyền hình', 'C9']]);
    const words = wordsOf((await story.upload(page, wrong)).html);
    expect(words).toContain('Chọn một trong: Tập huấn; Họp mặt; Tọa đàm; Hội thi; Chuyên trang hỏi đáp.');
    expect(words).toContain('C1. Tư tưởng, chính sách, pháp luật; C2. Phong trào thi đua');
    const right = listOf(heading, [
      ['1', 'Thi', '20/6/2025', 'Hội thi tìm hiểu Luật', 'C1. Tư tưởng, chính sách, pháp luật'],
    ]);
    expect(wordsOf((await story.upload(page, right)).html)).toContain('Giấy nhận hồ sơ');
  });

  it('a deadline to the end of a day is not said to be printed as one before the next', async () => {
    const story = await callStory('tien-giang');
    const words = wordsOf((await story.open(clerk, '[TG-03]')).html);
    expect(words).toContain('chậm nhất 23:59, thứ Hai, 31/03/2025');
    expect(words).toContain('Tức là trước ngày 01/04/2025');
    expect(words).not.toContain('Văn bản ghi');
  });
});

describe('When the office reviews what is no list', () => {
  it('the page of a report speaks of no rows and of nobody to choose', async () => {
    const story = await callStory('tien-giang');
    const page = await story.open(clerk, '[TG-01]');
    await story.upload(page, documentOf(['KẾ HOẠCH', 'Hội nghị tuyên dương điển hình tiên tiến năm 2025']));
    const words = wordsOf((await story.open(office, 'Chờ thẩm định', 'Bệnh viện Phụ sản')).html);
    expect(words).toContain('Đơn vị được báo ngay.');
    for (const stray of ['Các dòng đọc được', 'Không đọc được dòng nào', 'Số tập thể, cá nhân', 'danh sách để chọn'])
      expect(words).not.toContain(stray);
  });

  it('the page of a list of delegates counts its lines', async () => {
    const story = await callStory('tien-giang', '2025-03-03T08:00+07:00');
    const page = await story.open('vanthu@ttyt-chau-thanh.tiengiang.example', '[TG-04]');
    const heading = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành phần'];
    await story.upload(page, listOf(heading, [['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Điển hình tiên tiến']]));
    const words = wordsOf((await story.open(office, 'Chờ thẩm định', 'Châu Thành')).html);
    expect(words).toContain('Số dòng 1');
    expect(words).toContain('Các dòng đọc được (1)');
  });
});

describe('When a unit opens its page before anything is sent', () => {
  const first = async (province: string, to: string, call: string) => {
    const story = await callStory(province);
    return wordsOf((await story.open(to, `[${call}]`)).html);
  };

  it('it is told which signature and which sections the text must have', async () => {
    const department = await first('kien-giang', 'vanthu@khoa-duoc.giangthanh.kiengiang.example', 'GT-03');
    expect(department).toContain('Văn bản cần có chữ ký của Công đoàn cùng cấp.');
    expect(await first('tien-giang', clerk, 'TG-05')).toContain('Văn bản cần đủ 07 mục: “Kết quả đạt được');
    expect(await first('tien-giang', clerk, 'TG-06')).toContain('Văn bản cần đủ 02 mục');
    expect(await first('tien-giang', clerk, 'TG-01')).not.toContain('Văn bản cần');
  });

  it('the cap and the mix of the congress are told as those of all units together', async () => {
    const words = await first('tien-giang', clerk, 'TG-07');
    expect(words).toContain(
      'Tính chung cả Đại hội: nhiều nhất 300 đại biểu của mọi đơn vị; cơ cấu điển hình tiên tiến 70%',
    );
    expect(words).toContain('Kế hoạch ưu tiên chọn cá nhân là người lao động trực tiếp, nữ.');
  });
});

describe('When something comes after a date the plan does not set', () => {
  it('nobody is called late: receipt, mail, board and output say that the expected date had passed', async () => {
    const story = await callStory('tien-giang', '2025-03-03T08:00+07:00');
    const page = await story.open(clerk, '[TG-01]');
    const sent = await story.upload(page, documentOf(['KẾ HOẠCH', 'Hội nghị tuyên dương điển hình tiên tiến']));
    expect(wordsOf(sent.html)).toContain('So với mốc dự kiến Sau mốc dự kiến');
    const receipt = story.mail(clerk, 'Giấy nhận hồ sơ TG-01');
    expect(receipt.subject).toContain('(sau mốc dự kiến)');
    const { home } = await story.open(office, 'Kế hoạch đã có hiệu lực');
    const pages = [`${home}/theo-doi/TG-01/once`, `${home}/ket-qua/TG-01`, `${home}/cho-tham-dinh`];
    const seen = await Promise.all(pages.map(async (path) => wordsOf(await story.look(path))));
    for (const words of [...seen, wordsOf(sent.html), receipt.text, story.mail(office, 'Chờ thẩm định').text]) {
      expect(words).toMatch(/sau mốc dự kiến/i);
      expect(words.replace('Lọc: Tất cả đơn vị Chưa có bản hợp lệ Nộp muộn', '')).not.toMatch(/nộp muộn/i);
    }
  });
});

describe('When the days of several periods pass at once', () => {
  it('each mail to the office names its own period, and says expected date where the plan sets no deadline', async () => {
    const story = await callStory('tien-giang', '2025-03-03T08:00+07:00');
    await story.live('2025-04-01T00:10+07:00');
    const subjects = story.mailsTo(office).map(({ subject }) => subject);
    expect(subjects).toContainEqual(
      expect.stringContaining('[TG-03] Đã hết hạn: 0 hồ sơ chờ thẩm định, 13 lượt chưa nộp'),
    );
    expect(subjects).toContainEqual(expect.stringContaining('[TG-04] Đã qua mốc dự kiến'));
    const soft = story.mailsTo(office).find(({ subject }) => subject.includes('[TG-04] Đã qua mốc dự kiến'));
    expect(soft?.text).toContain('TG-04 đã qua mốc dự kiến; tính đến');
    expect(soft?.text).not.toContain('hết hạn');
    expect(subjects.filter((subject) => subject.includes('Tổng hợp'))).toEqual([]);
  });
});
