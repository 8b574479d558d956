import { dataRows, once } from '../../text/lexicon.js';

/** A label found in a masthead line, with the text after it up to the next label. */
export interface LabelledValue {
  label: string;
  /** Field of the masthead, see data/masthead-labels.tsv. */
  field: string;
  value: string;
  /** False where nothing but white space stands between label and value. */
  colon: boolean;
}

const table = once(() => {
  const fields = new Map<string, string>();
  for (const [label, field] of dataRows(new URL('../data/masthead-labels.tsv', import.meta.url)))
    fields.set(label!, field!);
  const longest = Math.max(...[...fields.keys()].map((label) => label.length));
  return { fields, longest };
});

/**
 * Reads the label that begins at `at`, white space inside it passed over (`主 编`): the label, and the offset
 * after it and after its colon. Longest label first.
 */
function labelAt(view: string, at: number): { label: string; end: number; colon: boolean } | null {
  const { fields, longest } = table();
  let label = '';
  let best: { label: string; end: number; colon: boolean } | null = null;
  for (let i = at; i < view.length && label.length < longest; i++) {
    const char = view[i]!;
    if (char === ' ') continue;
    label += char;
    if (!fields.has(label)) continue;
    const mark = /^\s*([:：])?\s*/.exec(view.slice(i + 1))!;
    const colon = mark[1] !== undefined;
    if (colon || mark[0] !== '' || i + 1 === view.length || /^[(（]/.test(view.slice(i + 1)))
      best = { label, end: i + 1 + mark[0].length, colon };
  }
  return best;
}

/**
 * All labels of a folded line with their values, in order: `主编：甲  副主编：乙 丙` gives two.
 * A label begins the line or follows white space; one without a colon counts only at the line's beginning.
 * Empty where the line does not begin with a label.
 */
export function readLabels(view: string): LabelledValue[] {
  const first = labelAt(view, 0);
  if (!first) return [];
  const marks = [{ at: 0, ...first }];
  for (let i = first.end; i < view.length; i++) {
    const before = view[i - 1]!;
    if (
      before !== ' ' &&
      before !== ')' &&
      before !== '）' &&
      before !== ';' &&
      before !== '；' &&
      i !== first.end
    )
      continue;
    const next = labelAt(view, i);
    if (next?.colon) {
      marks.push({ at: i, ...next });
      i = next.end - 1;
    }
  }
  return marks.map((mark, k) => ({
    label: mark.label,
    field: table().fields.get(mark.label)!,
    value: view.slice(mark.end, marks[k + 1]?.at).trim(),
    colon: mark.colon,
  }));
}
