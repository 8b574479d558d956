import { escapeControls } from '../../../text/safe.js';
import type { ColumnType, Value } from '../../tables/index.js';
import { STYLE } from './styles.js';

/** A cell holds so many UTF-16 units; Excel refuses a file with more. */
export const MAX_UNITS = 32_767;

/** What the XML of a cell's text cannot hold as it is. `_x` begins an escape of the format itself. */
const SPECIAL = /[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;
const EDGE = /^\s|\s$|\n/;

const unit = (char: string) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as XML; characters XML has no place for as `_x001B_`, which spreadsheets read back as the character. */
export function escapeCellText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, unit)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Letters of a column from 0: A, Z, AA. */
export function columnLetters(index: number): string {
  const head = index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '';
  return head + String.fromCharCode(65 + (index % 26));
}

const DAY_MS = 86_400_000;
/** Day 0 of the serial numbers, chosen so that days from March 1900 on are right. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 2, 1);

/** The serial number of an ISO day; null where spreadsheets have none for it. */
export function dateSerial(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || time < FIRST_DAY || new Date(time).toISOString().slice(0, 10) !== day)
    return null;
  return (time - EPOCH) / DAY_MS;
}

/** A text cell. `ref` is its place, as `B2`. */
export function textCell(ref: string, text: string, style: number): string {
  const space = EDGE.test(text) ? ' xml:space="preserve"' : '';
  const styled = style === 0 ? '' : ` s="${style}"`;
  return `<c r="${ref}"${styled} t="inlineStr"><is><t${space}>${escapeCellText(text)}</t></is></c>`;
}

/** Text as it is shown: without `raw`, control characters are made visible. */
export function shownText(text: string, raw: boolean): string {
  return raw ? text : escapeControls(text);
}

const styleOf: Partial<Record<ColumnType, number>> = {
  code: STYLE.text,
  share: STYLE.share,
  date: STYLE.date,
};

/** A cell of a column's type; '' for null, which is an empty cell. `text` is what a text was made to show. */
export function cellXml(ref: string, value: Value, type: ColumnType): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return `<c r="${ref}" s="${styleOf[type] ?? STYLE.number}"><v>${value}</v></c>`;
  }
  if (typeof value === 'boolean')
    return `<c r="${ref}" s="${STYLE.boolean}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (type === 'date') {
    const serial = dateSerial(value);
    if (serial !== null) return `<c r="${ref}" s="${STYLE.date}"><v>${serial}</v></c>`;
  }
  return textCell(ref, value, type === 'code' ? STYLE.text : 0);
}
