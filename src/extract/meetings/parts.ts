/**
 * The words that belong to a meeting, read from its last word to the left: 次, 届, the bodies, whose they are.
 */
import { institutionBefore, PARTY_COMMITTEE, topicBefore } from './lexicon.js';
import { ordinal } from './numbers.js';
import { type OwnerBefore, ownerBefore } from './owner.js';
import type { Institution, PlaceEnding } from './types.js';

const NUMBER = '(?:[一二三四五六七八九十百零〇廿]{1,5}|\\d{1,3})';
const QUALIFIER = /(?:\((?:扩大|视频)\)|扩大|全体|办公)$/;
const SESSION = new RegExp(`第?(${NUMBER})次$`);
const PLENARY = /([一二三四五六七八九])中$/;
const TERM = new RegExp(`第?(${NUMBER})届$`);
/** One more of a list of sessions: 二中、三中、|四中全会, 一次、|二次会议. */
const LISTED = new RegExp(`(第?${NUMBER}次|[一二三四五六七八九]中)(?:会议|全会)?([、和及与])$`);
/** How many words a meeting has at most. */
const WORDS = 12;

/** What was read before the last word of a meeting. */
export interface Parts {
  start: number;
  sessions: { start: number; end: number; session: number | null }[];
  /** The bodies, the one that meets first. */
  bodies: Institution[];
  term: number | null;
  owner: OwnerBefore | null;
  /** A conference on work. */
  work: boolean;
}

/** Reads leftwards from an offset, no further than `floor`; `word` is the last word, empty where only a body is read. */
export function partsBefore(
  view: string,
  anchor: number,
  floor: number,
  word: string,
  places: PlaceEnding,
): Parts {
  const parts: Parts = { start: anchor, sessions: [], bodies: [], term: null, owner: null, work: false };
  let at = anchor;
  if (word === '人代会') {
    parts.bodies.push({ word, sort: 'congress', name: '人民代表大会' });
  } else if (word === '党代会' || word === '代表大会') {
    parts.bodies.push({ word, sort: 'partycongress', name: '代表大会' });
  } else if (word !== '' && view.slice(at - 2, at) === '工作') {
    const size = topicBefore(view, at - 2);
    if (size > 0) {
      parts.work = true;
      at -= 2 + size;
    }
  }
  for (let steps = 0; steps < WORDS && at > floor; steps++) {
    const space = view.charAt(at - 1) === ' ' && parts.bodies.length > 0 ? at - 1 : at;
    const next = step(view, space, floor, parts, places);
    if (next === null) break;
    at = next;
  }
  return { ...parts, start: at };
}

/** Reads one word to the left; its start, or null where the meeting's words begin. */
function step(view: string, at: number, floor: number, parts: Parts, places: PlaceEnding): number | null {
  const before = view.slice(Math.max(floor, at - 10), at);
  const { bodies } = parts;
  if (parts.owner === null || parts.owner.by.by === 'level' || parts.owner.by.by === 'nation') {
    const term = parts.term === null ? TERM.exec(before) : null;
    const number = term === null ? null : ordinal(term[1]!);
    if (term !== null && number !== null) {
      parts.term = number;
      return at - term[0].length;
    }
  }
  if (parts.owner === null) {
    if (bodies.length === 0) {
      const qualifier = QUALIFIER.exec(before);
      if (qualifier !== null) return at - qualifier[0].length;
    }
    if (parts.sessions.length === 0 && parts.term === null) {
      const session = SESSION.exec(before) ?? (bodies.length === 0 ? PLENARY.exec(before) : null);
      const number = session === null ? null : ordinal(session[1]!);
      // 召开93次党组会议 counts them.
      const counts = bodies.length > 0 && session !== null && !session[0].startsWith('第');
      if (session !== null && number !== null && !counts)
        return sessions(view, at - session[0].length, at, floor, number, parts);
    }
    const body = institutionBefore(view, at);
    if (body !== null && at - body.word.length >= floor && fits(body, parts)) {
      bodies.push(body);
      return at - body.word.length;
    }
  }
  const owner = ownerBefore(view, at, parts, places);
  if (owner === null || owner.start < floor) return null;
  if (owner.committee) {
    if (!fits(PARTY_COMMITTEE, parts)) return null;
    bodies.push(PARTY_COMMITTEE);
  }
  parts.owner = owner;
  return owner.start;
}

/** Bodies that another one belongs to: the chairmen of a standing committee, a committee of a congress. */
const ABOVE: Partial<Record<Institution['sort'], readonly Institution['sort'][]>> = {
  chairmen: ['standing', 'congress'],
  committee: ['congress', 'standing'],
  presidium: ['congress'],
  partygroup: ['standing', 'congress'],
  standing: ['partycommittee', 'congress'],
};

function fits(body: Institution, { bodies, work, owner }: Parts): boolean {
  if (work) return /^(?:center|partycommittee|standing)$/.test(body.sort) && bodies.length === 0;
  const last = bodies.at(-1);
  if (last === undefined) return owner === null || body.sort === 'partycommittee';
  return bodies.length < 3 && (ABOVE[last.sort]?.includes(body.sort) ?? false);
}

/** Notes a session and those listed before it; where the first begins. */
function sessions(
  view: string,
  start: number,
  end: number,
  floor: number,
  session: number,
  parts: Parts,
): number {
  parts.sessions.unshift({ start, end, session });
  let at = start;
  for (let i = 0; i < 8; i++) {
    const match = LISTED.exec(view.slice(Math.max(floor, at - 12), at));
    const number = match === null ? null : ordinal(match[1]!.replace(/[第次中]/g, ''));
    if (match === null || number === null) break;
    const from = at - match[0].length;
    parts.sessions.unshift({ start: from, end: from + match[1]!.length, session: number });
    at = from;
  }
  return at;
}
