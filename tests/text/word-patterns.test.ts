import { describe, expect, it } from 'vitest';
import { wordList, wordLists } from '../../src/text/word-patterns.js';

const list = wordLists(new URL('./words.sample.txt', import.meta.url));

describe('word lists of data files as patterns', () => {
  it.each([
    ['plain', '全部办结', '办结', 'a word is found as it is written'],
    ['plain', '办理结果', null, 'another is not'],
    ['plain', '听取和审议', '听取和审议', 'the word that stands first in the list is tried first'],
    ['ahead', '需资金', '需', 'a word whose exception does not follow'],
    ['ahead', '需求', null, 'what stands after the slash must not follow'],
    ['behind', '增至', '至', 'a word whose exception does not stand before it'],
    ['behind', '甚至', null, 'what stands before the tilde must not stand before the word'],
    ['both', '中级', null, 'both may be told of one word: here what follows'],
    ['both', '集中', null, 'and here what stands before'],
    ['both', '其中的', '中', 'neither does'],
    ['marks', 'a.b', '.', 'signs of patterns mean themselves'],
    ['marks', 'ab', null, 'a dot is a dot'],
  ])('[%s] in %s: %s (%s)', (name, text, found) => {
    expect(new RegExp(list(name)).exec(text)?.[0] ?? null).toBe(found);
  });

  it('a list that the file does not have is a fault', () => {
    expect(() => list('missing')).toThrow('[missing]');
  });

  it('a file of one list needs no name', () => {
    const source = wordList(new URL('./word.sample.txt', import.meta.url));
    expect(new RegExp(`^${source}$`).test('需')).toBe(true);
    expect(new RegExp(`^${source}`).test('需求')).toBe(false);
  });
});
