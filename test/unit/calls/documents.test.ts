import { describe, expect, it } from 'vitest';
import { callStory, documentOf, wordsOf } from '../../support/call-story.ts';
import { pagesShowing, stream } from '../../support/pdf-writer.ts';

const office = 'tchc@giangthanh.kiengiang.example';

const report = documentOf([
  'SỞ Y TẾ KIÊN GIANG',
  'TRUNG TÂM Y TẾ GIANG THÀNH',
  'Số: 112/BC-TTYT',
  'Giang Thành, ngày 30 tháng 6 năm 2025',
  'BÁO CÁO kết quả tuyên truyền công tác thi đua, khen thưởng',
  'Trung tâm đã tổ chức 05 hội nghị tập huấn.',
  'GIÁM ĐỐC',
  'Hồ Văn Mẫu',
]);

describe('When the consolidated report of Giang Thành goes up in the days of the merge', () => {
  it.each([
    ['2025-06-30T23:59+07:00', 'Sở Y tế tỉnh Kiên Giang'],
    ['2025-07-01T00:00+07:00', 'Sở Y tế tỉnh An Giang'],
  ])('A10 GT-02 sent %s is received by %s: page, receipt and the mail to the office say so', async (sent, receiver) => {
    const story = await callStory('kien-giang');
    const page = await story.open(office, '[GT-02]');
    await story.live(sent);
    const after = await story.upload(page, report);
    expect(wordsOf(after.html)).toContain(`Cơ quan nhận ${receiver}`);
    expect(story.mail(office, 'Giấy nhận hồ sơ GT-02').text).toContain(`Nơi nhận cấp trên: ${receiver}`);
    expect(story.mail(office, 'Chờ thẩm định').text).toContain(`Nơi nhận cấp trên: ${receiver}`);
  });

  it('the people of the standing office have the link, each once', async () => {
    const story = await callStory('kien-giang');
    const opened = story.system.mails.filter((m) => m.subject.startsWith('[GT-02]')).map((m) => m.to.email);
    expect(opened.toSorted()).toEqual([office, 'thidua@giangthanh.kiengiang.example']);
  });
});

describe('When a plan is asked for and the campaign attaches no form', () => {
  it('a Word file is taken and its heading is shown', async () => {
    const story = await callStory('kien-giang');
    const after = await story.upload(await story.open(office, '[GT-02]'), report);
    const words = wordsOf(after.html);
    expect(words).toContain('Số, ký hiệu Số: 112/BC-TTYT');
    expect(words).toContain('Giang Thành, ngày 30 tháng 6 năm 2025');
    expect(words).toContain('Người ký Hồ Văn Mẫu');
    expect(words).not.toContain('Số dòng đọc được');
  });

  it('a scan is taken with a warning', async () => {
    const story = await callStory('tien-giang');
    const to = 'vanthu@bv-mat.tiengiang.example';
    const scan = pagesShowing(stream('q 595 0 0 842 0 0 cm /Im0 Do Q'), {});
    const after = await story.upload(await story.open(to, '[TG-01]'), { name: 'Kế hoạch.pdf', bytes: scan });
    expect(wordsOf(after.html)).toContain('Giấy nhận hồ sơ');
    expect(wordsOf(after.html)).toContain('bản quét hoặc ảnh');
  });

  it('a photo of the signed page is taken with the same warning', async () => {
    const story = await callStory('tien-giang');
    const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1]);
    const page = await story.open('vanthu@bv-mat.tiengiang.example', '[TG-01]');
    const after = await story.upload(page, { name: 'Kế hoạch.jpg', bytes: photo });
    expect(wordsOf(after.html)).toContain('Giấy nhận hồ sơ');
    expect(wordsOf(after.html)).toContain('bản quét hoặc ảnh');
  });

  it('a program under the name of a document is refused', async () => {
    const story = await callStory('tien-giang');
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    const page = await story.open('vanthu@bv-mat.tiengiang.example', '[TG-01]');
    const after = await story.upload(page, { name: 'Kế hoạch.docx', bytes: program });
    expect(wordsOf(after.html)).toContain('Không đọc được loại tệp này');
    expect(wordsOf(after.html)).not.toContain('Giấy nhận hồ sơ');
  });
});

describe('When a soft due of Giang Thành passes', () => {
  it('A09 GT-03 not sent: nothing at the last minute of 2025, past the expected date at midnight, never missed', async () => {
    const story = await callStory('kien-giang');
    const to = 'thutruong@khoa-noi-nhi-nhiem.giangthanh.kiengiang.example';
    const page = await story.open(to, '[GT-03]');
    await story.live('2025-12-31T23:59+07:00');
    expect(wordsOf(await story.look(page.home))).toContain('Chưa nộp');
    expect(story.mailsTo(to).filter((m) => m.subject.includes('mốc dự kiến'))).toEqual([]);
    await story.live('2026-01-01T00:00+07:00');
    expect(wordsOf(await story.look(page.home))).toContain('Quá mốc dự kiến');
    expect(story.mail(to, '[GT-03]', 'mốc dự kiến').text).not.toContain('quá hạn');
  });
});
