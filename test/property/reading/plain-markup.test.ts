import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../shared/adapters/documents/open-file.ts';
import { openBudget } from '../../../shared/domain/reading/budget.ts';
import type { GridCell, GridItem } from '../../../shared/domain/reading/grid.ts';
import { readingLimits } from '../../../shared/domain/reading/limits.ts';
import { canonicalText } from '../../../shared/domain/reading/vietnamese/canonical.ts';
import { escapeXml } from '../../support/reading/docx-of.ts';
import { xlsxOf } from '../../support/reading/xlsx-of.ts';

/** Rows and notices of a workbook; Unreadable codes count as what was read. */
async function gridOf(rows: string, stringItems: string): Promise<unknown[]> {
  const budget = openBudget(readingLimits, () => 0);
  const items: GridItem[] = [];
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  const file = await openFile(xlsxOf([{ name: 'DS', rows }], { stringItems, styles }), budget);
  if (file.format !== 'zip') await file.read((item) => void items.push(item));
  return items.map((item) => (item.kind === 'row' ? { ...item, cells: item.cells.map(withoutLook) } : item));
}

/** What is tidy by the reader's word must be canonical; the word itself is no content. */
function withoutLook({ isTidy, ...cell }: GridCell): Omit<GridCell, 'isTidy'> {
  if (isTidy === true) expect(canonicalText(cell.text)).toBe(cell.text);
  return cell;
}

const letters = fc.constantFrom('A', 'B', 'E', 'Z', 'AA', 'BL', 'BM', 'XFD', 'XFE', 'ZZZ', 'ABCD', '');
const address = fc.option(fc.tuple(letters, fc.nat({ max: 2_000_000 })).map(([column, row]) => `${column}${row}`));
const numbers = fc.oneof(
  fc.nat().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.constantFrom(
    '',
    '007',
    '-1',
    '95.299999999999997',
    '1E+3',
    '44357',
    '12345678901234567890123456',
    'x',
    '1 2',
    '&amp;',
  ),
);
const indexes = fc.oneof(fc.nat({ max: 9 }).map(String), fc.constantFrom('', '99', '1234567890', '-1', '0x1', '1.0'));
const cells = fc.record({
  address,
  style: fc.option(fc.constantFrom('0', '1', '2', '', '123456')),
  type: fc.option(fc.constantFrom('s', 'n', 'str', 'b', 'e', 'd', 'inlineStr', '')),
  order: fc.nat({ max: 5 }),
  number: numbers,
  index: indexes,
  isEmpty: fc.boolean(),
});
type Cell = typeof cells extends fc.Arbitrary<infer Value> ? Value : never;

/** @param inside what stands between the tag of the cell and its value: a comment makes the shape an unusual one */
function cellXml({ address: at, style, type, order, number, index, isEmpty }: Cell, inside: string): string {
  const attributes = [
    at === null ? '' : ` r="${at}"`,
    style === null ? '' : ` s="${style}"`,
    type === null ? '' : ` t="${type}"`,
  ];
  const turned = [...attributes.slice(order % 3), ...attributes.slice(0, order % 3)];
  const value = type === 's' ? index : number;
  return isEmpty ? `<c${turned.join('')}/>` : `<c${turned.join('')}>${inside}<v>${value}</v></c>`;
}

const words = fc.string({
  unit: fc.constantFrom(
    ...['a', 'Z', '9', ' ', '\n', '\t', '\r', '_x000D_', '&', '<', '"', 'ă', 'Đ', 'ễ', 'ộ', 'ỹ', 'e\u0302', '\u0301'],
    ...['\u00a0', '\u00ad', '\u00ae', '\u0085', '\u0200', '\u024f', '\u0250', '\u1e9f', '\u1efa', '\u2013', '\u200b'],
    ...['\u2126', '\ufb01', '\ufffd', '漢', '😀', '\u1fef'],
  ),
  maxLength: 12,
});

describe('When a workbook is written the way nearly all are', () => {
  it('a cell is read the same as when its markup must be scanned', async () => {
    const strings = Array.from({ length: 10 }, (_, i) => `<si><t>Chữ ${i}</t></si>`).join('');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 4 }), async (rows) => {
        const sheet = (inside: string): string =>
          rows.map((row, i) => `<row r="${i + 1}">${row.map((cell) => cellXml(cell, inside)).join('')}</row>`).join('');
        expect(await gridOf(sheet(''), strings)).toEqual(await gridOf(sheet('<!-- -->'), strings));
      }),
      { numRuns: 400 },
    );
  });

  it('a shared string is read the same, and is tidy only when nothing in it needs tidying', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 10 }), fc.boolean(), async (texts, isPreserved) => {
        const item = (text: string, inside: string): string =>
          `<si>${inside}<t${isPreserved ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t></si>`;
        const row = texts.map((_, i) => `<c r="${String.fromCharCode(65 + i)}1" t="s"><v>${i}</v></c>`).join('');
        const read = (inside: string): Promise<unknown[]> =>
          gridOf(`<row r="1">${row}</row>`, texts.map((text) => item(text, inside)).join(''));
        expect(await read('')).toEqual(await read('<!-- -->'));
      }),
      { numRuns: 400 },
    );
  });
});
