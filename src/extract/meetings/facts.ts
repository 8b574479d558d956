/** What is known of meetings beside the text: when congresses met. */
import { dataRows, once } from '../../text/lexicon.js';
import { ordinal } from './numbers.js';

const file = (name: string) => dataRows(new URL(`./data/${name}.tsv`, import.meta.url));
const years = (words: string | undefined) => (words ? words.split(' ').map(Number) : []);

const party = once(
  () =>
    new Map(
      file('party').map(([term, day = '', plenary]) => [Number(term), { day, plenary: years(plenary) }]),
    ),
);
const sessions = once(
  () => new Map(file('sessions').map(([code, term, known]) => [`${code}-${term}`, years(known)])),
);
const terms = once(() => new Map(file('terms').map(([code = '', term]) => [code, Number(term)])));

const PARTY_CONGRESS = /^第?([一二三四五六七八九十]{1,3})(?:大|次全国代表大会)(?:召开)?$/;

/** The first day of a national congress of the party by its name (十八大, 第十八次全国代表大会), as exact as it is set down; null for others. */
export function partyCongressDay(name: string): string | null {
  const number = PARTY_CONGRESS.exec(name)?.[1];
  const term = number === undefined ? null : ordinal(number);
  return term === null ? null : (party().get(term)?.day ?? null);
}

/** Year of a national congress of the party. */
export function partyCongressYear(term: number): number | null {
  const day = party().get(term)?.day;
  return day === undefined ? null : Number(day.slice(0, 4));
}

/** Year of a plenary session of a central committee: the sixth of the 19th → 2021. */
export function plenaryYear(term: number, session: number): number | null {
  return party().get(term)?.plenary[session - 1] ?? null;
}

/** Provincial terms began every five years up to 2023, and in January since 2003. */
const LAST_TERM = 2023;
const FIRST_TERM = 2003;

/** Year of a congress's session where that is known; `code` is that of its division, null for the national one. */
export function sessionYear(code: string | null, term: number, session: number): number | null {
  const known = sessions().get(`${code ?? '000000'}-${term}`)?.[session - 1];
  if (known !== undefined) return known;
  const last = code === null ? undefined : terms().get(code);
  if (last === undefined || session !== 1 || term > last) return null;
  const year = LAST_TERM - 5 * (last - term);
  return year >= FIRST_TERM ? year : null;
}

/** The year in which the provincial term of a year began; null for years whose terms are not known, and for divisions of other levels. */
export function provincialTermStart(code: string, year: number): number | null {
  if (!terms().has(code) || year < FIRST_TERM || year >= LAST_TERM + 5) return null;
  return year - ((year - FIRST_TERM) % 5);
}
