import { dataRows, once } from '../../text/lexicon.js';
import { partyCongressDay } from '../meetings/facts.js';

const events = once(
  () =>
    new Map(
      dataRows(new URL('./data/events.tsv', import.meta.url)).map(([word = '', day = '']) => [word, day]),
    ),
);

/** The first day of an event that time is counted from: 新中国成立 → 1949-10-01, 十八大 → 2012-11-08; null for others. */
export function eventDay(words: string): string | null {
  const day = events().get(words) ?? partyCongressDay(words);
  if (day === null || day === undefined) return null;
  return day.length === 7 ? `${day}-01` : day;
}
