import { describe, expect, it } from 'vitest';
import { an, heading } from '../../support/reading/docx-of.ts';
import { codesOf, readBytes, valuesOf } from '../../support/reading/read.ts';

const binh = ['2', 'Lê Thị "Bình"', 'Điều dưỡng', 'Khoa Ngoại, tầng 2', 'Giấy khen năm 2019\nBằng khen năm 2020'];
const quote = (text: string): string => (/[",;\t|\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (delimiter: string, end = '\r\n', rows = [heading, an, binh]): string =>
  rows.map((row) => row.map(quote).join(delimiter) + end).join('');
const read = (bytes: Uint8Array) => readBytes(bytes, { name: 'ds.csv' });

describe('When a list comes as delimited text', () => {
  it.each([[';'], [','], ['\t'], ['|'], ['^'], ['~']])('the delimiter %j is found', async (delimiter) => {
    const result = await read(Buffer.from(csv(delimiter)));
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(codesOf(result)).toEqual(['form_heading_missing']);
  });

  it('the delimiter of the numbered lines counts, not the commas of a long letterhead', async () => {
    const letterhead = 'SỞ Y TẾ, TỈNH HÀ TĨNH\n'.repeat(14);
    const long = [...an.slice(0, 4), 'Giấy khen 2018, 2019, 2020'];
    const result = await read(Buffer.from(letterhead + [heading, long].map((row) => `${row.join(';')}\n`).join('')));
    expect(valuesOf(result)).toEqual([long]);
  });

  it('blanks before a quote do not make it a part of the text', async () => {
    const result = await read(
      Buffer.from(`${heading.map(quote).join(' , ')}\n1 , Nguyễn Văn An , Y sĩ , Khoa Nội , "Giấy khen, 2019"\n`),
    );
    expect(result.rows[0]?.achievements).toBe('Giấy khen, 2019');
  });

  it('a cell that an export broke into lines without quotes is told, and makes no section', async () => {
    const broken = `${heading.join(';')}\n${an.join(';')}\nGiấy khen của Giám đốc Sở Y tế năm 2018\n${['2', 'Lê Bình', 'Y sĩ', 'Khoa Ngoại', 'LĐTT'].join(';')}\n`;
    const result = await read(Buffer.from(broken));
    expect(result.findings.map(({ code, at }) => [code, at?.line])).toContainEqual(['unread_text', 3]);
    expect(result.outcome).toBe('review');
    expect(result.rows.map(({ section }) => section)).toEqual([undefined, undefined]);
  });

  it('records and lines are counted as a person would count them', async () => {
    const result = await read(Buffer.from(csv(',', '\n', [heading, binh, an])));
    expect(result.rows.map(({ at }) => at)).toEqual([
      { record: 2, line: 2 },
      { record: 3, line: 4 },
    ]);
  });

  it('a sep= line names the delimiter and counts as a record', async () => {
    const result = await read(Buffer.from(`sep=|\r\n${csv('|')}`));
    expect(result.rows[0]?.at).toEqual({ record: 3, line: 3 });
  });

  it.each([
    ['UTF-8 with mark', Buffer.from(`\ufeff${csv(';')}`)],
    ['UTF-16 with mark', Buffer.from(`\ufeff${csv('\t')}`, 'utf16le')],
    ['UTF-16 big-endian with mark', Buffer.from(`\ufeff${csv('\t')}`, 'utf16le').swap16()],
    ['old Mac line ends', Buffer.from(csv(',', '\r'))],
    ['decomposed letters', Buffer.from(csv(',').normalize('NFD'))],
  ])('%s reads the same', async (_, bytes) => {
    expect(valuesOf(await read(bytes))).toEqual([an, binh]);
  });

  it('windows-1258 is read and told', async () => {
    const marks: Record<string, number> = {
      '\u0300': 0xcc,
      '\u0309': 0xd2,
      '\u0303': 0xde,
      '\u0301': 0xec,
      '\u0323': 0xf2,
      ă: 0xe3,
      Ă: 0xc3,
      đ: 0xf0,
      Đ: 0xd0,
      ơ: 0xf5,
      Ơ: 0xd5,
      ư: 0xfd,
      Ư: 0xdd,
    };
    const apart = csv(',')
      .normalize('NFD')
      .replaceAll(/([aAeEoO])(\p{M}*)\u0302/gu, '$1\u0302$2')
      .replaceAll(/([aAeEoO])\u0302/g, (pair) => pair.normalize('NFC'))
      .replaceAll(/[aAoOuU][\u0306\u031b]/g, (pair) => pair.normalize('NFC'));
    const result = await read(Buffer.from([...apart].map((letter) => marks[letter] ?? letter.charCodeAt(0))));
    expect(valuesOf(result)).toEqual([an, binh]);
    expect(codesOf(result)).toContain('legacy_encoding_converted');
  });

  it.each([';', '\t', '|'])('a file whose every field is quoted tells its delimiter (%j)', async (delimiter) => {
    const lines = [heading, an, binh].map((fields) =>
      fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter),
    );
    expect(valuesOf(await read(Buffer.from(`${lines.join('\r\n')}\r\n`)))).toEqual([an, binh]);
  });

  it.each(['\n', '\r\n', '\r'])('empty lines count for the places of those below (%j)', async (end) => {
    const rows = [heading.map(quote).join(','), '', '', an.map(quote).join(','), '', binh.map(quote).join(',')];
    const result = await read(Buffer.from(rows.join(end)));
    expect(result.rows.map(({ at }) => at)).toMatchObject([
      { record: 4, line: 4 },
      { record: 6, line: 6 },
    ]);
  });

  it('a quote that is never closed is refused with its record', async () => {
    const result = await read(Buffer.from(`${csv(',')}3,"Trần Văn Cường,Y sĩ\n`));
    expect(result).toMatchObject({ outcome: 'refuse', findings: [{ code: 'csv_unclosed_quote', at: { record: 4 } }] });
  });

  it('a quote that closes only at the next one lines below is refused, for it swallows people', async () => {
    const rows = ['1,"Nguyễn Văn An,Bác sĩ,Khoa Nội,Giấy khen', '2,Lê Thị Bình,Y sĩ,Khoa Ngoại,"Giấy khen, 2019"'];
    const result = await read(Buffer.from(`${heading.map(quote).join(',')}\n${rows.join('\n')}\n`));
    expect(result).toMatchObject({ outcome: 'refuse', findings: [{ code: 'csv_unclosed_quote', at: { record: 2 } }] });
  });

  it('text behind a quote within a line stays in its field', async () => {
    const result = await read(Buffer.from(`${heading.map(quote).join(',')}\n1,Lê Văn An,Y sĩ,"Khoa Nội" cũ,GK\n`));
    expect(result.rows[0]?.unit).toBe('Khoa Nội cũ');
  });

  it('binary data is not text', async () => {
    const result = await read(Buffer.from([1, 2, 0, 4, 0, 9, 9, 0, 7]));
    expect(result).toMatchObject({ outcome: 'refuse', findings: [{ code: 'unsupported_format' }] });
  });
});
