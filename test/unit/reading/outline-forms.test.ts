import { describe, expect, it } from 'vitest';
import { checkSections } from '../../../shared/domain/intake/sections.ts';
import { formNamed } from '../../support/forms.ts';
import { toTcvn3 } from '../../support/legacy-encodings.ts';
import { docxOf, officialHeading, paragraphs, signature, table, textRow } from '../../support/reading/docx-of.ts';
import { readBytes } from '../../support/reading/read.ts';

const [plan, report, speech] = ['P5', 'R5Y', 'THAM_LUAN'].map(formNamed);
if (!plan || !report || !speech) throw new Error('the plans define these forms');

const read = async (body: string, form = plan) =>
  (
    await readBytes(docxOf(`${officialHeading}${paragraphs('KẾ HOẠCH\nBồi dưỡng điển hình tiên tiến')}${body}`), {
      name: 'ke-hoach.docx',
      form,
    })
  ).sections ?? {};
const missing = (sections: Record<string, string>, form = plan) =>
  checkSections(form, Object.keys(sections)).map(({ code }) => code.replace('MISSING_SECTION:', ''));

const parts: readonly (readonly [heading: string, text: string])[] = [
  ['Trách nhiệm lãnh đạo, chỉ đạo', 'Cấp ủy phân công một đồng chí phụ trách.'],
  ['Các hoạt động bồi dưỡng điển hình', 'Cử 05 cán bộ đi học chuyên khoa.'],
  ['Công tác tuyên truyền, nhân rộng', 'Mỗi quý đăng hai bài trên trang thông tin.'],
  ['Công tác biểu dương, khen thưởng', 'Biểu dương tại hội nghị cuối năm.'],
  ['Chế độ thông tin, báo cáo', 'Báo cáo trước ngày 15 tháng 12.'],
];
const texts = {
  lanh_dao: parts[0]?.[1],
  boi_duong: parts[1]?.[1],
  tuyen_truyen: parts[2]?.[1],
  bieu_duong: parts[3]?.[1],
  thong_tin_bao_cao: parts[4]?.[1],
};
const written = (head: (heading: string, index: number) => string): string =>
  parts.map(([heading, text], i) => paragraphs(`${head(heading, i)}\n${text}`)).join('');

describe('When a plan is written in sections', () => {
  it.each([
    ['numbered', (heading: string, i: number) => `${i + 1}. ${heading}`],
    [
      'in Roman numbers and capitals',
      (heading: string, i: number) => `${['I', 'II', 'III', 'IV', 'V'][i]}. ${heading.toUpperCase()}`,
    ],
    ['in letters', (heading: string, i: number) => `${'abcde'[i]}) ${heading}`],
    ['below a chapter', (heading: string, i: number) => `2.${i + 1}. ${heading}`],
    ['without numbers', (heading: string) => heading],
    ['in bold behind a dash', (heading: string) => `- ${heading}:`],
    ['with more words', (heading: string, i: number) => `${i + 1}/ ${heading} năm 2022 của đơn vị`],
    ['with other joining words', (heading: string, i: number) => `${i + 1}. Về ${heading.replace(', ', ' và ')}`],
  ])('headings %s are found', async (_, head) => {
    expect(await read(written(head) + signature)).toEqual(texts);
  });

  it('headings that stand in another order are found', async () => {
    const body = [...parts].reverse().map(([heading, text]) => paragraphs(`${heading}\n${text}`));
    expect(await read(body.join(''))).toEqual(texts);
  });

  it('headings and texts in the cells of a table are found', async () => {
    const rows = parts.map(([heading, text], i) => textRow([String(i + 1), heading, text]));
    expect(await read(table([textRow(['TT', 'Mục', 'Kế hoạch']), ...rows]))).toEqual(texts);
  });

  it('other wordings of the same headings are known', async () => {
    const words = [
      'Lãnh đạo chỉ đạo',
      'Bồi dưỡng điển hình tiên tiến',
      'Công tác tuyên truyền',
      'Công tác khen thưởng',
      'Thông tin báo cáo',
    ];
    expect(await read(written((_, i) => `${i + 1}. ${words[i]}`))).toEqual(texts);
  });

  it('headings typed in an old font are found', async () => {
    const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    const body = parts.map(([heading, text], i) => paragraphs(toTcvn3(`${i + 1}. ${heading}\n${text}`), font));
    expect(await read(body.join(''))).toEqual(texts);
  });

  it('text on the line of its heading belongs to it', async () => {
    expect(await read(written((heading, i) => `${i + 1}. ${heading}: Ban Giám đốc chủ trì.`))).toMatchObject({
      lanh_dao: `Ban Giám đốc chủ trì.\n${texts.lanh_dao}`,
    });
  });

  it('numbered items below a heading are its text, whatever they begin with', async () => {
    const body = paragraphs(
      'I. Trách nhiệm lãnh đạo, chỉ đạo\n1. Công tác khen thưởng giao Phòng Tổ chức\n2. Phân công cụ thể',
    );
    const sections = await read(body);
    expect(Object.keys(sections)).toEqual(['lanh_dao']);
    expect(sections['lanh_dao']).toContain('Phân công cụ thể');
  });
});

