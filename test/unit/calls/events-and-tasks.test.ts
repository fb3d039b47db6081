import { describe, expect, it } from 'vitest';
import { type CallStory, callStory, documentOf, wordsOf } from '../../support/call-story.ts';

const clerk = 'vanthu@bv-phu-san.tiengiang.example';
const held = (day: string, month: string, more: Record<string, string> = {}) => ({
  ...{ 'on-day': day, 'on-month': month, 'on-year': '2025' },
  ...{ place: 'Hội trường Bệnh viện Phụ sản', participants: '182', note: '' },
  ...more,
});

/** The hospital says on `said` that it held its conference on that day. */
async function conference(said: string, day: string, month: string): Promise<{ story: CallStory; words: string }> {
  const story = await callStory('tien-giang');
  const page = await story.open(clerk, '[TG-03]');
  await story.live(said);
  const after = await story.fill({ ...page, html: await story.look(page.home) }, '/khai', held(day, month));
  return { story, words: wordsOf(after.html) };
}

describe('When a unit of Tiền Giang held its conference', () => {
  it('A04 held on 31 March 2025 is on time, also when it is said two days later', async () => {
    const { story, words } = await conference('2025-04-02T09:00+07:00', '31', '3');
    expect(words).toContain('Giấy nhận hồ sơ');
    expect(words).toContain('Đúng hạn');
    expect(words).not.toContain('Nộp muộn');
    const receipt = story.mail(clerk, 'Giấy nhận hồ sơ TG-03');
    expect(receipt.text).toContain('So với hạn nộp: Đúng hạn');
    expect(receipt.text).toContain('Ngày tổ chức: 31/3/2025');
  });

  it('A04 held on 1 April 2025 is late', async () => {
    const { story, words } = await conference('2025-04-02T09:00+07:00', '1', '4');
    expect(words).toContain('Nộp muộn');
    expect(story.mail(clerk, 'Giấy nhận hồ sơ TG-03', 'nộp muộn').text).toContain('Ngày tổ chức: 01/4/2025');
  });

  it('the office finds it in its mail and reviews it as any dossier', async () => {
    const { story } = await conference('2025-03-30T09:00+07:00', '28', '3');
    const review = await story.open('tccb@syt.tiengiang.example', 'Chờ thẩm định', 'Bệnh viện Phụ sản');
    expect(wordsOf(review.html)).toContain('Số người dự 182');
    const done = await story.fill(review, 'TG-03/once', { outcome: 'accept' });
    expect(wordsOf(done.html)).toContain('Đã được chấp nhận');
    expect(story.mail(clerk, 'Hồ sơ đã được chấp nhận')).toBeDefined();
  });

  it('every mistake is told at once and nothing is recorded', async () => {
    const story = await callStory('tien-giang');
    const page = await story.open(clerk, '[TG-03]');
    const before = story.system.store.items.size;
    const wrong = await story.fill(page, '/khai', { ...held('31', '12'), place: ' ', participants: 'nhiều' });
    expect(wrong.status).toBe(422);
    for (const sentence of ['chưa đến', 'Điền nơi tổ chức', 'số người dự bằng chữ số']) {
      expect(wordsOf(wrong.html)).toContain(sentence);
    }
    expect(wrong.html).toContain('value="nhiều"');
    expect(story.system.store.items.size).toBe(before);
  });

  it('a day before the period belongs to no period', async () => {
    const story = await callStory('tien-giang');
    const page = await story.open(clerk, '[TG-03]');
    const wrong = await story.fill(page, '/khai', { ...held('27', '8'), 'on-year': '2024' });
    expect(wordsOf(wrong.html)).toContain('trước khi kỳ này mở');
  });

  it('of two reports sent from two windows at once one stands, and the other window says that its own does not', async () => {
    const story = await callStory('tien-giang', '2025-03-30T08:00+07:00');
    const page = await story.open(clerk, '[TG-03]');
    const both = await Promise.all(
      ['150', '160'].map((participants) => story.fill(page, '/khai', held('28', '3', { participants }))),
    );
    const [lost] = both.filter(({ status }) => status === 409);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(wordsOf(lost?.html ?? '')).toContain('Chưa ghi nội dung vừa gửi');
    const again = await story.fill({ ...page, html: lost?.html ?? '' }, '/khai', held('28', '3'));
    expect(wordsOf(again.html)).toContain('Số người dự 182');
  });

  it('the same report pressed twice is recorded once, and both windows show it', async () => {
    const story = await callStory('tien-giang', '2025-03-30T08:00+07:00');
    const page = await story.open(clerk, '[TG-03]');
    const both = await Promise.all([1, 2].map(() => story.fill(page, '/khai', held('28', '3'))));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const late = await story.fill(page, '/khai', held('28', '3'));
    expect(wordsOf(late.html)).toContain('Bản 1');
    expect(wordsOf(late.html)).not.toContain('Bản 2');
  });

  it('a programme sent alone leaves the event open; said afterwards, both stand', async () => {
    const story = await callStory('tien-giang', '2025-03-20T08:00+07:00');
    const page = await story.open(clerk, '[TG-03]');
    const alone = await story.upload(page, documentOf(['CHƯƠNG TRÌNH', 'Hội nghị tuyên dương điển hình tiên tiến']));
    expect(wordsOf(alone.html)).toContain('chưa khai ngày tổ chức');
    const [dossier] = await story.system.needs.dossiers
      .board(keyOf('TG-03'))
      .then((all) => all.filter((d) => d.latestVersion > 0));
    expect(dossier?.firstValidAt).toBeNull();
    const both = await story.fill(alone, '/khai', held('20', '3'));
    expect(wordsOf(both.html)).toContain('Đúng hạn');
    expect(wordsOf(both.html)).not.toContain('chưa khai ngày');
    const photos = await story.upload(both, documentOf(['Ảnh hội nghị', 'Toàn cảnh']));
    expect(wordsOf(photos.html)).toContain('Số người dự 182');
    expect(wordsOf(photos.html)).toContain('Bản 3');
  });
});

