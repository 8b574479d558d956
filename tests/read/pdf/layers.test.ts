/** Layers of which the file says in a wrong way whether they are shown: their text is read. */
import { expect, it } from 'vitest';
import { PdfObjects } from '../../../fixtures/typeset/lib/pdf-writer.mjs';
import { readPdf } from '../../../src/read/pdf/index.js';

function withLayers(properties: string): Buffer {
  const objects = new PdfObjects();
  const root = objects.reserve();
  const tree = objects.reserve();
  const font = objects.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const layer = objects.add('<< /Type /OCG /Name (layer) >>');
  const content = objects.stream('/OC /L BDC BT /F 10 Tf 72 720 Td (On a layer) Tj ET EMC');
  const page = objects.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> /Properties << /L ${layer} 0 R >> >> >>`,
  );
  objects.add(`<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`, tree);
  const named = properties.replace('LAYER', `${layer} 0 R`);
  objects.add(`<< /Type /Catalog /Pages ${tree} 0 R /OCProperties ${named} >>`, root);
  return objects.toBuffer(root);
}

it.each([
  '12',
  '<< >>',
  '<< /OCGs 5 /D [1 2] >>',
  '<< /OCGs [LAYER] >>',
  '<< /OCGs [LAYER LAYER] /D << /OFF LAYER /Order [[[LAYER]]] >> >>',
  '<< /OCGs [99 0 R] /D << /OFF [99 0 R] >> >>',
])('%s', async (properties) => {
  const { lines } = await readPdf(withLayers(properties), { path: 'a.pdf' });
  expect(lines.map(({ text }) => text)).toEqual(['On a layer']);
});

it('a layer that is switched off by the configuration alone is none', async () => {
  const off = '<< /OCGs [LAYER] /D << /BaseState /OFF >> >>';
  await expect(readPdf(withLayers(off), { path: 'a.pdf' })).rejects.toMatchObject({ code: 'pdf.no-text' });
});
