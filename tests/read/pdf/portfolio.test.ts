import { expect, it } from 'vitest';
import { PdfObjects } from '../../../fixtures/typeset/lib/pdf-writer.mjs';
import { readPdf } from '../../../src/read/pdf/index.js';

/** A portfolio with a page for each of `texts`, in Latin letters. */
function portfolio(texts: readonly string[]): Buffer {
  const objects = new PdfObjects();
  const tree = objects.reserve();
  const font = objects.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const pages = texts.map((text) => {
    const content = objects.stream(`BT /F 10 Tf 72 720 Td (${text}) Tj ET`);
    return objects.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F ${font} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  const kids = pages.map((page) => `${page} 0 R`).join(' ');
  objects.add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`, tree);
  const collection = '/Collection << /Type /Collection /View /D >>';
  return objects.toBuffer(objects.add(`<< /Type /Catalog /Pages ${tree} 0 R ${collection} >>`));
}

it('a portfolio with a notice for its cover is refused', async () => {
  const notice = 'For the best experience, open this portfolio in a newer program.';
  await expect(readPdf(portfolio([notice]), { path: 'a.pdf' })).rejects.toMatchObject({
    code: 'pdf.portfolio',
  });
});

it('of one with pages of text it is said that its files were not read', async () => {
  const { lines, diagnostics } = await readPdf(portfolio(['First page', 'Second page']), { path: 'a.pdf' });
  expect(lines.map(({ text }) => text)).toEqual(['First page', 'Second page']);
  expect(diagnostics).toEqual([expect.objectContaining({ code: 'source.portfolio', severity: 'warning' })]);
});
