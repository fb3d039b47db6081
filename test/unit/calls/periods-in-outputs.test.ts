import { describe, expect, it } from 'vitest';
import { type CallStory, callStory, documentOf, listOf, wordsOf } from '../../support/call-story.ts';

async function output(story: CallStory, office: string, call: string): Promise<string> {
  const { home } = await story.open(office, 'Kế hoạch đã có hiệu lực');
  return wordsOf(await story.look(`${home}/ket-qua/${call}`));
}

describe('When a call asks in every wave or every month', () => {
  it('reports of waves say of which wave they are', async () => {
    const story = await callStory('thai-binh', '2017-03-02T08:00+07:00');
    for (const wave of ['đợt 1', 'đợt 2']) {
      const page = await story.open('vanthu@bv-nhi.thaibinh.example', `[TB-04e, ${wave}]`);
      await story.upload(page, documentOf(['BÁO CÁO', `Tổng kết ${wave}`]));
    }
    const words = await output(story, 'tccb@syt.thaibinh.example', 'TB-04e');
    expect(words).toContain('Đơn vị Kỳ Văn bản');
    expect(words).toMatch(/Bệnh viện Nhi đợt 1 .*Bệnh viện Nhi đợt 2/);
  });

  it('nominations of a month say of which month they are; a call of one period has no such column', async () => {
    const story = await callStory('ha-tinh', '2021-06-02T08:00+07:00');
    const heading = ['TT', 'Tập thể, cá nhân', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Tóm tắt thành tích'];
    const line = ['1', 'Lê Thị Mẫu', 'Điều dưỡng', 'Bệnh viện Mắt', 'Giấy khen năm 2020', 'Chăm sóc tốt'];
    for (const call of ['HT-11, tháng 6/2021', 'HT-01']) {
      const page = await story.open('vanthu@bv-mat.hatinh.example', `[${call}]`);
      await story.upload(page, listOf(heading, [line]));
    }
    const office = 'tccb@syt.hatinh.example';
    expect(await output(story, office, 'HT-11')).toContain('Bệnh viện Mắt tháng 6/2021 Đúng hạn');
    expect(await output(story, office, 'HT-01')).toContain('Bệnh viện Mắt Đúng hạn');
  });
});
