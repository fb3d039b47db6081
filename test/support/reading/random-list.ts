import fc from 'fast-check';
import * as word from './docx-of.ts';
import { inlineRow, xlsxOf } from './xlsx-of.ts';

export const columns = ['tt', 'name', 'position', 'unit', 'achievements'] as const;
export type Column = (typeof columns)[number];
export type Person = Record<Column, string>;

/** Headings people give the columns. */
const headings: Record<Column, readonly string[]> = {
  tt: ['TT', 'STT', 'Số TT', 'Số thứ tự'],
  name: ['Tập thể, cá nhân đăng ký', 'Họ và tên', 'HỌ TÊN', 'Tên tập thể, cá nhân', 'Tap the, ca nhan'],
  position: ['Chức vụ', 'Chức danh', 'Chức vụ, chức danh', 'CHỨC VỤ'],
  unit: ['Đơn vị', 'Đơn vị công tác', 'Nơi công tác', 'Khoa, phòng'],
  achievements: [
    'Thành tích đạt được trong phong trào thi đua',
    'Thành tích',
    'Tóm tắt thành tích',
    'Thành tích đạt được (ghi rõ năm)',
  ],
};

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Hoà', 'Vũ', 'Đoàn'];
const middles = ['Văn', 'Thị', 'Hữu', 'Thị Mỹ', 'Đức'];
const given = ['An', 'Bình', 'Cường', 'Hương', 'Thuỷ', 'Quý', 'Yến', 'Đạt', 'Ước'];
const positions = ['Bác sĩ', 'Y sỹ', 'Trưởng khoa', 'Điều dưỡng trưởng', 'Bác sĩ CKII, Phó Giám đốc'];
const units = [
  'Khoa Nội',
  'Khoa Ngoại chấn thương',
  'TTYT huyện Can Lộc',
  'Phòng Tài chính - Kế toán',
  'Trạm Y tế xã Sơn Kim 1',
];
const awards = [
  'Lao động tiên tiến năm 2020',
  'Bằng khen của UBND tỉnh (QĐ số 12/QĐ-UBND ngày 3/4/2019)',
  'CSTĐCS 2018, 2019',
  'Giấy khen "người tốt; việc tốt"',
  'Tỷ lệ hài lòng 95,3% & hơn',
];

