import type { Block } from '../../model/issue.js';
import { dataRows, once } from '../../text/lexicon.js';

export type Role = NonNullable<Block['role']>;

/** A label at the beginning of a text (摘要： 【编者按】 参考文献) and the part it opens. */
export interface BlockLabel {
  role: Role;
  /** True when the label is all there is. */
  alone: boolean;
}

const table = once(() => {
  const labels = new Map<string, Role>();
  for (const [label, role] of dataRows(new URL('../data/block-labels.tsv', import.meta.url)))
    labels.set(label!.toLowerCase().replaceAll(' ', ''), role as Role);
  const firsts = new Set([...labels.keys()].map((label) => label[0]!));
  const longest = Math.max(...[...labels.keys()].map((label) => label.length));
  return { labels, firsts, longest };
});

const OPEN = /^[【〔[(（「『<〈*★◆■●▲\s]+/;
/** Characters that OPEN begins with. */
const OPENING = '【〔[(（「『<〈*★◆■●▲ ';
const CLOSE = /^\s*[】〕\])）」』>〉]/;

/**
 * Reads the label a folded text begins with. A label counts when a bracket frames it, a colon follows it, or
 * it stands alone on its line; `摘要` in a sentence is a word.
 */
export function readBlockLabel(view: string): BlockLabel | null {
  const { labels, firsts, longest } = table();
  const start = view[0];
  if (start === undefined || !(firsts.has(start.toLowerCase()) || OPENING.includes(start))) return null;
  const open = OPEN.exec(view)?.[0] ?? '';
  const first = view[open.length]?.toLowerCase();
  if (first === undefined || !firsts.has(first)) return null;
  let label = '';
  for (let i = open.length; i < view.length && label.length < longest; i++) {
    if (view[i] === ' ') continue;
    label += view[i]!.toLowerCase();
    const role = labels.get(label);
    if (!role) continue;
    const rest = view.slice(i + 1);
    const closed = CLOSE.test(rest) && /[【〔[(（「『<〈]/.test(open);
    const colon = /^\s*[:：]/.test(rest);
    const inBracket = /[(（【[]/.test(open) && role === 'author-note';
    if (closed || colon || inBracket || rest.trim() === '')
      return { role, alone: rest.replace(/[】〕\])）」』>〉:：\s]/g, '') === '' };
    // Letter-spaced labels (`摘 要 本文…`) are set off by spaces.
    if (
      role !== 'box' &&
      role !== 'author-note' &&
      role !== 'editor-note' &&
      label.length >= 2 &&
      /^\s{1,}/.test(rest) &&
      rest.trim().length > 8
    )
      return { role, alone: false };
  }
  return null;
}
