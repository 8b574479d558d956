import type { QuoteRow } from '../../model/rows.js';
import { sentenceAt } from '../../text/sentences.js';
import type { Extractor } from '../extractor.js';
import { bodiesOf } from '../organizations/index.js';
import { locate, type Passage } from '../passage.js';
import { peopleOf } from '../people/index.js';
import { quotationsIn } from './find.js';
import { reportedIn } from './reported.js';

/** All sentences that a quotation has a part in. */
function sentencesAt({ text, sentences }: Passage, start: number, end: number): string {
  return text.slice(sentenceAt(sentences, start).start, sentenceAt(sentences, end - 1).end);
}

/**
 * What is quoted in “” as somebody's words, with the speaker and the verb of speech where they stand beside it.
 * `include: ['reported']` adds what speakers are reported to have said without “”.
 */
export const quotes: Extractor<QuoteRow> = {
  name: 'quotes',
  extract(issue, passages, { include }) {
    const reported = include?.includes('reported') ?? false;
    const bodies = bodiesOf(issue, passages);
    const people = new Map(peopleOf(issue, passages, bodies).map((one) => [one.passage, one.people]));
    return passages.flatMap((passage, i) => {
      const { view, sentences, text } = passage;
      const named = people.get(passage) ?? [];
      const found = quotationsIn(view, named, bodies[i]!.bodies);
      if (reported) found.push(...reportedIn(view, sentences, named, bodies[i]!.bodies, found));
      found.sort((a, b) => a.start - b.start);
      return found.map(({ start, end, speaker, speakerKind, verb, direct }) => ({
        ...locate(issue, passage, start, end),
        sentence: sentencesAt(passage, start, end),
        quote: direct ? text.slice(start + 1, end - 1) : text.slice(start, end),
        speaker,
        speakerKind,
        verb,
        direct,
      }));
    });
  },
};
