/** Townships of no list without their county before them, told by what they are named with: 白石滩乡|人大, 红旗公社. */
import { isCommonWord } from '../../structure/common-words.js';
import { opens } from './evidence.js';
import { isBody } from './within.js';
import { breaks, vocabulary } from './words.js';

const COMMUNE = /公社(?![化员])/gu;
const TOWNSHIP = /[镇乡]|街道(?!路)/gu;
const NO_NAME =
  /[各全两几多个等级及和与的所其该本我每某省市县内外城小集古老新原]|人民$|[一二三四五六七八九十百\d镇乡村街]$/u;

/** The name that ends with the generic word from `at` to `end`, by its start; -1 where none begins as names do. */
function startOf(view: string, at: number, begins: (at: number) => boolean): number {
  for (const size of [2, 3]) {
    const start = at - size;
    const stem = view.slice(Math.max(0, start), at);
    if (start < 0 || !/^[\u3400-\u9fff]+$/u.test(stem) || NO_NAME.test(stem) || !begins(start)) continue;
    let broken = false;
    for (let i = 0; i < size; i++) broken ||= breaks().sizeAt(stem, i) > 0;
    if (!broken) return start;
  }
  return -1;
}

/** Spans of such townships. */
export function townshipsAlone(view: string, ends: ReadonlySet<number>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const begins = (at: number) => ends.has(at) || opens(view, at);
  for (const match of view.matchAll(COMMUNE)) {
    // 红旗|人民公社
    const at = view.slice(0, match.index).endsWith('人民') ? match.index - 2 : match.index;
    const start = startOf(view, at, begins);
    if (start !== -1) found.push({ start, end: match.index + match[0].length });
  }
  for (const match of view.matchAll(TOWNSHIP)) {
    const end = match.index + match[0].length;
    if (!isBody(view, end)) continue;
    const start = startOf(view, match.index, begins);
    if (start === -1) continue;
    const stem = view.slice(start, match.index);
    if (!isCommonWord(stem) && !vocabulary().has(stem)) found.push({ start, end });
  }
  return found;
}
