import { orgParts } from '../districts/words.js';
import { fullDepartment } from './lexicon.js';
import type { Places } from './places.js';
import type { Body } from './types.js';

/** Longest name of a department behind its place. */
const LONGEST = 24;
const DEPARTMENT_END = /^(?:局|厅|委员会|委)(?![长员部势面托派限际上]|经济技术|高新)/u;
/** Parts of congresses and parties, which have words of their own. */
const OWN_WORDS =
  /^(?:常委会|管理委|管理局|人大|政府|市委|区委|县委|法制|代表|预算|人民|第|基层|高级|中级|党|和|与)/u;

/** A department of a government behind its place: 市|住房和城乡建设局, 昆明市|水务局. */
export function departmentAt(view: string, at: number, places: Places): Body | null {
  if (orgParts().sizeAt(view, at) === 0 || OWN_WORDS.test(view.slice(at, at + 3))) return null;
  const end = departmentEnd(view, at);
  if (end === null) return null;
  const place = places.endingAt(at);
  if (place === null) return null;
  const name = fullDepartment(view.slice(at, end));
  const { start, name: of, code } = place;
  return { start, end, canonical: of === null ? null : of + name, kind: 'government', place: of, code };
}

function departmentEnd(view: string, from: number): number | null {
  let found: number | null = null;
  for (let at = from; at - from < LONGEST; ) {
    if (at > from) {
      const end = DEPARTMENT_END.exec(view.slice(at, at + 6))?.[0].length;
      if (end !== undefined) found = at + end;
      if (found !== null) break;
    }
    const size = orgParts().sizeAt(view, at);
    if (size === 0) break;
    at += size;
  }
  return found;
}
