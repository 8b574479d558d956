import { styleText } from 'node:util';
import { openDatabase } from '../../../query/database.js';
import { type Hit, search } from '../../../query/search.js';
import { escapeLine } from '../../../text/safe.js';
import { displayWidth } from '../../../text/width.js';
import type { Sink } from '../../../write/sink.js';
import type { Cli } from '../../cli.js';
import { chooseFormat } from '../../formats.js';
import { wholeNumber } from '../../numbers.js';
import { withOutput, writesToTerminal } from '../../output.js';
import { RowsOutput, rowsOptions } from '../../rows-output.js';
import type { OptionValues, Run } from '../../spec.js';
import { usageError } from '../../usage.js';
import { SEARCH_FORMATS } from './spec.js';

const COLUMNS = [
  'issue',
  'article',
  'articleTitle',
  'block',
  'start',
  'end',
  'left',
  'text',
  'right',
  'sentence',
  'line',
  'page',
] as const satisfies readonly (keyof Hit)[];

const CONTEXT = 20;

/** Where a place is: `云岭人大-2021-03 第7篇 a07.b003`, and the page of a PDF. */
async function placeOf(hit: Hit, cli: Cli): Promise<string> {
  const place = `${hit.issue} ${hit.block}`;
  if (hit.page !== null) return `${place} ${await cli.message('place.page', { page: hit.page })}`;
  return hit.line === null ? place : `${place} ${await cli.message('place.line', { line: hit.line })}`;
}

/** One place a line, the words under each other; on a terminal the word is coloured, elsewhere in 【】. */
async function writeText(hits: AsyncIterable<Hit>, sink: Sink, context: number, cli: Cli, colors: boolean) {
  let title: string | null = null;
  for await (const hit of hits) {
    const head = `${hit.issue} · ${hit.articleTitle ?? '—'}`;
    if (head !== title)
      await sink.write(`${title === null ? '' : '\n'}${dress('bold', escapeLine(head), colors)}\n`);
    title = head;
    const left = escapeLine(hit.left);
    const space = ' '.repeat(Math.max(0, context * 2 - displayWidth(left)));
    const word = colors ? dress('red', escapeLine(hit.text), true) : `【${escapeLine(hit.text)}】`;
    const place = dress('dim', escapeLine(await placeOf(hit, cli)), colors);
    await sink.write(`${space}${left}${word}${escapeLine(hit.right)}  ${place}\n`);
  }
}

function dress(style: 'bold' | 'red' | 'dim', text: string, colors: boolean): string {
  return colors
    ? styleText(style === 'red' ? ['bold', 'red'] : style, text, { validateStream: false })
    : text;
}

/** Counts what goes by, and stops where there is enough. */
class Tally {
  count = 0;
  readonly blocks = new Set<string>();

  async *watch(hits: AsyncIterable<Hit>, limit: number): AsyncGenerator<Hit> {
    for await (const hit of hits) {
      this.count += 1;
      this.blocks.add(`${hit.issue}\t${hit.block}`);
      yield hit;
      if (this.count === limit) return;
    }
  }
}

function wordsOf(text: string): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) throw usageError('invalid', { name: 'WORDS', value: text, expected: 'text' });
  return words;
}

async function writeHits(hits: AsyncIterable<Hit>, context: number, options: OptionValues, cli: Cli) {
  const format = chooseFormat(options, SEARCH_FORMATS) ?? 'text';
  await withOutput(options, null, cli, async (sink) => {
    if (format === 'text')
      await writeText(hits, sink, context, cli, writesToTerminal(options) && cli.colors(process.stdout));
    else {
      const output = new RowsOutput(sink, format, COLUMNS, rowsOptions(options));
      for await (const hit of hits) await output.add(COLUMNS.map((column) => hit[column]));
      await output.end();
    }
    return true;
  });
}

export const run: Run = async ([text = '', path = ''], options, cli) => {
  const words = wordsOf(text);
  const context = wholeNumber(options, 'context', CONTEXT);
  const limit = wholeNumber(options, 'limit', 0);
  const db = await openDatabase(path);
  const tally = new Tally();
  try {
    await writeHits(tally.watch(search(db, words, { context }), limit), context, options, cli);
  } finally {
    await db.close();
  }
  const { count, blocks } = tally;
  if (count === 0) await cli.note(`huikan: ${await cli.message('note.no-hit')}`);
  else if (process.stderr.isTTY || cli.verbose)
    await cli.note(`huikan: ${await cli.message('note.hits', { count, blocks: blocks.size })}`);
};
