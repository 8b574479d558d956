/** What pdf.js says on every run, or of things that are not read here. */
const IDLE = [
  /legacy.*build/i,
  /^(?:Warning: )?(?:Ignoring|Image exceeded|ignoring ExtGState|Unsupported|fetchStandardFontData)/i,
  /DOMMatrix|Path2D|canvas|OffscreenCanvas|ImageDecoder/i,
  /TT: |undefined function: \d+|hinting/i,
];

/**
 * Counts the warnings of pdf.js by kind. It prints them to the console; they are the best sign there is that
 * text was lost, so they are caught there.
 */
export class WarningCounter {
  #counts = new Map<string, number>();

  constructor() {
    const count = (...words: unknown[]) => this.count(words.map(String).join(' '));
    console.warn = count;
    console.log = count;
    console.error = count;
  }

  count(message: string): void {
    if (IDLE.some((pattern) => pattern.test(message))) return;
    const kind = message
      .replace(/^Warning: /, '')
      .replace(/["“].*$/s, '')
      .replace(/\d+/g, '#')
      .slice(0, 60)
      .trim();
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** The counts since they were last taken. */
  take(): Record<string, number> {
    const counts = Object.fromEntries(this.#counts);
    this.#counts = new Map();
    return counts;
  }
}
