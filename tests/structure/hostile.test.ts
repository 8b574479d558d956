import { describe, expect, it } from 'vitest';
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
