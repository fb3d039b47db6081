import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/domain/reading/vietnamese/canonical.ts';
import { shadow } from '../../../shared/domain/reading/vietnamese/fold.ts';
import { convertLegacy } from '../../../shared/domain/reading/vietnamese/legacy-font.ts';
import { repairMojibake } from '../../../shared/domain/reading/vietnamese/mojibake.ts';
import { decodeSingleByte } from '../../../shared/domain/reading/vietnamese/single-byte.ts';
import { toTcvn3, toVni } from '../../support/legacy-encodings.ts';

const small = 'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const letter = fc.constantFrom(...small);
const capital = letter.map((c) => c.toLocaleUpperCase('vi'));
const sign = fc.constantFrom(' ', ',', '.', '-', '1', '9', '(', ')', '\n');
const lower = fc.string({ unit: fc.oneof({ weight: 9, arbitrary: letter }, sign), maxLength: 60 });
const mixed = fc.string({ unit: fc.oneof({ weight: 6, arbitrary: letter }, capital, sign), maxLength: 60 });

describe('For any Vietnamese text', () => {
  it('TCVN3 and back loses nothing', () => {
    fc.assert(
      fc.property(lower, (text) => {
        expect(convertLegacy(toTcvn3(text), 'tcvn3').text).toBe(text);
      }),
    );
  });
  it('TCVN3 in a capital font gives its capitals', () => {
    fc.assert(
      fc.property(lower, (text) => {
        expect(convertLegacy(toTcvn3(text), 'tcvn3-capitals').text).toBe(text.toLocaleUpperCase('vi'));
      }),
    );
  });
  it('VNI and back loses nothing', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(convertLegacy(toVni(text), 'vni')).toMatchObject({ text, lost: 0 });
      }),
    );
  });
  it('a wrong reading of its UTF-8 never makes the repair worse than the break', () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom('windows-1252' as const, 'windows-1258' as const), (text, page) => {
        const broken = decodeSingleByte(new TextEncoder().encode(text), page);
        const repaired = repairMojibake(broken, 'repair').text;
        expect([text, broken]).toContain(repaired);
      }),
    );
  });
  it('canonical text is canonical again and its shadow keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const text = canonicalText(any);
        expect(canonicalText(text)).toBe(text);
        expect(shadow(text)).toHaveLength(text.length);
      }),
    );
  });
});
