import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { markedCopy } from '../../../../../shared/adapters/documents/write/marked-copy.ts';
import { renderListDocx } from '../../../../../shared/adapters/documents/write/render-list.ts';
import { nominationList } from '../../../../../shared/domain/papers/nomination-list.ts';
import type { Finding, Place } from '../../../../../shared/domain/reading/result.ts';
import { docxOf } from '../../../../support/office-files.ts';
import { aList, anEntry, aTemplate, unzip } from '../../../../support/papers.ts';

const { form } = aTemplate({});
const finding = (at: Place | undefined, over: Partial<Finding> = {}): Finding => ({
  severity: 'block',
  code: 'unit_missing',
  message: 'Chưa ghi đơn vị của "Hồ Đức An" & <người khác>.',
  remedy: 'Điền đơn vị.',
  ...(at ? { at } : {}),
  ...over,
});
const mark = (bytes: Uint8Array, findings: readonly Finding[]) => markedCopy({ bytes, format: 'docx' }, findings, form);
const part = (bytes: Uint8Array, name: string) => unzip(bytes).get(name)?.toString('utf8') ?? '';
const body = (bytes: Uint8Array) => part(bytes, 'word/document.xml');
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') => `<w:tc>${properties}${p(text)}</w:tc>`;
const tr = (...texts: string[]) => `<w:tr>${texts.map((text) => tc(text)).join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const head = tr('TT', 'Tập thể, cá nhân đăng ký', 'Chức vụ', 'Đơn vị', 'Thành tích đạt được trong phong trào thi đua');
/** Text of the cell or paragraph around the anchor of each comment. */
const anchored = (bytes: Uint8Array) =>
  [...body(bytes).matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/g)].map((match) =>
    (match[2] ?? '').replace(/<[^>]+>/g, ''),
  );

describe('When a unit gets its own Word file back', () => {
  const entries = [anEntry({ name: 'Hồ Đức An' }), anEntry({ name: 'Lê Thị Bình', unit: 'Khoa Nhi' })];

  test('the cell of each finding has a comment and the colour of its severity', async () => {
    const file = await renderListDocx(nominationList(aList({ entries })));
    const marked = await mark(file, [
      finding({ table: 2, row: 4, column: 'unit' }),
      finding({ table: 2, row: 3, column: 'name' }, { severity: 'warn' }),
    ]);
    expect(anchored(marked)).toEqual(['Hồ Đức An', 'Khoa Nhi']);
    expect([...body(marked).matchAll(/w:fill="(\w+)"/g)].map((match) => match[1])).toEqual(['FFE699', 'F8CBAD']);
    expect(part(marked, 'word/comments.xml')).toContain(
      'Phải sửa: Chưa ghi đơn vị của &quot;Hồ Đức An&quot; &amp; &lt;',
    );
  });

  test('its text reads as before and parts without findings keep their bytes', async () => {
    const file = await renderListDocx(nominationList(aList({ entries })));
    const marked = await mark(file, [finding({ table: 2, row: 4, column: 'unit' }), finding(undefined)]);
    const text = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    expect(await text(marked)).toBe(await text(file));
    const before = unzip(file);
    const changed = [...before]
      .filter(([name, bytes]) => !unzip(marked).get(name)?.equals(bytes))
      .map(([name]) => name);
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/document.xml']);
  });

  test('without its marks the document is what it was', async () => {
    const file = docxOf(p('DANH SÁCH') + tbl(head, tr('1', 'Hồ Đức An', '', '', 'Giấy khen')));
    const marked = await mark(file, [finding({ table: 1, row: 2, column: 'unit' }), finding(undefined)]);
    const bare = body(marked)
      .replace(/<w:commentRange(Start|End) [^>]*\/>|<w:r><w:commentReference [^>]*\/><\/w:r>/g, '')
      .replace(/<w:tcPr><w:shd [^>]*\/><\/w:tcPr>/g, '');
    expect(bare).toBe(body(file));
  });
});

describe('When tables and rows are counted', () => {
  const heading = tbl(tr('SỞ Y TẾ', 'CỘNG HÒA'));
  const at = { table: 2, row: 3, column: 'name' };

  test('the heading table counts, nested tables and tables in text boxes do not', async () => {
    const box = `<w:p><w:r><w:txbxContent>${tbl(tr('hộp'))}</w:txbxContent></w:r></w:p>`;
    const nested = `<w:tr><w:tc>${tbl(tr('a'), tr('b'))}${p('')}</w:tc></w:tr>`;
    const file = docxOf(heading + box + tbl(head, nested, tr('1', 'Hồ Đức An', '', '', '')));
    expect(anchored(await mark(file, [finding(at)]))).toEqual(['Hồ Đức An']);
  });

  test('deleted rows and rows in content controls count', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('1')}${tc('Người bị xóa')}</w:tr>`;
    const control = `<w:sdt><w:sdtContent>${tr('2', 'Lê Thị Bình', '', '', '')}</w:sdtContent></w:sdt>`;
    const file = docxOf(heading + tbl(head, deleted, control));
    expect(anchored(await mark(file, [finding(at)]))).toEqual(['Lê Thị Bình']);
  });

  test('a finding in a merged cell stands in the cell that shows', async () => {
    const start = tc('Khoa Nhi', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>');
    const goesOn = tc('', '<w:tcPr><w:vMerge/></w:tcPr>');
    const row = (name: string, unit: string) => `<w:tr>${tc('1')}${tc(name)}${tc('')}${unit}${tc('')}</w:tr>`;
    const file = docxOf(tbl(head, row('Hồ Đức An', start), row('Lê Thị Bình', goesOn)));
    const marked = await mark(file, [finding({ table: 1, row: 3, column: 'unit' })]);
    expect(anchored(marked)).toEqual(['Khoa Nhi']);
    expect(body(marked)).toContain('<w:vMerge w:val="restart"/><w:shd ');
  });

  test('a column is found behind cells that span several and under a heading of two rows', async () => {
    const wide = tc('STT và tên', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>');
    const first = `<w:tr>${wide}${tc('Chức vụ')}${tc('Đơn vị')}${tc('Thành tích đạt được trong phong trào thi đua')}</w:tr>`;
    const second = tr('TT', 'Tập thể, cá nhân đăng ký', '', '', '');
    const file = docxOf(tbl(first, second, tr('1', 'Hồ Đức An', 'Bác sĩ', 'Khoa Nhi', '')));
    const places = ['name', 'unit'].map((column) => finding({ table: 1, row: 3, column }));
    expect(anchored(await mark(file, places))).toEqual(['Hồ Đức An', 'Khoa Nhi']);
  });
});

