/** How much a word tells of an article: its frequency there, weighed by its rarity elsewhere (TF-IDF). */
import { rarityOf } from './rarity.js';
import type { Mention } from './words.js';

/** A keyword of an article with all its mentions in reading order. */
export interface ScoredKeyword {
  mentions: Mention[];
  score: number;
  /** 1 is the article's first keyword. */
  rank: number;
}

/** Keywords of an article at most. */
const MOST = 20;
/** A word that is printed once tells something only where the title has it too. */
const LEAST = 2;
/** What the title names is what the article is about. */
const IN_TITLE = 2;
/** A phrase is rarer than its words. */
const PHRASE = 1;

/** In how many articles of an issue each word stands, of how many. */
export interface Spread {
  articles: number;
  of: ReadonlyMap<string, number>;
}

/** Counts the articles of an issue that have each word. */
export function spread(articles: readonly (readonly Mention[])[]): Spread {
  const of = new Map<string, number>();
  for (const mentions of articles)
    for (const word of new Set(mentions.map(({ word }) => word))) of.set(word, (of.get(word) ?? 0) + 1);
  return { articles: articles.length, of };
}

/** 1 for a word of one article alone, less for what many articles of the issue have: 代表 in a journal of congresses. */
function ownness(word: string, { articles, of }: Spread): number {
  const own = (count: number) => 1 + Math.log((articles + 1) / (count + 1));
  return own(of.get(word) ?? 1) / own(1);
}

/** Keywords of one article, in the order in which they first stand there. */
export function keywordsIn(mentions: readonly Mention[], title: string, common: Spread): ScoredKeyword[] {
  const byWord = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = byWord.get(mention.word);
    if (list === undefined) byWord.set(mention.word, [mention]);
    else list.push(mention);
  }
  const key = title.replace(/\s/g, '');
  return [...byWord]
    .map(([word, list], order) => ({ word, list, order, named: key.includes(word) }))
    .filter(({ list, named }) => named || list.length >= LEAST)
    .map((one) => ({ ...one, score: weigh(one, mentions.length, common) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, MOST)
    .map(({ list, score, order }, i) => ({
      mentions: list,
      score: Math.round(score * 1e4) / 1e4,
      rank: i + 1,
      order,
    }))
    .sort((a, b) => a.order - b.order);
}

function weigh(
  { word, list, named }: { word: string; list: readonly Mention[]; named: boolean },
  total: number,
  common: Spread,
): number {
  const rarity = rarityOf(word) + (word.length > 4 ? PHRASE : 0);
  return (list.length / total) * rarity * ownness(word, common) * (named ? IN_TITLE : 1);
}
