import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedCopy } from '../../../shared/adapters/documents/write/marked-copy.ts';
import { escapeXml } from '../../../shared/adapters/documents/write/xml-edit.ts';
import type { Finding } from '../../../shared/domain/reading/result.ts';
import { docxOf, xlsxOf } from '../../support/office-files.ts';
import { unzip } from '../../support/papers.ts';

const cellText = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', 'Hồ Đức An', '<b>&"', ']]>', '<w:tbl>'));
const grid = fc.array(fc.array(cellText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const severity = fc.constantFrom<Finding['severity']>('block', 'warn', 'info');
const text = fc.string({ minLength: 1, maxLength: 30 });
const place = fc.option(fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 0, max: 5 }) }));
const marks = fc.array(fc.record({ severity, message: text, remedy: text, place }), { minLength: 1, maxLength: 6 });

const words = (parts: Map<string, Buffer>, name: string) => parts.get(name)?.toString('utf8') ?? '';
const finding = (mark: Pick<Finding, 'severity' | 'message' | 'remedy'>): Finding => ({ ...mark, code: 'any' });

describe('When any Word table is marked anywhere', () => {
  test('taking the marks away gives back the document, and there is one comment a finding', async () => {
    const property = fc.asyncProperty(grid, marks, async (rows, given) => {
      const body = rows.map(
        (cells) =>
          `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${escapeXml(cell)}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
      );
      const file = docxOf(`<w:p/><w:tbl>${body.join('')}</w:tbl>`);
      const findings = given.map(({ place, ...rest }) => ({
        ...finding(rest),
        ...(place ? { at: { table: 1, row: place.row } } : {}),
      }));
      const marked = unzip(await markedCopy({ bytes: file, format: 'docx' }, findings));
      const bare = words(marked, 'word/document.xml')
        .replace(/<w:commentRange(Start|End) [^>]*\/>|<w:r><w:commentReference [^>]*\/><\/w:r>/g, '')
        .replace(/<w:tcPr><w:shd [^>]*\/><\/w:tcPr>/g, '')
        .replace(/<w:p><\/w:p>/g, '<w:p/>');
      expect(bare).toBe(words(unzip(file), 'word/document.xml'));
      expect(words(marked, 'word/comments.xml').split('<w:comment ').length - 1).toBe(findings.length);
    });
    await fc.assert(property, { numRuns: 150 });
  });
});

describe('When any sheet is marked anywhere', () => {
  test('every value stays in its cell, and each marked cell has one note', async () => {
    const property = fc.asyncProperty(grid, marks, async (rows, given) => {
      const letters = 'ABCDEF';
      const data = rows.map((cells, row) => {
        const list = cells.map(
          (cell, at) => `<c r="${letters[at]}${row + 1}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`,
        );
        return `<row r="${row + 1}">${list.join('')}</row>`;
      });
      const file = xlsxOf({ DS: `<sheetData>${data.join('')}</sheetData>` });
      const placed = given.filter((mark) => mark.place !== null);
      const addresses = placed.map(({ place }) => `${letters[place?.column ?? 0]}${place?.row}`);
      const findings = placed.map(({ place: _, ...rest }, at) => ({
        ...finding(rest),
        at: { sheet: 'DS', cell: addresses[at] ?? '' },
      }));
      const marked = unzip(await markedCopy({ bytes: file, format: 'xlsx' }, findings));
      const sheet = words(marked, 'xl/worksheets/sheet1.xml');
      const bare = sheet
        .replace(/<legacyDrawing [^>]*\/>/, '')
        .replace(/<c r="\w+" s="\d+"\/>/g, '')
        .replace(/ s="\d+"/g, '')
        .replace(/<row r="\d+"><\/row>/g, '');
      expect(bare).toBe(words(unzip(file), 'xl/worksheets/sheet1.xml'));
      const refs = [...words(marked, 'xl/comments1.xml').matchAll(/<comment ref="(\w+)"/g)].map((match) => match[1]);
      expect(refs.sort()).toEqual([...new Set(addresses)].sort());
    });
    await fc.assert(property, { numRuns: 150 });
  });
});
