// The text of a PDF by pdfjs-dist alone, as its users extract it: its build for Node, page by page, no canvas.
//   node bench/pdfjs.mjs FILE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

globalThis.DOMMatrix ??= class {
  constructor([a, b, c, d, e, f] = [1, 0, 0, 1, 0, 0]) {
    Object.assign(this, { a, b, c, d, e, f });
  }
};
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const document = await getDocument({
  data: new Uint8Array(readFileSync(process.argv[2])),
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
  isEvalSupported: false,
  cMapUrl: `${join(root, 'cmaps')}/`,
  cMapPacked: true,
  standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
}).promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  process.stdout.write(`${items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')}\f`);
  page.cleanup();
}
process.exit();
