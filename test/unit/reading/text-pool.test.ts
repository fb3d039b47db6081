import { describe, expect, it } from 'vitest';
import { type TextPool, textPool } from '../../../shared/adapters/documents/xlsx/text-pool.ts';
import { Unreadable } from '../../../shared/domain/reading/budget.ts';

const append = (pool: TextPool, ...pieces: Buffer[]): void => {
  for (const piece of pieces) pool.append(piece, 0, piece.length);
  pool.close(true);
};
const letter = Buffer.from('ễ');

describe('When the texts of a workbook are kept as bytes', () => {
  it('texts come back by number, empty ones too, wherever they were written', () => {
    const pool = textPool();
    const whole = Buffer.from('Sở Y tế, TTYT');
    pool.adopt(whole);
    append(pool);
    append(pool, Buffer.from('Nguy'), letter, Buffer.from('n'));
    pool.put(whole, { start: 0, end: 11, isTidy: true, hasReference: false });
    append(pool, Buffer.alloc(3 << 20, 'a'));
    append(pool);
    append(pool, Buffer.from('_x0041_'));
    pool.seal();
    const texts = Array.from({ length: pool.size }, (_, index) => pool.get(index));
    expect(texts).toEqual(['', 'Nguyễn', 'Sở Y tế', 'a'.repeat(3 << 20), '', '_x0041_']);
    expect(pool.get(pool.size)).toBeUndefined();
  });

  it('a letter cut off at the end of one text is not made whole by the next', () => {
    const pool = textPool();
    append(pool, letter.subarray(0, 2));
    append(pool, letter.subarray(2));
    append(pool, letter);
    pool.seal();
    expect(() => pool.get(0)).toThrow(Unreadable);
    expect(() => pool.get(1)).toThrow(Unreadable);
    expect(pool.get(2)).toBe('ễ');
  });

  it('a wrong byte beside a text says nothing against the text', () => {
    const pool = textPool();
    const whole = Buffer.concat([letter, Buffer.of(0xff)]);
    pool.adopt(whole);
    pool.put(whole, { start: 0, end: letter.length, isTidy: true, hasReference: false });
    pool.put(whole, { start: letter.length, end: whole.length, isTidy: true, hasReference: false });
    pool.seal();
    expect(pool.get(0)).toBe('ễ');
    expect(() => pool.get(1)).toThrow(Unreadable);
  });

  it('texts handed out stay when the bytes are given back, and the uploaded file is not touched', () => {
    const pool = textPool();
    const uploaded = Buffer.from('Sở Y tế, TTYT');
    pool.adopt(uploaded);
    pool.put(uploaded, { start: 0, end: 11, isTidy: true, hasReference: false });
    append(pool, Buffer.from('Trạm Y tế xã Tân Lập, huyện Tân Lập'));
    pool.seal();
    const texts = [pool.get(0), pool.get(1)];
    pool.release();
    expect(texts).toEqual(['Sở Y tế', 'Trạm Y tế xã Tân Lập, huyện Tân Lập']);
    expect([pool.get(0), pool.get(1), pool.size]).toEqual([undefined, undefined, 0]);
    expect(uploaded.toString()).toBe('Sở Y tế, TTYT');
  });
});
