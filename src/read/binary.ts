/** File types that are no texts, or none of ours, by their first bytes. */

/** First bytes in hexadecimal (a dot is any digit), and what such a file is called. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['89504e470d0a1a0a', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['474946383.61', 'GIF'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['52494646........57454250', 'WebP'],
  ['504b0304', 'ZIP'],
  ['504b0506', 'ZIP'],
  ['1f8b', 'gzip'],
  ['425a68..314159265359', 'bzip2'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['377abcaf271c', '7z'],
  ['526172211a07', 'RAR'],
  ['7f454c46', 'ELF'],
  ['4d5a..00', 'EXE'],
  ['cffaedfe', 'Mach-O'],
  ['d0cf11e0a1b11ae1', 'DOC/XLS/WPS'],
  ['7b5c727466', 'RTF'],
  ['25215053', 'PostScript'],
  ['53514c69746520666f726d6174203300', 'SQLite'],
  ['43414a00', 'CAJ'],
  ['4b444820', 'KDH'],
];

/** What a ZIP is when it contains a part of this name. */
const ZIP_PARTS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'DOCX'],
  ['xl/workbook.xml', 'XLSX'],
  ['ppt/presentation.xml', 'PPTX'],
  ['OFD.xml', 'OFD'],
  ['application/epub+zip', 'EPUB'],
];

/** A page of the web: what is saved where a download failed, for one. */
const HTML = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)[\s>]/i;

const LONGEST = 16;
const HEAD = 1024;
let patterns: (readonly [RegExp, string])[] | undefined;

/**
 * The name of the file type that the bytes begin like (`PNG`, `DOCX`, `HTML` …), or null. PDF is not
 * among them.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  patterns ??= MAGIC.map(([start, kind]) => [new RegExp(`^${start}`), kind] as const);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('hex', 0, LONGEST);
  const kind = patterns.find(([pattern]) => pattern.test(start))?.[1] ?? null;
  if (
    kind === null &&
    HTML.test(buffer.toString('latin1', 0, HEAD)) &&
    !buffer.subarray(0, HEAD).includes('%PDF-')
  )
    return 'HTML';
  if (kind !== 'ZIP') return kind;
  return ZIP_PARTS.find(([part]) => buffer.includes(part))?.[1] ?? kind;
}
