import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../shared/adapters/documents/pdf/read-pdf.ts';
import { pagesShowing, pdfOf, stream } from '../../support/pdf-writer.ts';
import { fixture, readGrid, refusal, rowsOf } from '../../support/read-grid.ts';

describe('When a PDF is unsafe or broken', () => {
  const form = (body: string, next: number): string =>
    stream(body, `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X ${next} 0 R>>>>`);
  const doubling = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>',
    stream('/X Do'),
    ...Array.from({ length: 26 }, (_, i) => form('/X Do /X Do', i + 6)),
    form('n', 4),
  ]);
  const slowPages = pagesShowing(stream(`${'1 0 0 1 0 0 cm '.repeat(300_000)}`), { pages: 1_000 });
  const script = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>';
  it.each([
    ['streams that inflate without end', 'pdf_limits', fixture('hostile/h62-pdf-flate-bomb.pdf')],
    ['three million words', 'pdf_limits', pagesShowing(stream(`BT /F1 9 Tf ${'(x)Tj '.repeat(3_000_000)}ET`))],
    ['forms that double thirty times', 'pdf_limits', doubling],
    ['many pages that draw long and say little', 'pdf_limits', slowPages],
    ['too many pages', 'pdf_limits', pagesShowing(stream('n'), { pages: 1_201 })],
    ['a script', 'active_content', pagesShowing(stream('n'), { catalogue: script })],
    ['a loop of pages', 'corrupt_pdf', pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 5>>'])],
    ['nothing but a heading', 'corrupt_pdf', Buffer.from('%PDF-1.7\nxyz')],
    ['half a file', 'corrupt_pdf', fixture('pdf/001-canonical-10.pdf').subarray(0, 20_000)],
  ])('%s: %s', { timeout: 20_000 }, async (_, code, file) => {
    expect(await refusal(readPdf, file)).toBe(code);
  });
  it('two people sign one after the other and both signatures stand', async () => {
    const items = await readGrid(readPdf, fixture('pdf/made-signed-twice.pdf'));
    const told = items.filter((item) => item.kind === 'notice' && item.code.startsWith('signature'));
    expect(told).toMatchObject([{ code: 'signature_present' }, { code: 'signature_present' }]);
    const signers = items.flatMap((item) => (item.kind === 'signature' ? [item.signature] : []));
    expect(signers).toMatchObject([
      { intact: true, coversWholeFile: false },
      { intact: true, coversWholeFile: true },
    ]);
  });
  it('the next file is read as if nothing had happened', async () => {
    await refusal(readPdf, fixture('hostile/h62-pdf-flate-bomb.pdf'));
    expect(rowsOf(await readGrid(readPdf, fixture('pdf/001-canonical-10.pdf')), 2)).toHaveLength(13);
  });
});
