import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText, sniffCharset } from '../../../../shared/domain/reading/vietnamese/charset.ts';
import { byteOf } from '../../../../shared/domain/reading/vietnamese/single-byte.ts';
import { asLatin1Bytes, toTcvn3, toVni } from '../../../support/legacy-encodings.ts';

const text = 'TT,Họ và tên,Chức vụ\n1,Trần Thị Hồng Nga,Bác sĩ\n2,Phan Đức Thắng,điều dưỡng viên\n';
const small = text.replaceAll('Đ', 'đ');
const utf16 = (s: string): Uint8Array => new Uint8Array(Uint16Array.from([...s], (c) => c.charCodeAt(0)).buffer);
const cp1258 = (s: string): Uint8Array => {
  const apart = [...s].map((c) => (byteOf(c, 'windows-1258') === undefined ? cp1258Apart(c) : c)).join('');
  return Uint8Array.from([...apart], (c) => byteOf(c, 'windows-1258') ?? 0x3f);
};
const cp1258Apart = (c: string): string => {
  const marks = [...c.normalize('NFD')];
  const tone = marks.findIndex((m) => '\u0300\u0301\u0303\u0309\u0323'.includes(m));
  const [mark] = marks.splice(tone, 1);
  return marks.join('').normalize('NFC') + mark;
};

describe('When a text file says its character set', () => {
  it('each byte order mark is believed', () => {
    expect(sniffCharset(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]))).toEqual({ charset: 'utf-8', markLength: 3 });
    expect(sniffCharset(Uint8Array.from([0xff, 0xfe, 0x41, 0]))).toEqual({ charset: 'utf-16le', markLength: 2 });
    expect(sniffCharset(Uint8Array.from([0xfe, 0xff, 0, 0x41]))).toEqual({ charset: 'utf-16be', markLength: 2 });
  });
});

describe('When a text file does not say its character set', () => {
  it('UTF-8 is recognised', () => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, charset: 'utf-8', lost: 0 });
  });
  it('UTF-16 without a mark is recognised in both orders', () => {
    expect(decodeText(utf16(text))).toMatchObject({ text, charset: 'utf-16le' });
    const swapped = utf16(text).map((_, i, all) => all[i ^ 1] ?? 0);
    expect(decodeText(swapped)).toMatchObject({ text, charset: 'utf-16be' });
  });
  it('windows-1258 is recognised and composed', () => {
    expect(decodeText(cp1258(text))).toEqual({ text, charset: 'windows-1258', lost: 0 });
  });
  it('TCVN3 in single bytes is recognised and converted', () => {
    const read = decodeText(asLatin1Bytes(toTcvn3(small)));
    expect(read).toEqual({ text: small, charset: 'tcvn3', legacy: 'tcvn3', lost: 0 });
  });
  it('VNI in single bytes is recognised and converted', () => {
    expect(decodeText(asLatin1Bytes(toVni(text)))).toEqual({ text, charset: 'vni', legacy: 'vni', lost: 0 });
  });
  it('TCVN3 codes saved as UTF-8 letters are recognised and converted', () => {
    expect(decodeText(new TextEncoder().encode(toTcvn3(small)))).toMatchObject({ text: small, legacy: 'tcvn3' });
  });
  it('a UTF-8 sample cut inside a letter is still UTF-8', () => {
    const bytes = new TextEncoder().encode('Phan Đức Thắ');
    for (const cut of [1, 2]) expect(sniffCharset(bytes.subarray(0, bytes.length - cut)).charset).toBe('utf-8');
  });
  it('ASCII and an empty file are UTF-8', () => {
    expect(sniffCharset(asLatin1Bytes('a;b;c')).charset).toBe('utf-8');
    expect(sniffCharset(new Uint8Array()).charset).toBe('utf-8');
  });
});

describe('When a unit exports TCVN3 from an old spreadsheet', () => {
  it('the whole list is readable', () => {
    const bytes = readFileSync(new URL('../../../fixtures/dossiers/csv/005-tcvn3-cp1252.csv', import.meta.url));
    const read = decodeText(bytes);
    expect(read).toMatchObject({ charset: 'tcvn3', lost: 0 });
    expect(read.text).toContain('Trung tâm');
    expect(read.text).toContain('Phòng Tài chính - Kế toán');
  });
});
