/**
 * Meetings as their words say them. Every meeting ends in one of few words (会议, 全会, 党代会 …); what belongs to it is read
 * from there to the left, word by word: 次, 届, the body, whose it is.
 */
import { CENTRAL } from './lexicon.js';
import type { OwnerBefore } from './owner.js';
import { type Parts, partsBefore } from './parts.js';
import type { Named, PlaceEnding } from './types.js';

const END = /会议|全会|党代会|人代会|(?<=次)代表大会/g;
/** What makes another word of it: 会议室, 会议费. */
const NO_MEETING =
  /^(?:室|费|厅|中心|桌|票|制度|纪要|系统|记录本?|材料|文件|经费|用房|证|礼堂|组织|设备|质量|效率|次数|时间|时长|机制|规则|规范|效果|议程的?管理)/;
const ADVANCE = 40;

/** A word that ends like a meeting and is none. */
export interface NoMeeting {
  start: number;
  end: number;
  /** Why: count, generic, unnamed, other-word. */
  reason: string;
}

/** What the words of a passage name; names of places end where `placeEnding` says. */
export interface Parsed {
  named: Named[];
  refused: NoMeeting[];
}

/** All meetings that end in 会议, 全会 and the like, in order. */
export function parseMeetings(view: string, places: PlaceEnding): Parsed {
  const named: Named[] = [];
  const refused: NoMeeting[] = [];
  let floor = 0;
  for (const match of view.matchAll(END)) {
    const start = match.index;
    let end = start + match[0].length;
    if (start < floor) continue;
    if (match[0] === '人代会' && view.startsWith('议', end)) end++;
    const parts = partsBefore(view, start, Math.max(floor, start - ADVANCE), match[0], places);
    const found = meetingsOf(view, calledBy(view, parts, floor, places), start, end);
    if (typeof found === 'string') {
      if (found !== '') refused.push({ start: parts.start, end, reason: found });
      continue;
    }
    named.push(...found);
    floor = end;
  }
  return { named, refused };
}

/** Before the number of a meeting, what tells whose it is at a distance: 法制委员会召开|第16次会议, 常委会2021年3月|第二十三次会议. */
const CALLED = /(?:召开|举行)(?:了|的)?$|(?:\d{4}年(?:\d{1,2}月)?|\d{1,2}月)(?:\d{1,2}日)?(?:召开的?)?$/;

function calledBy(view: string, parts: Parts, floor: number, places: PlaceEnding): Parts {
  const { bodies, owner, term, work, sessions, start } = parts;
  if (bodies.length > 0 || owner !== null || term !== null || work || sessions.length === 0) return parts;
  if (!view.startsWith('第', start)) return parts;
  const called = CALLED.exec(view.slice(Math.max(floor, start - 16), start));
  if (called === null) return parts;
  const at = start - called[0].length;
  const by = partsBefore(view, at, Math.max(floor, at - ADVANCE), '', places);
  return by.bodies.length > 0 && by.sessions.length === 0 ? { ...by, sessions, start } : parts;
}

/** The meetings that the parts are of, or why there is none; an empty reason for a bare 会议. */
function meetingsOf(view: string, parts: Parts, anchor: number, end: number): Named[] | string {
  const { bodies, owner, term, work, sessions, start } = parts;
  const [main] = bodies;
  const [first] = sessions;
  if (start === anchor && main === undefined) return '';
  const ofCenter =
    view.startsWith('全会', anchor) && first !== undefined && view.charAt(first.end - 1) === '中';
  const bare = main === undefined && !ofCenter && !work;
  const reason =
    bare && first !== undefined
      ? reasonAgainstBare(view, parts)
      : ofCenter
        ? null
        : reasonAgainst(view, parts, anchor, end);
  if (reason !== null) return reason;
  const shared = { bodies: ofCenter ? [CENTRAL] : bodies, owner: owner?.by ?? null, term, bare, work };
  const from = ofCenter
    ? start - (/^(?:党的|中共)$/.exec(view.slice(Math.max(0, start - 2), start))?.[0].length ?? 0)
    : start;
  const list = first === undefined ? [{ start, end, session: null }] : sessions;
  return list.map(({ session, ...own }, i) => ({
    ...shared,
    start: i === 0 ? from : own.start,
    end: i === list.length - 1 ? end : own.end,
    session,
  }));
}

/** A meeting called by its number alone: 第九次会议, and 一次会议 where it is set beside another. */
function reasonAgainstBare(view: string, { owner, term, start }: Parts): string | null {
  if (owner !== null || term !== null) return 'unnamed';
  const before = view.slice(Math.max(0, start - 3), start);
  return view.startsWith('第', start) || /(?:[比较与同]|会议[、和及与])$/.test(before) ? null : 'count';
}

/** Before a body: any and all of its kind. */
const ANY = /[级各]$|地方$/;
/** Offices have a 主任 of their own. */
const OFFICE = /[厅室办处科系院局组委长]/;

function reasonAgainst(view: string, parts: Parts, anchor: number, end: number): string | null {
  const { bodies, owner, sessions, term, work, start } = parts;
  const [main] = bodies;
  const isNamed = sessions.length > 0 || term !== null;
  if (!isNamed && NO_MEETING.test(view.slice(end, end + 5))) return 'other-word';
  if (work)
    return main === undefined && owner === null && view.slice(anchor - 4, anchor) !== '人大工作'
      ? 'unnamed'
      : null;
  if (main === undefined) return term === null ? '' : 'unnamed';
  if (!isNamed && (owner?.by.by === 'several' || ANY.test(view.slice(Math.max(0, start - 2), start))))
    return 'generic';
  const plenary = view.startsWith('全会', anchor);
  switch (main.sort) {
    case 'partycommittee':
      return plenary ? null : 'unnamed';
    case 'center':
      return 'unnamed';
    case 'chairmen':
      return bodies.length === 1 && OFFICE.test(view.charAt(start - 1)) ? 'unnamed' : null;
    case 'congress':
      return isNamed || isOpen(view, anchor, owner) ? null : 'unnamed';
    case 'consultative':
      return isNamed ? null : 'unnamed';
    case 'partycongress':
      return owner === null ? 'unnamed' : null;
    default:
      return plenary ? 'unnamed' : null;
  }
}

/** A congress without number: 市人代会, 镇人民代表大会会议. */
function isOpen(view: string, anchor: number, owner: OwnerBefore | null): boolean {
  return (
    owner !== null && (view.startsWith('人代会', anchor) || view.slice(anchor - 6, anchor) === '人民代表大会')
  );
}
