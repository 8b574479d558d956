import { aloneAt } from './alone.js';
import { departmentAt } from './department.js';
import { type BodyWord, bodies, national, type OrgKind, organs } from './lexicon.js';
import { organAt } from './organ.js';
import type { PlaceBefore, Places } from './places.js';
import type { Body, Found, NoBody } from './types.js';

/** 十七届, 第十四届: a term between the place and the body. */
const TERM = /第?[一二三四五六七八九十\d]{1,4}届$/u;
/** A word that goes on to something else than a body. */
const DEPUTY = /^(?:代表(?!大会|资格审查委员会|工委|工作委员会|联络室)|老代表)/u;
const SYSTEM = /^(?:制度|工作(?!委员会)|理论|系统|宣传|监督|新闻|换届|选举(?!联络|任免)|职权|常委\b|预算)/u;
const DOCUMENT = /^(?:工作报告|规章|采购|债务|债券|投资|性|公报|网站|补助|网)/u;
/** 委 that is no committee, and one that is part of another. */
const NO_COMMITTEE = /^(?:[托派任屈婉实靡曲身]|员(?!会)|员会.)/u;

/** All bodies that a passage names, from the left, without overlaps; linear in its length. */
export function bodiesIn(view: string, places: Places): Found {
  const found: Found = { bodies: [], refused: [], byEnd: new Map(), places };
  const titles = titlesOf(view);
  /** The last standing committee or congress named, for 常委会 and 法制委员会 alone. */
  let last: { place: string; code: string | null } | null = null;
  /** What was found last, for 市人大|及其|常委会. */
  let linked: Body | NoBody | null = null;
  let t = 0;
  for (let at = 0; at < view.length; at++) {
    while (t < titles.length && titles[t]![1] <= at) t++;
    // A title of a document names its body as part of the title.
    if (t < titles.length && at >= titles[t]![0]) {
      at = titles[t]![1] - 1;
      continue;
    }
    const hit: Body | NoBody | null =
      nationalAt(view, at) ??
      (linked !== null && LINK.test(view.slice(linked.end, at))
        ? linkedAt(view, at, linked)
        : bodyAt(view, at, places, last)) ??
      departmentAt(view, at, places);
    if (hit === null) continue;
    linked = hit;
    if ('reason' in hit) {
      found.refused.push(hit);
      found.byEnd.set(hit.end, hit);
    } else {
      const previous = found.bodies.at(-1);
      if (previous !== undefined && hit.start < previous.end) continue;
      found.bodies.push(hit);
      found.byEnd.set(hit.end, hit);
      if (hit.place !== null && /congress|committee/.test(hit.kind))
        last = { place: hit.place, code: hit.code };
    }
    at = hit.end - 1;
  }
  return found;
}

/** What ties a standing committee to the congress before it. */
const LINK = /^(?:主席团)?(?:及其|和其|和它们的|或者其|或者|或其)$/u;

/** A standing committee that is tied to a congress: it is of the same place, and as general as it. */
function linkedAt(view: string, at: number, before: Body | NoBody): Body | NoBody | null {
  const word = ['常务委员会', '常委会'].find((one) => view.startsWith(one, at));
  if (word === undefined) return null;
  const end = at + word.length;
  if ('reason' in before) return { start: at, end, reason: before.reason };
  const { place, code } = before;
  const congress = place === null ? '全国人民代表大会' : `${place}人民代表大会`;
  return { start: at, end, canonical: `${congress}常务委员会`, kind: 'standing_committee', place, code };
}

function nationalAt(view: string, at: number): Body | NoBody | null {
  const word = national().find(view, at);
  // 财政部门 is no ministry.
  if (
    word === undefined ||
    (word.word.endsWith('部') && /^[门分署队]/u.test(view.slice(at + word.word.length)))
  )
    return null;
  const end = at + word.word.length;
  if (word.kind === 'congress') {
    const reason = againstCongress(view, at, end);
    if (reason !== null) return { start: at, end, reason, canonical: word.full };
  }
  const term = TERM.exec(view.slice(Math.max(0, at - 6), at))?.[0].length ?? 0;
  const organ = organAt(view, end, word.kind);
  return {
    start: at - term,
    end: organ?.end ?? end,
    canonical: word.full + (organ?.full ?? ''),
    kind: organ?.kind ?? word.kind,
    place: null,
    code: null,
  };
}