describe('When the headings are typed for a font of before Unicode', () => {
  test('their columns are found all the same', async () => {
    const coded = tr(
      'TT',
      'TËp thÓ, c¸ nh©n ®¨ng ký',
      'Chøc vô',
      '§¬n vÞ',
      'Thµnh tÝch ®¹t ®­îc trong phong trµo thi ®ua',
    );
    const file = docxOf(tbl(coded, tr('1', 'Khoa Nhi', '', 'TTYT huyÖn', '')));
    expect(anchored(await mark(file, [finding({ table: 1, row: 2, column: 'unit' })]))).toEqual(['TTYT huyÖn']);
  });
});

describe('When a finding has no place in the document', () => {
  test.each([
    ['none at all', undefined],
    ['a row that is not there', { table: 1, row: 99, column: 'name' }],
    ['a table that is not there', { table: 7, row: 1 }],
  ])('with %s its comment stands at the title', async (_, at) => {
    const file = docxOf(`<w:p/>${p('DANH SÁCH')}${tbl(head)}`);
    expect(anchored(await mark(file, [finding(at)]))).toEqual(['DANH SÁCH']);
  });

  test('in a document of one empty paragraph it stands there', async () => {
    expect(anchored(await mark(docxOf('<w:p/>'), [finding(undefined)]))).toEqual(['']);
  });
});