/** People with different names, numbered from 1; achievements in one to three lines. */
export const people: fc.Arbitrary<Person[]> = fc
  .array(
    fc.record({
      position: fc.constantFrom(...positions),
      unit: fc.constantFrom(...units),
      achievements: fc
        .array(fc.constantFrom(...awards), { minLength: 1, maxLength: 3 })
        .map((lines) => lines.join('\n')),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map((person, i) => ({
      tt: String(i + 1),
      name: `${surnames[i % surnames.length]} ${middles[i % middles.length]} ${given[(i * 7) % given.length]}`,
      ...person,
    })),
  );

/** How a list happens to be laid out. */
export type Layout = {
  order: Column[];
  names: Record<Column, string>;
  hasNumbering: boolean;
  hasSection: boolean;
  repeatsHeading: boolean;
  mergesUnits: boolean;
  splitsRuns: boolean;
  hasTail: boolean;
};
export const layouts: fc.Arbitrary<Layout> = fc.record({
  order: fc.shuffledSubarray([...columns], { minLength: columns.length, maxLength: columns.length }),
  names: fc.record({
    tt: fc.constantFrom(...headings.tt),
    name: fc.constantFrom(...headings.name),
    position: fc.constantFrom(...headings.position),
    unit: fc.constantFrom(...headings.unit),
    achievements: fc.constantFrom(...headings.achievements),
  }),
  hasNumbering: fc.boolean(),
  hasSection: fc.boolean(),
  repeatsHeading: fc.boolean(),
  mergesUnits: fc.boolean(),
  splitsRuns: fc.boolean(),
  hasTail: fc.boolean(),
});

type Line = { texts: string[]; person?: number; isWide?: boolean };

/** The rows of the table, top to bottom; `person` is the index of whom a row is about. */
export function linesOf(list: readonly Person[], layout: Layout): Line[] {
  const heading = { texts: layout.order.map((column) => layout.names[column]) };
  const lines: Line[] = [heading];
  if (layout.hasNumbering) lines.push({ texts: layout.order.map((_, i) => `(${i + 1})`) });
  if (layout.hasSection) lines.push({ texts: ['I. Cá nhân'], isWide: true });
  list.forEach((person, i) => {
    if (layout.repeatsHeading && i > 0 && i % 4 === 0) lines.push(heading);
    lines.push({ texts: layout.order.map((column) => person[column]), person: i });
  });
  if (layout.hasTail)
    lines.push({ texts: ['Tổng cộng: một số người'], isWide: true }, { texts: layout.order.map(() => '') });
  return lines;
}

/** True when a row's unit may be merged with the row above: the same unit of the next person. */
const sharesUnit = (lines: readonly Line[], at: number, list: readonly Person[]): boolean => {
  const [above, here] = [lines[at - 1]?.person, lines[at]?.person];
  return above !== undefined && here !== undefined && list[above]?.unit === list[here]?.unit;
};

function wordText(text: string, splitsRuns: boolean): string {
  if (!splitsRuns || text.length < 4) return word.paragraphs(text);
  return text
    .split('\n')
    .map((line) => {
      const half = Math.floor(line.length / 2);
      const run = (part: string): string => `<w:r><w:t xml:space="preserve">${word.escapeXml(part)}</w:t></w:r>`;
      return `<w:p><w:proofErr w:type="spellStart"/>${run(line.slice(0, half))}${run(line.slice(half))}</w:p>`;
    })
    .join('');
}

export function asDocx(list: readonly Person[], layout: Layout): Buffer {
  const lines = linesOf(list, layout);
  const rows = lines.map((line, at) => {
    if (line.isWide) return word.row([word.textCell(line.texts[0] ?? '', word.span(columns.length))]);
    const cells = line.texts.map((text, i) => {
      const isUnit = layout.mergesUnits && layout.order[i] === 'unit';
      if (isUnit && sharesUnit(lines, at, list)) return word.cell('', word.mergeOn);
      const opens = isUnit && sharesUnit(lines, at + 1, list);
      return word.cell(wordText(text, layout.splitsRuns), opens ? word.mergeStart : '');
    });
    return word.row(cells);
  });
  return word.docxOf(word.dossier(word.table(rows)));
}

export function asXlsx(list: readonly Person[], layout: Layout): Buffer {
  const lines = linesOf(list, layout);
  const merges: string[] = [];
  const first = 4;
  const unit = String.fromCharCode(65 + layout.order.indexOf('unit'));
  let top = 0;
  const rows = lines.map((line, at) => {
    const number = first + at;
    if (line.isWide) merges.push(`A${number}:E${number}`);
    const isShared = layout.mergesUnits && sharesUnit(lines, at, list);
    if (!isShared) top = number;
    if (isShared && !sharesUnit(lines, at + 1, list)) merges.push(`${unit}${top}:${unit}${number}`);
    return inlineRow(
      number,
      line.texts.map((text, i) => (text === '' || (isShared && layout.order[i] === 'unit') ? undefined : text)),
    );
  });
  return xlsxOf([{ name: 'Danh sách', rows: inlineRow(1, ['SỞ Y TẾ']) + rows.join(''), merges }]);
}

export function asCsv(list: readonly Person[], layout: Layout): Buffer {
  const quote = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = linesOf(list, layout).map(({ texts }) => texts.map(quote).join(';'));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, layout.splitsRuns ? 'utf16le' : 'utf8');
}

export const writers = { docx: asDocx, xlsx: asXlsx, csv: asCsv } as const;
