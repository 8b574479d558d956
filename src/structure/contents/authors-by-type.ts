/** Authors of a contents page that are told by their typeface: they are set in another one than the titles, over several lines too. */
import { titleKey } from '../heads/title-index.js';
import type { Row } from '../rows.js';
import type { Entry } from './entries.js';
import { pageFirst, pageLast } from './page-token.js';
import { AUTHORS_SHARE, commonest, fontOf, LEAST_AUTHORS } from './typefaces.js';

/** The words of a row without its page number. */
function wordsOf(row: Row): string {
  return (pageLast(row.view)?.rest ?? pageFirst(row.view)?.rest ?? row.view).trim();
}

/** The offset in `text` behind which so many characters of its key stand; -1 where no offset parts it so. */
function cutBefore(text: string, keyLength: number): number {
  const whole = titleKey(text).length;
  for (let at = text.length; at >= 0; at--) {
    const rest = whole - titleKey(text.slice(0, at)).length;
    if (rest === keyLength) return at;
    if (rest > keyLength) return -1;
  }
  return -1;
}

/** The entry with the end of what was read as its title as the beginning of its author. */
function withAuthor(entry: Entry, author: string): Entry {
  const whole = titleKey(author);
  const known = titleKey(entry.author ?? '');
  if (whole.length <= known.length || !titleKey(entry.title + (entry.author ?? '')).endsWith(whole))
    return entry;
  const at = cutBefore(entry.title, whole.length - known.length);
  if (at <= 0 || entry.printed.title.length !== entry.title.length) return entry;
  const cut = <T extends { title: string; author: string | null }>(part: T): T => ({
    ...part,
    title: part.title.slice(0, at).trim(),
    author: `${part.title.slice(at).trim()} ${part.author ?? ''}`.trim(),
  });
  return { ...cut(entry), printed: cut(entry.printed) };
}

/** Gives the entries the authors that their typeface tells. `rows` are those of the text. */
export function withAuthorsByType(entries: readonly Entry[], rows: readonly Row[]): Entry[] {
  const own = entries.filter((entry) => !entry.cover && entry.subtitle === null);
  const title = commonest(own.map(({ from }) => fontOf(rows[from])));
  const last = commonest(
    own
      .filter(({ author, from }) => author !== null && fontOf(rows[from]) === title.value)
      .map(({ to }) => fontOf(rows[to])),
  );
  if (last.value === title.value || last.count < Math.max(LEAST_AUTHORS, own.length * AUTHORS_SHARE))
    return [...entries];
  return entries.map((entry) => {
    if (entry.cover || entry.subtitle !== null || fontOf(rows[entry.from]) !== title.value) return entry;
    let first = entry.to + 1;
    while (first - 1 > entry.from && fontOf(rows[first - 1]) === last.value) first--;
    const named = rows.slice(first, entry.to + 1);
    return named.length === 0 ? entry : withAuthor(entry, named.map(wordsOf).join(' '));
  });
}
