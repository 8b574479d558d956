/** Meetings: sessions of congresses and standing committees, of the party and other bodies. */
import type { Issue } from '../../model/issue.js';
import type { MeetingRow } from '../../model/rows.js';
import { sentenceAt } from '../../text/sentences.js';
import { datesOf } from '../dates/find.js';
import { sceneOf } from '../districts/scene.js';
import type { ExtractOptions, Extractor } from '../extractor.js';
import { byArticle } from '../grouping.js';
import { locate, type Passage } from '../passage.js';
import { referenceIn, referenceOf } from '../statistics/time/reference.js';
import { bodyName, isLocal, kindOf } from './body.js';
import { partyCongressYear } from './facts.js';
import { complete, type Found } from './found.js';
import { CENTRAL, PARTY_COMMITTEE } from './lexicon.js';
import { type NoMeeting, parseMeetings } from './parse.js';
import { partyCongresses } from './party.js';
import { ArticlePlaces } from './places.js';
import type { Named } from './types.js';
import { yearBeside } from './year.js';

/** The extractor of meetings. */
export const meetings: Extractor<MeetingRow> = {
  name: 'meetings',
  extract(issue, passages, options) {
    const reference = referenceOf(issue);
    const named = new Set<string>();
    const found: Found[] = [];
    for (const group of byArticle(passages)) {
      const places = new ArticlePlaces(
        sceneOf(issue, group[0]!.article, group, named),
        group,
        isHouse(issue),
      );
      const from = found.length;
      for (const { passage, dates } of datesOf(group, referenceIn(group, reference))) {
        const first = found.length;
        const refused = inPassage(passage, places, found, from);
        for (const one of found.slice(first)) one.year ??= yearBeside(passage.view, one, dates);
        report(passage, refused, options);
      }
    }
    complete(found);
    return found.map(({ passage, start, end, ...own }) => ({
      ...locate(issue, passage, start, end),
      ...own,
    }));
  },
};

/** Adds a passage's meetings; those of its article begin at `from`. */
function inPassage(passage: Passage, places: ArticlePlaces, found: Found[], from: number): NoMeeting[] {
  const { view } = passage;
  const { named, refused } = parseMeetings(view, places.endings(passage));
  const own: Found[] = [];
  for (const one of named) {
    const meeting = one.bare
      ? anaphoric(one, passage, own.at(-1) ?? (found.length > from ? found.at(-1) : undefined))
      : told(one, passage, places);
    if (meeting === null) refused.push({ start: one.start, end: one.end, reason: 'unnamed' });
    else own.push(meeting);
  }
  for (const { start, end, term } of partyCongresses(view)) {
    if (own.some((one) => one.start < end && one.end > start)) continue;
    const body = '中国共产党全国代表大会';
    const year = partyCongressYear(term);
    own.push({ passage, start, end, body, placeCode: null, term, session: null, year, meetingKind: 'party' });
  }
  found.push(...own.sort((a, b) => a.start - b.start));
  return refused;
}

/** Who calls a conference whose own words do not say it: 党中央首次召开|人大工作会议, 区委筹办|第三次人大工作会议. */
const CALLS = /(?:(中央)|([省市区县州旗])委)[^,。;:]{0,6}(?:召开|筹办|举办|举行|开好)[了的好]?$/;
/** The first conference of the party's center on the congresses, and the only one so far. */
const CENTRAL_CONFERENCE = 2021;

function told(named: Named, passage: Passage, places: ArticlePlaces): Found {
  const { start, end } = named;
  const called = calledBy(named, passage.view);
  const place = places.placeOf(called, passage);
  const body = bodyName(called, place);
  const meetingKind = kindOf(called);
  const isCentral = called.work && called.bodies[0]?.sort === 'center';
  const year = isCentral && passage.view.slice(end - 6, end) === '人大工作会议' ? CENTRAL_CONFERENCE : null;
  const placeCode = body === null || !isLocal(called) ? null : (place?.code ?? null);
  return { passage, start, end, body, placeCode, ...numbers(called), year, meetingKind };
}

function calledBy(named: Named, view: string): Named {
  if (!named.work || named.bodies.length > 0 || named.owner !== null) return named;
  const calls = CALLS.exec(view.slice(Math.max(0, named.start - 14), named.start));
  if (calls === null) return named;
  if (calls[1] !== undefined) return { ...named, bodies: [CENTRAL] };
  return { ...named, bodies: [PARTY_COMMITTEE], owner: { by: 'level', word: calls[2]! } };
}

/** A congress of the party counts itself: 省第十一次党代会 is the eleventh term. */
function numbers({ bodies, term, session }: Named) {
  return bodies[0]?.sort === 'partycongress' ? { term: session, session: null } : { term, session };
}

/** A meeting called by its number only, of the body last named: 第九次会议; 一次会议 only within a sentence. */
function anaphoric({ start, end, session }: Named, passage: Passage, last: Found | undefined): Found | null {
  if (last === undefined || last.session === null || last.session === session) return null;
  const isFull = passage.view.startsWith('第', start);
  const sentence = sentenceAt(passage.sentences, start);
  if (!isFull && (last.passage !== passage || last.start < sentence.start)) return null;
  // …第十二次会议第一次全体会议: a sitting of the meeting.
  if (last.passage === passage && last.end === start) return null;
  const { body, placeCode, term, meetingKind } = last;
  return { passage, start, end, body, placeCode, term, session, year: null, meetingKind };
}

function report(passage: Passage, refused: readonly NoMeeting[], options: ExtractOptions): void {
  for (const { start, end, reason } of refused) {
    const { article, block, text } = passage;
    const where = { article: article?.seq ?? 0, block: block.id, start, end };
    options.refused?.({ ...where, text: text.slice(start, end), reason });
  }
}

/** A congress's own journal: what it says of 常委会 without a name is its own. */
function isHouse({ journal }: Issue): boolean {
  const { title, organizer, supervisor, publisher } = journal;
  return [title, organizer, supervisor, publisher].some((name) => /人大|人民代表大会|公报/.test(name ?? ''));
}
