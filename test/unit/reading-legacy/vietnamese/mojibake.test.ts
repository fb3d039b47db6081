import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../../../shared/domain/reading/vietnamese/mojibake.ts';
import { decodeSingleByte } from '../../../../shared/domain/reading/vietnamese/single-byte.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const name = 'Nguyễn Văn Đạt, Bệnh viện Phổi tỉnh';

describe('When UTF-8 was read in a single-byte code page', () => {
  it.each(['windows-1252', 'windows-1258'] as const)('a %s reading is put right', (page) => {
    const repaired = repairMojibake(decodeSingleByte(utf8(name), page));
    expect(repaired).toMatchObject({ text: name, lost: 0 });
    expect(repaired.repaired).toBeGreaterThan(0);
  });
  it('a double reading is put right', () => {
    const once = decodeSingleByte(utf8(name), 'windows-1252');
    expect(repairMojibake(decodeSingleByte(utf8(once), 'windows-1252')).text).toBe(name);
  });
  it('decomposed letters are put right', () => {
    expect(repairMojibake(decodeSingleByte(utf8(name.normalize('NFD')), 'windows-1252')).text).toBe(name);
  });
  it('a byte dropped on the way is reported as lost', () => {
    const broken = decodeSingleByte(utf8('Nguyễn Thị Tuyết Đào'), 'windows-1252').replace('á»…', 'á»');
    expect(repairMojibake(broken)).toMatchObject({ text: 'Nguyá»n Thị Tuyết Đào', lost: 1 });
  });
});

describe('When text only resembles broken text', () => {
  it.each(['XÃ\u00a0HỘI', 'ĐÃ\u00a0TẶNG', '«THÊ»', 'hoàn thành “tốt”', 'Lê Thị Á°'])('%s stays as it is', (text) =>
    expect(repairMojibake(text)).toEqual({ text, repaired: 0, lost: 0 }),
  );
  it('a tie is repaired only in a document known to be broken', () => {
    expect(repairMojibake('lÃ\u00a0').repaired).toBe(0);
    expect(repairMojibake('lÃ\u00a0', 'repair').text).toBe('là');
  });
});
