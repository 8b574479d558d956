import { isPersonName } from '../../structure/authors/names.js';
import { speechVerbs } from '../quotes/verbs.js';
import { isWeakName } from './lexicon.js';
import type { Person } from './person.js';

/** Persons told by what they say alone: a clause that is 张晓明|说. Names of two characters are not told so. */
export function spokenIn(view: string): Person[] {
  const found: Person[] = [];
  for (const { start } of speechVerbs(view)) {
    const name = view.slice(Math.max(0, start - 3), start);
    if (
      name.length < 3 ||
      !isPersonName(name) ||
      isWeakName(name) ||
      /[们者人家员常边地又还也的会及等]$/u.test(name)
    )
      continue;
    if (/[\u3400-\u9fff]/u.test(view.charAt(start - 4))) continue;
    found.push({ start: start - 3, end: start, name, post: null, organization: null, evidence: 'speech' });
  }
  return found;
}
