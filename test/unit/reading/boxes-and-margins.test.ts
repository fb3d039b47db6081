import { describe, expect, it } from 'vitest';
import { toTcvn3 } from '../../support/legacy-encodings.ts';
import { fixture } from '../../support/read-grid.ts';
import {
  an,
  binh,
  cell,
  docxOf,
  heading,
  officialHeading,
  paragraphs,
  relationships,
  row,
  signature,
  table,
  textCell,
  textRow,
  title,
} from '../../support/reading/docx-of.ts';
import { codesOf, namesOf, readBytes, valuesOf } from '../../support/reading/read.ts';
import { inlineRow, inlineRows, xlsxOf } from '../../support/reading/xlsx-of.ts';

const letterhead = { parent: 'UBND TỈNH HÀ TĨNH', agency: 'SỞ Y TẾ', number: 'Số: 12/DS-SYT', date: '2021-06-05' };

describe('When a letterhead lies in text boxes over a sheet', () => {
  const drawingUri = 'http://schemas.openxmlformats.org/drawingml/2006';
  const lines = (texts: readonly string[], properties = '') =>
    texts.map((text) => `<a:p><a:r><a:rPr>${properties}</a:rPr><a:t>${text}</a:t></a:r></a:p>`).join('');
  const shape = (texts: string, properties = '') =>
    `<xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"${properties}/></xdr:nvSpPr><xdr:txBody><a:bodyPr/>${texts}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
  const workbook = (shapes: string, before: readonly (readonly (string | undefined)[])[] = [['DANH SÁCH']]) =>
    xlsxOf([{ name: 'DS', rows: inlineRows(1, before) + inlineRow(8, heading) + inlineRows(9, [an, binh]) }], {
      extraParts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>',
        ),
        'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${drawingUri}/spreadsheetDrawing" xmlns:a="${drawingUri}/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${shapes}</xdr:wsDr>`,
      },
    });
  const left = ['UBND TỈNH HÀ TĨNH', 'SỞ Y TẾ', 'Số: 12/DS-SYT'];
  const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Hà Tĩnh, ngày 05 tháng 6 năm 2021'];
  const read = (bytes: Buffer) => readBytes(bytes, { name: 'ds.xlsx' });

  it('agency, number and date are read from there, and no row of the list changes', async () => {
    const result = await read(workbook(shape(lines(left)) + shape(lines(right))));
    expect(result.form).toMatchObject({ ...letterhead, title: 'DANH SÁCH' });
    expect(result.findings).toEqual([]);
    expect(valuesOf(result)).toEqual([an, binh]);
  });

  it('only what the cells do not tell is taken', async () => {
    const cells = [['BỘ Y TẾ'], ['BỆNH VIỆN MẮT'], ['DANH SÁCH']];
    const result = await read(workbook(shape(lines(left)) + shape(lines(right)), cells));
    expect(result.form).toMatchObject({ ...letterhead, parent: 'BỘ Y TẾ', agency: 'BỆNH VIỆN MẮT' });
  });

  it('a box stored twice is read once, a hidden one not at all', async () => {
    const twice = `<mc:AlternateContent><mc:Choice Requires="x">${shape(lines(left))}</mc:Choice><mc:Fallback>${shape(lines(left))}</mc:Fallback></mc:AlternateContent>`;
    const result = await read(workbook(twice + shape(lines(right), ' hidden="1"')));
    expect(result.form).toMatchObject({ parent: 'UBND TỈNH HÀ TĨNH', agency: 'SỞ Y TẾ' });
    expect(result.form).not.toHaveProperty('date');
  });

  it('words in an old font are converted', async () => {
    const old = lines([toTcvn3('Sở Y tế')], '<a:latin typeface=".VnTime"/>');
    expect((await read(workbook(shape(old)))).form?.agency).toBe('Sở Y tế');
  });

  it('a broken drawing costs nothing but its words', async () => {
    const result = await read(workbook('<xdr:sp>'));
    expect(namesOf(result)).toEqual(['Nguyễn Văn An', 'Lê Thị Bình']);
    expect(result.outcome).toBe('accept');
  });
});

