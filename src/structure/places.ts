import type { Journal, Place } from '../model/issue.js';
import type { BylineAuthor } from './authors/byline.js';

/** The division whose journal this is. */
export function journalPlace(_journal: Omit<Journal, 'place'>): Place | null {
  return null;
}

/** The division an author belongs to. */
export function authorPlace(_author: BylineAuthor, _home: string | null): Place | null {
  return null;
}
