/** PDFs whose pages have no text, but what is beside them has. */
import { expect, it } from 'vitest';
import { PdfObjects } from '../../../fixtures/typeset/lib/pdf-writer.mjs';
import { readPdf } from '../../../src/read/pdf/index.js';

/** An empty page with an annotation. */
function page(annotation: (objects: PdfObjects) => string): Buffer {
  const objects = new PdfObjects();
  const root = objects.reserve();
  const tree = objects.reserve();
  const note = objects.add(`<< /Type /Annot /Rect [50 50 70 70] ${annotation(objects)} >>`);
  const kid = objects.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Annots [${note} 0 R] >>`,
  );
  objects.add(`<< /Type /Pages /Count 1 /Kids [${kid} 0 R] >>`, tree);
  objects.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`, root);
  return objects.toBuffer(root);
}

it.each([
  ['nothing at all', () => '/Subtype /Link', {}],
  ['a note', () => '/Subtype /Text /Contents (See page 3)', { reason: 'notes', count: 1 }],
  [
    'a file',
    (objects: PdfObjects) => {
      const file = objects.stream('a,b\n', { dict: '/Type /EmbeddedFile' });
      return `/Subtype /FileAttachment /FS << /Type /Filespec /F (a.csv) /EF << /F ${file} 0 R >> >>`;
    },
    { reason: 'files', count: 1 },
  ],
])('%s beside an empty page is told of', async (_, annotation, context) => {
  await expect(readPdf(page(annotation), { path: 'a.pdf' })).rejects.toMatchObject({
    code: 'pdf.no-text',
    context: { path: 'a.pdf', pages: 1, ...context },
  });
});