const keyOf = (callId: string) =>
  ({
    campaignId: 'tien-giang-2024-hoi-nghi-dhtt',
    callId,
    period: 'once',
  }) as Parameters<CallStory['system']['needs']['dossiers']['board']>[0];

describe('When a room of the Sở has a task', () => {
  it('its own people are mailed, and saying that it is done fulfils it', async () => {
    const story = await callStory('tien-giang');
    const to = 'vanthu@phong-ke-hoach-tai-chinh.tiengiang.example';
    expect(story.mail(to, '[TG-12]').text).toContain('Khi xong việc, mở liên kết');
    const page = await story.open(to, '[TG-12]');
    const empty = await story.fill(page, '/khai', { note: '  ' });
    expect(wordsOf(empty.html)).toContain('Ghi kết quả đã thực hiện');
    const done = await story.fill(page, '/khai', { note: 'Đã bố trí kinh phí, hướng dẫn các đơn vị.' });
    expect(wordsOf(done.html)).toContain('Giấy nhận hồ sơ');
    expect(wordsOf(done.html)).toContain('Đã bố trí kinh phí');
    expect(story.mail(to, 'Giấy nhận hồ sơ TG-12').text).not.toContain('kinh phí');
  });

  it('where the register has no such room the activation and the board say so', async () => {
    const { sampleOf } = await import('../../support/memory-system.ts');
    const { load } = sampleOf('tien-giang');
    const units = (load['units'] as { kind?: string }[]).filter((unit) => unit.kind !== 'KH-TC');
    const story = await callStory('tien-giang', undefined, { ...load, units });
    expect(story.mail('tccb@syt.tiengiang.example', 'Kế hoạch đã có hiệu lực').text).toContain('TG-12 (KH-TC)');
    const desk = await story.open('tccb@syt.tiengiang.example', 'Kế hoạch đã có hiệu lực');
    const board = await story.look(`${desk.home}/theo-doi/TG-12/once`);
    expect(wordsOf(board)).toContain('Danh bạ chưa có ai cho “KH-TC”');
  });
});

describe('When members of a council each have a task', () => {
  it('GT-01 every member of the register answers by a page of their own, and the board names them', async () => {
    const story = await callStory('kien-giang');
    const page = await story.open('hoidong2@giangthanh.kiengiang.example', '[GT-01]');
    expect(wordsOf(page.html)).toContain('Đặng Thị Công Đoàn');
    await story.fill(page, '/khai', { note: 'Đã kiểm tra 03 khoa.' });
    const desk = await story.open('tchc@giangthanh.kiengiang.example', 'Kế hoạch đã có hiệu lực');
    const board = wordsOf(await story.look(`${desk.home}/theo-doi/GT-01/once`));
    expect(board).toContain('1 đã nộp, 5 chưa nộp');
    expect(board).toContain('Võ Văn Kế Hoạch');
  });
});
