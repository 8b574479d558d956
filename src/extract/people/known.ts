import type { Found } from '../organizations/index.js';
import { postEndingAt } from './lexicon.js';
import { officeBehind, organizationBefore } from './office.js';
import type { Person } from './person.js';

/** What an article has told of a person. */
export interface Known {
  post: string | null;
  organization: string | null;
}

const HAN = /[\u3400-\u9fff]/u;

/** Further mentions of persons that are known; a name of two characters only where no character touches it. */
export function knownIn(
  view: string,
  known: ReadonlyMap<string, Known>,
  taken: readonly Person[],
  bodies: Found,
): Person[] {
  const found: Person[] = [];
  for (const name of known.keys()) {
    for (let at = view.indexOf(name); at !== -1; at = view.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (name.length === 2 && (HAN.test(view.charAt(at - 1)) || HAN.test(view.charAt(end)))) continue;
      if (taken.some((one) => one.start < end && at < one.end)) continue;
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
