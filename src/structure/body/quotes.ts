/** Pull quotes: words of the article in large type between its paragraphs, and short lines in small type under pictures. */
import { numberingOf } from '../numbering.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import type { Candidate } from './word-headings.js';

/** Type so much larger than the running text is set apart from it. */
const LARGER = 1.06;
/** Type from here on is larger than headings mostly are; by so much it is larger than those of the article. */
const LARGE = 1.2;
const OVER_HEADINGS = 0.08;
const LONGEST = 60;
const LEAST = 6;
/** A paragraph is longer than what is quoted of it by so much. */
const LONGER = 8;
/** Type of this size is a title's, of an article that was not found. */
const TITLE = 1.6;

const scaleOf = ({ unit }: Candidate): number =>
  Math.min(...unit.rows.map(({ line }) => (line.layout?.aside === null ? line.layout.scale : 0)));

const isApart = ({ unit }: Candidate): boolean =>
  unit.rows.every(
    ({ line: { layout } }) =>
      layout?.aside === null && (layout.scale >= LARGER || (layout.face && layout.scale > 1)),
  );

/** What is compared: a quotation has marks round it and loses those of the sentence. */
const bare = (view: string): string => view.replace(/[\s“”‘’「」『』。，；：、！？!?,.;:—…]/g, '');

/** Which of the units of an article are pull quotes. */
export function pullQuotes(candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  const numbered = candidates.filter(({ view }) => view.length <= LONGEST && numberingOf(view));
  const largest = Math.max(0, ...numbered.map(scaleOf));
  const large: number[] = [];
  let running: string | null = null;
  for (const [i, one] of candidates.entries()) {
    const { view } = one;
    if (i === 0 || view.length < LEAST || view.length > LONGEST || !isApart(one) || numberingOf(view))
      continue;
    running ??= candidates
      .filter((other) => other.view.length >= LEAST + LONGER && !isApart(other))
      .map((other) => bare(other.view))
      .join('\n');
    const key = bare(view);
    if (key.length >= LEAST && running.includes(key)) found.add(i);
    else if (scaleOf(one) >= Math.max(LARGE, largest + OVER_HEADINGS)) large.push(i);
  }
  // One line alone that is larger than the headings parts nothing: it is no heading.
  const [only, ...others] = large;
  if (only !== undefined && others.length === 0 && scaleOf(candidates[only]!) < TITLE) found.add(only);
  return found;
}

/** Type of captions is at most so large against the running text. */
const SMALL = 0.92;
const LONGEST_CAPTION = 60;
const MOST_ROWS = 3;
/** So many blank lines are the room of a picture; from so many cells on a line stands in the middle. */
const PICTURE = 2;
const CENTRED = 6;

/** Is the unit a line or two in small type where a picture may stand: under a gap, at a column's head, or in the middle? */
export function isSmallCaption({ unit, view }: Candidate, next: Candidate | undefined): boolean {
  if (!next || unit.rows.length > MOST_ROWS || view.length > LONGEST_CAPTION) return false;
  if (/^[（(【[*＊①-⑳]|[:：]|^注/.test(view) || (endsSentence(view) && !/[）)]$/.test(view))) return false;
  const isSmall = ({ line: { layout } }: Row) => layout?.aside === null && layout.scale <= SMALL;
  if (!unit.rows.every(isSmall) || next.unit.rows.every(isSmall)) return false;
  const first = unit.rows[0]!;
  return first.blanks >= PICTURE || first.pageBreak || first.indent >= CENTRED;
}
