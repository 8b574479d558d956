import type { Article } from '../../../model/issue.js';
import { fold, squeeze } from '../../../text/fold.js';
import type { OptionValues } from '../../spec.js';
import { usageError } from '../../usage.js';

/** Tells whether an article is among those asked for. */
export type ArticleFilter = (article: Article) => boolean;

/** Numbers from `first` to `last`, both included. */
type Range = readonly [first: number, last: number];

/** `3,5-7,10-` as ranges. Throws `usage` for anything else. */
export function parseSelection(list: string): Range[] {
  return list.split(/[,，、]/u).map((part) => {
    const found = /^\s*(\d{1,6})\s*(-)?\s*(\d{1,6})?\s*$/u.exec(part);
    const first = Number(found?.[1] ?? 0);
    const last = found?.[2] === undefined ? first : Number(found[3] ?? Number.POSITIVE_INFINITY);
    const two = found?.[3] !== undefined && found[2] === undefined;
    if (found === null || two || first < 1 || last < first)
      throw usageError('invalid', { name: '--select', value: list, expected: 'select' });
    return [first, last];
  });
}

/** Text as it is compared: width, case and white space do not matter. */
const comparable = (text: string) => squeeze(fold(text)).text.toLowerCase();

function wanted(options: OptionValues, name: 'author' | 'title'): string[] {
  return ((options[name] as readonly string[] | undefined) ?? []).map((value) => {
    const key = comparable(value);
    if (key === '') throw usageError('invalid', { name: `--${name}`, value, expected: 'text' });
    return key;
  });
}

const containsAny = (texts: readonly (string | null)[], wants: readonly string[]) =>
  wants.length === 0 ||
  texts.some((text) => text !== null && wants.some((want) => comparable(text).includes(want)));

/** The filter that --select, --author and --title make together: all of them must hold. */
export function articleFilter(options: OptionValues): ArticleFilter {
  const ranges = options.select === undefined ? null : parseSelection(options.select as string);
  const authors = wanted(options, 'author');
  const titles = wanted(options, 'title');
  return (article) =>
    (ranges === null || ranges.some(([first, last]) => article.seq >= first && article.seq <= last)) &&
    containsAny(
      article.authors.map((author) => author.name),
      authors,
    ) &&
    containsAny([article.title, article.subtitle], titles);
}
