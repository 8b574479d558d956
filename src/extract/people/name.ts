import { surnames } from '../../structure/authors/lexicon.js';
import { isPersonName } from '../../structure/authors/names.js';
import { isCommonWord } from '../../structure/common-words.js';
import { followers, isWeakName, postAt } from './lexicon.js';

/** How surely a name ends at a place: 3 a mark or a word that follows names, 1 a character that names have too, 0 not. */
function endsName(view: string, end: number): 0 | 1 | 2 | 3 {
  const next = view.charAt(end);
  if (next === '' || /[^\u3400-\u9fff]/u.test(next)) return 3;
  if (
    followers()
      .sure.get(next)
      ?.some((word) => view.startsWith(word, end))
  )
    return 2;
  if (postAt(view, end) !== '') return 2;
  return followers().single.has(next) ? 1 : 0;
}

const DOTTED = /^[\u3400-\u9fff]{1,6}(?:[·・][\u3400-\u9fff]{1,6}){1,3}/u;

/**
 * The name of a person that begins at `at` and whose end can be told, or ''. Two or three characters (four with a
 * compound family name), or with dots; no common word. `strict` asks for a family name that is no common word too.
 */
export function nameAt(view: string, at: number, strict = false): string {
  const dotted = DOTTED.exec(view.slice(at, at + 24))?.[0];
  if (dotted !== undefined) {
    // The last part may run on into the sentence: 买买提·艾力|说.
    const dot = Math.max(dotted.lastIndexOf('·'), dotted.lastIndexOf('・'));
    for (let size = dot + 2; size <= dotted.length; size++)
      if (endsName(view, at + size) > 1) return dotted.slice(0, size);
    return '';
  }
  const compound = surnames().has(view.slice(at, at + 2));
  let best = '';
  let strength = 0;
  for (const size of compound ? [3, 4, 2] : [2, 3]) {
    const name = view.slice(at, at + size);
    if (name.length < size || !isPersonName(name)) continue;
    if (/[们者说的会及次名位个]$/u.test(name) || (strict && isWeakName(name))) continue;
    // 向主|任会议: the end of the name must not cut a post.
    if (postAt(view, at + size - 1) !== '') continue;
    const end = endsName(view, at + size);
    // 张三|说, against 张三说|,: where both can end the shorter is followed by a word that would be part of the longer.
    // 广泛参|与: nor a word, where only a character that names have too follows.
    if (end === 1 && isCommonWord(view.slice(at + size - 1, at + size + 1))) continue;
    const better = end > strength && !(strength === 2 && end === 3);
    if (!better) continue;
    best = name;
    strength = end;
  }
  return best;
}
