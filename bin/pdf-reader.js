// The process that reads PDFs (src/read/pdf/child.ts), from the bundle and with V8's code cache: pdf.js is large,
// and each file is read in a process of its own.
require('./bundle.js').bundle({ cache: 'pdf-reader.cache' }).load('pdf-reader.cjs');
