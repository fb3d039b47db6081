import { describe, expect, it } from 'vitest';
import { callStory, listOf, wordsOf } from '../../support/call-story.ts';

const heading = ['TT', 'Họ và tên', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Thành phần'];

/** So many exemplars and guests, each with a name of their own. */
const delegates = (exemplars: number, guests: number) =>
  listOf(
    heading,
    Array.from({ length: exemplars + guests }, (_, n) => [
      ...[String(n + 1), `Nguyễn Văn ${letters(n)}`, 'Nam', 'Bác sĩ', 'Khoa Nội'],
      n < exemplars ? 'Điển hình tiên tiến' : 'Khách mời',
    ]),
  );

/** A word no other number has, in letters that no reading takes for one another: `Baaa`, `Baab`, … */
const letters = (n: number) =>
  `B${n
    .toString(8)
    .padStart(3, '0')
    .replace(/\d/g, (digit) => 'aceghkmn'.charAt(Number(digit)))}`;

async function listFrom(unit: string, file: ReturnType<typeof delegates>, call = 'TG-04') {
  const story = await callStory('tien-giang', call === 'TG-04' ? '2025-03-03T08:00+07:00' : undefined);
  const page = await story.open(`vanthu@${unit}.tiengiang.example`, `[${call}]`);
  const after = await story.upload(page, file);
  const reading = [...story.system.readings.values()].at(-1);
  return {
    words: wordsOf(after.html),
    codes: reading?.findings.map((one) => one.code) ?? [],
    page: wordsOf(page.html),
  };
}

describe('When units of Tiền Giang list the delegates of their conference', () => {
  it('A01 a unit of 299 people is told that it meets in plenary, without a cap, and a long list is taken', async () => {
    const { page, words } = await listFrom('ttyt-chau-thanh', delegates(182, 78));
    expect(page).toContain('Đơn vị có 299 người: tổ chức Hội nghị toàn thể, không giới hạn số đại biểu.');
    expect(words).toContain('Giấy nhận hồ sơ');
  });

  it('A02 a unit of 301 people may send 200, not 201', async () => {
    const tooMany = await listFrom('ttyt-cai-be', delegates(141, 60));
    expect(tooMany.page).toContain('Hội nghị đại biểu, nhiều nhất 200 đại biểu');
    expect(tooMany.codes).toContain('QUOTA_EXCEEDED');
    expect(tooMany.words).toContain('nhiều nhất 200');
    const right = await listFrom('ttyt-cai-be', delegates(140, 60));
    expect(right.words).toContain('Đã nộp, chờ thẩm định');
  });

  it('A03 of 150 delegates 105 exemplars keep the mix, 104 do not', async () => {
    expect((await listFrom('bv-phu-san', delegates(105, 45))).words).toContain('Giấy nhận hồ sơ');
    const off = await listFrom('bv-phu-san', delegates(104, 46));
    expect(off.codes).toContain('COMPOSITION');
    expect(off.words).toContain('Có lỗi phải sửa');
  });

  it('a unit of exactly 300 people is told that the plan leaves its case open', async () => {
    const { page, codes } = await listFrom('ttyt-cho-gao', delegates(7, 3));
    expect(page).toContain('Kế hoạch chưa nói đến trường hợp đúng 300 người');
    expect(codes).toContain('BOUNDARY_UNSPECIFIED');
  });

  it('a list without the column of categories is told once which column is missing', async () => {
    const { codes } = await listFrom(
      'bv-phu-san',
      listOf(heading.slice(0, 5), [['1', 'Nguyễn Văn An', 'Nam', 'Bác sĩ', 'Khoa Nội']]),
    );
    expect(codes).toContain('MISSING_COLUMN:category');
    expect(codes).not.toContain('required_column_missing');
  });
});

describe('When the Sở sends the delegates of the congress', () => {
  const held = { 'on-day': '12', 'on-month': '6', 'on-year': '2025', place: 'Mỹ Tho', participants: '300', note: '' };

  async function congress(file: ReturnType<typeof delegates>) {
    const story = await callStory('tien-giang');
    const page = await story.open('vanthu@syt-tien-giang.tiengiang.example', '[TG-09]');
    await story.live('2025-06-13T08:00+07:00');
    const listed = await story.upload(page, file);
    const said = await story.fill(listed, '/khai', held);
    return {
      words: wordsOf(said.html),
      codes: [...story.system.readings.values()].at(-1)?.findings.map((one) => one.code),
    };
  }

  it('A05 300 of them as 210 and 90 are accepted with the day it was held', async () => {
    const { words, codes } = await congress(delegates(210, 90));
    expect(codes).toEqual(['form_heading_missing']);
    expect(words).toContain('Đúng hạn');
  });

  it('A05 301 are too many, also when the congress was held', async () => {
    const { words, codes } = await congress(delegates(211, 90));
    expect(codes).toContain('QUOTA_EXCEEDED');
    expect(words).toContain('nhiều nhất 300');
    expect(words).not.toContain('Giấy nhận hồ sơ');
  });
});

describe('When publicity around the congress is reported', () => {
  const log = listOf(
    ['TT', 'Nội dung hoạt động', 'Ngày thực hiện', 'Giai đoạn'],
    [['1', 'Phóng sự về Đại hội', '20/6/2025', 'Trước']],
  );

  it('phases are held against the day the Sở said it was held, and only once it is known', async () => {
    const story = await callStory('tien-giang');
    const editors = await story.open('vanthu@ban-bien-tap.tiengiang.example', '[TG-13]');
    const congress = await story.open('vanthu@syt-tien-giang.tiengiang.example', '[TG-09]');
    await story.live('2025-06-21T08:00+07:00');
    expect(wordsOf((await story.upload(editors, log)).html)).toContain('Giấy nhận hồ sơ');
    const held = { 'on-day': '12', 'on-month': '6', 'on-year': '2025', place: 'Mỹ Tho', participants: '300', note: '' };
    await story.fill({ ...congress, html: await story.look(congress.home) }, '/khai', held);
    const cdc = await story.open('vanthu@cdc.tiengiang.example', '[TG-13]');
    expect(wordsOf((await story.upload(cdc, log)).html)).toContain('không thuộc giai đoạn');
  });
});

describe('When the report of five years lacks a section', () => {
  const sections = [
    ...['Kết quả phong trào thi đua', 'Công tác khen thưởng', 'Đánh giá công tác lãnh đạo, chỉ đạo'],
    ...[
      'Hạn chế, nguyên nhân, bài học kinh nghiệm',
      'Phương hướng, mục tiêu chung',
      'Nội dung chủ yếu',
      'Giải pháp chủ yếu',
    ],
  ];
  const report = (without: string) =>
    sections
      .filter((one) => one !== without)
      .flatMap((one, n) => [`${n + 1}. ${one}`, 'Đã thực hiện đầy đủ theo kế hoạch.']);

  it('A07 it is not valid and the section is named; whole, it is', async () => {
    const { documentOf } = await import('../../support/call-story.ts');
    const lacking = await listFrom('bv-mat', documentOf(report('Hạn chế, nguyên nhân, bài học kinh nghiệm')), 'TG-05');
    expect(lacking.codes).toContain('MISSING_SECTION:A4');
    expect(lacking.words).toContain('Hạn chế chủ yếu, nguyên nhân và bài học kinh nghiệm');
    expect((await listFrom('bv-mat', documentOf(report('')), 'TG-05')).words).toContain('Giấy nhận hồ sơ');
  });
});
