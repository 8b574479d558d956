import { escapeLine } from '../../../text/safe.js';
import { pagesOf, type Reference } from './reference.js';

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in a BibTeX value: signs that TeX acts on are written out, so that braces always balance. */
export function escapeTex(text: string): string {
  return escapeLine(text)
    .replace(/[\\{}~^]/g, (sign) => SIGNS[sign]!)
    .replace(/(?<!\\)[&%$#_]/g, '\\$&');
}

/** A key of ASCII letters and digits, which every BibTeX takes: `huikan2021-03-a07`, with a number where it was given before. */
export class Keys {
  readonly #given = new Map<string, number>();

  take({ year, issue, id }: Reference): string {
    const article = /a\d+$/u.exec(id)?.[0] ?? 'a';
    const key = ['huikan', year, issue, article].filter((part) => part !== null).join('-');
    const count = (this.#given.get(key) ?? 0) + 1;
    this.#given.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  }
}

function author(writer: Reference['writers'][number]): string {
  // A body in braces of its own is one name, whatever words it has.
  if (writer.kind === 'organization' || writer.family === null) return `{${escapeTex(writer.name)}}`;
  return `${escapeTex(writer.family)}, ${escapeTex(writer.given ?? '')}`;
}

/** A BibTeX entry. Values are in UTF-8, as biber and current BibTeX read them. */
export function bibtex(reference: Reference, key: string): string {
  const fields: (readonly [string, string | number | null])[] = [
    ['author', reference.writers.length === 0 ? null : reference.writers.map(author).join(' and ')],
    ['title', `{${escapeTex(reference.title)}}`],
    ['journal', reference.journal === null ? null : escapeTex(reference.journal)],
    ['year', reference.year],
    ['number', reference.issue],
    ['pages', pagesOf(reference, '--')],
    ['issn', reference.issn === null ? null : escapeTex(reference.issn)],
    ['publisher', reference.publisher === null ? null : escapeTex(reference.publisher)],
    ['keywords', reference.keywords.length === 0 ? null : escapeTex(reference.keywords.join(', '))],
    ['abstract', reference.abstract === null ? null : escapeTex(reference.abstract)],
    ['langid', 'chinese'],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${reference.journal === null ? 'misc' : 'article'}{${key},\n${lines.join('')}}\n\n`;
}
