import { describe, expect, it } from 'vitest';
import { readListNumbers } from '../../../../shared/adapters/documents/doc/lists.ts';
import { fixture } from '../../../support/read-grid.ts';
import { readBytes } from '../../../support/reading/read.ts';

const numbersIn = async (path: string): Promise<string[]> =>
  (await readBytes(fixture(path), { name: 'ds.doc' })).rows.map(({ tt }) => tt);

/** A level that starts at a number: its fixed part, and a text of one character. */
const level = (start: number, format = 0): Buffer => {
  const bytes = Buffer.alloc(32);
  bytes.writeInt32LE(start, 0);
  bytes[4] = format;
  bytes.writeUInt16LE(1, 28);
  return bytes;
};

/** A table stream with one simple model, and lists of it with the given overrides. */
function tableOf(levelBytes: Buffer, lists: readonly Buffer[][]) {
  const models = Buffer.alloc(30);
  models.writeUInt16LE(1, 0);
  models.writeInt32LE(77, 2);
  models[28] = 1;
  const heads = lists.map((overrides) => {
    const head = Buffer.alloc(16);
    head.writeInt32LE(77, 0);
    head[12] = overrides.length;
    return head;
  });
  const count = Buffer.alloc(4);
  count.writeUInt32LE(lists.length, 0);
  const tails = lists.map((overrides) => Buffer.concat([Buffer.alloc(4, 0xff), ...overrides]));
  const before = Buffer.concat([models, levelBytes]);
  const table = Buffer.concat([before, count, ...heads, ...tails]);
  return {
    table,
    spans: {
      models: { at: 0, length: models.length },
      lists: { at: before.length, length: table.length - before.length },
    },
  };
}
const startAt = (start: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(start, 0);
  bytes[4] = 0x10;
  return bytes;
};
const levelInstead = (start: number): Buffer => {
  const head = Buffer.alloc(8);
  head[4] = 0x30;
  return Buffer.concat([head, level(start)]);
};

describe('When old Word numbers the rows', () => {
  it('a lower level starts again below the next of the higher', async () => {
    expect(await numbersIn('doc/made-numbers-by-level.doc')).toEqual(['1', '2', '1']);
  });
  it('two lists count apart', async () => {
    expect(await numbersIn('doc/made-numbers-two-lists.doc')).toEqual(['1', '2', '1', '2']);
  });
  it('a deleted row does not count', async () => {
    expect(await numbersIn('doc/made-numbers-deleted-row.doc')).toEqual(['1', '2']);
  });
});

describe('When lists of old Word share a model', () => {
  it('they count on, save where one starts anew, in its own words or with a level of its own', () => {
    const { table, spans } = tableOf(level(3), [[], [], [startAt(1)], [levelInstead(9)]]);
    const numbers = readListNumbers(table, spans);
    const counted = ['1', '2', '3', '3', '4', '4'].map((list) => numbers.next(list, 0));
    expect(counted).toEqual([3, 4, 1, 2, 9, 10]);
  });
  it('a bullet is no number', () => {
    const { table, spans } = tableOf(level(1, 23), [[]]);
    expect(readListNumbers(table, spans).next('1', 0)).toBeUndefined();
  });
  it('lists that are cut short count from 1', () => {
    const { table, spans } = tableOf(level(5), [[startAt(5)]]);
    expect(readListNumbers(table.subarray(0, -6), spans).next('1', 0)).toBe(1);
  });
});

describe('When a paragraph style of old Word hides its text', () => {
  it('it is left out and told, but not what its run shows in spite of the style', async () => {
    const result = await readBytes(fixture('doc/made-hidden-style.doc'), { name: 'ds.doc' });
    expect(result.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An']);
    expect(result.findings.map(({ code }) => code)).toEqual(['hidden_text_ignored']);
  });
});
