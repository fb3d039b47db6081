import { describe, expect, it } from 'vitest';
import type { LegacyEncoding } from '../../../../shared/domain/reading/format-reader.ts';
import type { GridItem } from '../../../../shared/domain/reading/grid.ts';
import { legacyStage } from '../../../../shared/domain/reading/mapping/legacy-stage.ts';
import { legacyText } from '../../../../shared/domain/reading/vietnamese/legacy-text.ts';
import { toTcvn3, toVni } from '../../../support/legacy-encodings.ts';

const row = (...texts: string[]): GridItem => ({
  kind: 'row',
  row: 1,
  cells: texts.map((text, column) => ({ column, span: 1, merge: 'none', text })),
});

function pass(items: readonly GridItem[]) {
  const texts: string[][] = [];
  const converted = new Set<LegacyEncoding>();
  let hasLoss = false;
  const stage = legacyStage(
    (item) => {
      if (item.kind === 'row') texts.push(item.cells.map(({ text }) => text));
      if (item.kind === 'paragraph') texts.push([item.text]);
    },
    legacyText,
    {
      onConverted: (encoding) => void converted.add(encoding),
      onLoss() {
        hasLoss = true;
      },
    },
  );
  for (const item of items) stage.take(item);
  stage.end();
  return { texts, converted: [...converted], hasLoss };
}

describe('When no font tells how a document is written', () => {
  const people = [
    ['Nguyễn Văn Nghĩa', 'Phòng Tổ chức cán bộ', 'Chiến sĩ thi đua cơ sở'],
    ['Trần Thị Hồng Phượng', 'Bệnh viện Đa khoa tỉnh', 'Bằng khen của Bộ Y tế'],
    ['Đỗ Hữu Thắng', 'Trạm Y tế phường Đại Nài', 'Lao động tiên tiến nhiều năm'],
  ] as const;

  it('rows pasted together from several old files are each read in their own code', () => {
    const [an, binh, cuc] = people;
    const rows = [row(...an.map(toTcvn3)), row(...binh.map(toVni)), row(...cuc)];
    const { texts, converted } = pass([...rows, ...rows, ...rows]);
    expect(texts).toEqual([...people, ...people, ...people].map((values) => [...values]));
    expect(converted.sort()).toEqual(['tcvn3', 'vni']);
  });

  it('Unicode beside a few words of other tongues stays as it is', () => {
    const items = people.map((values) => row(...values, 'café Zürich'));
    expect(pass(items)).toEqual({
      texts: people.map((values) => [...values, 'café Zürich']),
      converted: [],
      hasLoss: false,
    });
  });

  it('a line whose font was dropped is read beside lines that kept theirs', () => {
    const lines = [toTcvn3('Bằng khen của Bộ trưởng Bộ Y tế'), toTcvn3('Giấy khen')];
    const text = lines.join('\n');
    const fonts = [{ start: (lines[0]?.length ?? 0) + 1, end: text.length, font: '.VnTime' }];
    const item: GridItem = { kind: 'row', row: 1, cells: [{ column: 0, span: 1, merge: 'none', text, fonts }] };
    expect(pass([item]).texts).toEqual([['Bằng khen của Bộ trưởng Bộ Y tế\nGiấy khen']]);
  });

  it('text is handed on in order and none is kept back', () => {
    const items = Array.from({ length: 700 }, (_, i): GridItem => ({ kind: 'paragraph', text: `Dòng ${i}` }));
    expect(pass(items).texts).toEqual(items.map((_, i) => [`Dòng ${i}`]));
  });

  it.each(['Nguy?n Văn An', 'Tr\ufffdn Thị', 'tế HÃ nhiá»u'])('%s at the beginning warns of the rest', (text) => {
    expect(pass([row(text)]).hasLoss).toBe(true);
  });

  it('the question mark of an address is no lost letter', () => {
    expect(pass([row('Xem tại https://soyte.vn/tin?id=3')]).hasLoss).toBe(false);
  });
});
