import { type Division, findDivisionPrefix, lineage } from '../../gazetteer/index.js';
import { type Genre, genreOf } from './lexicon.js';

const STATE = '中华人民共和国';
const NOTE = /[（(]([^（）()]{1,30})[）)]$/u;
const DRAFT =
  /(?:(?:修订|修正|修改)?草案(?:修改稿|表决稿|建议表决稿|[一二三四]次审议稿|[一二三四]审稿|征求意见稿|修改[一二三]稿)?|(?:征求意见|送审|审议|讨论|审查|表决|建议|修改)稿|初稿)$/u;
const REVISED = /^(?:\d{4}年)?(?:修订|修正|修改)(?:本|版)?$/u;

/** A title taken apart. */
export interface Title {
  /** As printed, without 《》 and white space. */
  name: string;
  /** Without notes of its state (草案, 修订): what the document will be called. */
  full: string;
  /** `full` without trailing notes in parentheses (试行, 2021—2025年). */
  plain: string;
  /** The division it begins with, the lowest of a chain, and the rest of `plain` behind it. */
  place: Division | null;
  rest: string;
  /** Begins with 中华人民共和国; `rest` is what follows. */
  state: boolean;
  genre: Genre | null;
  draft: boolean;
  revised: boolean;
}

const WIDE: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** White space inside a title is left from broken lines, except between Latin words; marks are full-width in titles. */
function tidy(name: string): string {
  return name.replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/gu, '').replace(/[(),;:?!]/gu, (mark) => WIDE[mark]!);
}

/**
 * Takes a title apart.
 * @param home code of the division the text comes from; its short names are understood at the beginning of a title
 */
export function parseTitle(printed: string, home?: string): Title {
  const name = tidy(printed);
  let full = name;
  let draft = false;
  let revised = false;
  const notes: string[] = [];
  for (;;) {
    const note = full.endsWith('）') ? NOTE.exec(full) : null;
    if (note === null) {
      const bare = DRAFT.exec(full);
      if (bare === null || bare[0].length === full.length) break;
      draft = true;
      full = full.slice(0, bare.index);
      continue;
    }
    full = full.slice(0, note.index);
    if (DRAFT.test(note[1]!)) draft = true;
    else if (REVISED.test(note[1]!)) revised = true;
    else notes.unshift(note[0]);
  }
  const plain = full;
  const state = plain.startsWith(STATE) && plain.length > STATE.length;
  const { place, end } = state ? { place: null, end: STATE.length } : leadingPlace(plain, home);
  const rest = plain.slice(end);
  return {
    name,
    full: plain + notes.join(''),
    plain,
    place,
    rest,
    state,
    genre: genreOf(plain),
    draft,
    revised,
  };
}

/** The division that a title begins with, through a chain (云南省大理白族自治州…). */
function leadingPlace(title: string, home: string | undefined): { place: Division | null; end: number } {
  let place: Division | null = null;
  let end = 0;
  for (;;) {
    const hit = findDivisionPrefix(title, end);
    if (hit === null || hit.end >= title.length - 1) break;
    const above: Division | null = place;
    let fitting = hit.divisions;
    if (above !== null) {
      fitting =
        hit.form === 'short' ? [] : fitting.filter((one) => lineage(one.code).slice(1).includes(above.code));
    } else if (hit.form === 'short')
      fitting = fitting.filter(
        (one) => one.level === 'province' || (one.level === 'prefecture' && isNear(one, home)),
      );
    if (fitting.length === 0) break;
    place = fitting.find((one) => isNear(one, home)) ?? fitting[0]!;
    end = hit.end;
  }
  return { place, end };
}

/** True for the home division and those above it and beside it in its province. */
function isNear(division: Division, home: string | undefined): boolean {
  return home !== undefined && division.code.slice(0, 2) === home.slice(0, 2);
}
