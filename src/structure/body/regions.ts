import type { Box } from '../../model/line.js';
import type { Row } from '../rows.js';

interface Region {
  page: number;
  bbox: Box;
}

function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/**
 * Where the rows of a block stand on their pages: `bbox` for one piece, `regions` for pieces in several columns or on
 * several pages. Nothing where the reader knows no positions.
 */
export function placeOf(rows: readonly Row[]): { bbox?: Box; regions?: Region[] } {
  const regions: Region[] = [];
  for (const { line } of rows) {
    const { layout, page } = line;
    if (!layout || page === null) return {};
    const open = regions.at(-1);
    // A line beside the one before, and not under it, is in another column.
    if (open && open.page === page && !line.pageBreak && layout.box[3] >= open.bbox[3] - layout.size)
      open.bbox = union(open.bbox, layout.box);
    else regions.push({ page, bbox: layout.box });
  }
  const [first] = regions;
  if (!first) return {};
  return regions.length === 1 ? { bbox: first.bbox } : { regions };
}

/** How sure OCR is of a block, for one that it has read. */
export function ocrOf(rows: readonly Row[]): { source?: 'ocr'; confidence?: number } {
  const sure = rows.flatMap(({ line }) => line.layout?.confidence ?? []);
  if (sure.length === 0) return {};
  return {
    source: 'ocr',
    confidence: Math.round((sure.reduce((sum, one) => sum + one, 0) / sure.length) * 100) / 100,
  };
}
