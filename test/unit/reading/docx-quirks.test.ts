import { describe, expect, it } from 'vitest';
import {
  an,
  binh,
  cell,
  dossier,
  externalRelationship,
  heading,
  paragraphs,
  partRelationship,
  relationships,
  row,
  table,
  textCell,
  textRow,
} from '../../support/reading/docx-of.ts';
import { codesOf, valuesOf } from '../../support/reading/read.ts';
import { listOf, readWord } from '../../support/reading/word-list.ts';

describe('When a list is typed in Word in an unusual way', () => {
  it('a plain list gives rows, places and the facts around it', async () => {
    const result = await readWord(listOf(textRow(an), textRow(binh)));
    expect(result).toMatchObject({
      outcome: 'accept',
      findings: [],
      form: {
        parent: 'UBND TỈNH HÀ TĨNH',
        agency: 'SỞ Y TẾ',
        number: 'Số: 12/DS-SYT',
        date: '2021-06-05',
        title: 'DANH SÁCH',
        signer: 'Trần Thị Mẫu Đơn',
      },
    });
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(result.rows.map(({ at }) => at)).toEqual([
      { table: 2, row: 2 },
      { table: 2, row: 3 },
    ]);
  });

  it('nested tables become lines of the cell that holds them', async () => {
    const nested = `${paragraphs('Thành tích:')}${table([textRow(['2019', 'Giấy khen']), textRow(['2020', 'Bằng khen'])])}<w:p/>`;
    const result = await readWord(listOf(row([...an.slice(0, 4).map((text) => textCell(text)), cell(nested)])));
    expect(result.rows[0]?.achievements).toBe('Thành tích:\n2019\nGiấy khen\n2020\nBằng khen');
  });

  it('a text box is read once although it is stored twice', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraphs(text)}</w:txbxContent>`;
    const alternate = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('Ghi thêm')}</mc:Choice><mc:Fallback>${box('Ghi thêm')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const result = await readWord(
      listOf(row([...an.slice(0, 4).map((text) => textCell(text)), cell(paragraphs('Giấy khen') + alternate)])),
    );
    expect(result.rows[0]?.achievements).toBe('Giấy khen\nGhi thêm');
  });

  it('a text box beside the list leaves the numbers of tables as they are', async () => {
    const box = `<w:p><w:r><w:t>trước</w:t><w:pict><w:txbxContent>${table([textRow(['a', 'b'])])}<w:p/></w:txbxContent></w:pict><w:t>sau</w:t></w:r></w:p>`;
    const result = await readWord(dossier(box, table([textRow(heading), textRow(an)])));
    expect(result.rows[0]?.at).toEqual({ table: 2, row: 2 });
  });

  it('what is printed above a word to say how it is spoken is no text', async () => {
    const spoken = '<w:rt><w:r><w:t>phiên âm</w:t></w:r></w:rt>';
    const name = `<w:p><w:r><w:ruby>${spoken}<w:rubyBase><w:r><w:t>Nguyễn Văn An</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`;
    const result = await readWord(
      listOf(row([textCell('1'), cell(name), ...an.slice(2).map((text) => textCell(text))])),
    );
    expect(valuesOf(result)).toEqual([an]);
  });

  it('content controls are looked through, their placeholder text is not a value', async () => {
    const control = (content: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const cells = [
      textCell('1'),
      cell(control(paragraphs('Nguyễn Văn An'))),
      cell(control(paragraphs('Bấm để nhập chức vụ'), '<w:showingPlcHdr/>')),
      control(textCell('Khoa Nội')),
      cell(`<w:p>${control('<w:r><w:t>Giấy khen</w:t></w:r>')}</w:p>`),
    ];
    const result = await readWord(listOf(control(row(cells))));
    expect(valuesOf(result)).toEqual([['1', 'Nguyễn Văn An', '', 'Khoa Nội', 'Giấy khen']]);
  });

  it('hidden text is left out and said so', async () => {
    const hidden = `<w:p><w:r><w:t>Khoa Nội</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> hiện</w:t></w:r></w:p>`;
    const result = await readWord(
      listOf(row([...an.slice(0, 3).map((text) => textCell(text)), cell(hidden), textCell('Giấy khen')])),
    );
    expect(result.rows[0]?.unit).toBe('Khoa Nội hiện');
    expect(codesOf(result)).toContain('hidden_text_ignored');
  });

  it('text hidden by its style is left out', async () => {
    const styles = '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>';
    const styled =
      '<w:p><w:r><w:t>Bác sĩ</w:t></w:r><w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t> ẩn</w:t></w:r></w:p>';
    const result = await readWord(
      listOf(
        row([textCell('1'), textCell('Nguyễn Văn An'), cell(styled), textCell('Khoa Nội'), textCell('Giấy khen')]),
      ),
      { styles },
    );
    expect(result.rows[0]?.position).toBe('Bác sĩ');
  });

  it('automatic numbers stand for the number that was not typed', async () => {
    const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:p>';
    const auto = (values: string[]) => row([cell(numbered), ...values.slice(1).map((text) => textCell(text))]);
    const result = await readWord(listOf(auto(an), auto(binh)));
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(result.rows.map(({ flags }) => flags)).toEqual([['tt_auto'], ['tt_auto']]);
  });

  it('tracked changes are read as accepted, moved and deleted rows included', async () => {
    const changed =
      '<w:p><w:del><w:r><w:delText>Bác sỹ</w:delText></w:r></w:del><w:ins><w:r><w:t>Bác sĩ</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom></w:p>';
    const kept = row([
      textCell('1'),
      textCell('Nguyễn Văn An'),
      cell(changed),
      textCell('Khoa Nội'),
      textCell('Giấy khen'),
    ]);
    const result = await readWord(listOf(textRow(binh, '<w:del w:id="1"/>'), kept));
    expect(valuesOf(result)).toEqual([['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen']]);
    expect(result.rows[0]?.at).toEqual({ table: 2, row: 3 });
    expect(codesOf(result)).toEqual(['tracked_changes_present']);
  });

  it('a paragraph whose mark was deleted runs on into the next', async () => {
    const joined =
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Khoa </w:t></w:r></w:p><w:p><w:r><w:t>Nội</w:t></w:r></w:p>';
    const result = await readWord(
      listOf(row([textCell('1'), textCell('Nguyễn Văn An'), textCell('Bác sĩ'), cell(joined), textCell('Giấy khen')])),
    );
    expect(result.rows[0]?.unit).toBe('Khoa Nội');
  });

  it('CDATA, references, tabs, breaks and soft hyphens are text as people see it', async () => {
    const text =
      '<w:p><w:r><w:t><![CDATA[A & B]]></w:t><w:br/><w:t>C &amp; D&#x1EAD;</w:t><w:tab/><w:t>E</w:t><w:noBreakHyphen/><w:t>F</w:t><w:softHyphen/></w:r></w:p>';
    const result = await readWord(
      listOf(row([textCell('1'), textCell('Nguyễn Văn An'), textCell('Bác sĩ'), textCell('Khoa Nội'), cell(text)])),
    );
    expect(result.rows[0]?.achievements).toBe('A & B\nC & Dậ E-F');
  });

  it('field instructions are not text, their results are', async () => {
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD donvi</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Khoa Nội</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const result = await readWord(
      listOf(row([textCell('1'), textCell('Nguyễn Văn An'), textCell('Bác sĩ'), cell(field), textCell('Giấy khen')])),
    );
    expect(result.rows[0]?.unit).toBe('Khoa Nội');
  });

  it('an equation is text of its cell, a fraction with its stroke', async () => {
    const run = (text: string): string => `<m:r><w:rPr/><m:t>${text}</m:t></m:r>`;
    const equation = `<w:p><m:oMath>${run('tỷ lệ ≥ 95%, ')}<m:f><m:num>${run('2')}</m:num><m:den>${run('3')}</m:den></m:f></m:oMath></w:p>`;
    const result = await readWord(
      listOf(row([textCell('1'), textCell('Nguyễn Văn An'), textCell('Bác sĩ'), textCell('Khoa Nội'), cell(equation)])),
    );
    expect(result.rows[0]?.achievements).toBe('tỷ lệ ≥ 95%, 2/3');
  });

  it('a font named only by the default style still tells the old encoding', async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>';
    const rows = [
      ['TT', 'TËp thÓ, c¸ nh©n ®¨ng ký', 'Chøc vô', '§¬n vÞ', 'Thµnh tÝch'],
      ['1', 'NguyÔn V¨n Hïng', 'Y sÜ', 'Khoa Néi', 'GiÊy khen n¨m 2019'],
    ];
    const result = await readWord(table(rows.map((texts) => textRow(texts))), { styles });
    expect(valuesOf(result)).toEqual([['1', 'Nguyễn Văn Hùng', 'Y sĩ', 'Khoa Nội', 'Giấy khen năm 2019']]);
    expect(codesOf(result)).toContain('legacy_encoding_converted');
  });

  it('the template named beside the settings is told', async () => {
    const result = await readWord(listOf(textRow(an)), {
      documentRels: partRelationship('rId9', 'settings', 'settings.xml'),
      extraParts: {
        'word/settings.xml': '<w:settings/>',
        'word/_rels/settings.xml.rels': relationships(
          externalRelationship('attachedTemplate', 'http://127.0.0.1:9/x.dotm'),
        ),
      },
    });
    expect(codesOf(result)).toEqual(['external_reference_ignored']);
  });

  it('links to the outside are told and never followed, hyperlinks are of no matter', async () => {
    const template = await readWord(listOf(textRow(an)), {
      documentRels: externalRelationship('attachedTemplate', 'http://127.0.0.1:9/x.dotm'),
    });
    expect(codesOf(template)).toEqual(['external_reference_ignored']);
    const link = await readWord(listOf(textRow(an)), {
      documentRels: externalRelationship('hyperlink', 'http://127.0.0.1:9/'),
    });
    expect(link.findings).toEqual([]);
  });
});
