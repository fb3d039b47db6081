import { describe, expect, it } from 'vitest';
import { type CallStory, callStory, listOf, wordsOf } from '../../support/call-story.ts';

const heading = ['TT', 'Tập thể, cá nhân đăng ký', 'Chức vụ', 'Đơn vị', 'Thành tích đạt được trong phong trào thi đua'];
const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Dung', 'Hồ Văn Em', 'Võ Thị Giang'];
const rows = (count: number) =>
  names
    .slice(0, count)
    .map((name, n) => [String(n + 1), name, 'Bác sĩ', 'Khoa Nội', 'Chiến sĩ thi đua cơ sở năm 2020']);
const monthly = (count: number) =>
  listOf(
    [...heading, 'Tóm tắt thành tích'],
    rows(count).map((cells) => [...cells, 'Tận tụy, sáng tạo']),
  );

const clerk = 'vanthu@bv-mat.hatinh.example';
const office = 'tccb@syt.hatinh.example';

const codesOf = (story: CallStory) => [...story.system.readings.values()].at(-1)?.findings.map((one) => one.code) ?? [];

describe('When a unit of Hà Tĩnh introduces exemplars of the month', () => {
  it.each([
    [0, 'QUOTA_MISSING'],
    [3, 'QUOTA_EXCEEDED'],
  ])('A13 a dossier of %i items is refused whole with %s', async (count, code) => {
    const story = await callStory('ha-tinh');
    const after = await story.upload(await story.open(clerk, '[HT-11, tháng 6/2021]'), monthly(count));
    expect(codesOf(story)).toContain(code);
    expect(wordsOf(after.html)).toContain('Có lỗi phải sửa');
    expect(wordsOf(after.html)).not.toContain('Giấy nhận hồ sơ');
  });

  it('A13 a dossier of 2 items is taken', async () => {
    const story = await callStory('ha-tinh');
    const after = await story.upload(await story.open(clerk, '[HT-11, tháng 6/2021]'), monthly(2));
    expect(wordsOf(after.html)).toContain('Giấy nhận hồ sơ');
  });
});

describe('When the office of Hà Tĩnh composes the list of HT-02', () => {
  async function compose(count: number) {
    const story = await callStory('ha-tinh');
    await story.upload(await story.open(clerk, '[HT-01]'), listOf(heading, rows(6)));
    const review = await story.open(office, 'Chờ thẩm định');
    await story.fill(review, 'HT-01/once', { outcome: 'accept' });
    const page = await story.open(office, '[HT-02]');
    const ids = [...page.html.matchAll(/name="item"[^>]*value="([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(ids).toHaveLength(6);
    return story.fill(page, '/lap-danh-sach/HT-02/once', { item: ids.slice(0, count) });
  }

  it('A12 one is too few, six are too many, five go on', async () => {
    const few = await compose(1);
    expect(few.status).toBe(422);
    expect(wordsOf(few.html)).toContain('Chọn ít nhất 2');
    const many = await compose(6);
    expect(many.status).toBe(422);
    expect(wordsOf(many.html)).toContain('5');
    expect((await compose(5)).status).toBe(303);
  });
});