describe('When one finding has many places', () => {
  test('each place has its comment', async () => {
    const rows = [1, 2, 3, 4].map((number) => tr(String(number), `Người ${number}`, '', '', ''));
    const places = [2, 3, 5].map((row) => ({ table: 1, row, column: 'name' }));
    const marked = await mark(docxOf(tbl(head, ...rows)), [finding(undefined, { places, count: 3 })]);
    expect(anchored(marked)).toEqual(['Người 1', 'Người 2', 'Người 4']);
  });

  test('what is over a thousand is said at the title', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => tr(String(at), 'A', '', '', ''));
    const places = rows.map((_, at) => ({ table: 1, row: at + 2, column: 'unit' }));
    const marked = await mark(docxOf(p('DANH SÁCH') + tbl(head, ...rows)), [finding(undefined, { places })]);
    expect(anchored(marked)).toHaveLength(1001);
    expect(part(marked, 'word/comments.xml')).toContain('Còn 200 chỗ khác');
  });
});

describe('When the document has comments and colours of its own', () => {
  const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Chị Hà"><w:p/></w:comment></w:comments>`;

  test('its comments stay and the new ones get ids of their own', async () => {
    const file = docxOf(p('DANH SÁCH'), { more: { 'word/comments.xml': comments } });
    const marked = await mark(file, [finding(undefined), finding(undefined)]);
    const ids = [...part(marked, 'word/comments.xml').matchAll(/w:id="(\d+)" w:author="([^"]+)"/g)];
    expect(ids.map((match) => `${match[1]} ${match[2]}`)).toEqual(['7 Chị Hà', '8 Tiến Cử', '9 Tiến Cử']);
    expect(part(marked, 'word/_rels/document.xml.rels')).toBe(part(file, 'word/_rels/document.xml.rels'));
  });

  test('the background of a marked cell gives way, in its place among the properties', async () => {
    const shaded = tc(
      '',
      '<w:tcPr><w:tcW w:w="1"/><w:shd w:val="clear" w:fill="00FF00"/><w:vAlign w:val="top"/></w:tcPr>',
    );
    const file = docxOf(tbl(`<w:tr>${shaded}</w:tr>`));
    const marked = await mark(file, [finding({ table: 1, row: 1 })]);
    expect(body(marked)).toMatch(/<w:tcW w:w="1"\/><w:shd [^>]*w:fill="F8CBAD"\/><w:vAlign/);
    expect(body(marked)).not.toContain('00FF00');
  });

  test('a marked copy can be marked again', async () => {
    const once = await mark(docxOf(p('DANH SÁCH')), [finding(undefined)]);
    const twice = body(await mark(once, [finding(undefined)]));
    expect([...twice.matchAll(/<w:commentReference w:id="(\d)"/g)].map((match) => match[1])).toEqual(['0', '1']);
  });

  test('a document with another prefix is marked in that prefix', async () => {
    const file = docxOf('<ns0:p><ns0:r><ns0:t>DANH SÁCH</ns0:t></ns0:r></ns0:p>', { prefix: 'ns0' });
    expect(body(await mark(file, [finding(undefined)]))).toContain('<ns0:commentRangeStart ns0:id="0"/><ns0:r>');
  });
});

describe('When there is nothing to mark or no way to', () => {
  test('a file without findings comes back as it is', async () => {
    const file = docxOf(p('DANH SÁCH'));
    expect(await mark(file, [])).toBe(file);
  });

  test('a format other than Word and Excel is refused', async () => {
    await expect(markedCopy({ bytes: new Uint8Array(4), format: 'pdf' }, [finding(undefined)])).rejects.toThrow(
      RangeError,
    );
  });
});
