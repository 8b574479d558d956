import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.js';
import { decode, toLines } from '../../src/read/index.js';
import { structure } from '../../src/structure/index.js';
import { allTexts, parse } from './documents.js';

const blocksOf = (issue: Issue) => [
  ...issue.front.blocks,
  ...issue.articles.flatMap((article) => article.blocks),
  ...issue.back.blocks,
];

/** The characters of a text that leave ink, counted. */
function ink(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text.replace(
    /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g,
    '',
  ))
    counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

function outputOf(issue: Issue): string {
  return (
    blocksOf(issue)
      .map((block) => block.text)
      .join('') + issue.setAside.map(({ text }) => text).join('')
  );
}

function structured(text: string): Issue {
  const source = {
    path: null,
    format: 'text',
    bytes: text.length,
    sha256: '',
    encoding: 'utf-8',
    pages: null,
  } as const;
  return structure({ source, lines: toLines(text) });
}

/** Lines of the kinds that decide how a text is read, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '目录',
    '一、工作情况',
    '（一）依法监督',
    '1.加强学习',
    '第一章 总则',
    '□',
    '- 12 -',
    '12',
    '\f',
    '编者按：',
    '参考文献',
    '摘要：本文',
    '主 编：张三',
    '2021年第3期（总第12期）',
    '张三',
    '云州市人大常委会办公室',
    '——以云州为例',
    '加强代表工作的思考……李四……12',
    '02 推进基层民主',
    '图为会议现场。 摄影/王五',
  ),
  fc.stringMatching(/^[　]{0,2}[一二三工作代表人大监督的是在和]{1,40}[。，；：]?$/),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[\r\n\u2028\u2029\u0085\f]/g, '')),
);

describe('nothing is added, nothing is lost', () => {
  it.each(allTexts)('%s', async (file) => {
    const issue = await parse(file);
    expect(ink(outputOf(issue))).toEqual(ink(decode(readFileSync(file)).text));
  });

  it('of a signature in brackets over two lines', () => {
    const text = `目录
推进乡村道路养护的几点思考 3
代表联络站的建设与使用 5

推进乡村道路养护的几点思考
　　乡村道路关系群众出行，县人大常委会今年把它列入监督计划。
　　县政府按照审议意见逐项整改，群众反映良好。
　　　　　　　　　　　　（清河县人大常委会
　　　　　　　　　　　　张建国）

代表联络站的建设与使用
　　去年以来，各级代表走访选民，收集意见，推动解决了一批实际问题。
`;
    const issue = structured(text);
    expect(issue.articles[0]!.authors).toMatchObject([{ name: '张建国', affiliation: '清河县人大常委会' }]);
    expect(ink(outputOf(issue))).toEqual(ink(text));
  });

  it('whatever the lines say', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        expect(ink(outputOf(structured(text)))).toEqual(ink(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('positions', () => {
  it.each(allTexts)('%s', async (file) => {
    const issue = await parse(file);
    const lines = decode(readFileSync(file)).text.split('\n');
    const ids = new Set<string>();
    for (const block of blocksOf(issue)) {
      expect(ids.has(block.id), block.id).toBe(false);
      ids.add(block.id);
      // A block leads back to its lines: each piece stands on the line it names.
      const pieces = block.pieces ?? [block.lines![0]];
      const cuts = [0, ...(block.breaks ?? []), block.text.length];
      expect(pieces.length).toBe(cuts.length - 1);
      for (const [i, number] of pieces.entries())
        expect(lines[number - 1]).toContain(block.text.slice(cuts[i], cuts[i + 1]).trimEnd());
      if (block.lead) expect(block.lead.end).toBeLessThanOrEqual(block.text.length);
    }
    expect(issue.articles.map(({ seq }) => seq)).toEqual(issue.articles.map((_, i) => i + 1));
  });
});
