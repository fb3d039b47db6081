import { describe, expect, it } from 'vitest';
import { toTcvn3 } from '../../support/legacy-encodings.ts';
import {
  an,
  binh,
  cell,
  type DocxShape,
  docxOf,
  heading,
  officialHeading,
  paragraphs,
  partRelationship,
  row,
  signature,
  span,
  table,
  textCell,
  textRow,
  title,
} from '../../support/reading/docx-of.ts';
import { codesOf, namesOf, readBytes, valuesOf } from '../../support/reading/read.ts';
import { listOf, readWord } from '../../support/reading/word-list.ts';

const wordUri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A further part of the document with its relationship. */
const part = (type: string, root: string, content: string): DocxShape => ({
  documentRels: partRelationship(`rId-${type}`, type, `${type}.xml`),
  extraParts: { [`word/${type}.xml`]: `<w:${root} xmlns:w="${wordUri}">${content}</w:${root}>` },
});

describe('When a font is named only by the theme', () => {
  const theme = (minor: string): DocxShape => ({
    documentRels: partRelationship('rId-theme', 'theme', 'theme/theme1.xml'),
    extraParts: {
      'word/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="${minor}"/><a:ea typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    },
  });
  const named = (text: string, kind: 'minor' | 'major') =>
    cell(paragraphs(text, `<w:rPr><w:rFonts w:asciiTheme="${kind}HAnsi" w:hAnsiTheme="${kind}HAnsi"/></w:rPr>`));
  const withName = (name: string) => row([textCell('1'), name, ...an.slice(2).map((text) => textCell(text))]);

  it('a theme of an old font tells the encoding of one short name', async () => {
    const result = await readWord(listOf(withName(named(toTcvn3('Nguyễn Tường'), 'minor'))), theme('.VnTime'));
    expect(namesOf(result)).toEqual(['Nguyễn Tường']);
    expect(codesOf(result)).toEqual(['legacy_encoding_converted']);
  });

  it('the heading font of the same theme is not taken for its text font', async () => {
    const result = await readWord(listOf(withName(named('Ngô Bảo ¥n', 'major'))), theme('.VnTime'));
    expect(namesOf(result)).toEqual(['Ngô Bảo ¥n']);
  });

  it('the default style may name the theme', async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const result = await readWord(listOf(withName(textCell(toTcvn3('Đỗ Hữu Nghĩa')))), { ...theme('.VnTime'), styles });
    expect(namesOf(result)).toEqual(['Đỗ Hữu Nghĩa']);
  });
});

