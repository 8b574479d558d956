/** Keywords: what each article is about, by the words that it prints more often than other texts do. */
import type { Issue } from '../../model/issue.js';
import type { KeywordRow } from '../../model/rows.js';
import { type Segmenter, withTerms } from '../../segment/index.js';
import type { Extractor } from '../extractor.js';
import { byArticle } from '../grouping.js';
import { locate, type Passage } from '../passage.js';
import { withPhrases } from './phrases.js';
import { keywordsIn, type ScoredKeyword, spread } from './score.js';
import { termsOf } from './terms.js';
import { candidatesOf } from './words.js';

/** Roles of blocks that are not about the article's matter. */
const SKIPPED = new Set(['classification', 'reference', 'credit', 'author-note']);

/** The extractor of keywords, with a segmenter. Articles only: front and back are about nothing. */
export function keywordsWith(segmenter: Segmenter): Extractor<KeywordRow> {
  return {
    name: 'keywords',
    extract(issue, passages, { lexicon }) {
      const words = withTerms(segmenter, termsOf(lexicon));
      const groups = byArticle(passages.filter(isRead)).map((group) => ({
        title: group[0]!.article!.title,
        mentions: withPhrases(group.flatMap((passage) => candidatesOf(passage, words))),
      }));
      const common = spread(groups.map(({ mentions }) => mentions));
      return groups.flatMap(({ title, mentions }) =>
        keywordsIn(mentions, title, common).map((keyword) => rowOf(issue, keyword)),
      );
    },
  };
}

function isRead({ article, block }: Passage): boolean {
  return article !== null && !(block.role !== undefined && SKIPPED.has(block.role));
}

function rowOf(issue: Issue, { mentions, score, rank }: ScoredKeyword): KeywordRow {
  const { passage, start, end } = mentions[0]!;
  return {
    ...locate(issue, passage, start, end),
    keyword: passage.text.slice(start, end),
    score,
    rank,
    count: mentions.length,
    spans: mentions.map((mention) => ({
      block: mention.passage.block.id,
      start: mention.start,
      end: mention.end,
    })),
  };
}
