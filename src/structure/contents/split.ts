import { readByline, readNames } from '../authors/byline.js';
import { splitLeadingColumn } from './columns.js';
import { LEADER, withoutLeader } from './page-token.js';

/** The parts of an entry's text. */
export interface EntryParts {
  column: string | null;
  title: string;
  subtitle: string | null;
  author: string | null;
}

/** Tells whether exactly this title is printed over an article: what decides where two readings are possible. */
export type IsTitle = (title: string) => boolean;

const SUBTITLE = /^(.{4,}?)\s*(?:—{1,3}|―{1,3}|－{2}|-{2,3}|──)\s*(\S.{2,})$/;

/** Splits a title at its dash (`标题——副标题`); the subtitle keeps the dash as printed. */
export function splitSubtitle(title: string): { title: string; subtitle: string | null } {
  const match = SUBTITLE.exec(title);
  if (!match) return { title, subtitle: null };
  // A dash inside quotation marks or book marks is no subtitle's dash.
  const before = match[1]!;
  const unclosed = (open: string, close: string) => before.split(open).length > before.split(close).length;
  if (unclosed('“', '”') || unclosed('《', '》') || unclosed('(', ')') || unclosed('（', '）'))
    return { title, subtitle: null };
  return { title: before.trim(), subtitle: title.slice(before.length).trim() };
}

/** The rest of a document's title that begins with the body's name: 第三次会议议程, 公告. */
const OF_BODY = /^(?:第[一二三四五六七八九十\d]{1,4}次会议|公告|决[定议])/;

/** A reading of the entry with an author in it, best first. */
function* withAuthor(text: string): Generator<{ title: string; author: string; sure: boolean }> {
  const parts = text
    .split(LEADER)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length >= 2) {
    const last = parts.at(-1)!;
    if (readByline(last) || readNames(last, 'sure'))
      yield { title: parts.slice(0, -1).join(' '), author: last, sure: true };
    if (readByline(parts[0]!)) yield { title: parts.slice(1).join(' '), author: parts[0]!, sure: true };
    // Behind a leader stands an author, of whatever name, if the title is printed in the body.
    if (last.length <= 24) yield { title: parts.slice(0, -1).join(' '), author: last, sure: false };
  }
  const slash = /^(.*[^\s/／|｜丨])\s*[/／|｜丨]\s*([^/／|｜丨]+)$/.exec(text);
  if (slash) {
    if (readNames(slash[2]!, 'sure')) yield { title: slash[1]!, author: slash[2]!, sure: true };
    else if (readNames(slash[1]!, 'sure')) yield { title: slash[2]!, author: slash[1]!, sure: true };
  }
  const bracket = /^(.*\S)\s*[（(]([^（()）]+)[）)]$/.exec(text);
  if (bracket && readNames(bracket[2]!, 'sure'))
    yield { title: bracket[1]!, author: bracket[2]!, sure: true };
  const sign = /^(.*\S)\s*[□■◆◇●○▲△◎★☆]\s*([^□■◆◇●○▲△◎★☆]+)$/.exec(text);
  if (sign && readNames(sign[2]!, 'sure')) yield { title: sign[1]!, author: sign[2]!, sure: true };
  const colon = /^([^：:]{2,40})[:：]\s*(\S.+)$/.exec(text);
  if (colon && (readByline(colon[1]!)?.strength ?? 0) >= 2)
    yield { title: colon[2]!, author: colon[1]!, sure: false };
  const chunks = text.split(/\s+/);
  for (let k = 1; k < chunks.length; k++) {
    const tail = chunks.slice(k).join(' ');
    const byline = readByline(tail);
    if (byline) yield { title: chunks.slice(0, k).join(' '), author: tail, sure: byline.strength >= 2 };
  }
  for (let k = chunks.length - 1; k >= 1; k--) {
    const head = chunks.slice(0, k).join(' ');
    if ((readByline(head)?.strength ?? 0) >= 2 && !OF_BODY.test(chunks[k]!))
      yield { title: chunks.slice(k).join(' '), author: head, sure: false };
  }
}

/** `《标题》` set in book marks as a whole is the title in them only if the article's title has none. */
function clean(title: string): string {
  return title
    .replace(/^[·•●■◆◇○▪▲△★☆◎*\s]+/, '')
    .replace(/[\s·•…]+$/, '')
    .replace(/\s+/g, ' ');
}

/**
 * Splits an entry (page number taken off, lines joined by spaces) into column, title, subtitle and author.
 * Where several readings are possible, the one whose title is printed over an article wins.
 */
export function splitEntry(text: string, isTitle: IsTitle, hasAuthor: boolean): EntryParts {
  const whole = clean(withoutLeader(text));
  const finish = (title: string, author: string | null): EntryParts => {
    const lead = isTitle(title) ? null : splitLeadingColumn(title);
    const rest = lead ? clean(lead.rest) : title;
    const { title: main, subtitle } = splitSubtitle(rest);
    return { column: lead?.column ?? null, title: main, subtitle, author };
  };
  if (hasAuthor) return finish(whole, null);
  const readings = [...withAuthor(whole)].map((reading) => ({ ...reading, title: clean(reading.title) }));
  const proven = readings.find(({ title }) => isTitle(title) || isTitle(finish(title, null).title));
  const chosen =
    proven ??
    (isTitle(whole) || isTitle(finish(whole, null).title) ? undefined : readings.find(({ sure }) => sure));
  return chosen ? finish(chosen.title, chosen.author.trim()) : finish(whole, null);
}