describe('When Word numbers the rows', () => {
  const level = (index: number, format: string, start = 1) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const numbering = (levels: string, lists: string) =>
    part('numbering', 'numbering', `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${lists}`);
  const numberOf = (id: number, override = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${override}</w:num>`;
  const counted = (values: string[], id: number, at = 0) =>
    row([
      cell(`<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`),
      ...values.slice(1).map((text) => textCell(text)),
    ]);
  const numbersOf = async (body: string, shape: DocxShape) => (await readWord(body, shape)).rows.map(({ tt }) => tt);

  it('a list starts where its level starts', async () => {
    const shape = numbering(level(0, 'decimal', 5), numberOf(1));
    expect(await numbersOf(listOf(counted(an, 1), counted(binh, 1)), shape)).toEqual(['5', '6']);
  });

  it('lists of one model count on, save one that starts anew', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const shape = numbering(level(0, 'decimal'), numberOf(1) + numberOf(2) + numberOf(3, anew));
    const rows = [counted(an, 1), counted(binh, 2), row([textCell('II. Cá nhân', span(5))]), counted(an, 3)];
    expect(await numbersOf(listOf(...rows), shape)).toEqual(['1', '2', '1']);
  });

  it('a lower level starts again below the next of the higher', async () => {
    const shape = numbering(level(0, 'upperRoman') + level(1, 'decimal'), numberOf(1));
    const sectionRow = (text: string) =>
      row([
        cell(
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
          span(5),
        ),
      ]);
    const rows = [sectionRow('Tập thể'), counted(an, 1, 1), sectionRow('Cá nhân'), counted(binh, 1, 1)];
    expect(await numbersOf(listOf(...rows), shape)).toEqual(['1', '1']);
  });

  it('a bullet is no number', async () => {
    const shape = numbering(level(0, 'bullet'), numberOf(1));
    expect(await numbersOf(listOf(counted(an, 1)), shape)).toEqual(['']);
  });
});

describe('When a document has more than its body', () => {
  it('the page header tells agency, number and date where the body does not', async () => {
    const body = `${title}${table([textRow(heading), textRow(an)])}${signature}`;
    const result = await readWord(body, part('header', 'hdr', officialHeading));
    expect(result.form).toMatchObject({ agency: 'SỞ Y TẾ', number: 'Số: 12/DS-SYT', date: '2021-06-05' });
    expect(result.outcome).toBe('accept');
  });

  it('a page header beside a full heading changes nothing', async () => {
    const body = listOf(textRow(an));
    const result = await readWord(body, part('header', 'hdr', paragraphs('BỆNH VIỆN KHÁC')));
    expect(result.form?.agency).toBe('SỞ Y TẾ');
  });

  it('a signature in the page footer is found', async () => {
    const body = `${officialHeading}${title}${table([textRow(heading), textRow(an)])}`;
    const result = await readWord(body, part('footer', 'ftr', signature));
    expect(result.form?.signer).toBe('Trần Thị Mẫu Đơn');
  });

  it('a list in the page header is no list', async () => {
    const result = await readWord(`${title}<w:p/>`, part('header', 'hdr', table([textRow(heading), textRow(an)])));
    expect(result.rows).toEqual([]);
    expect(result.outcome).toBe('review');
  });

  it('footnotes stay out of the values and are told', async () => {
    const noted = `<w:p><w:r><w:t>Nguyễn Văn An</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const note = part('footnotes', 'footnotes', `<w:footnote w:id="2">${paragraphs('Mới chuyển về')}</w:footnote>`);
    const rest = an.slice(2).map((text) => textCell(text));
    const result = await readWord(listOf(row([textCell('1'), cell(noted), ...rest])), note);
    expect(valuesOf(result)).toEqual([an]);
    expect(codesOf(result)).toEqual(['footnotes_present']);
  });
});

describe('When text is an instruction to Word', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const named = (markup: string) =>
    readWord(listOf(row([textCell('1'), cell(`<w:p>${markup}</w:p>`), ...an.slice(2).map((text) => textCell(text))])));

  it('a field inside the condition of another is not shown', async () => {
    const inner = field(instruction(' MERGEFIELD gioi_tinh '), 'Nam');
    const result = await named(field(`${instruction(' IF ')}${inner}${instruction(' = Nam ')}`, 'Nguyễn Văn An'));
    expect(namesOf(result)).toEqual(['Nguyễn Văn An']);
  });

  it.each(['DDEAUTO c:/cmd.exe /k', ' LINK Excel.Sheet.12 D:/ds.xlsx '])(
    'a field that would fetch from outside (%s) shows its result and is told',
    async (text) => {
      const simple = `<w:fldSimple w:instr="${text}"><w:r><w:t>Lê Thị Bình</w:t></w:r></w:fldSimple>`;
      for (const markup of [field(instruction(text), 'Lê Thị Bình'), simple]) {
        const result = await named(markup);
        expect([...namesOf(result), ...codesOf(result)]).toEqual(['Lê Thị Bình', 'external_reference_ignored']);
      }
    },
  );

  it('a field that is never closed hides nothing after its paragraph', async () => {
    const result = await named('<w:r><w:t>Nguyễn Văn An</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>');
    expect(valuesOf(result)).toEqual([an]);
  });
});

describe('When another program declares the namespaces', () => {
  it('elements without prefix and attributes with one are read alike', async () => {
    const merged = row([textCell('I. Tập thể', span(5))]);
    const bytes = docxOf(listOf(merged, textRow(['1', 'Khoa Nhi', '', 'Bệnh viện', 'Cờ thi đua'])), {
      isDefaultNamespace: true,
    });
    const result = await readBytes(bytes, { name: 'ds.docx' });
    expect(result.rows.map(({ section, name }) => [section, name])).toEqual([['I. Tập thể', 'Khoa Nhi']]);
  });
});
