import { isCommonWord } from '../common-words.js';
import { isKnownColumn } from '../contents/columns.js';
import { endingOf, organizationEnds, postEnds, surnames } from './lexicon.js';

const HAN_NAME = /^[\u3400-\u9fff]{2,4}$/;
const DOTTED_NAME = /^[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8}){1,3}$/;

/** What the place of a token says of it. */
export type Trust = 'strict' | 'likely' | 'sure';

/**
 * Can this be a personal name? Two or three characters after a family name of one, four with a compound
 * one (or a married woman's double name), or minority names with a middle dot (阿不都·热合曼).
 * `trust` says what the place of the token tells: nothing (`strict` refuses ordinary words that begin with a
 * family name's character: 方法, 高度, 安全), that names stand there, or that it can only be a name (after a
 * byline's mark), so that a rare family name passes.
 */
export function isPersonName(token: string, trust: Trust = 'strict'): boolean {
  if (DOTTED_NAME.test(token)) return true;
  if (!HAN_NAME.test(token)) return false;
  const strict = trust === 'strict';
  if (isKnownColumn(token)) return false;
  if (
    trust === 'sure' &&
    token.length <= 3 &&
    !isCommonWord(token) &&
    endingOf(token, organizationEnds()) === ''
  )
    return true;
  const known = surnames();
  const compound = known.has(token.slice(0, 2)) && token.length >= 3;
  if (!compound && !known.has(token[0]!)) return false;
  if (token.length === 4 && !compound && !(known.has(token[1]!) && strict)) return false;
  if (endingOf(token, postEnds()).length >= Math.min(token.length, 2)) return false;
  if (token.length > 2 && endingOf(token, organizationEnds()).length > 1) return false;
  if (token.length > 2 && !compound && /[省市县区乡镇]$/.test(token)) return false;
  return !(strict && isCommonWord(token) && !compound);
}

/** Joins letter-spaced names (`张 三`, `王 小 明`) in a list of tokens. */
export function joinSpacedNames(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!/^[\u3400-\u9fff]$/.test(token)) {
      joined.push(token);
      continue;
    }
    let end = i + 1;
    while (end < tokens.length && /^[\u3400-\u9fff]$/.test(tokens[end]!)) end++;
    const run = tokens.slice(i, end);
    // `项 东来`: the family name set off from a given name of two.
    const given = tokens[end];
    if (
      run.length === 1 &&
      given !== undefined &&
      surnames().has(token) &&
      /^[\u3400-\u9fff]{2}$/.test(given)
    ) {
      joined.push(token + given);
      i = end;
      continue;
    }
    if (run.length === 3 || run.length === 1 || run.length > 8) joined.push(run.join(''));
    else for (let k = 0; k < run.length; k += 2) joined.push(run.slice(k, k + 2).join(''));
    i = end - 1;
  }
  return joined;
}
