import { dataLines, dataWords, once } from './lexicon.js';

/** What matches any of some words, as the source of a pattern. */
export type WordSource = string;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (list: string): string => list.split(',').map(escaped).join('|');

/** One word of a data file: 需/求 is 需 unless 求 follows, 报,迟~到 is 到 unless 报 or 迟 stands before it. */
function sourceOf(entry: string): WordSource {
  const [, behind, word, ahead] = /^(?:(.+)~)?([^/]+)(?:\/(.+))?$/.exec(entry)!;
  return (
    (behind === undefined ? '' : `(?<!${anyOf(behind)})`) +
    escaped(word!) +
    (ahead === undefined ? '' : `(?!${anyOf(ahead)})`)
  );
}

const sourceOfAll = (words: readonly string[]): WordSource => `(?:${words.map(sourceOf).join('|')})`;

/** All words of a data file, as the source of a pattern. */
export function wordList(url: URL): WordSource {
  return sourceOfAll([...dataWords(url)]);
}

/**
 * Named lists of words in a data file, `[name]` before each, read on first use; each is given as the source of a
 * pattern that matches any of its words, the one that stands first in the list before the others.
 */
export function wordLists(url: URL): (name: string) => WordSource {
  const lists = once(() => {
    const found = new Map<string, string[]>();
    let list: string[] = [];
    for (const line of dataLines(url)) {
      const name = /^\[(.+)\]$/.exec(line)?.[1];
      if (name === undefined) list.push(...line.trim().split(/\s+/));
      else {
        list = [];
        found.set(name, list);
      }
    }
    return new Map([...found].map(([name, words]) => [name, sourceOfAll(words)]));
  });
  return (name) => {
    const source = lists().get(name);
    if (source === undefined) throw new Error(`${url}: no list [${name}]`);
    return source;
  };
}
