/** The division an article speaks for, by what its head says. */
import { type ResolveOptions, resolvePlace, scan, trapAt } from '../gazetteer/index.js';
import type { Article, Place } from '../model/issue.js';
import type { Passage } from './passage.js';

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

/** The division of a text whose beginning names it by a chain of short names, as reports from a place do: 浙江安吉. */
export function divisionOfDateline(passages: readonly Passage[], options: ResolveOptions): Place | null {
  for (const { view } of passages.slice(0, 3)) {
    const hits = scan(view.slice(0, 400));
    const at = hits.findIndex(
      (hit, i) => hits[i + 1]?.start === hit.end && hit.divisions.some(({ level }) => level === 'province'),
    );
    if (at === -1) continue;
    let last = at + 1;
    while (hits[last + 1]?.start === hits[last]!.end) last++;
    const place = resolvePlace(view.slice(hits[at]!.start, hits[last]!.end), options);
    if (place !== null) return { name: place.name, code: place.code };
  }
  return null;
}
