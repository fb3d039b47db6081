import { describe, expect, it } from 'vitest';
import { docxOf, dossier, heading, table, textRow } from '../../support/reading/docx-of.ts';
import { codesOf, namesOf, readBytes } from '../../support/reading/read.ts';
import { inlineRow, inlineRows, xlsxOf } from '../../support/reading/xlsx-of.ts';
import { zipOf } from '../../support/reading/zip-of.ts';

const an = ['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen'];
const list = dossier(table([textRow(heading), textRow(an)]));
const good = docxOf(list);
const hello = { name: 'a.txt', content: 'xin chào' };
const types = { name: '[Content_Types].xml', content: '<Types/>' };
const refused = async (bytes: Uint8Array, name = 'ho-so.docx') => {
  const result = await readBytes(bytes, { name });
  return [result.outcome, result.rows.length, ...codesOf(result).filter((code) => code !== 'wrong_extension')];
};

describe('When an archive tries to be two things at once', () => {
  it.each([
    ['two files of one name', zipOf([types, types]), 'zip_duplicate_entry'],
    ['names that differ only in case', zipOf([types, { ...hello, name: 'A.TXT' }, hello]), 'zip_duplicate_entry'],
    [
      'names that differ only in the slash',
      zipOf([types, { ...hello, name: 'w\\a' }, { ...hello, name: 'w/a' }]),
      'zip_duplicate_entry',
    ],
    [
      'two entries over the same bytes',
      zipOf([hello, { ...hello, name: 'b.txt', localName: 'b.txt', sameDataAs: 0 }]),
      'zip_header_mismatch',
    ],
    ['a local header of another name', zipOf([{ ...hello, localName: 'b.txt' }]), 'zip_header_mismatch'],
    ['a second end record', zipOf([hello], { copiesOfDirectory: 1 }), 'zip_ambiguous'],
    [
      'an end record in the comment',
      zipOf([hello], { comment: `x${'PK\x05\x06'}${'\0'.repeat(18)}` }),
      'zip_ambiguous',
    ],
    ['a program before the archive', zipOf([hello], { before: Buffer.from(`MZ${'\0'.repeat(60)}`) }), 'polyglot'],
    ['a PDF before the archive', zipOf([hello], { before: Buffer.from('%PDF-1.7\n%%EOF\n') }), 'polyglot'],
    ['text after the archive', zipOf([hello], { after: Buffer.from('<script>alert(1)</script>') }), 'corrupt_zip'],
    ['a wrong checksum', zipOf([{ ...types, crc: 7 }]), 'corrupt_zip'],
    ['more bytes than declared', zipOf([{ ...types, size: 3 }]), 'zip_bomb'],
    ['a password', zipOf([{ ...hello, flags: 1 }]), 'password_protected'],
    ['another compression', zipOf([{ ...types, method: 12 }]), 'unsupported_compression'],
    ['six hundred files', zipOf(Array.from({ length: 600 }, (_, i) => ({ name: `${i}` }))), 'too_many_entries'],
    ['nothing inside', zipOf([]), 'empty_archive'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refused(bytes)).toEqual(['refuse', 0, code]);
  });

  it('a stray line end after the archive is forgiven', async () => {
    expect(namesOf(await readBytes(Buffer.concat([good, Buffer.from('\r\n')])))).toEqual(['Nguyễn Văn An']);
  });
});

