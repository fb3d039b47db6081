import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recentHashes } from '../../../../shared/domain/reading/mapping/recent-hashes.ts';
import { toneHash } from '../../../../shared/domain/reading/tone-hash.ts';

describe('When the hashes of texts are asked for again and again', () => {
  it('each text has its own, however many were asked for between', () => {
    const hash = recentHashes(toneHash);
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 });
    fc.assert(
      fc.property(texts, (asked) => {
        for (const text of [...asked, ...asked, '']) expect(hash(text)).toBe(toneHash(text));
      }),
    );
  });

  it('a text that comes again and again is read twice', () => {
    let reads = 0;
    const hash = recentHashes((text) => {
      reads += 1;
      return toneHash(text);
    });
    for (let round = 0; round < 5; round++) for (const text of ['Bác sĩ', 'TTYT huyện Vũ Quang']) hash(text);
    expect(reads).toBe(1 + 2 * 2);
  });
});
