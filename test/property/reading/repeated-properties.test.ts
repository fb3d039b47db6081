import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxGrid } from '../../../shared/adapters/documents/docx/docx-grid.ts';
import type { WordStyles } from '../../../shared/adapters/documents/docx/docx-styles.ts';
import { plainNumbers } from '../../../shared/adapters/documents/office/list-numbers.ts';
import { XmlScanner } from '../../../shared/adapters/documents/xml/scanner.ts';
import { openBudget } from '../../../shared/domain/reading/budget.ts';
import type { GridItem } from '../../../shared/domain/reading/grid.ts';
import { readingLimits } from '../../../shared/domain/reading/limits.ts';

const styles: WordStyles = {
  of: (id) => (id === 'An' ? { isHidden: true } : id === 'Co' ? { font: '.VnTime' } : {}),
  defaults: {},
};

/** What is read when the part comes in pieces of `size` bytes; in small ones no block of properties is ever whole. */
function readIn(xml: string, size: number): GridItem[] {
  const items: GridItem[] = [];
  const budget = openBudget(readingLimits, () => 0, 60_000);
  const grid = docxGrid((item) => void items.push(structuredClone(item)), budget, { styles, numbers: plainNumbers() });
  const scanner = new XmlScanner(grid, readingLimits);
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += size) scanner.push(Buffer.from(bytes.subarray(at, at + size)));
  scanner.end();
  grid.end();
  return items;
}

const runProperties = fc.constantFrom(
  '',
  '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
  '<w:rPr><w:vanish/><w:sz w:val="26"/></w:rPr>',
  '<w:rPr><w:vanish w:val="0"/><w:sz w:val="26"/></w:rPr>',
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi=".VnTime"/></w:rPr>',
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr>',
  '<w:rPr><w:rStyle w:val="An"/></w:rPr>',
  '<w:rPr><w:rStyle w:val="Co"/><w:b/></w:rPr>',
  '<w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>',
  '<w:rPr><!-- </w:rPr> --><w:vanish/></w:rPr>',
  '<w:rPr><w:lang w:val="</w:rPr>"/><w:vanish/></w:rPr>',
  '<w:rPr><w:t>lạc</w:t><w:rFonts w:hAnsi=".VnTime"/></w:rPr>',
  '<w:rPr><w:rFonts w:hAnsi=".VnTime"></w:rFonts></w:rPr>',
);
const paragraphProperties = fc.constantFrom(
  '',
  '<w:pPr><w:jc w:val="center"/><w:rPr><w:vanish/></w:rPr></w:pPr>',
  '<w:pPr><w:pStyle w:val="An"/></w:pPr>',
  '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>',
  '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>',
  '<w:pPr><w:outlineLvl w:val="1"/><w:pPrChange w:id="2"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange></w:pPr>',
);
const cellProperties = fc.constantFrom(
  '',
  '<w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>',
  '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>',
  '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
  '<w:tcPr><w:vMerge/></w:tcPr>',
  '<w:tcPr><w:cellDel w:id="4"/></w:tcPr>',
);
const rowProperties = fc.constantFrom(
  '',
  '<w:trPr><w:cantSplit/></w:trPr>',
  '<w:trPr><w:hidden/></w:trPr>',
  '<w:trPr><w:gridBefore w:val="1"/></w:trPr>',
  '<w:trPr><w:del w:id="3"/></w:trPr>',
);

const run = fc
  .tuple(runProperties, fc.constantFrom('An', 'Bình', 'Cường'))
  .map(([p, text]) => `<w:r>${p}<w:t>${text}</w:t></w:r>`);
const several = (part: fc.Arbitrary<string>, most: number) =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(''));
const paragraph = fc.tuple(paragraphProperties, several(run, 3)).map(([p, runs]) => `<w:p>${p}${runs}</w:p>`);
const cell = fc.tuple(cellProperties, several(paragraph, 2)).map(([p, inner]) => `<w:tc>${p}${inner}</w:tc>`);
const row = fc.tuple(rowProperties, several(cell, 3)).map(([p, cells]) => `<w:tr>${p}${cells}</w:tr>`);
const part = fc
  .tuple(several(paragraph, 2), several(row, 6))
  .map(
    ([before, rows]) =>
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${before}<w:tbl>${rows}</w:tbl>${before}</w:body></w:document>`,
  );

describe('When the same properties stand before many cells, paragraphs and runs', () => {
  it('what is recognised by its bytes is read as if it had been scanned', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 150, max: 2_000 }), (xml, size) => {
        const scanned = readIn(xml, 8);
        expect(readIn(xml, xml.length * 2)).toEqual(scanned);
        expect(readIn(xml, size)).toEqual(scanned);
      }),
      { numRuns: 400 },
    );
  });
});
