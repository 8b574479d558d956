import {
  type DivisionHit,
  divisionByCode,
  lineage,
  type ResolveOptions,
  resolvePlace,
  scan,
  trapAt,
} from '../../gazetteer/index.js';
import type { Mention } from '../districts/types.js';
import { nameAt } from '../people/name.js';
import type { Candidate } from './candidate.js';
import { clauseEnd, clauseStart } from './clause.js';
import type { Named } from './home.js';

/** A place as the rows have it. */
export interface StatisticPlace {
  name: string | null;
  code: string | null;
  inferred: boolean;
}

/** Places in a sentence before its numbers, by offset. */
export interface PlaceHit {
  start: number;
  end: number;
  /** The end of its clause, where the place is only part of a phrase and reaches no further; null for the subject of a clause. */
  until: number | null;
  /** null for 全国: no division. */
  place: Named | null;
}

const DEICTIC =
  /[全本我该](?:[省市区县州镇乡旗盟](?!委|长|政府|人大|直|属|级)|国(?!性|人大|政协|人民|两会|文明|统一|首|唯一|领先|先进|重点|优秀|劳|五一|第|范围|各级|党|平均))|我国|全自治区|(?<![\u4e00-\u9fff])[省市区县州镇乡旗盟]里(?![程面外的])/g;
/** What may stand before the place that a clause is about. */
const LEAD =
  /^(?:.{0,14}(?:年|月|日|来|底|末|期间|间|度|同期))?(?:其中|在|以|据|对|到|目前|同时|比如|例如|如|又如|而|但|由|为|截至|全|将|于|当时|此外|另外|先后|[一二三四五六七八九十]是|“)?$/;

/** 大理州|人大代表李红, 人大代表、村支书: whose deputy a person is says nothing of where the figures are from. */
function isDeputyOf(view: string, end: number): boolean {
  const match = /^(?:第?[一二三四五六七八九十]{1,3}届)?(?:人大|人民)代表(?!大会)/.exec(
    view.slice(end, end + 12),
  );
  if (match === null) return false;
  const at = end + match[0].length;
  return view[at] === '、' || nameAt(view, at, true) !== '';
}

/** What 全市, 我区, 全省 mean in an article with this home; undefined where it cannot be told. */
function deictic(
  word: string,
  home: Named | null,
  above: string | null,
  date: string | undefined,
): Named | null | undefined {
  const kind = word.replace(/里$/, '').slice(-1);
  if (kind === '国') return null;
  if (home === null) return undefined;
  if (/[镇乡]/.test(kind)) return home.name.endsWith(kind) ? home : undefined;
  for (const code of lineage(home.code ?? home.above ?? above ?? '')) {
    const division = divisionByCode(code, date) ?? divisionByCode(code);
    if (division === null) continue;
    const region = division.level === 'province' && division.name.endsWith('自治区');
    const fits =
      kind === '省'
        ? division.level === 'province'
        : kind === '区' && region
          ? home.code === code
          : division.name.endsWith(kind) ||
            (kind === '区' && /区$/.test(division.name)) ||
            (kind === '县' && /自治县$/.test(division.name));
    if (fits) return { name: division.name, code: division.code };
  }
  return undefined;
}

