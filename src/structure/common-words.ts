import { dataLines, once } from '../text/lexicon.js';

/** What follows each first character; see data/common-words.txt. Rows are cut into words when first asked. */
const byFirst = once(() => {
  const rows = new Map<string, string>();
  for (const line of dataLines(new URL('./data/common-words.txt', import.meta.url)))
    rows.set(line[0]!, `${line.slice(1)} `);
  return rows;
});

/** Is the text one of the common words of the language, of two or three characters? */
export function isCommonWord(word: string): boolean {
  return (
    byFirst()
      .get(word[0]!)
      ?.includes(` ${word.slice(1)} `) ?? false
  );
}
