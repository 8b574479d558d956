import { divisionByCode, divisionsNamed, lineage } from './lookup.js';
import { divisionNames } from './names.js';
import { divisionAt } from './rows.js';
import { townshipsOf } from './townships.js';
import type { Division, Place } from './types.js';
import { inForce } from './validity.js';

export interface ResolveOptions {
  /** Code of the division the text is about or comes from: its own names are meant first. */
  home?: string | undefined;
  /** Date of the text: divisions in force then are preferred. */
  date?: string | undefined;
}

/**
 * The place that a name means: long or short form (海淀区, 海淀, 恩施州), or a chain from the top down
 * (江苏省南通市通州区, 上海虹桥街道). Null for an unknown name and where several places remain possible.
 */
export function resolvePlace(name: string, options: ResolveOptions = {}): Place | null {
  const whole = preferred(exactly(name, divisionsNamed(name), options.home), options);
  if (whole !== null) return placeOf(whole);
  return resolveChain(name, null, options)?.place ?? null;
}

/**
 * Where some of the divisions bear the name in full, only those: 吴县 is not the later 吴县市. But of an autonomous county at home and a
 * county of another province the one at home is meant: 东乡县 in 甘肃 is 东乡族自治县.
 */
export function exactly(
  name: string,
  divisions: readonly Division[],
  home: string | undefined,
): readonly Division[] {
  const full = divisions.filter((division) => division.name === name);
  if (full.length === 0) return divisions;
  const province = home?.slice(0, 2);
  if (province === undefined || full.some(({ code }) => code.startsWith(province))) return full;
  const called = /[县旗州]$/.test(name)
    ? divisions.filter(({ code, until }) => code.startsWith(province) && until === null)
    : [];
  return called.length > 0 ? called : full;
}

/** A place and the code of its division or, for a township, of its county. */
interface Reading {
  place: Place;
  within: string;
}

/** A reading of the whole of a chain, the longest name first at each step, below the division `above`. */
function resolveChain(name: string, above: Division | null, options: ResolveOptions): Reading | null {
  const below = above === null ? options : { ...options, home: above.code };
  for (const hit of divisionNames().allAt(name, 0)) {
    const named = name.slice(0, hit.end);
    const candidates = exactly(named, hit.values.map(divisionAt), below.home).filter(
      (division) => above === null || (division.code !== above.code && isWithin(division, above.code)),
    );
    const head = preferred(candidates, below);
    if (head === null) continue;
    if (hit.end === name.length) return { place: placeOf(head), within: head.code };
    const reading = resolveChain(name.slice(hit.end), head, options);
    if (reading !== null) return reading;
  }
  return above === null ? null : townshipIn(name, above);
}

/** The one township of this name in a division, under its full or short name. */
function townshipIn(name: string, above: Division): Reading | null {
  const townships = townshipsOf(above.code);
  if (townships === null) return null;
  const named = townships.list.filter((township) => township.name === name || township.short === name);
  const inside = named.filter((township) => lineage(township.parent).includes(above.code));
  const full = inside.filter((township) => township.name === name);
  const left = full.length > 0 ? full : inside;
  if (left.length !== 1) return null;
  return { place: { name: left[0]!.name, code: null, level: 'township' }, within: left[0]!.parent };
}

/** Of several divisions of one name, the one that is meant; null where that cannot be told. */
export function preferred(candidates: readonly Division[], options: ResolveOptions = {}): Division | null {
  let left = inUse(candidates, options.date);
  if (options.home !== undefined) left = nearest(left, options.home);
  if (left.length > 1) {
    const provinces = left.filter((division) => division.level === 'province');
    if (provinces.length === 1) return provinces[0]!;
    // A city and the county or district of its name in it: the bare name is the city's.
    const top = left.find((division) => left.every((other) => isWithin(other, division.code)));
    if (top !== undefined) return top;
  }
  return left.length === 1 ? left[0]! : null;
}

/** Those in force on the date, else those in force today, else all of them. */
function inUse(candidates: readonly Division[], date: string | undefined): readonly Division[] {
  if (date !== undefined) {
    const then = candidates.filter((division) => inForce(division, date));
    // In the year of a change old and new are both in force: the later of the two is meant.
    const lasting = then.filter((division) => division.until === null || division.until > date.slice(0, 4));
    if (lasting.length > 0) return lasting;
    if (then.length > 0) return then;
  }
  const present = candidates.filter((division) => division.until === null);
  if (present.length > 0) return present;
  const last = candidates
    .map((division) => division.until)
    .sort()
    .at(-1);
  return candidates.filter((division) => division.until === last);
}

/** Those that share the most of the way down from the province with the home division. */
function nearest(candidates: readonly Division[], home: string): readonly Division[] {
  const way = lineage(home);
  const above = candidates.filter((division) => way.includes(division.code));
  if (above.length > 0) return above.slice(0, 1);
  let best: Division[] = [];
  let most = 0;
  for (const division of candidates) {
    const shared = lineage(division.code).filter((code) => way.includes(code)).length;
    if (shared > most) [best, most] = [[], shared];
    if (shared === most) best.push(division);
  }
  return most === 0 ? candidates : best;
}

function isWithin(division: Division, code: string): boolean {
  return division.code === code || division.parent === code || lineage(division.code).includes(code);
}

function placeOf(division: Division): Place {
  return { name: division.name, code: division.code, level: division.level };
}

/** The place of a code; null for an unknown one. */
export function placeOfCode(code: string): Place | null {
  const division = divisionByCode(code);
  return division === null ? null : placeOf(division);
}
