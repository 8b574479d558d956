/** Townships whose generic word stands once behind their list: 虎门、长安、厚街|三镇. */
import { lineage } from '../../gazetteer/index.js';
import { parseExact } from '../../numerals/index.js';
import { opens } from './evidence.js';
import type { Scene } from './scene.js';
import type { Mention } from './types.js';
import { breaks } from './words.js';

const TAIL = /([两二三四五六七八九]|十[一二三四五六]?|\d{1,2})个?(镇|乡|街道)(?![长村里亲路镇街])/gu;
const RUN = /[\u3400-\u9fff、]+$/u;
/** Generic words that end a name: it needs no other. */
const WHOLE = /(?:[省市县区旗镇乡村]|街道|公社)$/u;
/** What says which and names none: 东部、西部两个镇. */
const NO_NAME = /[部侧方区类型岸线]$|^(?:先进|落后|试点|重点|沿[江海河湖]|[贫偏边])/u;
/** Words before a list that has its own end for evidence: 了, 的 … */
const OPENS = /[了的仅有是对]/u;
const SIZES = [2, 3];

/** The names of a list that has so many and ends at `end`: starts and texts in order; null where it is none. */
function namesBefore(
  view: string,
  end: number,
  count: number,
  begins: (at: number) => boolean,
): { start: number; text: string }[] | null {
  const run = RUN.exec(view.slice(Math.max(0, end - 64), end))?.[0] ?? '';
  const pieces = run.split(/[、和与及]/u);
  if (count < 2 || pieces.length < count) return null;
  const found: { start: number; text: string }[] = [];
  let to = end;
  for (let i = 0; i < count; i++) {
    const piece = pieces[pieces.length - 1 - i]!;
    // Before the first name other words may stand: 走访了|虎门.
    const first = i === count - 1;
    const size = first ? SIZES.find((one) => one <= piece.length && begins(to - one)) : piece.length;
    if (size === undefined || !SIZES.includes(size)) return null;
    const text = view.slice(to - size, to);
    if (WHOLE.test(text) || NO_NAME.test(text)) return null;
    for (let at = 0; at < size; at++) if (breaks().sizeAt(text, at) > 0) return null;
    found.unshift({ start: to - size, text });
    to -= size + 1;
  }
  return found;
}

/** The mentions with the townships of such lists, which take the place of what their short names were read as. */
export function withCommonTail(view: string, mentions: readonly Mention[], scene: Scene): Mention[] {
  let all = [...mentions];
  for (const match of view.matchAll(TAIL)) {
    const names = namesBefore(view, match.index, Number(parseExact(match[1]!) ?? 0), (at) => {
      if (/[、和与及]/u.test(view.charAt(at - 1))) return false;
      return opens(view, at) || OPENS.test(view.charAt(at - 1)) || mentions.some(({ end }) => end === at);
    });
    if (names === null) continue;
    const from = names[0]!.start;
    const county = mentions.findLast(({ end, meaning }) => end <= from && meaning.level === 'county');
    const way = county?.meaning.way ?? (scene.home === undefined ? [] : lineage(scene.home));
    all = all.filter(({ start, end }) => end <= from || start >= match.index);
    for (const { start, text } of names)
      all.push({
        start,
        end: start + text.length,
        text,
        meaning: { name: text + match[2]!, code: null, level: 'township', way },
        margin: 0,
        full: false,
        unlisted: false,
      });
  }
  return all.sort((a, b) => a.start - b.start);
}
