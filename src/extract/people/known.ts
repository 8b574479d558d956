import type { Found } from '../organizations/index.js';
import { Taken } from './apart.js';
import { postEndingAt } from './lexicon.js';
import { officeBehind, organizationBefore } from './office.js';
import type { Person } from './person.js';

/** What an article has told of a person. */
export interface Known {
  post: string | null;
  organization: string | null;
}

/** Each name is looked for by itself: no more than these, so that a list of all a province's names takes no time. */
const MOST = 500;
const HAN = /[\u3400-\u9fff]/u;

/** Further mentions of persons that are known; a name of two characters only where no character touches it. */
export function knownIn(
  view: string,
  known: ReadonlyMap<string, Known>,
  taken: readonly Person[],
  bodies: Found,
): Person[] {
  const found: Person[] = [];
  const occupied = new Taken(view.length);
  for (const person of taken) occupied.take(person);
  for (const name of [...known.keys()].slice(0, MOST)) {
    for (let at = view.indexOf(name); at !== -1; at = view.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (name.length === 2 && (HAN.test(view.charAt(at - 1)) || HAN.test(view.charAt(end)))) continue;
      if (!occupied.take({ start: at, end })) continue;
      const post = postEndingAt(view, at);
      if (post === '') {
        const office = officeBehind(view, end, bodies) ?? { post: null, organization: null };
        found.push({ start: at, end, name, ...office, evidence: office.post === null ? 'known' : 'post' });
        continue;
      }
      const organization = organizationBefore(view, at - post.length, bodies);
      found.push({ start: at, end, name, post, organization, evidence: 'post' });
    }
  }
  return found;
}
