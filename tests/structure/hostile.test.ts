import { describe, expect, it } from 'vitest';
import { splitLeadingColumn } from '../../src/structure/contents/columns.js';
import { pageFirst, pageLast } from '../../src/structure/contents/page-token.js';
import { structure } from '../../src/structure/index.js';
import { processorTime } from '../processor-time.js';
import { documentOf } from './documents.js';

/** Texts on which a pattern that backtracks, or a list searched for each of its items, would take minutes. */
const cases: { name: string; why: string; text: () => string }[] = [
  {
    name: 'a line of white space between two words',
    why: 'a pattern that allows white space before an end must not try it from every space',
    text: () => `人大${' '.repeat(300_000)}工作`,
  },
  {
    name: 'a label, white space, a name',
    why: 'white space inside labels is passed over',
    text: () => `主编：${' '.repeat(300_000)}张三`,
  },
  {
    name: 'titles and authors far apart',
    why: 'rows are parted at wide gaps',
    text: () => {
      const gap = ' '.repeat(100_000);
      return `人大工作\n2021年第3期\n目录\n关于工作的思考${gap}张三 3\n关于代表的思考${gap}李四 5\n\n关于工作的思考${gap}张三\n正文${gap}在此。`;
    },
  },
  {
    name: 'contents of leader dots only',
    why: 'leaders may be of several kinds of dots in a row',
    text: () => `目录\n${`${'…'.repeat(159)}\n`.repeat(38)}标题标题甲…………3\n标题标题乙…………4\n`,
  },
  {
    name: 'contents of very many entries',
    why: 'an entry that comes again is kept once',
    text: () =>
      `目录\n${Array.from({ length: 20_000 }, (_, i) => `第${i}个问题的调查…………${(i % 900) + 1}`).join('\n')}`,
  },
  {
    name: 'issue numbers and nothing else',
    why: 'lines that come back are told from one another by their place',
    text: () =>
      Array.from({ length: 20_000 }, (_, i) => `人大工作 ${1990 + (i % 30)}年第${(i % 12) + 1}期`).join('\n'),
  },
  {
    name: 'articles that all go on elsewhere',
    why: 'each part looks for its other part among few',
    text: () =>
      `人大工作\n2021年第3期\n目录\n关于工作的思考 3\n关于代表的思考 5\n\n关于工作的思考\n${'代表们提出了建议，（下转第13页）\n'.repeat(10_000)}\n关于代表的思考\n${'（上接第3页）\n件件都有了回音。\n'.repeat(10_000)}`,
  },
  {
    name: 'white space where units of a table may be told',
    why: 'white space before 单位 is passed over once, with or without a word between',
    text: () => `人大工作\n\n（${' '.repeat(300_000)}单\n`,
  },
  {
    name: 'brackets that never close',
    why: 'open brackets are counted over the lines of a paragraph',
    text: () => '人大（（（（（（（（（（（（（（（（\n'.repeat(20_000),
  },
];

describe('hostile texts', () => {
  it.each(cases)('$name: $why', ({ text }) => {
    const document = documentOf(text());
    const begin = processorTime();
    structure(document);
    expect(processorTime() - begin).toBeLessThan(5_000);
  });
});

/** What is asked of one line, on lines that no text is likely to bring there. */
const lines: { name: string; why: string; ask: () => unknown }[] = [
  {
    name: 'a column that is framed and holds white space only',
    why: 'the name is trimmed, not looked for from every blank',
    ask: () => splitLeadingColumn(`【${' '.repeat(100_000)}】`),
  },
  {
    name: 'page numbers in Chinese numerals behind white space and dots',
    why: 'the number is taken from the end, then the leader before it',
    ask: () => {
      const [blanks, dots] = [' '.repeat(60), '.'.repeat(60)];
      for (let i = 0; i < 30_000; i++) pageLast(`关${blanks}${dots}${blanks}十x十`);
    },
  },
  {
    name: 'page numbers before white space only',
    why: 'what parts a page number from its title is read in one way',
    ask: () => {
      const line = `3${' '.repeat(198)}x`;
      for (let i = 0; i < 300_000; i++) pageFirst(line);
    },
  },
];

describe('hostile lines', () => {
  it.each(lines)('$name: $why', ({ ask }) => {
    const begin = processorTime();
    ask();
    expect(processorTime() - begin).toBeLessThan(5_000);
  });
});
