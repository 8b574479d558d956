import type { QuoteRow } from '../../model/rows.js';
import { sentenceAt } from '../../text/sentences.js';
import type { Extractor } from '../extractor.js';
import { bodiesOf } from '../organizations/index.js';
import { locate, type Passage } from '../passage.js';
import { peopleOf } from '../people/index.js';
import { quotationsIn } from './find.js';

/** All sentences that a quotation has a part in. */
function sentencesAt({ text, sentences }: Passage, start: number, end: number): string {
  return text.slice(sentenceAt(sentences, start).start, sentenceAt(sentences, end - 1).end);
}

/** What is quoted in “” as somebody's words, with the speaker and the verb of speech where they stand beside it. */
export const quotes: Extractor<QuoteRow> = {
  name: 'quotes',
  extract(issue, passages) {
    const bodies = bodiesOf(issue, passages);
    const people = new Map(peopleOf(issue, passages, bodies).map((one) => [one.passage, one.people]));
    return passages.flatMap((passage, i) =>
      quotationsIn(passage.view, people.get(passage) ?? [], bodies[i]!.bodies).map(
        ({ start, end, speaker, speakerKind, verb }) => ({
          ...locate(issue, passage, start, end),
          sentence: sentencesAt(passage, start, end),
          quote: passage.text.slice(start + 1, end - 1),
          speaker,
          speakerKind,
          verb,
        }),
      ),
    );
  },
};
