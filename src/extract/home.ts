/** The division an article speaks for, by what its head says. */
import {
  type Division,
  lineage,
  type ResolveOptions,
  resolvePlace,
  scan,
  trapAt,
} from '../gazetteer/index.js';
import type { Article, Issue, Place } from '../model/issue.js';
import type { Passage } from './passage.js';

/** The first division that an article's title or subtitle names in full. */
export function divisionOfTitle(
  article: Article,
  options: ResolveOptions,
  passages: readonly Passage[] = [],
): Place | null {
  const text = `${article.title}\n${article.subtitle ?? ''}`;
  const hits = scan(text);
  for (const [i, hit] of hits.entries()) {
    if (hit.form !== 'full' || trapAt(text, hit.start, hit.end) !== null) continue;
    // 上海市|长宁区第十二届人大: the last of a chain is meant.
    let last = i;
    while (hits[last + 1]?.start === hits[last]!.end && hits[last + 1]!.form === 'full') last++;
    const place =
      (last > i ? resolvePlace(text.slice(hit.start, hits[last]!.end), options) : null) ??
      resolvePlace(hit.text, options) ??
      (last === i ? amongNamesakes(hit.divisions, passages) : null);
    if (place !== null) return { name: place.name, code: place.code };
  }
  return null;
}

/** Of divisions of one name that whose province alone the text names: 通州区 in one that speaks of 北京市. */
function amongNamesakes(divisions: readonly Division[], passages: readonly Passage[]): Division | null {
  const named = new Set<string>();
  for (const { view } of passages.slice(0, 12))
    for (const hit of scan(view))
      if (hit.divisions.length === 1) named.add(hit.divisions[0]!.code.slice(0, 2));
  const fitting = divisions.filter(({ code }) => named.has(code.slice(0, 2)));
  return fitting.length === 1 ? fitting[0]! : null;
}

/** 关于某市…情况的调研报告: a title that names what was looked into. */
const SURVEYED = /^(?:关于)?(?:对)?.{0,40}(?:调研|调查|考察|视察|督导)(?:情况)?(?:的)?(?:报告|汇报)$/u;

/** The division that a body above it has looked into, by the title; null where it is none below the author's. */
export function divisionSurveyed(article: Article, author: Place): Place | null {
  if (author.code === null || !SURVEYED.test(article.title)) return null;
  const hit = scan(article.title).find(({ form }) => form === 'full');
  const place = hit === undefined ? null : resolvePlace(hit.text, { home: author.code });
  return place?.code && place.code !== author.code && lineage(place.code).includes(author.code)
    ? { name: place.name, code: place.code }
    : null;
}

/** A township behind its county, or at the head of a title, that holds a congress or writes: 安溪县|湖头镇|第十七届人民代表大会. */
const TOWNSHIP =
  /^(?:第[一二三四五六七八九十]{1,3}区)?([\u3400-\u9fff]{1,4}(?<![各全本我某乡城市村])(?:镇|乡|街道))(?=第?[一二三四五六七八九十\d]{1,3}届|人大|人民代表大会|人代会|人民政府|人民委员会|政府|党委|\d{4}年|代表)/u;

/** The township that a title or subtitle speaks for, with the code of its county where that is named; null where it speaks for none. */
export function townshipOfTitle(
  article: Article,
  options: ResolveOptions,
): { name: string; above: string | null } | null {
  for (const text of [article.title, article.subtitle ?? '']) {
    const chain = scan(text.slice(0, 40)).filter(({ form }) => form === 'full');
    const first = chain[0]?.start === 0 ? chain : [];
    let end = 0;
    for (const hit of first) if (hit.start === end) end = hit.end;
    const name = TOWNSHIP.exec(text.slice(end, end + 30))?.[1];
    if (name === undefined) continue;
    const county = end === 0 ? null : resolvePlace(text.slice(0, end), options);
    return { name, above: county?.code ?? null };
  }
  return null;
}

/** The division of a text whose beginning names it by a chain of short names, as reports from a place do: 浙江安吉. */
export function divisionOfDateline(passages: readonly Passage[], options: ResolveOptions): Place | null {
  for (const { view } of passages.slice(0, 3)) {
    const hits = scan(view.slice(0, 400));
    const at = hits.findIndex(
      (hit, i) => hits[i + 1]?.start === hit.end && hit.divisions.some(({ level }) => level === 'province'),
    );
    if (at === -1) continue;
    let last = at + 1;
    while (hits[last + 1]?.start === hits[last]!.end) last++;
    const place = resolvePlace(view.slice(hits[at]!.start, hits[last]!.end), options);
    if (place !== null) return { name: place.name, code: place.code };
  }
  return null;
}

const YEAR = /(?<!\d)(?:19[4-9]|20[0-4])\d(?=年)/gu;

/**
 * The date of the text: that of the issue; without one, the year its title or subtitle names last, else the year that its
 * beginning speaks of most.
 */
export function dateOf(issue: Issue, title: string, passages: readonly Passage[]): string | undefined {
  const { date, year } = issue.journal;
  if (date !== null) return date;
  if (year !== null) return String(year);
  const titled = title.match(YEAR)?.at(-1);
  if (titled !== undefined) return titled;
  const counts = new Map<string, number>();
  for (const { view } of passages.slice(0, 12))
    for (const named of view.match(YEAR) ?? []) counts.set(named, (counts.get(named) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]))[0]?.[0];
}
