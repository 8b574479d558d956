/** What holds for every segmenter, and what the default one says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEGMENTERS } from '../../src/cli/commands/extract/spec.js';
import { HuikanError } from '../../src/model/errors.js';
import {
  DEFAULT_SEGMENTER,
  loadSegmenter,
  type Segmenter,
  segmenterNames,
  withTerms,
} from '../../src/segment/index.js';
import { placed } from '../../src/segment/placed.js';

/** The segmenters that can be loaded here: two are packages that need not be installed. */
const loaded: [string, Segmenter][] = [];
const missing: [string, unknown][] = [];
for (const name of segmenterNames) {
  try {
    loaded.push([name, await loadSegmenter(name)]);
  } catch (error) {
    missing.push([name, error]);
  }
}

/** The segments lie end to end over all of the text, and each is its slice. */
function expectCover(text: string, { segment }: Segmenter): void {
  let at = 0;
  for (const { start, end, text: word } of segment(text)) {
    expect(start).toBe(at);
    expect(end).toBeGreaterThan(start);
    expect(word).toBe(text.slice(start, end));
    at = end;
  }
  expect(at).toBe(text.length);
}

it('the command line names those that there are', () => {
  expect([...SEGMENTERS]).toEqual(segmenterNames);
});

it('the default and the one of Node need no further package', () => {
  expect(loaded.map(([name]) => name)).toEqual(expect.arrayContaining([DEFAULT_SEGMENTER, 'intl']));
});

it('what is not installed is an error that says what to do', () => {
  for (const [name, error] of missing) {
    expect(error, name).toBeInstanceOf(HuikanError);
    expect(error).toMatchObject({
      code: 'segmenter.missing',
      context: { install: expect.stringMatching(/@\d/) },
    });
  }
});

describe.each(loaded)('%s', (_, segmenter) => {
  it.each([
    '',
    '2021年，全市共受理12345热线诉求98.46%。',
    ' 　\t两 个\n空白',
    'a\0b\ud800\udc00\ud800中\udfff国🙂𠮷',
    'constructor __proto__ 人大代表',
    '甲'.repeat(3000),
  ])('covers %j', (text) => expectCover(text, segmenter));

  it('covers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => expectCover(text, segmenter)),
    );
    const words = fc.array(
      fc.constantFrom('人大', '代表', '2021', '%', '。', ' ', '滇池', '\ud800', 'ABC', '第三次'),
    );
    fc.assert(fc.property(words, (list) => expectCover(list.join(''), segmenter)));
  });

  it('knows words of the language', () => {
    const words = segmenter.segment('代表们讨论学校的食堂').map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['讨论', '学校']));
  });
});

it('jieba and node-rs say the same, where both can be loaded', async () => {
  const text = '县人大常委会组织部分代表视察滇池水质改善情况，提出意见建议三十二条。';
  const given = loaded.filter(([name]) => name === 'jieba' || name === 'node-rs');
  for (const [, { segment }] of given) expect(segment(text)).toEqual(given[0]![1].segment(text));
});

describe('placed', () => {
  it('gives words their offsets', () => {
    expect(placed('人大代表', [{ word: '人大' }, { word: '代表', tag: 'n' }])).toEqual([
      { start: 0, end: 2, text: '人大' },
      { start: 2, end: 4, text: '代表', tag: 'n' },
    ]);
  });
  it('keeps to the source where an engine prints something else, drops a character or adds one', () => {
    expect(placed('a\ud800b', [{ word: 'a\ufffdb' }])).toEqual([{ start: 0, end: 3, text: 'a\ud800b' }]);
    expect(placed('甲乙丙', [{ word: '甲' }])).toEqual([
      { start: 0, end: 1, text: '甲' },
      { start: 1, end: 3, text: '乙丙' },
    ]);
    expect(placed('甲', [{ word: '甲乙' }, { word: '丙' }])).toEqual([{ start: 0, end: 1, text: '甲' }]);
  });
});

describe('terms', () => {
  const letters: Segmenter = {
    name: 'letters',
    segment: (text) =>
      [...text].reduce<ReturnType<Segmenter['segment']>>((list, char) => {
        const start = list.at(-1)?.end ?? 0;
        list.push({ start, end: start + char.length, text: char });
        return list;
      }, []),
  };
  const terms = withTerms(letters, [
    { word: '监督法', tag: 'nz' },
    { word: '监督法实施办法', tag: 'nz' },
    { word: '甲', tag: 'n' },
  ]);
  it('are words, the longest first; those of one character are left to the segmenter', () => {
    expect(terms.segment('修改监督法实施办法甲监督法').map(({ text, tag }) => [text, tag])).toEqual([
      ['修', undefined],
      ['改', undefined],
      ['监督法实施办法', 'nz'],
      ['甲', undefined],
      ['监督法', 'nz'],
    ]);
  });
  it('leave the text covered', () => {
    const words = fc.array(fc.constantFrom('监督', '法', '实施', '办法', '甲', '监', '\ud800'));
    fc.assert(fc.property(words, (list) => expectCover(list.join(''), terms)));
  });
});
