/** What is said of pages that could not be read whole, or whose text is not what it seems. */
import type { Diagnostic } from '../../model/issue.js';
import type { PageLayout } from './layout/index.js';
import type { PageState } from './quality.js';

type Found = Pick<Diagnostic, 'code' | 'severity' | 'message'> & { context?: Diagnostic['context'] };

/** Warnings of pdf.js that go with lost text. */
const LOST =
  /ignoring errors|Unable to (?:decode|find|load)|Invalid|corrupt|missing|FormatError|bad |unexpected|Unknown command|ensureStateFont|Badly formatted|Error|failed|not found|recover/i;

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

const things = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function ofAnnotations({ number, annotations }: PageLayout): Found[] {
  const { read = 0, unread = 0 } = annotations ?? {};
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
      severity: 'warning',
      message: `Page ${number} has ${things(unread, 'annotation')} with text that is not printed and was not read.`,
      context: { count: unread },
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
): Diagnostic[] {
  const full = pages.filter((page) => states.get(page.number) === 'text');
  const first = full[0]?.number ?? 0;
  const last = full.at(-1)?.number ?? 0;
  return pages.flatMap((page) => {
    const { number } = page;
    return [
      ...ofState(number, states.get(number), number > first && number < last),
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
