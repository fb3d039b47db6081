import { describe, expect, it } from 'vitest';
import { callStory, documentOf, wordsOf } from '../../support/call-story.ts';
import { cell, docxOf, paragraphs, row, table, textCell } from '../../support/reading/docx-of.ts';

const clerk = 'vanthu@khoa-noi-nhi-nhiem.giangthanh.kiengiang.example';

const plan = [
  'TRUNG TÂM Y TẾ GIANG THÀNH',
  'KHOA NỘI - NHI - NHIỄM',
  'Số: 05/KH-KN',
  'Giang Thành, ngày 10 tháng 6 năm 2025',
  'KẾ HOẠCH tuyên truyền công tác thi đua, khen thưởng của khoa',
  'Khoa phối hợp với Công đoàn cùng cấp tuyên truyền Luật Thi đua, khen thưởng.',
];

async function sent(lines: readonly string[]) {
  const story = await callStory('kien-giang');
  const page = await story.open(clerk, '[GT-03]');
  const after = await story.upload(page, documentOf([...plan, ...lines]));
  return { story, words: wordsOf(after.html) };
}

describe('When a department of Giang Thành sends its publicity plan', () => {
  it('A08 without the signature of the trade union it is not valid, and the unit is told what is missing', async () => {
    const { story, words } = await sent(['TRƯỞNG KHOA', 'Trần Văn Mẫu']);
    expect(words).toContain('Có lỗi phải sửa');
    expect(words).toContain('chưa có chữ ký của Công đoàn cùng cấp');
    const board = await story.system.needs.dossiers.board(keyOfPlan);
    const dossier = board.find((one) => one.key.unitId === 'khoa-noi-nhi-nhiem');
    expect(dossier?.state).toBe('INVALID');
    const reading = [...story.system.readings.values()].at(-1);
    expect(reading?.findings.map((one) => one.code)).toContain('COSIGN_MISSING:CONG_DOAN');
    expect(story.mail(clerk, 'lỗi phải sửa').text).toContain('Lấy chữ ký của Công đoàn cùng cấp');
  });

  it('with the block of the union and both names it is valid', async () => {
    const both = ['TM. BAN CHẤP HÀNH CÔNG ĐOÀN', 'CHỦ TỊCH', 'Lê Thị Mẫu', 'TRƯỞNG KHOA', 'Trần Văn Mẫu'];
    expect((await sent(both)).words).toContain('Giấy nhận hồ sơ');
  });

  it('with both blocks side by side in a table it is valid', async () => {
    const story = await callStory('kien-giang');
    const block = (...lines: string[]) => cell(lines.map((line) => paragraphs(line)).join(''));
    const body = plan.map((line) => paragraphs(line)).join('');
    const signed = table([
      row([block('CHỦ TỊCH CÔNG ĐOÀN', 'Lê Thị Mẫu'), block('TRƯỞNG KHOA', 'Trần Văn Mẫu')]),
      row([textCell('Nơi nhận: - Ban Giám đốc;'), textCell('')]),
    ]);
    const page = await story.open(clerk, '[GT-03]');
    const after = await story.upload(page, { name: 'Kế hoạch.docx', bytes: docxOf(body + signed) });
    expect(wordsOf(after.html)).toContain('Giấy nhận hồ sơ');
  });

  it('a block of the union that nobody signed does not count', async () => {
    const { words } = await sent(['CHỦ TỊCH CÔNG ĐOÀN', 'TRƯỞNG KHOA', 'Trần Văn Mẫu']);
    expect(words).toContain('chưa có chữ ký của Công đoàn cùng cấp');
  });

  it('the union named only in the text does not count', async () => {
    const { words } = await sent([
      'Công đoàn cùng cấp.',
      'PHÓ TRƯỞNG KHOA',
      'Lê Thị Mẫu',
      'TRƯỞNG KHOA',
      'Trần Văn Mẫu',
    ]);
    expect(words).toContain('chưa có chữ ký của Công đoàn cùng cấp');
  });
});

const keyOfPlan = {
  campaignId: 'kien-giang-2025-giang-thanh-tuyen-truyen',
  callId: 'GT-03',
  period: 'once',
} as Parameters<Awaited<ReturnType<typeof callStory>>['system']['needs']['dossiers']['board']>[0];

describe('When a document rests on law that is no longer in force', () => {
  const both = ['TM. BAN CHẤP HÀNH CÔNG ĐOÀN', 'CHỦ TỊCH', 'Lê Thị Mẫu', 'TRƯỞNG KHOA', 'Trần Văn Mẫu'];
  const citing = (date: string) => [
    ...plan.slice(0, 3),
    date,
    ...plan.slice(4),
    'Căn cứ Nghị định số 98/2023/NĐ-CP;',
    ...both,
  ];

  it('it is taken with a remark that names the document and what replaced it', async () => {
    const story = await callStory('kien-giang');
    const page = await story.open(clerk, '[GT-03]');
    const file = documentOf(citing('Giang Thành, ngày 05 tháng 7 năm 2025'));
    const words = wordsOf((await story.upload(page, file)).html);
    expect(words).toContain('Giấy nhận hồ sơ');
    expect(words).toContain('Văn bản viện dẫn 98/2023/NĐ-CP');
    expect(words).toContain('152/2025/NĐ-CP');
  });

  it('a document of the days the law was in force is left alone', async () => {
    const story = await callStory('kien-giang');
    const page = await story.open(clerk, '[GT-03]');
    const words = wordsOf((await story.upload(page, documentOf(citing('Giang Thành, ngày 10 tháng 6 năm 2025')))).html);
    expect(words).toContain('Giấy nhận hồ sơ');
    expect(words).not.toContain('viện dẫn');
  });
});
