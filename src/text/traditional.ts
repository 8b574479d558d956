/**
 * Traditional characters, for matching: the lexicons are in simplified characters, and a view of a traditional
 * text is brought to them unit for unit. This is no conversion of the text, which stays as printed.
 */
import { dataRows, once } from './lexicon.js';

const table = once(() => {
  const rows = dataRows(new URL('./data/traditional.tsv', import.meta.url));
  const simplified = new Map(rows.map(([from = '', to = '']) => [from, to]));
  return { simplified, pattern: new RegExp(`[${[...simplified.keys()].join('')}]`, 'g') };
});

const marks = once(() => {
  const rows = dataRows(new URL('./data/script-marks.tsv', import.meta.url));
  const any = (column: number) => new RegExp(`[${rows.map((row) => row[column]).join('')}]`, 'g');
  return { traditional: any(0), simplified: any(1) };
});

/**
 * Folds the traditional and variant characters of a view to simplified ones, keeping its length in UTF-16 units: 縣 → 县,
 * 裏 裡 → 里. Each unit goes by itself, so what depends on the word is not told apart: a character that simplified texts
 * use too with a meaning of its own (乾, 著, 覆, 瞭) stays. Source and choices: `data/traditional.tsv`.
 */
export function foldTraditional(view: string): string {
  const { simplified, pattern } = table();
  return view.replace(pattern, (character) => simplified.get(character)!);
}

/** Windows of a long text that are looked at, and the units of each: enough to tell, and next to no time. */
const WINDOWS = 8;
const WINDOW = 500;

/**
 * Whether a whole text is in traditional characters: whether more of its commonest characters are traditional than
 * simplified. A few traditional ones (a calligraphed name, a quotation) do not make it so, and a text with none of
 * these characters is not. Of a long text, a sample from beginning to end is looked at.
 */
export function isTraditional(text: string): boolean {
  const { traditional, simplified } = marks();
  const sample = sampleOf(text);
  const found = sample.match(traditional);
  return found !== null && found.length > (sample.match(simplified)?.length ?? 0);
}

function sampleOf(text: string): string {
  if (text.length <= WINDOWS * WINDOW) return text;
  const step = (text.length - WINDOW) / (WINDOWS - 1);
  const starts = Array.from({ length: WINDOWS }, (_, i) => Math.floor(i * step));
  return starts.map((start) => text.slice(start, start + WINDOW)).join('');
}
