/** The theme of an issue on its cover: 代表履职专辑. */
import { joinTitle } from '../body/text.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';

const THEME_END = /(?:专辑|专刊|特刊|专号|增刊|特辑|合刊|纪念刊|专题)$/;
const LONGEST = 40;

/** The theme and the rows it stands on, among rows that nothing else has claimed; null where there is none. */
export function findTheme(
  front: readonly Row[],
  used: ReadonlySet<number>,
): { theme: string; rows: number[] } | null {
  for (const [i, row] of front.entries()) {
    if (used.has(row.at) || !THEME_END.test(row.key) || row.key.length > LONGEST || endsSentence(row.view))
      continue;
    let from = i;
    while (
      from > 0 &&
      front[from]!.blanks === 0 &&
      !used.has(front[from - 1]!.at) &&
      front[from - 1]!.key.length <= LONGEST
    )
      from--;
    const part = front.slice(from, i + 1);
    const joined = joinTitle(part);
    return { theme: part.length > 1 ? joined.replaceAll(' ', '') : joined, rows: part.map(({ at }) => at) };
  }
  return null;
}
