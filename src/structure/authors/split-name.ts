import { surnames } from './lexicon.js';

const HAN = /^[\u3400-\u9fff]{2,4}$/u;

/**
 * The family name and the given name of a Chinese person, 欧阳修 → 欧阳 and 修; null where they cannot be told
 * apart (minority names, names with a middle dot, pen names).
 */
export function splitPersonName(name: string): { family: string; given: string } | null {
  if (!HAN.test(name)) return null;
  const known = surnames();
  for (const length of name.length > 2 ? [2, 1] : [1]) {
    const family = name.slice(0, length);
    if (known.has(family)) return { family, given: name.slice(length) };
  }
  return null;
}
