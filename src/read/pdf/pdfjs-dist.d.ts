/** The small builds of pdf.js, for which its package has no types of their own. */
declare module 'pdfjs-dist/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}
declare module 'pdfjs-dist/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown;
  /** Let out by the build (`scripts/build.mjs`). */
  export const TranslatedFont: Parameters<typeof import('./type3.js').withoutDrawings>[0];
}
