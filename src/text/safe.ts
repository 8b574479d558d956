/**
 * Control characters that a terminal may act on: C0 except tab and line feed, DEL, C1, the bidirectional
 * controls, and the line separators U+2028 and U+2029.
 */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Text that is safe to show on a terminal: control characters become visible as `\u{1b}`.
 * Printed text holds none of them, so ordinary text comes back as it is.
 */
export function escapeControls(text: string): string {
  // Most texts have none, and to look is cheaper than to replace.
  if (text.search(CONTROLS) < 0) return text;
  return text.replace(CONTROLS, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}

/** The same on one line: tabs and line feeds become spaces, for messages and table cells. */
export function escapeLine(text: string): string {
  return escapeControls(text.replace(/\r?\n|\t/g, ' '));
}

/**
 * JSON in which no character acts on a terminal. `JSON.stringify` leaves DEL, C1 and the bidirectional
 * controls raw; inside JSON strings, the only place they can stand, the escape means the same value.
 */
export function escapeJson(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
