import { byteOf, decodeSingleByte } from './single-byte.ts';

/** VISCII 1.1: bytes 0x80-0xFF, and six capitals on control codes. */
const VISCII_HIGH =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';
const VISCII_LOW: Record<number, string> = { 2: 'Ẳ', 5: 'Ẵ', 6: 'Ẫ', 20: 'Ỷ', 25: 'Ỹ', 30: 'Ỵ' };

type Read = { text: string; lost: number };

const visciiChar = (byte: number): string =>
  (byte < 0x80 ? VISCII_LOW[byte] : VISCII_HIGH[byte - 0x80]) ?? String.fromCharCode(byte);

const reread = (text: string, read: (bytes: Uint8Array) => string): Read => {
  let out = '';
  let lost = 0;
  let run: number[] = [];
  const flush = (): void => {
    if (run.length > 0) out += read(Uint8Array.from(run));
    run = [];
  };
  for (const char of text) {
    const byte = char < '\u0080' ? char.charCodeAt(0) : byteOf(char, 'windows-1252');
    if (byte !== undefined) {
      run.push(byte);
      continue;
    }
    flush();
    out += char;
    lost++;
  }
  flush();
  return { text: out.normalize('NFC'), lost };
};

/** Text whose VISCII bytes were taken for Windows-1252. `lost` counts characters that were never such bytes. */
export const fromViscii = (text: string): Read =>
  reread(text, (bytes) => Array.from(bytes, (byte) => visciiChar(byte)).join(''));

/** Text whose Windows-1258 bytes were taken for Windows-1252. */
export const from1258 = (text: string): Read => reread(text, (bytes) => decodeSingleByte(bytes, 'windows-1258'));
