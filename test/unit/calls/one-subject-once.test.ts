import { describe, expect, it } from 'vitest';
import { callStory, listOf, wordsOf } from '../../support/call-story.ts';

describe('When two units nominate the same person before either is accepted', () => {
  const heading = [
    'TT',
    'Tập thể, cá nhân',
    'Chức vụ',
    'Đơn vị',
    'Danh hiệu, hình thức đề nghị',
    'Thành tích đạt được',
  ];
  const office = 'vanphong@syt.dongnai.example';

  it('I5: the person stands on the list of the period once, and the office is told why not twice', async () => {
    const story = await callStory('dong-nai', '2025-06-02T08:00+07:00');
    const asked = story.system.mails.filter((m) => m.subject.includes('[DN-04]')).map((m) => m.to.email);
    const [first, second] = asked.filter((to) => to.startsWith('vanthu'));
    for (const to of [first ?? '', second ?? '']) {
      const page = await story.open(to, '[DN-04]');
      const own = ['1', 'Nguyễn Văn Long', 'Bác sĩ', 'Bệnh viện Đa khoa Đồng Nai', 'Giấy khen', 'Hiến máu 05 lần'];
      await story.upload(page, listOf(heading, [own, ['2', `Người khác ${to.length}`, ...own.slice(2)]]));
    }
    const reviews = story.mailsTo(office).filter((m) => m.subject.includes('Chờ thẩm định'));
    for (const { subject } of reviews) {
      const review = await story.open(office, subject);
      await story.fill(review, 'DN-04/once', { outcome: 'accept' });
    }
    const { home } = await story.open(office, 'hiệu lực');
    const compose = `${home}/lap-danh-sach/DN-04/once`;
    const html = await story.look(compose);
    const items = [...html.matchAll(/name="item"[^>]*value="([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(items).toHaveLength(4);
    const both = await story.fill({ home, html }, '/lap-danh-sach/DN-04/once', { item: items });
    expect(both.status).toBe(422);
    expect(wordsOf(both.html)).toContain('Chỉ chọn Nguyễn Văn Long một lần');
  });
});
