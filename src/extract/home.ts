/** The division an article speaks for, by what its head says. */
import { type ResolveOptions, resolvePlace, scan, trapAt } from '../gazetteer/index.js';
import type { Article, Place } from '../model/issue.js';

/** The first division that an article's title or subtitle names in full. */
export function divisionOfTitle(article: Article, options: ResolveOptions): Place | null {
  const text = `${article.title}\n${article.subtitle ?? ''}`;
  for (const hit of scan(text)) {
    if (hit.form !== 'full' || trapAt(text, hit.start, hit.end) !== null) continue;
    const place = resolvePlace(hit.text, options);
    if (place !== null) return { name: place.name, code: place.code };
  }
  return null;
}