describe('When a section of a plan is missing', () => {
  it('each missing one is named', async () => {
    const body = parts.slice(0, 2).map(([heading, text]) => paragraphs(`${heading}\n${text}`));
    expect(missing(await read(body.join('')))).toEqual(['tuyen_truyen', 'bieu_duong', 'thong_tin_bao_cao']);
  });

  it('a sentence about rewards is no section on rewards', async () => {
    const body = paragraphs(
      '1. Trách nhiệm lãnh đạo, chỉ đạo\nCông tác khen thưởng được thực hiện kịp thời, đúng quy định.',
    );
    expect(Object.keys(await read(body))).toEqual(['lanh_dao']);
  });

  it('the signature is no text of the last section', async () => {
    const body = written((heading) => heading).replace('Báo cáo trước ngày 15 tháng 12.', '');
    expect(missing(await read(body + signature))).toEqual(['thong_tin_bao_cao']);
  });

  it('the title of the plan is no section, though it has the words of one', async () => {
    expect(missing(await read(paragraphs('Căn cứ Kế hoạch số 12 của Sở Y tế;')))).toHaveLength(5);
  });

  it('the next chapter is no text of an empty section', async () => {
    const body = paragraphs(
      'III. Công tác tuyên truyền, nhân rộng\nIV. TỔ CHỨC THỰC HIỆN\nGiao Phòng Tổ chức theo dõi.',
    );
    expect(await read(body)).toEqual({});
  });

  it('the number of the next row is no text of an empty section', async () => {
    const rows = parts
      .slice(0, 2)
      .map(([heading], i) => textRow([String(i + 1), heading, i === 0 ? '' : 'Cử đi học.']));
    expect(await read(table(rows))).toEqual({ boi_duong: 'Cử đi học.' });
  });
});

describe('When a report follows the outline of its plan', () => {
  const lines = [
    'A. KẾT QUẢ PHONG TRÀO THI ĐUA VÀ CÔNG TÁC KHEN THƯỞNG',
    '1. Kết quả đạt được của các phong trào thi đua yêu nước',
    '1.1. Phong trào “Đổi mới, hướng tới sự hài lòng”',
    'Tỷ lệ hài lòng đạt 95 %.',
    '2. Kết quả công tác khen thưởng',
    'Khen thưởng 120 lượt.',
    '3. Đánh giá công tác lãnh đạo, chỉ đạo',
    'Cấp ủy chỉ đạo sát sao.',
    '4. Những hạn chế chủ yếu, nguyên nhân và bài học kinh nghiệm',
    '- Còn hai hạn chế.',
    'B. PHƯƠNG HƯỚNG, NHIỆM VỤ',
    '1. Phương hướng, mục tiêu chung',
    'Tiếp tục đổi mới.',
    '2. Những nội dung chủ yếu',
    'Ba nội dung.',
    '3. Công tác lãnh đạo, chỉ đạo và các giải pháp chủ yếu',
    'Năm giải pháp.',
  ];

  it('all seven sections have their own text', async () => {
    expect(await read(paragraphs(lines.join('\n')) + signature, report)).toEqual({
      A1: '1.1. Phong trào “Đổi mới, hướng tới sự hài lòng”\nTỷ lệ hài lòng đạt 95 %.',
      A2: 'Khen thưởng 120 lượt.',
      A3: 'Cấp ủy chỉ đạo sát sao.',
      A4: '- Còn hai hạn chế.',
      B1: 'Tiếp tục đổi mới.',
      B2: 'Ba nội dung.',
      B3: 'Năm giải pháp.',
    });
  });

  it('a report that skips a section lacks that one alone', async () => {
    const without = lines.filter((line) => !line.startsWith('4.') && !line.startsWith('- Còn'));
    expect(missing(await read(paragraphs(without.join('\n')), report), report)).toEqual(['A4']);
  });

  it('a speech says who is spoken of and what they did', async () => {
    const body = paragraphs(
      'I. Giới thiệu điển hình\nBác sĩ Nguyễn Văn An, Khoa Nội.\nII. Nội dung báo cáo\nMười năm bám bản.',
    );
    expect(await read(body, speech)).toEqual({
      subject: 'Bác sĩ Nguyễn Văn An, Khoa Nội.',
      content: 'Mười năm bám bản.',
    });
  });
});
