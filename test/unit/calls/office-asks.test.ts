import { describe, expect, it } from 'vitest';
import { type CallStory, callStory, listOf, wordsOf } from '../../support/call-story.ts';

const office = 'tccb@syt.tiengiang.example';
const desk = (story: CallStory) => story.open(office, 'Kế hoạch đã có hiệu lực');

async function placeOf(story: CallStory, path: string) {
  const { home } = await desk(story);
  return { home, html: await story.look(`${home}${path}`) };
}

describe('When a report is due only on demand', () => {
  it('TG-08 opens for nobody by itself', async () => {
    const story = await callStory('tien-giang');
    expect(story.system.mails.filter((m) => m.subject.includes('TG-08'))).toEqual([]);
  });

  it('the office asks two units with a due date: they and nobody else get a link, and answer', async () => {
    const story = await callStory('tien-giang');
    const page = await placeOf(story, '/yeu-cau/TG-08');
    const asked = { unit: ['bv-mat', 'bv-phu-san'], 'due-day': '20', 'due-month': '9', 'due-year': '2024' };
    const after = await story.fill(page, '/yeu-cau/TG-08', asked);
    expect(wordsOf(after.html)).toContain('TG-08, yêu cầu 1');
    const told = story.system.mails.filter((m) => m.subject.startsWith('[TG-08')).map((m) => m.to.email);
    expect(told.toSorted()).toEqual([
      ...['thutruong@bv-mat.tiengiang.example', 'thutruong@bv-phu-san.tiengiang.example'],
      ...['vanthu@bv-mat.tiengiang.example', 'vanthu@bv-phu-san.tiengiang.example'],
    ]);
    const mail = story.mail('vanthu@bv-mat.tiengiang.example', '[TG-08, yêu cầu 1]');
    expect(mail.text).toContain('thứ Sáu, 20/09/2024');
    await story.live('2024-09-21T00:00+07:00');
    expect(story.mail('thutruong@bv-phu-san.tiengiang.example', 'TG-08', 'mốc dự kiến')).toBeDefined();
  });

  it('pressing twice asks once, and a second request is its own period', async () => {
    const story = await callStory('tien-giang');
    const page = await placeOf(story, '/yeu-cau/TG-08');
    const asked = { unit: ['bv-mat'], 'due-day': '20', 'due-month': '9', 'due-year': '2024' };
    await story.fill(page, '/yeu-cau/TG-08', asked);
    const twice = await story.fill(page, '/yeu-cau/TG-08', asked);
    expect(twice.status).toBe(409);
    const second = await story.fill(twice, '/yeu-cau/TG-08', asked);
    expect(wordsOf(second.html)).toContain('TG-08, yêu cầu 2');
    expect(story.mailsTo('vanthu@bv-mat.tiengiang.example').filter((m) => m.subject.includes('TG-08'))).toHaveLength(2);
  });

  it('a form without units and with a day that has passed is told both', async () => {
    const story = await callStory('tien-giang');
    const page = await placeOf(story, '/yeu-cau/TG-08');
    const wrong = await story.fill(page, '/yeu-cau/TG-08', { 'due-day': '1', 'due-month': '8', 'due-year': '2024' });
    expect(wrong.status).toBe(422);
    expect(wordsOf(wrong.html)).toContain('Chọn ít nhất một đơn vị');
    expect(wordsOf(wrong.html)).toContain('từ hôm nay trở đi');
  });
});

describe('When the Sở gives units their number of delegates to the congress', () => {
  const two = listOf(
    ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành phần'],
    [
      ['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Điển hình tiên tiến'],
      ['2', 'Trần Thị Bình', 'Điều dưỡng', 'Khoa Ngoại', 'Chiến sĩ thi đua'],
    ],
  );
  const clerk = 'vanthu@bv-mat.tiengiang.example';

  it('TG-07 the unit sees its number and its list is held to it', async () => {
    const story = await callStory('tien-giang');
    const unit = await story.open(clerk, '[TG-07]');
    expect(wordsOf(unit.html)).toContain('Chưa có số lượng phân bổ');
    const saved = await story.fill(await placeOf(story, '/phan-bo/TG-07/once'), '/phan-bo/TG-07/once', {
      'n-bv-mat': '1',
    });
    expect(wordsOf(saved.html)).toContain('Đã lưu');
    expect(wordsOf(saved.html)).toContain('Tổng đang phân bổ: 1 trên 300');
    const after = await story.upload(unit, two);
    expect(wordsOf(after.html)).toContain('Đơn vị được cử nhiều nhất 1 người');
    expect(wordsOf(after.html)).toContain('nhiều nhất 01');
    expect(wordsOf(after.html)).not.toContain('Giấy nhận hồ sơ');
  });

  it('before the number is set a list is taken with a remark', async () => {
    const story = await callStory('tien-giang');
    const after = await story.upload(await story.open(clerk, '[TG-07]'), two);
    expect(wordsOf(after.html)).toContain('Giấy nhận hồ sơ');
    expect(wordsOf(after.html)).toContain('Chưa có số đại biểu phân bổ');
  });

  it('numbers beyond the 300 of the congress, or no numbers, are refused and nothing is saved', async () => {
    const story = await callStory('tien-giang');
    const page = await placeOf(story, '/phan-bo/TG-07/once');
    const wrong = await story.fill(page, '/phan-bo/TG-07/once', {
      'n-bv-mat': '200',
      'n-bv-phu-san': '101',
      'n-cdc': 'ba',
    });
    expect(wrong.status).toBe(422);
    expect(wordsOf(wrong.html)).toContain('Tổng 301 vượt số cả kỳ được nhận là 300');
    expect(wordsOf(wrong.html)).toContain('Trung tâm Kiểm soát bệnh tật: ghi số nguyên');
    expect(wordsOf(await story.look(`${page.home}/phan-bo/TG-07/once`))).toContain('Tổng đang phân bổ: 0');
  });
});
