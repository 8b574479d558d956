import { isPersonName } from '../../structure/authors/names.js';

/** A name in a list, by its offsets; letter-spaced names (`丁 岚`) are without the blanks in `name`. */
export interface ListedName {
  start: number;
  end: number;
  name: string;
}

const HAN = /[\u3400-\u9fff·]/u;
const SEPARATOR = /[ 、,，\t]/u;

/** Names that stand one after another from `from` on, set apart by blanks, commas or 、; ends before what is none. */
export function namesFrom(view: string, from: number): { names: ListedName[]; end: number } {
  const names: ListedName[] = [];
  let at = from;
  let end = from;
  for (;;) {
    while (at < view.length && SEPARATOR.test(view[at]!)) at++;
    const start = at;
    while (at < view.length && HAN.test(view[at]!)) at++;
    if (at - start === 1) {
      // The second half of a letter-spaced name.
      let next = at;
      while (view[next] === ' ') next++;
      if (next > at && next - at < 4 && HAN.test(view[next] ?? '') && !HAN.test(view[next + 1] ?? ''))
        at = next + 1;
    }
    if (at === start) break;
    const name = view.slice(start, at).replaceAll(' ', '').replace(/等$/u, '');
    if (!isPersonName(name, view.slice(start, at).includes(' ') ? 'sure' : 'likely')) break;
    end = name.length < at - start && !view.slice(start, at).includes(' ') ? start + name.length : at;
    names.push({ start, end, name });
    if (end < at) break;
  }
  return { names, end };
}
