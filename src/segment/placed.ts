import type { Segment } from './types.js';

/**
 * Gives the words of an engine that tells no offsets their places. An engine may print a character otherwise than the
 * source (a lone surrogate, NUL); then the word's length says what it is. Nothing of the source is lost or told twice.
 */
export function placed(
  source: string,
  words: readonly { word: string; tag?: string | undefined }[],
): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const { word, tag } of words) {
    const end = Math.min(source.length, start + word.length);
    if (end === start) continue;
    segments.push({ start, end, text: source.slice(start, end), ...(tag !== undefined && { tag }) });
    start = end;
  }
  if (start < source.length) segments.push({ start, end: source.length, text: source.slice(start) });
  return segments;
}
