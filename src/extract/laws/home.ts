import { type Division, divisionByCode, lineage } from '../../gazetteer/index.js';
import type { Article, Issue } from '../../model/issue.js';
import { divisionOfTitle } from '../home.js';

/** Code of the division an article comes from: its author's, else the journal's, else the one its title names. */
export function homeOf(issue: Issue, article: Article | null): string | undefined {
  const author = article?.authors.find(({ place }) => place?.code)?.place?.code;
  const own = author ?? issue.journal.place?.code;
  return own ?? (article === null ? undefined : (divisionOfTitle(article, {})?.code ?? undefined));
}

/** Municipalities: their districts live under the municipality's regulations. */
const MUNICIPALITIES = /^(?:11|12|31|50)/u;

/**
 * The division whose congress made a regulation that a text from `home` names without saying whose it is: of the levels
 * that may legislate the nearest, for counties the province. `word` (省, 市, 州) chooses the level, where the text says so.
 */
export function legislatorFor(home: string | undefined, word?: string): Division | null {
  if (home === undefined) return null;
  const way = lineage(home)
    .map((code) => divisionByCode(code))
    .filter((division): division is Division => division !== null);
  if (word === '省' || word === '自治区') return way.find(({ level }) => level === 'province') ?? null;
  if (word === '市' || word === '州') {
    const named = way.find(({ level, name }) => level !== 'county' && name.endsWith(word));
    if (named !== undefined) return named;
  }
  if (MUNICIPALITIES.test(home)) return way.at(-1) ?? null;
  const own = way[0];
  return own === undefined || own.level !== 'county' ? (own ?? null) : (way.at(-1) ?? null);
}