describe('When the content of an office file is hostile', () => {
  const withBody = (body: string, shape = {}) => docxOf(body, shape);
  const macroExtension = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>';
  const sheet = (rows: string, merges: string[] = []) =>
    xlsxOf([{ name: 'DS', rows: inlineRow(1, heading) + inlineRow(2, an) + rows, merges }]);

  it.each([
    ['a DOCTYPE', withBody(list, { doctype: '<!DOCTYPE x [<!ENTITY a "b">]>' }), 'xml_doctype'],
    ['a DOCTYPE in UTF-16', withBody(list, { doctype: '<!DOCTYPE x>', encoding: 'utf-16le' }), 'xml_doctype'],
    [
      'a DOCTYPE in UTF-16 big-endian',
      withBody(list, { doctype: '<!DOCTYPE x>', encoding: 'utf-16be' }),
      'xml_doctype',
    ],
    ['a billion spaces', withBody(`<w:p><w:r><w:t>${' '.repeat(210 << 20)}</w:t></w:r></w:p>`), 'zip_bomb'],
    [
      'a cell of sixty megabytes',
      withBody(`<w:p><w:r><w:t>${'a'.repeat(60 << 20)}</w:t></w:r></w:p>`),
      'cell_too_long',
    ],
    ['two hundred thousand levels', withBody('<w:p>'.repeat(200_000)), 'xml_too_deep'],
    ['twenty thousand tables in each other', withBody('<w:tbl><w:tr><w:tc>'.repeat(20_000)), 'xml_too_deep'],
    ['a tag of a megabyte', withBody(`<w:p a="${'x'.repeat(1 << 20)}"/>`), 'xml_token_too_long'],
    ['a million columns', withBody(table([textRow(Array.from({ length: 70 }, () => 'x'))])), 'too_many_columns'],
    ['tags that do not match', withBody('<w:p></w:tbl>'), 'xml_malformed'],
    ['a reference to nothing', withBody('<w:p><w:r><w:t>&xxe;</w:t></w:r></w:p>'), 'xml_malformed'],
    ['a reference to NUL', withBody('<w:p><w:r><w:t>&#0;</w:t></w:r></w:p>'), 'xml_malformed'],
    ['macros', withBody(list, { extraParts: { 'word/vbaProject.bin': 'x' } }), 'macro'],
    [
      'a macro type under a harmless name',
      withBody(list, { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'macro',
    ],
    [
      'a macro part whose type stands for its extension',
      withBody(list, { types: macroExtension, extraParts: { 'word/x.bin': 'x' } }),
      'macro',
    ],
    [
      'slides',
      withBody(list, {
        mainType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      }),
      'unsupported_format',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refused(bytes)).toEqual(['refuse', 0, code]);
  });

  it('a type of macros that no part has is of no matter', async () => {
    const result = await readBytes(withBody(list, { types: macroExtension }));
    expect([result.outcome, ...codesOf(result)]).toEqual(['accept']);
  });

  it('three million empty rows end at the limit of rows', async () => {
    expect(await refused(withBody(`<w:tbl>${'<w:tr/>'.repeat(3_000_000)}</w:tbl>`))).toEqual([
      'refuse',
      0,
      'too_many_rows',
    ]);
  });

  it('a merge over the whole sheet costs nothing', async () => {
    const result = await readBytes(sheet(inlineRow(3, ['x']), ['A9:XFD1048576']));
    expect(namesOf(result)).toContain('Nguyễn Văn An');
  });

  it('merged cells beyond their limit are told, and a person looks', async () => {
    const bytes = xlsxOf([
      { name: 'DS', rows: inlineRow(1, heading) + inlineRow(2, an), merges: ['A9:B9', 'A10:B10', 'A11:B11'] },
    ]);
    const result = await readBytes(bytes, { limits: { merges: 2 } });
    expect([result.outcome, namesOf(result)]).toEqual(['review', ['Nguyễn Văn An']]);
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'too_many_merges', at: { sheet: 'DS' } }));
    const allowed = await readBytes(bytes, { limits: { merges: 3 } });
    expect([allowed.outcome, codesOf(allowed)]).toEqual(['accept', ['form_heading_missing']]);
  });

  it('too many rows are told with figures as they are written in Vietnam', async () => {
    const rows = inlineRow(1, heading) + inlineRows(2, Array(1001).fill(an));
    const result = await readBytes(xlsxOf([{ name: 'DS', rows }]), { limits: { rows: 1000 } });
    expect(result.findings).toMatchObject([{ code: 'too_many_rows', message: 'Danh sách quá dài, hơn 1.000 dòng.' }]);
  });

  it('a row number beyond the sheet is passed over and told', async () => {
    const result = await readBytes(sheet('<row r="999999999999"><c r="A999999999999"><v>1</v></c></row>'));
    expect([namesOf(result), codesOf(result)]).toEqual([
      ['Nguyễn Văn An'],
      expect.arrayContaining(['cell_out_of_range']),
    ]);
  });

  it('one long shared string used by twenty thousand cells is stopped by the amount of text', async () => {
    const rows = Array.from(
      { length: 19_000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" t="s"><v>0</v></c></row>`,
    ).join('');
    const bytes = xlsxOf([{ name: 'DS', rows: inlineRow(1, heading) + inlineRow(2, an) + rows }], {
      strings: ['x'.repeat(30_000)],
    });
    expect(await refused(bytes, 'ds.xlsx')).toEqual(['refuse', 0, 'text_amplification']);
  });

  it('a cell over the longest that Excel allows is cut and told', async () => {
    const long = 'Giấy khen; '.repeat(4_000);
    const result = await readBytes(docxOf(dossier(table([textRow(heading), textRow([...an.slice(0, 4), long])]))));
    expect(result.rows[0]?.achievements.length).toBeLessThanOrEqual(32_767);
    expect(result).toMatchObject({
      outcome: 'review',
      findings: [{ code: 'cell_too_long', at: { table: 2, row: 2, column: 'achievements' } }],
    });
  });

  it('a string index that does not exist is told at its cell', async () => {
    const result = await readBytes(sheet('<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>99</v></c></row>'));
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'corrupt_cell', at: expect.objectContaining({ cell: 'B3' }) }),
    );
  });
});

