import { describe, expect, it } from 'vitest';
import { callStory, listOf, wordsOf } from '../../support/call-story.ts';

describe('When units list what is no person', () => {
  it('articles are shown under the columns of their form, without states of nominees', async () => {
    const story = await callStory('ha-tinh', '2024-06-10T08:00+07:00');
    const page = await story.open('vanthu@bv-mat.hatinh.example', '[HT-09]');
    const heading = ['TT', 'Tên bài viết', 'Tác giả', 'Đơn vị'];
    const sent = await story.upload(page, listOf(heading, [['1', 'Người giữ ánh sáng', 'Lê A', 'Bệnh viện Mắt']]));
    const review = await story.open('tccb@syt.hatinh.example', 'Chờ thẩm định', 'Mắt');
    for (const words of [wordsOf(sent.html), wordsOf(review.html)]) {
      expect(words).toContain('TT Tên bài viết Đơn vị Tác giả');
      for (const stray of ['Tập thể, cá nhân', 'Chức vụ', 'Tình trạng từng trường hợp'])
        expect(words).not.toContain(stray);
    }
  });
});
