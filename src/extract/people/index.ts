import type { Issue } from '../../model/issue.js';
import type { PersonRow } from '../../model/rows.js';
import type { Extractor } from '../extractor.js';
import { byArticle } from '../grouping.js';
import { bodiesOf, type Found } from '../organizations/index.js';
import { locate, type Passage } from '../passage.js';
import { apart } from './apart.js';
import { bylinesOf } from './bylines.js';
import { type Known, knownIn } from './known.js';
import { labelledIn, signedIn } from './labelled.js';
import type { Person } from './person.js';
import { postedIn } from './posted.js';
import { spokenIn } from './spoken.js';

/** The persons of a passage, and where it stands. */
export interface PeopleOf {
  passage: Passage;
  people: Person[];
}

/** Persons that a passage itself tells. */
function toldIn(
  view: string,
  bodies: Found,
  carried: string | null,
): { people: Person[]; carried: string | null } {
  const labelled = labelledIn(view, carried);
  const people = apart(
    [...labelled.people, ...postedIn(view, bodies), ...signedIn(view), ...spokenIn(view)],
    view.length,
  );
  return { people, carried: labelled.carried };
}

function remember(known: Map<string, Known>, { name, post, organization }: Person): void {
  const before = known.get(name);
  if (before === undefined || post !== null) known.set(name, { post, organization });
}

/** The persons of each passage of an issue; bylines come before the article's blocks. */
export function peopleOf(
  issue: Issue,
  passages: readonly Passage[],
  bodies: readonly Found[] = bodiesOf(issue, passages),
): PeopleOf[] {
  const all: PeopleOf[] = [];
  const staff = [...issue.journal.staff.flatMap(({ names }) => names)].filter((name) => name.length > 2);
  let index = 0;
  for (const group of byArticle(passages)) {
    const known = new Map<string, Known>(staff.map((name) => [name, { post: null, organization: null }]));
    const { article } = group[0]!;
    for (const { passage, person } of article === null ? [] : bylinesOf(issue, article)) {
      all.push({ passage, people: [person] });
      remember(known, person);
    }
    let carried: string | null = null;
    const told: (PeopleOf & { bodies: Found })[] = [];
    for (const passage of group) {
      const found = bodies[index++]!;
      const here = toldIn(passage.view, found, carried);
      ({ carried } = here);
      for (const person of here.people)
        if (!known.has(person.name)) remember(known, { ...person, post: null, organization: null });
      told.push({ passage, people: here.people, bodies: found });
    }
    for (const { passage, people, bodies: named } of told) {
      const mentions = apart(
        [...people, ...knownIn(passage.view, known, people, named)],
        passage.view.length,
      ).map((person) => {
        if (person.post !== null) remember(known, person);
        const of = known.get(person.name);
        // A post given earlier in the article holds until another is given.
        return person.post !== null || of === undefined ? person : { ...person, ...of };
      });
      all.push({ passage, people: mentions });
    }
  }
  return all;
}

/** Persons with their posts and bodies, where a post, a verb of speech, a label, a signature or a byline tells them. */
export const people: Extractor<PersonRow> = {
  name: 'people',
  extract(issue, passages) {
    return peopleOf(issue, passages).flatMap(({ passage, people: found }) =>
      found.map(({ start, end, name, post, organization, evidence }) => ({
        ...locate(issue, passage, start, end),
        name: name.replace(/\s+/gu, ''),
        post,
        organization,
        evidence,
      })),
    );
  },
};