describe('When a file is of another kind than its name says', () => {
  it.each([
    ['{\\rtf1 xin chào}', 'RTF'],
    ['<html><table><tr><td>TT</td></tr></table></html>', 'HTML'],
    ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', 'SpreadsheetML'],
    ['\ufeff<!DOCTYPE html><p>x', 'HTML'],
    ['MIME-Version: 1.0\nContent-Type: multipart/related', 'MHT'],
    ['From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\nx', 'MHT'],
    ['ID;PWXL;N;E\nC;X1;Y1;K"TT"', 'SYLK'],
    ['TABLE\r\n0,1\r\n"EXCEL"', 'DIF'],
  ])('%j is told as %s with what to do', async (text, word) => {
    const result = await readBytes(Buffer.from(text), { name: 'ds.xls' });
    expect(result).toMatchObject({ outcome: 'refuse', findings: [{ code: 'unsupported_format' }] });
    expect(result.findings[0]?.message).toContain(word);
    expect(result.findings[0]?.remedy).toContain('.xlsx');
  });

  it('an OpenDocument file is told as such', async () => {
    const bytes = zipOf([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true },
      { name: 'META-INF/manifest.xml' },
    ]);
    expect((await readBytes(bytes)).findings[0]).toMatchObject({ code: 'unsupported_format', value: 'OpenDocument' });
  });

  it('a document of Pages or Numbers is told as such', async () => {
    const bytes = zipOf([{ name: 'Index/Document.iwa', content: 'x' }]);
    const { findings } = await readBytes(bytes, { name: 'ds.xlsx' });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'unsupported_format' }));
    expect(findings.map(({ message }) => message).join(' ')).toContain('Numbers');
  });

  it('a workbook named .docx is read by its content and the name told', async () => {
    const result = await readBytes(xlsxOf([{ name: 'DS', rows: inlineRow(1, heading) + inlineRow(2, an) }]), {
      name: 'ds.docx',
    });
    expect(namesOf(result)).toEqual(['Nguyễn Văn An']);
    expect(codesOf(result)).toContain('wrong_extension');
  });
});
