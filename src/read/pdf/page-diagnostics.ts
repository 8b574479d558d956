/** What is said of pages that could not be read whole, or whose text is not what it seems. */
import type { Diagnostic } from '../../model/issue.js';
import type { PageLayout } from './layout/index.js';
import { inkIn, type PageState, unreadableOn } from './quality.js';

type Found = Pick<Diagnostic, 'code' | 'severity' | 'message'> & { context?: Diagnostic['context'] };

/** Warnings of pdf.js that go with lost text, by their kind (see `warnings.ts`); `Font` is one that a page asks for and has not. */
const LOST =
  /^Font$|Skipping command (?:T|cm|BT|'|")|ignoring (?!ExtGState)|Unable to (?:decode|find|load)|Invalid|corrupt|missing|FormatError|bad |unexpected|Unknown command|ensureStateFont|Badly formatted|Error|failed|not found|recover/i;

const things = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What state the page is in; `between` others with text an empty one is told of. */
function ofState(number: number, state: PageState | undefined, between: boolean): Found[] {
  if (state === 'scanned')
    return [
      {
        code: 'page.scanned',
        severity: 'warning',
        message: `Page ${number} is a picture without a text layer; --ocr reads it.`,
      },
    ];
  if (state === 'garbled')
    return [
      {
        code: 'page.garbled',
        severity: 'warning',
        message: `The text layer of page ${number} is not readable and was left out; --ocr reads the page as a picture.`,
      },
    ];
  if (state === 'empty' && between)
    return [{ code: 'page.empty', severity: 'info', message: `Page ${number} between others is empty.` }];
  return [];
}

/** From so many characters on that cannot be read it is said; where they are this share of the text it is a loss. */
const SOME_UNREADABLE = 3;
const LOSS = 0.05;

/** `left` are lines of the page that were left out. */
function ofUnreadable(page: PageLayout, left: number): Found[] {
  const { number } = page;
  const text = inkIn(page.lines);
  const characters = unreadableOn(page, text);
  if (left === 0 && characters < SOME_UNREADABLE) return [];
  const lines = left > 0 ? `${things(left, 'line')} of page ${number} cannot be read and were left out` : '';
  const rest = characters > 0 ? `${things(characters, 'character')} of page ${number} cannot be read` : '';
  return [
    {
      code: 'page.unreadable',
      severity: left > 0 || characters >= text.length * LOSS ? 'warning' : 'info',
      message: `${[lines, rest].filter(Boolean).join('; ')}: the font does not say what it shows.`,
      context: { lines: left, characters },
    },
  ];
}

function ofUnseen({ number, unseen, characters, scanLayer }: PageLayout): Found[] {
  const found: Found[] = [];
  if (scanLayer)
    found.push({
      code: 'page.ocr-layer',
      severity: 'info',
      message: `The text of page ${number} is not printed but lies under a picture, as OCR programs put it there.`,
    });
  const count = unseen.invisible + unseen.white + unseen.layer + unseen.outside;
  if (count > 0)
    found.push({
      code: 'page.hidden-text',
      severity: count > characters ? 'warning' : 'info',
      message: `${count} characters of page ${number} are not to be seen on it and were left out.`,
      context: { characters: count, ...unseen },
    });
  return found;
}

function ofAnnotations({ number, annotations }: PageLayout): Found[] {
  const { read = 0, unread = 0, fields = 0 } = annotations ?? {};
  const found: Found[] = [];
  if (read > 0)
    found.push({
      code: 'page.annotations',
      severity: 'info',
      message: `The text of page ${number} has that of ${things(read, 'form field, note or stamp')} on it.`,
      context: { count: read },
    });
  if (unread > 0)
    found.push({
      code: 'page.annotations-unread',
      severity: fields > 0 ? 'warning' : 'info',
      message: `Page ${number} has ${things(unread, 'annotation')} with text that is not printed and was not read.`,
      context: { count: unread, fields },
    });
  return found;
}

function ofWarnings(number: number, warnings: Record<string, number>): Found[] {
  const lost = Object.keys(warnings).find((kind) => LOST.test(kind));
  if (lost === undefined) return [];
  return [
    {
      code: 'page.damaged',
      severity: 'warning',
      message: `Page ${number} is damaged, text may be missing (${lost}).`,
      context: { detail: lost },
    },
  ];
}

/** Diagnostics for each page that could not be read, may have lost text, or has more than it shows. */
export function pageDiagnostics(
  pages: readonly PageLayout[],
  states: ReadonlyMap<number, PageState>,
  warnings: ReadonlyMap<number, Record<string, number>>,
  left: ReadonlyMap<number, number> = new Map(),
): Diagnostic[] {
  const full = pages.filter((page) => states.get(page.number) === 'text');
  const first = full[0]?.number ?? 0;
  const last = full.at(-1)?.number ?? 0;
  return pages.flatMap((page) => {
    const { number } = page;
    return [
      ...ofState(number, states.get(number), number > first && number < last),
      ...(states.get(number) === 'text' ? ofUnreadable(page, left.get(number) ?? 0) : []),
      ...ofUnseen(page),
      ...ofAnnotations(page),
      ...ofWarnings(number, warnings.get(number) ?? {}),
    ].map(({ context, ...found }) => ({
      ...found,
      article: null,
      line: null,
      page: number,
      context: { page: number, ...context },
    }));
  });
}