describe('When a letterhead is printed at the edge of every page of a sheet', () => {
  const workbook = (margin: string) =>
    xlsxOf([
      { name: 'DS', rows: inlineRow(1, ['DANH SÁCH']) + inlineRow(3, heading) + inlineRows(4, [an]), after: margin },
    ]);
  const read = (margin: string) => readBytes(workbook(`<headerFooter>${margin}</headerFooter>`), { name: 'ds.xlsx' });

  it('agency, number and date are read from the header, its codes are no text', async () => {
    const coded =
      '&amp;L&amp;"Times New Roman,Bold"&amp;13UBND TỈNH HÀ TĨNH\nSỞ Y TẾ\nSố: 12/DS-SYT&amp;R&amp;K000000Hà Tĩnh, ngày 05 tháng 6 năm 2021&amp;CTrang &amp;P/&amp;N';
    const result = await read(`<oddHeader>${coded}</oddHeader>`);
    expect(result.form).toMatchObject({ ...letterhead, title: 'DANH SÁCH' });
    expect(result.findings).toEqual([]);
    expect(valuesOf(result)).toEqual([an]);
  });

  it('an ampersand is doubled, and an old font is converted', async () => {
    expect((await read('<firstHeader>&amp;CPhòng Kế hoạch &amp;&amp; Tài chính</firstHeader>')).form?.agency).toBe(
      'Phòng Kế hoạch & Tài chính',
    );
    const old = `<oddHeader>&amp;L&amp;".VnTime,Regular"&amp;12${toTcvn3('Sở Y tế')}</oddHeader>`;
    expect((await read(old)).form?.agency).toBe('Sở Y tế');
  });

  it('the signer in the footer is found', async () => {
    const footer = '&amp;RGIÁM ĐỐC\n(Ký tên)\nTrần Thị Mẫu Đơn';
    expect((await read(`<oddFooter>${footer}</oddFooter>`)).form?.signer).toBe('Trần Thị Mẫu Đơn');
  });
});

describe('When a Word list stands in a text box', () => {
  const box = (content: string) => {
    const inner = `<w:txbxContent>${content}<w:p/></w:txbxContent>`;
    return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>${inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  };
  const read = (body: string) => readBytes(docxOf(body), { name: 'ds.docx' });

  it('it is read once, with its rows counted from its own first', async () => {
    const list = table([textRow(heading), textRow(an), textRow(binh)]);
    const result = await read(officialHeading + title + box(list) + signature);
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(result.rows[1]?.at).toEqual({ row: 3 });
    expect(result.form).toMatchObject({ ...letterhead, signer: 'Trần Thị Mẫu Đơn' });
  });

  it('it goes on in the next box without a heading', async () => {
    const boxes = box(table([textRow(heading), textRow(an)])) + box(table([textRow(binh)]));
    expect(valuesOf(await read(officialHeading + title + boxes))).toEqual([an, binh]);
  });

  it('a table in a box within a cell stays text of that cell', async () => {
    const note = box(table([textRow(['năm', '2018'])]));
    const cells = [...an.slice(0, 4).map((text) => textCell(text)), cell(paragraphs('Giấy khen') + note)];
    const result = await read(officialHeading + title + table([textRow(heading), row(cells)]) + signature);
    expect(result.rows[0]?.achievements).toBe('Giấy khen\nnăm\n2018');
  });

  it('a letterhead in a box tells the facts and takes no number from the tables', async () => {
    const result = await read(box(officialHeading) + title + table([textRow(heading), textRow(an)]) + signature);
    expect(result.form).toMatchObject(letterhead);
    expect(result.rows[0]?.at).toEqual({ table: 1, row: 2 });
    expect(codesOf(result)).toEqual([]);
  });

  it('old Word shows it where it is anchored, below the letterhead', async () => {
    const result = await readBytes(fixture('doc/made-list-in-text-box.doc'), { name: 'ds.doc' });
    expect(namesOf(result)).toEqual(['Nguyễn Văn An', 'Lê Thị Bình']);
    expect(result.form).toMatchObject({ ...letterhead, signer: 'Trần Thị Mẫu Đơn' });
  });
});
