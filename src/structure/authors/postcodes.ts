/** Authors of scholarly journals with where they work and its postcode: 某大学法学院，江苏 南京 210000 张三, or the name first. */
import type { BylineAuthor } from './byline.js';
import { isPersonName } from './names.js';
import { isAffiliation } from './organizations.js';

const POSTCODE = /(?<!\d)\d{6}(?!\d)/;
const SEPARATORS = /^[\s、，,；;]+/;
const TOKEN = /^[^\s、，,；;]+/;
/** Names that one affiliation stands for. */
const MOST_NAMES = 6;

/** The names that a text begins with, and what follows them. */
function namesBefore(text: string): { names: string[]; rest: string } {
  const names: string[] = [];
  let rest = text.replace(SEPARATORS, '');
  while (names.length < MOST_NAMES) {
    const token = TOKEN.exec(rest)?.[0];
    if (!token || !isPersonName(token, 'likely')) break;
    names.push(token);
    rest = rest.slice(token.length).replace(SEPARATORS, '');
  }
  return { names, rest: rest.trim() };
}

/** The body of an affiliation, without the place that stands behind it; null where it is none. */
function bodyOf(text: string): string | null {
  const body = text.split(/[,，]/)[0]!.trim();
  return isAffiliation(body) || isAffiliation(body.replace(/\s+/g, '')) ? body : null;
}

/** Reads a line that is nothing but names and affiliations with postcodes, in either order; null where it is not. */
export function readWithPostcodes(text: string): BylineAuthor[] | null {
  const pieces = text.split(POSTCODE);
  if (pieces.length < 2) return null;
  const parts = pieces.map(namesBefore);
  const last = parts.length - 1;
  if (parts[last]!.rest !== '') return null;
  const nameFirst = parts[0]!.names.length > 0;
  const authors: BylineAuthor[] = [];
  for (let i = 0; i < last; i++) {
    const affiliation = bodyOf(parts[i]!.rest);
    const { names } = parts[nameFirst ? i : i + 1]!;
    if (affiliation === null || names.length === 0) return null;
    for (const name of names) authors.push({ name, kind: 'person', affiliation });
  }
  return nameFirst && parts[last]!.names.length > 0 ? null : authors;
}
