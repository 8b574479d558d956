import { postEnds } from '../../structure/authors/lexicon.js';
import { dataLines, dataWords, once } from '../../text/lexicon.js';

const file = (name: string) => new URL(`./data/${name}.txt`, import.meta.url);

const weakPosts = once(() => dataWords(file('weak-posts')));
const weakSurnames = once(() => dataWords(file('weak-surnames')));
const ownPosts = once(() => dataWords(file('posts')));
export const labels = once(() => dataWords(file('labels')));

/** Words that may follow a name: sure ones, and single characters that names have too. */
export const followers = once(() => {
  const parts: string[][] = [[]];
  for (const line of dataLines(file('followers'))) {
    if (line === '--') parts.push([]);
    else parts.at(-1)!.push(...line.trim().split(/\s+/));
  }
  const [sure = [], single = []] = parts;
  return { sure: byFirst(sure), single: new Set(single) };
});

function byFirst(words: readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) map.set(word[0]!, [...(map.get(word[0]!) ?? []), word]);
  return map;
}

const LONGEST_POST = 7;

/** Posts of bylines and those of running text; of those that hold their body's last word the body is read apart. */
const posts = once(
  () =>
    new Set(
      [...postEnds().words, ...ownPosts()].filter(
        (post) => !/^(?:支部书记|党组书记|党组副书记|委员会委员)$/u.test(post),
      ),
    ),
);

/** The longest post that ends at `end`, or ''. */
export function postEndingAt(view: string, end: number): string {
  for (let size = Math.min(LONGEST_POST, end); size > 1; size--) {
    const word = view.slice(end - size, end);
    if (posts().has(word)) return word;
  }
  return '';
}

/** The longest post that begins at `at`, or ''. */
export function postAt(view: string, at: number): string {
  for (let size = LONGEST_POST; size > 1; size--) {
    const word = view.slice(at, at + size);
    if (word.length === size && posts().has(word)) return word;
  }
  return '';
}

/** Is it a word for a group, which stands before all sorts of words? */
export const isWeakPost = (post: string): boolean => weakPosts().has(post);
/** Is the first character of the name a common word too? */
export const isWeakName = (name: string): boolean => weakSurnames().has(name[0]!) && !/[·・]/u.test(name);
