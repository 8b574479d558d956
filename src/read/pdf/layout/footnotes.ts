/** Notes at the foot of a page or a column: small type under a short rule. */
import type { Rule } from '../page.js';
import type { PageLine } from './index.js';

/** A rule is at most so thick, in points, and at least so long, in the size of the body. */
const THICK = 2;
const LEAST_LENGTH = 3;
/** The type of notes is at most so large, against the body. */
const SMALL = 0.94;
/** Notes begin within so many of their lines below the rule. */
const NEAR = 3;

/** Marks the lines that stand under a rule, in smaller type than the body, as far as they go on. */
export function withFootnotes(lines: PageLine[], rules: readonly Rule[], body: number): PageLine[] {
  const thin = rules.filter(({ box }) => box[3] - box[1] <= THICK && box[2] - box[0] >= body * LEAST_LENGTH);
  for (const { box } of thin) {
    const under = lines
      .filter((line) => line.y > box[1] && line.box[0] < box[2] && line.box[2] > box[0] - body)
      .sort((a, b) => a.y - b.y);
    const [first] = under;
    if (!first || first.size > body * SMALL || first.y - box[1] > body * NEAR) continue;
    // Text of the body further down says that the rule was something else's.
    if (!under.every((line) => line.size <= body * SMALL)) continue;
    const above = lines.some((line) => line.y < box[1] && line.box[0] < box[2] && line.size > body * SMALL);
    if (!above) continue;
    for (const line of under) line.aside = 'footnote';
  }
  return lines;
}
