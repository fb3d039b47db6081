import { describe, expect, it } from 'vitest';
import { attach } from '../../../shared/domain/awards/attach.ts';
import { extractAwards } from '../../../shared/domain/awards/extract-awards.ts';
import { readItems } from '../../../shared/domain/awards/items.ts';
import { nomineeOf } from '../../../shared/domain/awards/nominee.ts';
import { scope } from '../../../shared/domain/awards/scope.ts';
import { tokenise } from '../../../shared/domain/awards/syllables.ts';

/** Texts made to send a careless reader back and forth: one long clause of each kind. */
const hostile: Record<string, string> = {
  words: 'chữ ',
  heads: 'Bằng khen, ',
  'names that never close': 'Kỷ niệm chương "Vì ',
  cues: 'đề nghị chưa không ',
  'cues and heads': 'chưa đạt Bằng khen, đề nghị ',
  issuers: 'Chủ tịch UBND tỉnh, ',
  'titles over titles': 'Phó Chủ tịch Ban Chấp hành Giám đốc ',
  years: '2018, 2019, ',
  'years and commas': '2018,,,,,,((((',
  ranges: '1950-2009, ',
  decisions: 'QĐ số 12/QĐ-UBND ngày 1/2/2020, ',
  'a head with decisions': 'Giấy khen (QĐ 12/QĐ-SYT, 1/2/2020), 2019, ',
  counts: '02 lần 03 năm liền ',
  holders: '05 cán bộ và bệnh viện ',
  brackets: '((((',
  linking: 'của của các và ',
  'open digits': '1O1OO',
  levels: 'cấp tỉnh, cấp bộ, ',
  badges: 'huy hiệu ',
  'all levels': 'Bằng khen các cấp, Giấy khen, ',
  lines: '- CSTĐCS:\n',
};

/** Counts how often a list is looked into. */
function counted<T extends object>(list: readonly T[]): { list: readonly T[]; looks: () => number } {
  let looks = 0;
  const proxy = new Proxy(list, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { list: proxy, looks: () => looks };
}

function looksFor(unit: string, size: number): number {
  const tokens = counted(tokenise(unit.repeat(Math.ceil(size / unit.length))));
  const items = counted(readItems(tokens.list));
  const { mentions } = attach(items.list, { mention: undefined, years: undefined, recent: undefined });
  scope(items.list, mentions, {
    subject: 'individual',
    nominee: nomineeOf(items.list),
    header: undefined,
    helped: new Set(),
  });
  return tokens.looks() + items.looks();
}

describe('When a text is made to be slow to read', () => {
  it.each(Object.entries(hostile))('%s four times as long take about four times the looks', (_, unit) => {
    const [short, long] = [looksFor(unit, 8_000), looksFor(unit, 32_000)];
    expect(long).toBeLessThan(short * 4.4 + 2_000);
  });

  const whole = ['words', 'heads', 'cues and heads', 'issuers', 'years and commas', 'decisions', 'brackets', 'lines'];
  it.each(Object.entries(hostile).filter(([name]) => whole.includes(name)))(
    'a megabyte of %s is read to its end',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      for (const { span } of extractAwards(text, { subject: 'individual' }).slice(0, 100))
        expect(span[1]).toBeLessThanOrEqual(text.length);
    },
  );

  it('a megabyte that is one word is read to its end', () => {
    expect(extractAwards('ằ'.repeat(500_000))).toEqual([]);
    expect(extractAwards('9'.repeat(1_000_000))).toEqual([]);
  });
});
