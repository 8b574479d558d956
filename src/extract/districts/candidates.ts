import {
  type DivisionHit,
  rivalsOf,
  scan,
  type Township,
  townshipsOf,
  trapAt,
  unitBelongsToNext,
} from '../../gazetteer/index.js';
import type { Candidate, Refused } from './types.js';

/** The names in a view: those to be judged, and those that a longer word refuses. */
export interface Candidates {
  open: readonly Candidate[];
  refused: readonly Refused[];
}

const GENERIC = /^(?:街道(?!路)|地区(?=办事处)|镇|乡)/u;
/** What a stem and a generic word make up that is a word of its own: 新城镇建设, 中心镇. */
const NO_TOWNSHIP =
  /^(?:新城|小城|大城|古城|老城|中心|新型城|家|故|全|各|城|重点|特色|建制|中心城)(?:镇|乡|街道)$/u;

/**
 * All runs of a view that read as names, by start, the longer first; they may overlap: what a longest-first scan finds, the
 * names that begin inside those and end beyond, and townships of the home province under names of any generic word or none.
 */
export function candidatesOf(view: string, home: string | undefined): Candidates {
  const found: Candidate[] = [];
  const add = ({ start, end, text, form, divisions, townships }: DivisionHit) => {
    if (divisions.length > 0) found.push({ start, end, text, form, divisions, townships: [] });
    if (townships.length > 0 && !/地区$/u.test(text))
      found.push({ start, end, text, form: 'full', divisions: [], townships });
  };
  for (const hit of scan(view)) {
    add(hit);
    // What stands in full is hardly ever crossed by another name.
    if (hit.form !== 'full' || hit.end - hit.start < 4) for (const rival of rivalsOf(view, hit)) add(rival);
  }
  if (home !== undefined) found.push(...townshipsIn(view, home));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Candidate[] = [];
  const refused: Refused[] = [];
  const parents = new Map<number, string>();
  for (const { form, end, divisions } of found)
    if (form === 'full' && divisions.length === 1)
      parents.set(end, divisions[0]!.code.replace(/(?:00)+$/, ''));
  for (const candidate of found) {
    // 湖北省|公安县: behind what it is part of a full name is one, whatever word crosses it.
    const parent = candidate.form === 'full' ? parents.get(candidate.start) : undefined;
    const behind = parent !== undefined && candidate.divisions.some(({ code }) => code.startsWith(parent));
    const context = behind ? null : trapContext(view, candidate);
    if (context === null) open.push(candidate);
    else refused.push({ candidate, reason: `trap:${context}` });
  }
  return { open, refused };
}

/** The longer word in which a name is none: 人大理 of 人大理论. Null where there is none. */
function trapContext(view: string, { start, end, form, divisions }: Candidate): string | null {
  const context = trapAt(view, start, end)?.context;
  if (context) return context;
  // What is no place without its generic word is none with it, if the word began before it: 沿海|城市.
  const short = form === 'full' ? divisions.find((division) => division.short !== null)?.short : null;
  const inside = short ? trapAt(view, start, start + short.length)?.context : null;
  const before = inside ? inside.indexOf(short!) : 0;
  return before > 0 && view.startsWith(inside!, start - before) ? inside! : null;
}

function townshipsIn(view: string, home: string): Candidate[] {
  const towns = townshipsOf(home);
  if (towns === null) return [];
  const found: Candidate[] = [];
  const whole = new Set<number>();
  const named = (values: readonly number[]): Township[] => values.map((value) => towns.list[value]!);
  for (let at = towns.names.next(view, 0); at !== -1; at = towns.names.next(view, at + 1)) {
    const hit = towns.names.longestAt(view, at);
    if (hit === null || view.endsWith('地区', hit.end)) continue;
    const text = view.slice(hit.start, hit.end);
    if (!takesGeneric(view, text, hit.end)) continue;
    found.push({ start: at, end: hit.end, text, form: 'full', divisions: [], townships: named(hit.values) });
    whole.add(at);
  }
  const stems = towns.stems();
  for (let at = stems.next(view, 0); at !== -1; at = stems.next(view, at + 1)) {
    const hit = stems.longestAt(view, at);
    if (hit === null) continue;
    const townships = named(hit.values);
    const generic = GENERIC.exec(view.slice(hit.end, hit.end + 5))?.[0] ?? '';
    const end = hit.end + generic.length;
    const text = view.slice(at, end);
    if (generic === '') found.push({ start: at, end, text, form: 'short', divisions: [], townships });
    else if (
      takesGeneric(view, text, end) &&
      !whole.has(at) &&
      !/(?:[城村集小古重乡]镇|[城家下回返还]乡)$/u.test(text)
    )
      found.push({ start: at, end, text, form: 'full', divisions: [], townships });
  }
  return found;
}

function takesGeneric(view: string, text: string, end: number): boolean {
  return !NO_TOWNSHIP.test(text) && !unitBelongsToNext(view, end);
}
