import type { Article, Block, Issue } from '../model/issue.js';
import type { Located } from '../model/rows.js';
import { fold } from '../text/fold.js';
import { type SentenceSpan, sentenceAt, sentencesOf } from '../text/sentences.js';
import { foldTraditional, isTraditional } from '../text/traditional.js';

/** A block as extractors see it: its text, the folded view of the same length, and its sentences. */
export interface Passage {
  /** null for the front and the back of the issue. */
  article: Article | null;
  block: Block;
  text: string;
  view: string;
  sentences: SentenceSpan[];
}

/** Enough of an issue's text to tell in which script it is printed. */
function sampleOf(issue: Issue): string {
  let sample = '';
  for (const part of [...issue.articles, issue.front, issue.back])
    for (const { text } of part.blocks) {
      sample += text;
      if (sample.length > SAMPLE) return sample;
    }
  return sample;
}

const SAMPLE = 8_000;

/** What a sentence is in running text a row is in a table. */
function rowsOf(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    spans.push({ start, end: end < 0 ? text.length : end });
    start = end < 0 ? text.length + 1 : end + 1;
  }
  return spans;
}

/** All blocks of an issue in reading order: the front, the articles, the back. */
export function passagesOf(issue: Issue): Passage[] {
  const traditional = isTraditional(sampleOf(issue));
  const passage = (article: Article | null, block: Block): Passage => ({
    article,
    block,
    text: block.text,
    view: traditional ? foldTraditional(fold(block.text)) : fold(block.text),
    sentences: block.type === 'table' ? rowsOf(block.text) : sentencesOf(block.text),
  });
  return [
    ...issue.front.blocks.map((block) => passage(null, block)),
    ...issue.articles.flatMap((article) => article.blocks.map((block) => passage(article, block))),
    ...issue.back.blocks.map((block) => passage(null, block)),
  ];
}

/** The line of the source on which an offset of the block stands, from the block's lines and breaks. */
function lineAt(block: Block, offset: number): number | null {
  if (!block.lines) return null;
  const [first, last] = block.lines;
  const breaks = block.breaks ?? [];
  const piece = breaks.filter((at) => at <= offset).length;
  const lines = block.pieces ?? null;
  if (lines) return lines[piece] ?? last;
  return Math.min(last, first + piece);
}

/** The fields that tell where a span stands. `start` and `end` are offsets into the passage's text. */
export function locate(issue: Issue, passage: Passage, start: number, end: number): Located {
  const sentence = sentenceAt(passage.sentences, start);
  return {
    issue: issue.id,
    article: passage.article?.seq ?? 0,
    articleTitle: passage.article?.title ?? null,
    block: passage.block.id,
    start,
    end,
    text: passage.text.slice(start, end),
    sentence: passage.text.slice(sentence.start, sentence.end),
    line: lineAt(passage.block, start),
    page: passage.block.page,
  };
}
