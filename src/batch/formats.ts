/** The forms that a batch offers, and where in OUT each stands. */
import { type ExportFormat, type ExportFormatName, exportFormats } from '../write/export/registry.js';

/** `jsonl` is what huikan itself reads again; the rest is what export writes. */
export type TableFormat = 'jsonl' | ExportFormatName;

export const tableFormats: readonly TableFormat[] = [
  'jsonl',
  ...(Object.keys(exportFormats) as ExportFormatName[]),
];

/** Files, where the name of the form is not enough. */
const FILES: Readonly<Partial<Record<TableFormat, string>>> = {
  ris: 'references.ris',
  bibtex: 'references.bib',
  'csl-json': 'references.csl.json',
  gb7714: 'references.gb7714.txt',
  refworks: 'references.refworks.txt',
  noteexpress: 'references.net',
};

/** Where the tables of a form stand: a path in OUT, and whether it is a folder. */
export function tablePlace(format: TableFormat): { path: string; folder: boolean } {
  if (format === 'jsonl') return { path: format, folder: true };
  const { shape, extension }: ExportFormat = exportFormats[format];
  if (shape !== 'file') return { path: format, folder: true };
  return { path: FILES[format] ?? `data${extension}`, folder: false };
}
