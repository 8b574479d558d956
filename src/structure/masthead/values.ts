/** Values of mastheads in their plain forms: names, dates, serial numbers. */
import { isPersonName, joinSpacedNames } from '../authors/names.js';
import { ordinalValue } from '../numbering.js';
import { CN, ISSN } from './signs.js';

export const FULL_DATE = /([12]\d{3})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/;

/** Splits names on spaces and marks; letter-spaced ones are closed up. Null where the text is not names. */
export function namesOf(value: string): string[] | null {
  const tokens = joinSpacedNames(value.split(/[\s、，,;；]+/).filter(Boolean));
  return tokens.length > 0 && tokens.every((token) => isPersonName(token, 'sure')) ? tokens : null;
}

/** A date in Arabic or Chinese numerals as YYYY-MM-DD or YYYY-MM; null where there is none. */
export function isoDate(value: string): string | null {
  const han =
    /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/.exec(
      value,
    );
  if (han) {
    const year = [...han[1]!].map((digit) => (/[〇零○]/.test(digit) ? 0 : ordinalValue(digit))).join('');
    return isoDate(`${year}年${ordinalValue(han[2]!)}月${han[3] ? `${ordinalValue(han[3])}日` : ''}`);
  }
  const match = FULL_DATE.exec(value) ?? /^([12]\d{3})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(value);
  if (!match) return null;
  const pad = (part: string) => part.padStart(2, '0');
  return [match[1]!, pad(match[2]!), ...(match[3] ? [pad(match[3])] : [])].join('-');
}

/** The ISSN in a text, without blanks and with a plain hyphen; null where there is none. */
export function issnIn(text: string): string | null {
  const number = ISSN.exec(text)?.[1] ?? null;
  return number === null ? null : number.replace(/\s/g, '').replace(/[—–－]/, '-');
}

/** The national serial number (CN 11-1234/D) in a text, with a plain hyphen; null where there is none. */
export function cnIn(text: string): string | null {
  const number = CN.exec(text)?.[1] ?? null;
  return number === null ? null : number.replace(/\s+/g, ' ').replace(/[—–－]/, '-');
}
