import { dataWords, once } from '../../text/lexicon.js';
import { sloganWords } from '../statistics/refuse/slogans.js';

const file = (name: string) => new URL(`./data/${name}.txt`, import.meta.url);
const counted = once(() => dataWords(file('counted')));
const short = once(() => dataWords(file('short')));
const notSlogans = once(() => dataWords(file('not-slogans')));

/** Has the words' form and is none: 两会, 一刀切. */
export const isNoSlogan = (word: string): boolean => notSlogans().has(word);

const NUMERAL = /^(?:十[一二三四五六七八九]|[一二三四五六七八九十两双几])/u;

/** The words of the lexicon that statistics refuses as slogans, and the user's own. */
export class SloganWords {
  readonly #all: Set<string>;
  /** Those that are told outside quotation marks too, by their first character, longest first. */
  readonly #free = new Map<string, string[]>();

  constructor(own: readonly string[] = []) {
    const words = [...sloganWords().filter((word) => !isNoSlogan(word)), ...own];
    this.#all = new Set([...words, ...short()].map(canonicalOf));
    const free = new Set(['三农', ...words.filter(isFree), ...own]);
    for (const word of free) {
      const list = this.#free.get(word[0]!);
      if (list === undefined) this.#free.set(word[0]!, [word]);
      else list.push(word);
    }
    for (const list of this.#free.values()) list.sort((a, b) => b.length - a.length);
  }

  has(word: string): boolean {
    return this.#all.has(word);
  }

  /** The longest word that begins at a place of a text and needs no quotation marks, or ''. */
  freeAt(text: string, at: number): string {
    return this.#free.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? '';
  }
}

/** Four characters and more that do not count things. Short ones are common words: 三边, 两新. */
function isFree(word: string): boolean {
  return word.length > 3 && NUMERAL.test(word) && !counted().has(word.replace(NUMERAL, ''));
}

const DIGITS = '〇一二三四五六七八九';

/** A formulation with Chinese numerals and without marks: 4个意识 → 四个意识, 2个维护 → 两个维护, 双随机、一公开 → 双随机一公开. */
export function canonicalOf(words: string): string {
  return words
    .replace(/[、·,\s]/gu, '')
    .replace(
      /(?<![\dA-Za-z+])1[0-9](?=[\u3400-\u9fff])/gu,
      (number) => `十${number === '10' ? '' : DIGITS[Number(number[1])]}`,
    )
    .replace(/(?<![\dA-Za-z+])[1-9](?=[\u3400-\u9fff])/gu, (digit) =>
      digit === '2' ? '两' : DIGITS[Number(digit)]!,
    );
}
