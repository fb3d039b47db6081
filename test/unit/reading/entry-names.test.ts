import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeEntryName } from '../../../shared/adapters/documents/zip/entry-name.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The extra field in which Info-ZIP keeps the true name. */
function trueName(name: string, forName: Buffer): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(text.length + 5, 2);
  head[4] = 1;
  head.writeUInt32LE(crc32(forName), 5);
  return Buffer.concat([head, text]);
}

describe('When an archive was packed on some machine', () => {
  it.each([
    ['UTF-8', Buffer.from('Hồ sơ/Danh sách.xlsx'), 'Hồ sơ/Danh sách.xlsx'],
    ['decomposed UTF-8 of a Mac', Buffer.from('Hồ sơ.xlsx'.normalize('NFD')), 'Hồ sơ.xlsx'],
    ['the Vietnamese code page', bytes('Danh s\xe1ch \xf0\xe3ng k\xfd.xlsx'), 'Danh sách đăng kư.xlsx'],
    ['the code page of Western Windows', bytes('Danh s\xa0ch H\x85.xlsx'), 'Danh sách Hà.xlsx'],
    ['back slashes', Buffer.from('Hồ sơ\\DS.xlsx'), 'Hồ sơ/DS.xlsx'],
  ])('a name in %s is read', (_, raw, name) => {
    expect(decodeEntryName(raw)).toBe(name);
  });

  it('the true name beside a crippled one is taken when it belongs to it', () => {
    const raw = bytes('H_ s_/Danh s_ch.xlsx');
    expect(decodeEntryName(raw, trueName('Hồ sơ/Danh sách.xlsx', raw))).toBe('Hồ sơ/Danh sách.xlsx');
    expect(decodeEntryName(raw, trueName('Hồ sơ/Danh sách.xlsx', bytes('another')))).toBe('H_ s_/Danh s_ch.xlsx');
  });

  it.each([['Hồ sơ/Danh sách.docm'], ['../Danh sách.xlsx'], ['Danh sách.xlsx'], ['']])(
    'a "true" name %j that is another name is not believed',
    (other) => {
      const raw = bytes('H_ s_/Danh s_ch.xlsx');
      expect(decodeEntryName(raw, trueName(other, raw))).toBe('H_ s_/Danh s_ch.xlsx');
    },
  );
});
