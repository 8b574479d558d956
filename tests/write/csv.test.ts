import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleCsvRows } from '../../src/write/articles/csv.js';
import { csvHeader, csvRows, guardFormula } from '../../src/write/csv.js';
import { tocCsvRows } from '../../src/write/toc/csv.js';
import { article, author, issue } from './issue.js';

interface Case {
  cell: string;
  guarded: boolean;
  why: string;
}

const cases = readFileSync(join(import.meta.dirname, 'csv.cases.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

describe('the guard against formulas', () => {
  it.each(cases)('$cell: $why', ({ cell, guarded }) => {
    expect(guardFormula(cell)).toBe(guarded ? `'${cell}` : cell);
  });

  it('leaves no cell that begins like a formula', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\0',
      ' ',
      '＝',
      '＋',
      '－',
      '＠',
      '\u3000',
    );
    fc.assert(
      fc.property(fc.array(start, { minLength: 1 }), fc.string(), (marks, rest) => {
        expect(guardFormula(marks.join('') + rest).trimStart()).not.toMatch(/^[=+\-@＝＋－＠\0]/u);
      }),
    );
  });
});

describe('CSV', () => {
  it('quotes what needs it, keeps numbers, and leaves nothing empty cells', () => {
    expect(csvRows([['a,b', 'c"d', 'e\nf', -5, null]])).toBe('"a,b","c""d","e\nf",-5,\n');
    expect(csvRows([])).toBe('');
  });

  it('shows control characters, unless raw', () => {
    expect(csvRows([['a\u001b[31m', '=1']])).toBe("a\\u{1b}[31m,'=1\n");
    expect(csvRows([['a\u001b[31m', '=1']], { raw: true })).toBe('a\u001b[31m,=1\n');
  });

  it('begins with a byte order mark only if asked', () => {
    expect(csvHeader(['a', 'b'])).toBe('a,b\n');
    expect(csvHeader(['a', 'b'], { bom: true })).toBe('\ufeffa,b\n');
  });

  it('has a row an article', () => {
    const one = article(1, {
      title: '推进立法',
      authors: [author('张三', '县人大'), author('李四', '县人大'), author('王五')],
      pageStart: 2,
      pageEnd: 4,
      lines: [10, 20],
      blocks: [
        { id: 'b1', type: 'heading', level: 1, text: '一、做法', lines: null, page: null },
        { id: 'b2', type: 'paragraph', text: '有 三个。𠀀', lines: null, page: null },
      ],
    });
    expect(articleCsvRows(issue([one]), [one])).toBe(
      '清溪人大-2020-01,1,a1,推进立法,,,张三；李四；王五,县人大,2,4,1,1,9,10,20\n',
    );
  });

  it('has a row a contents entry', () => {
    const rows = tocCsvRows(issue([article(1)], [['题1', 1, 3]]));
    expect(rows).toBe('清溪人大-2020-01,1,,题1,,,3,1,true\n');
  });
});