/** Why a congress is none: a deputy of it, the system, a medium called by its name (“清河人大”). */
function againstCongress(view: string, start: number, end: number): NoBody['reason'] | null {
  const rest = view.slice(end, end + 10);
  if (DEPUTY.test(rest)) return 'deputy';
  if (SYSTEM.test(rest)) return 'system';
  return view[start - 1] === '“' && rest[0] === '”' ? 'document' : null;
}

function bodyAt(
  view: string,
  at: number,
  places: Places,
  last: { place: string; code: string | null } | null,
): Body | NoBody | null {
  const word = bodies().find(view, at);
  const term = TERM.exec(view.slice(Math.max(0, at - 6), at))?.[0].length ?? 0;
  const place = word === undefined ? null : places.endingAt(at - term);
  if (word !== undefined && place !== null) return placedBody(view, at, word, place, places);
  const organ = organs().find(view, at, (one) => one.alone);
  if (organ !== undefined && (word === undefined || organ.word.length > word.word.length))
    return aloneAt(view, at, organ.word, organ, places, last);
  if (word === undefined) return null;
  if (word.alone) return aloneAt(view, at, word.word, null, places, last);
  if (word.word === '委') return null;
  return { start: at, end: at + word.word.length, reason: 'generic' };
}

function placedBody(
  view: string,
  at: number,
  word: BodyWord,
  place: PlaceBefore,
  places: Places,
): Body | NoBody | null {
  const end = at + word.word.length;
  const rest = view.slice(end, end + 10);
  const start =
    place.start - (TERM.exec(view.slice(Math.max(0, place.start - 6), place.start))?.[0].length ?? 0);
  const no = (reason: NoBody['reason']): NoBody => ({ start, end, reason });
  if (word.kind === 'congress') {
    const reason = againstCongress(view, start, end);
    if (reason !== null) {
      const canonical = reason === 'deputy' && place.name !== null ? fullName(word, place) : null;
      return { ...no(reason), canonical };
    }
  }
  if (word.word === '人大常委' && /^[、,。;主]/u.test(rest) === false) return no('word');
  if (word.kind === 'government' && DOCUMENT.test(rest)) return no('document');
  if (word.word === '委') {
    if (NO_COMMITTEE.test(rest) || place.form === 'short') return departmentAt(view, at, places);
    if (/[镇乡]$/u.test(view.slice(0, at).slice(-1))) return null;
  }
  const organ = organAt(view, end, word.kind);
  const full = place.name === null ? null : fullName(word, place) + (organ?.full ?? '');
  return {
    start: partyStart(view, start, word.kind),
    end: organ?.end ?? end,
    canonical: full,
    kind: organ?.kind ?? word.kind,
    place: place.name,
    code: place.code,
  };
}

/** 中共|邢台市委: the party's name before the place is part of the name. */
function partyStart(view: string, start: number, kind: OrgKind): number {
  if (kind !== 'party') return start;
  return start - (/(?:中共|中国共产党)$/u.exec(view.slice(Math.max(0, start - 5), start))?.[0].length ?? 0);
}

/** A court is called by its level: 漳州市法院 is 漳州市中级人民法院. */
function fullName({ full, word }: BodyWord, { name, level }: PlaceBefore): string {
  if (full === 'P人民法院' && word.length <= 4) {
    if (level === 'prefecture') return `${name}中级人民法院`;
    if (level === 'province') return `${name}高级人民法院`;
  }
  // A congress of a town has no standing committee that the law knows; what is printed is kept.
  return full.replace('P', name!);
}

/** Offsets of titles in 《》, as pairs of start and end. */
function titlesOf(view: string): [number, number][] {
  return [...view.matchAll(/《[^《》]{1,80}》/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}
