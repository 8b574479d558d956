/** Which rows of a head name its authors, with what the contents page says of them. */
import type { Layout } from '../../model/line.js';
import { fold } from '../../text/fold.js';
import { type BylineAuthor, readByline, readNames, withoutBullet } from '../authors/byline.js';
import { isAffiliation, isRankedOrganization } from '../authors/organizations.js';
import { isWrapped } from '../body/text.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { isSameSize, SAME_SIZE } from '../type.js';
import { isDateNote, opensDateNote } from './notes.js';
import { likeness, titleKey } from './title-index.js';

/** What is known of the article from the contents page. */
export interface Expected {
  author: string | null;
  subtitle: string | null;
  column: string | null;
}

/** Where the authors above work, in brackets. */
export const AFFILIATION_NOTE =
  /^[（([](?=.*[）)\]]$).*(?:大学|学院|党校|研究|委员会|人大|法院|检察院|\d{6}|中心|局|院)./;

/** `标题（张三）`: a title with its author in brackets on the same line. */
export function splitTitleAuthor(title: string): { title: string; authors: BylineAuthor[] } | null {
  const match = /^(.*[^\s（(])\s*[（(]([^（()）]{2,40})[）)]$/.exec(fold(title));
  const names = match ? readNames(match[2]!, 'likely') : null;
  if (
    !match ||
    !names ||
    names.some((author) => author.kind === 'organization' && !isRankedOrganization(author.name))
  )
    return null;
  return { title: title.slice(0, match[1]!.length), authors: names };
}

/** Is the row the author whom the contents page names, and nothing else? */
export function isExpected(row: Row, expected: Expected | null): boolean {
  return expected?.author != null && titleKey(row.view) === titleKey(expected.author);
}

/** Does the row name the author that the contents page names? */
export function namesExpected(row: Row, expected: Expected | null): boolean {
  if (!expected?.author || row.key.length > 60) return false;
  const wanted = titleKey(expected.author);
  const found = titleKey(row.view);
  if (found === wanted) return true;
  return (
    found.length >= 2 &&
    wanted.length >= 2 &&
    !endsSentence(row.view) &&
    likeness(wanted, found) >= 0.6 &&
    (readByline(row.view) !== null || found.includes(wanted))
  );
}

/** The authors that the row names; where they are expected, of whatever name. */
export function authorsFrom(
  view: string,
  expected: boolean,
): { authors: BylineAuthor[]; strength: number } | null {
  const byline = readByline(view);
  if (byline) return byline;
  if (!expected) return null;
  const trusted = readNames(view, 'sure');
  return trusted
    ? { authors: trusted, strength: 2 }
    : { authors: [{ name: view.trim(), kind: 'organization', affiliation: null }], strength: 2 };
}

/** The expected author's names broken over two or three lines. */
export function expectedOver(
  rows: readonly Row[],
  from: number,
  end: number,
  expected: Expected | null,
): { authors: BylineAuthor[]; to: number } | null {
  if (!expected?.author) return null;
  const wanted = titleKey(expected.author);
  for (let to = from + 1; to < Math.min(end, from + 3); to++) {
    const parts = rows.slice(from, to + 1);
    if (titleKey(withoutBullet(parts.map((row) => row.view).join(''))) !== wanted) continue;
    const found = authorsFrom(expected.author, true);
    return found && { authors: found.authors, to };
  }
  return null;
}

/** The author whom the contents page names, behind a post or a body and not set off from it. */
export function behindPost(view: string, expected: Expected | null): BylineAuthor[] | null {
  const names = expected?.author ? readNames(expected.author, 'sure') : null;
  const name = names?.length === 1 && names[0]!.kind === 'person' ? names[0]!.name : null;
  if (!name || view.length > 60 || !view.endsWith(name) || endsSentence(view)) return null;
  const before = view.slice(0, -name.length).trim();
  return isAffiliation(before) ? [{ ...names![0]!, affiliation: before }] : null;
}

/** Are the lines in one type? */
function isSameType(a: Layout, b: Layout): boolean {
  return isSameSize(a, b) && a.font === b.font && a.bold === b.bold;
}

/** Is the row, though it may be a body's name, the first line of a paragraph that goes on below it? */
export function opensParagraph(row: Row, next: Row | undefined): boolean {
  return (
    next !== undefined &&
    next.blanks === 0 &&
    row.indent > next.indent &&
    row.indent - next.indent <= 4 &&
    next.key.length >= 12
  );
}

/** A line that goes on in one of so many characters is no line of names. */
const LEAST_PROSE = 12;

/** Is the row the full first line of a paragraph, indented or not? Names do not fill a line and go on at its edge. */
export function opensProse(row: Row, next: Row | undefined): boolean {
  const type = row.line.layout;
  const below = next?.line.layout;
  if (!type || !below || next!.blanks > 0) return false;
  if (!isSameType(type, below)) return false;
  if (type.room > 2 || below.indent >= 2 || type.indent > 6) return false;
  const goesOn = row.key.length >= LEAST_PROSE && next!.key.length >= LEAST_PROSE && !next!.pageBreak;
  return type.indent - below.indent >= 2 || (goesOn && type.indent === below.indent);
}

/** A byline over two lines of one type, the first of which fills its measure. */
export function wrappedByline(
  row: Row,
  next: Row | undefined,
  author: string | null,
): { authors: BylineAuthor[]; strength: number } | null {
  const type = row.line.layout;
  const below = next?.line.layout;
  if (!next || !type || !below || !isWrapped(row) || next.pageBreak || next.blanks > 0) return null;
  if (!isSameType(type, below) || row.key.length + next.key.length > 60 || endsSentence(row.view))
    return null;
  // In the type of the text only a name that the contents page gives tells it from text.
  const apart = type.face || type.bold || Math.abs(type.scale - 1) > SAME_SIZE;
  const named = author !== null && titleKey(row.view + next.view).endsWith(titleKey(author));
  if ((!apart && !named) || isDateNote(row.view) || opensDateNote(row.view)) return null;
  const found = readByline(row.view + next.view);
  return found && found.strength >= 2 && readByline(next.view)?.strength !== 3 ? found : null;
}

/** Gives people without one the affiliation that a bracketed line under the names states. */
export function withAffiliations(authors: BylineAuthor[], note: string): BylineAuthor[] {
  const parts = note
    .slice(1, -1)
    .split(/[;；]/)
    .map((part) =>
      part
        .replace(/^\s*(?:\d+|[①-⑨])\s*[.．、]?\s*/, '')
        .split(/[,，]/)[0]!
        .trim(),
    )
    .filter(Boolean);
  return authors.map((author, i) =>
    author.kind === 'person' && author.affiliation === null
      ? { ...author, affiliation: parts[i] ?? parts.at(-1) ?? null }
      : author,
  );
}
