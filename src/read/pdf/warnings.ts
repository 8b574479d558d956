/** What pdf.js says on every run, or of things that are not read here. */
const IDLE = [
  /legacy.*build/i,
  /^(?:Warning: )?(?:Ignoring|ignoring ExtGState|Unsupported|fetchStandardFontData)/i,
  /DOMMatrix|Path2D|canvas|OffscreenCanvas|ImageDecoder/i,
  /TT: |undefined function: \d+|hinting/i,
];
/** Said of each picture, for none is wanted. */
const PICTURE = /Image exceeded maximum allowed size/;

/** What pdf.js said while it read a page. */
export interface PageNotes {
  /** Warnings by kind. */
  warnings: Map<string, number>;
  /** Pictures it left out. */
  pictures: number;
}

/** Of the page that is being read. */
let reading: PageNotes | null = null;

/** The kind of a warning: what it says without the names and numbers in it. */
function kindOf(message: string): string {
  return message
    .replace(/^Warning: /, '')
    .replace(/["“].*$/s, '')
    .replace(/\d+/g, '#')
    .slice(0, 60)
    .trim();
}

/** Takes down a warning for the page that is being read where it comes up. */
export function note(message: string): void {
  if (reading === null) return;
  const { warnings } = reading;
  if (PICTURE.test(message)) reading.pictures++;
  else if (!IDLE.some((pattern) => pattern.test(message))) {
    const kind = kindOf(message);
    warnings.set(kind, (warnings.get(kind) ?? 0) + 1);
  }
}

/**
 * Catches the warnings of pdf.js, which it prints to the console: they are the best sign there is that text was
 * lost. To be called once, in the process that reads PDFs.
 */
export function catchWarnings(): void {
  const take = (...words: unknown[]) => note(words.map(String).join(' '));
  console.warn = take;
  console.log = take;
  console.error = take;
}

/** Runs `work`, which reads a page, and gives what pdf.js said meanwhile. To be called for one page after the other. */
export async function withNotes<T>(work: () => Promise<T>): Promise<{ result: T; notes: PageNotes }> {
  const notes: PageNotes = { warnings: new Map(), pictures: 0 };
  reading = notes;
  try {
    return { result: await work(), notes };
  } finally {
    if (reading === notes) reading = null;
  }
}
