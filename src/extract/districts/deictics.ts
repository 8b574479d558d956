import { divisionByCode, lineage, unitBelongsToNext } from '../../gazetteer/index.js';
import type { Scene } from './scene.js';
import type { Meaning, Mention } from './types.js';

/** A word for a division by where the text comes from: 本市, 我区, 全县. */
export interface Deictic {
  start: number;
  end: number;
  /** The generic word: 市, 区, 自治县, 镇 … */
  kind: string;
  /** 本, 我 or 全 */
  first: string;
}

const DEICTIC = /[本我全](自治[区州县旗]|街道|[市区县省州旗盟镇乡])/gu;
/** Characters that make a word with the first one: 健全, 基本, 安全|区. */
const JOINED: Readonly<Record<string, string>> = {
  全: '健安完齐保周成顾俱万十双两不',
  本: '基资根成日样文版课剧原标书账副读抄善亏蓝脚唱',
  我: '自大小忘敌',
};

/** All deictics of a view. */
export function deicticsOf(view: string): Deictic[] {
  const found: Deictic[] = [];
  for (const match of view.matchAll(DEICTIC)) {
    const start = match.index;
    const end = start + match[0].length;
    const first = match[0][0]!;
    if (JOINED[first]!.includes(view.charAt(start - 1) || '\n')) continue;
    if (unitBelongsToNext(view, end)) continue;
    if (match[1] === '街道' && view[end] === '路') continue;
    if (match[0] === '本乡' && view.startsWith('本土', end)) continue;
    found.push({ start, end, kind: match[1]!, first });
  }
  return found;
}

/** Does a division go by this generic word? An autonomous region is 区 where nothing below it is (`region`). */
function goesBy(code: string, kind: string, region: boolean): boolean {
  const division = divisionByCode(code);
  if (division === null) return false;
  const { level, name } = division;
  switch (kind) {
    case '省':
      return level === 'province' && name.endsWith('省');
    case '区':
      return level === 'county' ? name.endsWith('区') : region && name.endsWith('区');
    case '州':
    case '自治州':
      return name.endsWith('自治州');
    case '县':
      return level === 'county' && name.endsWith('县');
    default:
      return name.endsWith(kind);
  }
}

function inWay(way: readonly string[], kind: string): string | undefined {
  return way.find((code) => goesBy(code, kind, false)) ?? way.find((code) => goesBy(code, kind, true));
}

/** What a code means in the text's own time: 420600 of 1992 is 襄樊市. */
function meaningOf(code: string, date: string | undefined): Meaning | null {
  const division = divisionByCode(code, date) ?? divisionByCode(code);
  return division === null ? null : { name: division.name, code, level: division.level, way: lineage(code) };
}

/**
 * What a deictic refers to; `before` are the article's mentions before it, those of its passage from `passageFrom` on. For divisions the nearest of its kind upwards from the author's division, or from the article's subject;
 * then the last one mentioned in the passage; then that of the journal; then the last one mentioned in the article.
 * For 全镇 and the like the author's township, else the last one mentioned. Null where none fits.
 */
export function resolveDeictic(
  deictic: Deictic,
  scene: Scene,
  before: readonly Mention[],
  passageFrom: number,
  sentenceStart: number,
): Meaning | null {
  const { kind } = deictic;
  if (kind === '镇' || kind === '乡' || kind === '街道') {
    if (scene.town?.endsWith(kind)) return { name: scene.town, code: null, level: 'township', way: [] };
    return (
      before.findLast(({ meaning }) => meaning.level === 'township' && meaning.name.endsWith(kind))
        ?.meaning ?? null
    );
  }
  const last = (from: number): Meaning | null => {
    for (let i = before.length - 1; i >= from; i--) {
      const code = inWay(before[i]!.meaning.way, kind);
      if (code !== undefined) return meaningOf(code, scene.date);
    }
    return null;
  };
  if (scene.general && deictic.first !== '我') {
    // 以郑州市为例，全市…: in a text that speaks for no division the one its sentence names.
    const named = before
      .slice(passageFrom)
      .findLast(
        ({ start, meaning }) =>
          start >= sentenceStart && meaning.code !== null && goesBy(meaning.code, kind, true),
      );
    if (named !== undefined) return named.meaning;
  }
  const [own, ...others] = scene.homes;
  const first = own === undefined ? undefined : inWay(lineage(own), kind);
  if (first !== undefined) return meaningOf(first, scene.date);
  const near = last(passageFrom);
  if (near !== null) return near;
  for (const home of others) {
    const code = inWay(lineage(home), kind);
    if (code !== undefined) return meaningOf(code, scene.date);
  }
  return last(0);
}
