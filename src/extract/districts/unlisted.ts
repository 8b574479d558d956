import { lineage, unitBelongsToNext } from '../../gazetteer/index.js';
import { townshipsAlone } from './alone.js';
import type { Scene } from './scene.js';
import type { Meaning, Mention } from './types.js';
import { breaks } from './words.js';

/** A township's name behind a division's: one to four characters, perhaps a nationality, and the generic word. */
const NAME = /^([\u3400-\u9fff]{1,4}?(?:[\u3400-\u9fff]{1,4}?族)?)(街道(?!路)|镇|乡)/u;
/** Characters that are in no such name, or that make another word of the generic one: 各镇, 县乡, 城镇, 返乡. */
const NO_STEM =
  /[各全两几多个等级及和与的所其该本我每某省市县内外涉]|[一二三四五六七八九十百\d](?:个|$)|区$|^(?:农村|部分|有关|相关|沿线|试点|贫困|民族|周边|下辖|辖)/u;
const NO_LAST: Readonly<Record<string, string>> = {
  镇: '城集小古名重强村制心大乡',
  乡: '回返还下家故思侨水同老他异城之离入归',
  街道: '条大小镇乡主',
};
/** The last of a list before a township, which a mark or nothing stands before: ，红白镇、|洛水镇. */
const BEFORE =
  /(?:^|[,;。:(])((?:[\u3400-\u9fff]{1,4}(?:街道|镇|乡)、){0,6})([\u3400-\u9fff]{1,4}(?:街道|镇|乡))、$/u;
const LINK = /^(?:、|和|与|及|以及)/u;

/** Length of the township's name that begins at `at`, 0 where none does. */
function sizeAt(view: string, at: number, longest: number): number {
  const match = NAME.exec(view.slice(at, at + 12));
  if (match === null) return 0;
  const [name, stem = '', generic = ''] = match;
  if (NO_STEM.test(stem) || NO_LAST[generic]!.includes(stem.at(-1)!) || (stem.length < 2 && longest < 2))
    return 0;
  for (let i = 0; i < stem.length; i++) if (breaks().sizeAt(stem, i) > 0) return 0;
  return unitBelongsToNext(view, at + name.length) ? 0 : name.length;
}

/**
 * Adds the townships that no list has: those behind their county or province (上海|虹桥街道, 勐海县|布朗山乡), those that follow such in
 * a list, and those named so elsewhere in the article. Lists are of today; journals name townships long merged.
 */
export function withUnlisted(view: string, mentions: readonly Mention[], scene: Scene): Mention[] {
  const found: Mention[] = [];
  const add = (start: number, size: number, way: readonly string[]): Mention => {
    const text = view.slice(start, start + size);
    const meaning: Meaning = { name: text, code: null, level: 'township', way };
    const mention = { start, end: start + size, text, meaning, margin: 0, full: true, unlisted: true };
    found.push(mention);
    return mention;
  };
  for (const [i, one] of mentions.entries()) {
    if (one.meaning.level === 'township') {
      const floor = found.at(-1)?.end ?? 0;
      for (const [start, size] of listedBefore(view, one.start, floor)) add(start, size, one.meaning.way);
    }
    found.push(one);
    const limit = mentions[i + 1]?.start ?? view.length;
    let last: Mention = one;
    for (let n = 0; n < 30; n++) {
      const township = last.meaning.level === 'township';
      const link = township ? (LINK.exec(view.slice(last.end, last.end + 2))?.[0].length ?? 0) : 0;
      if (township && link === 0) break;
      const size = sizeAt(view, last.end + link, last.meaning.level === 'county' ? 2 : 1);
      if (size === 0 || last.end + link + size > limit) break;
      last = add(last.end + link, size, last.meaning.way);
    }
  }
  const named = [...found];
  for (const { start, end } of townshipsAlone(view, new Set(found.map((mention) => mention.end)))) {
    if (overlaps(named, start, end)) continue;
    const before = named.findLast((mention) => mention.end <= start && mention.meaning.level === 'county');
    add(start, end - start, before?.meaning.way ?? (scene.home === undefined ? [] : lineage(scene.home)));
    named.push(found.at(-1)!);
    named.sort((a, b) => a.start - b.start);
  }
  for (const [name, { way }] of scene.unlisted) {
    for (let at = view.indexOf(name); at !== -1; at = view.indexOf(name, at + name.length)) {
      if (!overlaps(named, at, at + name.length)) add(at, name.length, way);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The townships of a list that ends before one: places and lengths of their names, in order; none where one of them is no name. */
function listedBefore(view: string, end: number, floor: number): [number, number][] {
  const from = Math.max(floor, end - 48);
  const match = BEFORE.exec(view.slice(from, end));
  if (match === null) return [];
  const found: [number, number][] = [];
  let at = end - match[1]!.length - match[2]!.length - 1;
  for (const name of [...match[1]!.split('、').filter(Boolean), match[2]!]) {
    if (sizeAt(view, at, 2) !== name.length) return [];
    found.push([at, name.length]);
    at += name.length + 1;
  }
  return found;
}

/** Is there a mention in a list sorted by place that shares a character with a span? */
export function overlaps(mentions: readonly Mention[], start: number, end: number): boolean {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < mentions.length && mentions[low]!.start < end;
}
