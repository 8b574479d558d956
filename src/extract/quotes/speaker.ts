import type { QuoteRow } from '../../model/rows.js';
import { dataWords, once } from '../../text/lexicon.js';
import type { Body } from '../organizations/index.js';
import type { Person } from '../people/person.js';
import { lastIn } from './nearest.js';

/** Who speaks, and what he is. */
export type Speaker = Pick<QuoteRow, 'speaker' | 'speakerKind'>;

const groups = once(() => dataWords(new URL('./data/groups.txt', import.meta.url)));
const LONGEST = 7;
/** Who speaks, and where the words for him end. */
export interface Told extends Speaker {
  at: number;
}
const NOBODY: Told = { speaker: null, speakerKind: null, at: -1 };
/** A pronoun between the last name and the verb: it may be somebody else who speaks. */
const PRONOUN = /[他她它我你]们?|大家|有人|有的/u;
/** A name that is spoken to, or spoken of: 对张三|说; or the place of the speech: 在报告中. */
const ADDRESSED = /(?:在|于|以|对|向|跟|和|与|告诉|问|把|被|让|给|请)$/u;

/** The speaker named between `from` and the verb at `to`: the last person, body or group that is not spoken to. */
export function speakerIn(
  view: string,
  from: number,
  to: number,
  people: readonly Person[],
  bodies: readonly Body[],
): Told {
  const free = (start: number) => !ADDRESSED.test(view.slice(Math.max(from, start - 2), start));
  const person = lastIn(people, from, to, ({ start }) => free(start));
  const body = lastIn(bodies, from, to, ({ start }) => free(start));
  const group = groupIn(view, Math.max(from, person?.end ?? 0), to);
  const last = Math.max(person?.end ?? -1, body?.end ?? -1, group?.end ?? -1);
  if (last === -1 || PRONOUN.test(view.slice(last, to).replace(/[对向跟]\S{1,3}$/u, ''))) return NOBODY;
  if (person?.end === last)
    return { speaker: person.name.replace(/\s/gu, ''), speakerKind: 'person', at: last };
  if (body?.end === last)
    return {
      speaker: body.canonical ?? view.slice(body.start, body.end),
      speakerKind: 'organization',
      at: last,
    };
  return { speaker: group!.word, speakerKind: 'group', at: last };
}

/** The last word for a group in a stretch, the longest there; not one that is spoken to. */
function groupIn(view: string, from: number, to: number): { word: string; end: number } | null {
  for (let end = to; end > from; end--) {
    for (let size = Math.min(LONGEST, end - from); size > 1; size--) {
      const word = view.slice(end - size, end);
      if (groups().has(word) && !ADDRESSED.test(view.slice(Math.max(from, end - size - 2), end - size)))
        return { word, end };
    }
  }
  return null;
}
