import type { Passage } from '../../passage.js';
import { clauseStart } from '../clause.js';
import type { TimeHit } from './expressions.js';

/** A time that reaches beyond its own sentence, with what is printed of it. */
export interface Reaching {
  time: TimeHit;
  printed: string;
}

/** A sentence that begins a new point: the time of the one before reaches no further. */
const NEW_POINT =
  /^[“ ]*(?:[一二三四五六七八九十]是|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十][,、]|首先|其次|再次|最后|另外,)/;
/** Times that a whole paragraph may stand under: years, halves, terms, X以来. No day, no 目前, no session. */
const FRAME = /(?:年度?|年(?:以?来|间)|全年|[上下]半年|季度|时期|届(?:以来|期间)|五[”"]?(?:以来|期间))$/;
/** Paragraphs of what is now, what is wrong and what is to be done are about no past year. */
const OTHER_MATTER =
  /^[^,;。]{0,12}(?:目前|当前|现在|今后|下一步|下步|建议|问题|不足|困难|体会|启示|附件|说明|编者)/;
/** Clauses of what shall be. */
const WISHED = /(?:^|[,;:])(?:要|应当?|必须|须|建议|力争|争取|确保|拟|计划|将)(?!军|领)/;

/** True where a sentence begins a point of its own. */
export function isNewPoint(view: string, start: number): boolean {
  return NEW_POINT.test(view.slice(start, start + 8));
}

/** True where a sentence says what was, so that the time of the paragraph before may be its own. */
export function tellsWhatWas(view: string, start: number, end: number): boolean {
  return !WISHED.test(view.slice(start, end));
}

/**
 * The time that a paragraph stands under and hands on to the next of its section: it is the first word of the paragraph,
 * and no other has taken its place to the end of it. `before` is what the paragraph itself was handed.
 */
export function frameOf(
  passage: Passage,
  first: TimeHit | null,
  last: Reaching | null,
  before: Reaching | null,
): Reaching | null {
  if (last === null || last === before) return last;
  if (first === null || last.time !== first || !FRAME.test(first.text)) return null;
  const { view } = passage;
  const lead = view.slice(clauseStart(view, first.start, 0), first.start);
  const from = first.start - lead.length;
  const opens = from === 0 && /^(?:\([^()]*\))?(?:在|自|从)?$/.test(lead);
  return opens ? last : null;
}

/** True where a paragraph goes on with the matter of the one before it. */
export function goesOn({ block, view }: Passage): boolean {
  return block.type === 'paragraph' && !isNewPoint(view, 0) && !OTHER_MATTER.test(view.slice(0, 24));
}
