import { describe, expect, it } from 'vitest';
import { heading } from '../../support/reading/docx-of.ts';
import { codesOf, readBytes } from '../../support/reading/read.ts';
import { inlineRows, xlsxOf } from '../../support/reading/xlsx-of.ts';
import { type ZipPart, zipOf } from '../../support/reading/zip-of.ts';

const list = (rows: readonly (readonly string[])[]): Buffer =>
  xlsxOf([{ name: 'DS', rows: inlineRows(1, [heading, ...rows]) }]);
const people = [
  ['1', 'Nguyễn Thị Hoà', 'Điều dưỡng', 'Khoa Ngoại', 'Giấy khen 2019'],
  ['2', 'Trần Văn Quý', 'Bác sĩ', 'Khoa Nội', 'Giấy khen 2020'],
  ['3', 'Nguyễn Văn An', 'Y sĩ', 'Khoa Dược', 'Giấy khen 2018'],
  ['4', 'Nguyễn Văn Anh', 'Y sĩ', 'Khoa Dược', 'Giấy khen 2018'],
];
const photo = Buffer.from('\xff\xd8\xff\xe0 photo', 'latin1');
const read = (paths: readonly string[], lists: readonly ZipPart[] = [{ name: 'DS.xlsx', content: list(people) }]) =>
  readBytes(zipOf([...lists, ...paths.map((name) => ({ name, content: photo }))]), { name: 'ho-so.zip' });
const nomineesOf = async (path: string, lists?: readonly ZipPart[]) =>
  (await read([path], lists)).evidence?.find(({ entry }) => entry === path)?.nominees;

describe('When a bundle holds a list and evidence', () => {
  it.each([
    ['a file named after a person', 'Nguyễn Thị Hoà - bằng khen.jpg', 'Nguyễn Thị Hoà'],
    ['the tone mark in another place', 'minh chứng/Nguyễn Thị Hòa.jpg', 'Nguyễn Thị Hoà'],
    ['no tone marks', 'tran van quy_2019.jpg', 'Trần Văn Quý'],
    ['the other spelling with i', 'Trần Văn Quí.jpg', 'Trần Văn Quý'],
    ['a name in one word', 'TranVanQuy2019.jpg', 'Trần Văn Quý'],
    ['a folder of the person', 'TRAN_VAN_QUY/sáng kiến/1.jpg', 'Trần Văn Quý'],
    ['a name that begins like another', 'NguyenVanAnh.jpg', 'Nguyễn Văn Anh'],
    ['the number of the person', '02 - bằng khen.jpg', 'Trần Văn Quý'],
    ['a folder with the number', 'TT 2/bang khen.jpg', 'Trần Văn Quý'],
  ])('%s tells whose it is', async (_, path, name) => {
    expect(await nomineesOf(path)).toEqual([name]);
  });

  it.each([['10-06-2021 scan.jpg'], ['2021.jpg'], ['IMG_0002.jpg'], ['3.5 điểm.jpg'], ['Phạm Văn Lạ.jpg'], ['an.jpg']])(
    '%s is nobody’s, and that is told',
    async (path) => {
      const result = await read([path]);
      expect(result.evidence).toMatchObject([{ entry: path, nominees: [] }]);
      expect(codesOf(result)).toContain('evidence_unmatched');
      expect(result.outcome).toBe('accept');
    },
  );

  it('a certificate of two people belongs to both', async () => {
    expect(await nomineesOf('Trần Văn Quý và Nguyễn Thị Hoà.jpg')).toEqual(['Nguyễn Thị Hoà', 'Trần Văn Quý']);
  });

  it('two people of one name are told apart by unit or number, else a person is asked', async () => {
    const twins = [
      ['1', 'Nguyễn Văn An', 'Bác sĩ', 'Khoa Nội', 'Giấy khen'],
      ['2', 'Nguyễn Văn An', 'Y sĩ', 'Khoa Ngoại', 'Giấy khen'],
    ];
    const lists = [{ name: 'DS.xlsx', content: list(twins) }];
    const clear = await read(['Nguyễn Văn An - Khoa Ngoại.jpg', '2. Nguyễn Văn An.jpg'], lists);
    expect(codesOf(clear)).not.toContain('evidence_ambiguous');
    const unclear = await read(['Nguyễn Văn An.jpg'], lists);
    expect(codesOf(unclear)).toContain('evidence_ambiguous');
    expect(unclear.evidence?.[0]?.nominees).toEqual(['Nguyễn Văn An']);
  });

  it('the list in the same folder is asked first', async () => {
    const lists = [
      { name: 'BV Phổi/DS.xlsx', content: list([['1', 'Lê Thị Bình', 'Y sĩ', 'Khoa Nội', 'Giấy khen']]) },
      { name: 'BV Mắt/DS.xlsx', content: list([['1', 'Lê Văn Tám', 'Y sĩ', 'Khoa Nội', 'Giấy khen']]) },
    ];
    expect(await nomineesOf('BV Mắt/1.jpg', lists)).toEqual(['Lê Văn Tám']);
  });

  it('a number that two sections have is nobody’s unless the path names the section', async () => {
    const sections = [
      ['I. Tập thể'],
      ['1', 'Khoa Dược', '', 'Bệnh viện tỉnh', 'Giấy khen'],
      ['II. Cá nhân'],
      ['1', 'Lê Thị Bình', 'Y sĩ', 'Khoa Nội', 'Giấy khen'],
    ];
    const lists = [{ name: 'DS.xlsx', content: list(sections) }];
    expect(await nomineesOf('01.jpg', lists)).toEqual([]);
    expect(await nomineesOf('II. Cá nhân/01.jpg', lists)).toEqual(['Lê Thị Bình']);
  });

  it.each([
    ['WebP', Buffer.from('RIFF\x20\0\0\0WEBPVP8 ', 'latin1')],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1')],
    ['a TIFF', Buffer.from('II*\0', 'latin1')],
  ])('%s is evidence, not a bad file', async (_, content) => {
    const result = await readBytes(
      zipOf([
        { name: 'DS.xlsx', content: list(people) },
        { name: 'Trần Văn Quý.bin', content },
      ]),
    );
    expect(result.evidence).toMatchObject([{ nominees: ['Trần Văn Quý'] }]);
    expect(codesOf(result)).not.toContain('child_rejected');
  });
});
