import { findDivisionPrefix } from '../../gazetteer/index.js';
import { beforeAnd, type EdgeWord, edgeWords } from './lexicon.js';

const LONGEST = 36;
const HAN = /[\u3400-\u9fff〇]/u;

const isHan = (char: string | undefined): boolean => char !== undefined && HAN.test(char);

/**
 * Where the name begins whose last word starts at `at`: behind the nearest edge word to the left (see edges.tsv),
 * punctuation or `floor`, whichever is last. A quoted word inside the name belongs to it.
 */
export function nameStart(text: string, at: number, floor: number): number {
  let from = at;
  const least = Math.max(floor, at - LONGEST);
  while (from > least) {
    const char = text[from - 1]!;
    if (isHan(char)) from--;
    else if (char === '”' && from < at) {
      // “一府两院”专项工作评议办法: a short quotation inside, or at the beginning of, the name.
      const open = text.lastIndexOf('“', from - 1);
      if (open < least || from - open > 12 || /[，,。；;]/u.test(text.slice(open, from))) break;
      from = open;
    } else break;
  }
  const hard = lastHard(text, from, at);
  from = Math.max(from, hard);
  from = pastAnd(text, from, at);
  from = pastSoft(text, from, at);
  return atPlace(text, from, at);
}

/** True where a name may begin at `at`: no Chinese character stands before it, or an edge word. */
export function isEdge(text: string, at: number): boolean {
  if (!isHan(text[at - 1]) || isDate(text, at)) return true;
  return (edgeWords().get(text[at - 1]!) ?? []).some((edge) => endsWith(text, edge, at));
}

function endsWith(text: string, edge: EdgeWord, end: number): boolean {
  const start = end - edge.word.length;
  return start >= 0 && text.startsWith(edge.word, start) && !excepted(text, edge, start);
}

/** True where the word at `start` is part of one of its exceptions. */
function excepted(text: string, edge: EdgeWord, start: number): boolean {
  return edge.except.some((other) => {
    const inside = other.indexOf(edge.word);
    return inside >= 0 && text.startsWith(other, start - inside);
  });
}

/** 2006年 before a name. */
const isDate = (text: string, at: number): boolean =>
  /[年月日号]/u.test(text[at - 1] ?? '') && /[\d○〇零一二三四五六七八九十]/u.test(text[at - 2] ?? '');

/** The end of the last hard edge word between `from` and `to`, or -1. */
function lastHard(text: string, from: number, to: number): number {
  let quoted = false;
  for (let end = to; end > from; end--) {
    const char = text[end - 1]!;
    if (char === '”') quoted = true;
    else if (char === '“') quoted = false;
    if (quoted) continue;
    if (isDate(text, end)) return end;
    for (const edge of edgeWords().get(char) ?? []) {
      if (!edge.soft && end - edge.word.length >= from && endsWith(text, edge, end)) return end;
    }
  }
  return -1;
}

/** Behind a 和 that joins something of another kind to the name. */
function pastAnd(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    if (!'和与及'.includes(text[at]!)) continue;
    const word = beforeAnd(text, at);
    if (word !== null && at - word.length >= from) return at + 1;
  }
  return from;
}

/** Behind the soft edge words at the beginning. */
function pastSoft(text: string, from: number, to: number): number {
  for (let start = from; ; ) {
    let end = start;
    for (let size = 1; size <= 4 && start + size <= to; size++) {
      for (const edge of edgeWords().get(text[start + size - 1]!) ?? []) {
        if (edge.word.length === size && endsWith(text, edge, start + size)) end = start + size;
      }
    }
    if (end === start || end > to) return start;
    start = end;
  }
}

/** At the last full name of a division in the name, for titles begin with it: 学习借鉴上海市…条例. */
function atPlace(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to - 2; at++) {
    if (!/[省市区县州旗盟]/u.test(text.slice(at + 1, at + 12))) break;
    const hit = findDivisionPrefix(text, at);
    if (hit !== null && hit.form === 'full' && hit.end < to - 1 && hit.end - hit.start > 2) return at;
  }
  return from;
}