/** Where and what a sentence names places that its numbers may speak of: the subject of a clause, 以X为例, 全市. */
export function placesIn(
  view: string,
  start: number,
  end: number,
  home: Named | null,
  above: string | null,
  date: string | undefined,
  mentions: () => readonly Mention[],
): PlaceHit[] {
  const sentence = view.slice(start, end);
  const found: PlaceHit[] = [];
  for (const match of sentence.matchAll(DEICTIC)) {
    const at = start + match.index;
    let place = deictic(match[0], home, above, date);
    if (place === undefined) place = mentionAt(mentions, at, at + match[0].length)?.meaning;
    if (place === undefined) continue;
    const subject = LEAD.test(view.slice(clauseStart(view, at, start), at));
    found.push({
      start: at,
      end: at + match[0].length,
      until: subject && !match[0].endsWith('里') ? null : clauseEnd(view, at, end),
      place,
    });
  }
  const options: ResolveOptions = { home: home?.code ?? home?.above ?? above ?? undefined, date };
  const hits = scan(sentence)
    .map((hit) => ({ ...hit, mention: mentionAt(mentions, start + hit.start, start + hit.end) }))
    // What the districts have as a mention is one; else a short name needs what stands behind it.
    .filter(
      ({ form, text, start: from, end: to, mention }) =>
        mention !== null ||
        ((form !== 'short' || isFree(view, start + to, options, text)) &&
          trapAt(sentence, from, to) === null),
    );
  for (const [i, hit] of hits.entries()) {
    const at = start + hit.start;
    const until = start + hit.end;
    const before = hits[i - 1];
    const next = hits[i + 1];
    // Of a chain (福建省宁德市) only the last names the place.
    if (next !== undefined && next.start === hit.end) continue;
    const listedBefore = before !== undefined && /^[、和与及]$/.test(sentence.slice(before.end, hit.start));
    const listed =
      listedBefore ||
      (next !== undefined && /^[^,;。、\d]{0,8}[、和与及]$/.test(sentence.slice(hit.end, next.start)));
    let first = i;
    while (first > 0 && hits[first - 1]!.end === hits[first]!.start) first--;
    const head = hits[first]!.start;
    // 沛县13个、睢宁县16个: a place right before its number.
    const direct = !listedBefore && /^(?:共有|现有|共|有|现)?(?:约|近)?\d/.test(view.slice(until, until + 6));
    if (isDeputyOf(view, until)) continue;
    if (!direct) {
      if (
        listed ||
        /^(?:第[一二三四五六七八九十\d]|最|唯一|首[个家]|前列|平均|等|代表团|籍|[、和与及][\u4e00-\u9fff]{2,4}[县区市]|(?:[、和与及][\u4e00-\u9fff]{2,3}){1,9}[两二三四五六七八九十\d]{1,2}个?(?:[镇乡]|街道))/.test(
          view.slice(until, until + 40),
        )
      )
        continue;
      const from = clauseStart(view, start + head, start);
      if (!LEAD.test(view.slice(from, start + head))) continue;
    }
    const place =
      hit.mention?.meaning ??
      resolvePlace(sentence.slice(head, hit.end), options) ??
      resolvePlace(hit.text, options);
    if (place !== null)
      found.push({
        start: at,
        end: until,
        until: direct && !isSubject(view, start + head, start, hits, i) ? clauseEnd(view, until, end) : null,
        place: { name: place.name, code: place.code },
      });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The mention of exactly these offsets that the article's districts have; null where there is none. */
function mentionAt(mentions: () => readonly Mention[], start: number, end: number): Mention | null {
  return mentions().find((mention) => mention.start === start && mention.end === end) ?? null;
}

/**
 * 霞浦县14个乡镇受灾，受淹村庄103个: the only place of its sentence right before a number, at the beginning of a clause, is what
 * the clauses after it are about too. Of 沛县13个、睢宁县16个 none is.
 */
function isSubject(
  view: string,
  head: number,
  floor: number,
  hits: readonly DivisionHit[],
  i: number,
): boolean {
  if (!LEAD.test(view.slice(clauseStart(view, head, floor), head))) return false;
  const next = hits[i + 1];
  if (next === undefined) return true;
  return (
    /[,;]/.test(view.slice(floor + hits[i]!.end, floor + next.start)) &&
    !/^\d/.test(view.slice(floor + next.end))
  );
}

/** A short name stands for a division where a number, 的 or a body's name follows it, in the home province. */
function isFree(view: string, end: number, { home }: ResolveOptions, name: string): boolean {
  if (!/^(?:[,\d、]|的|全|共|现|人大|地区|代表团)/.test(view.slice(end, end + 3))) return false;
  const place = resolvePlace(name, { home });
  return place !== null && home !== undefined && place.code?.slice(0, 2) === home.slice(0, 2);
}

/** The place of a number: the nearest before it that its sentence names, else the article's. */
export function placeOf(candidate: Candidate, hits: readonly PlaceHit[], home: Named | null): StatisticPlace {
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i]!;
    if (hit.end > candidate.start) continue;
    if (hit.until !== null && hit.until < candidate.start) continue;
    if (
      /(?:比|较|高于|低于|高出|低出|优于|好于|快于|占|超过|居|列)$/.test(
        candidate.passage.view.slice(Math.max(0, hit.start - 2), hit.start),
      )
    )
      continue;
    return { name: hit.place?.name ?? null, code: hit.place?.code ?? null, inferred: false };
  }
  return { name: home?.name ?? null, code: home?.code ?? null, inferred: home !== null };
}
