import type { Diagnostic, Issue } from '../model/issue.js';
import { escapeLine } from '../text/safe.js';
import type { Cli } from './cli.js';

/** Diagnostics that say that a part of the input was not read, the worst first. */
const LOSSES = [
  'page.failed',
  'page.damaged',
  'page.garbled',
  'page.unreadable',
  'page.scanned',
  'page.ocr-failed',
  'page.annotations-unread',
  'source.repaired',
  'source.portfolio',
  'source.attachments',
  'source.bytes-replaced',
] as const;
type Loss = (typeof LOSSES)[number];
const BY_OCR: readonly Loss[] = ['page.garbled', 'page.scanned'];
/** So many ranges of pages are named. */
const MOST_RANGES = 8;

/** Ascending numbers in short: 1, 3-5, 9. */
export function ranges(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  const shown = found
    .slice(0, MOST_RANGES)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  return [...shown, ...(found.length > MOST_RANGES ? ['…'] : [])].join(', ');
}

async function partOf(loss: Loss, diagnostics: readonly Diagnostic[], cli: Cli): Promise<string> {
  const pages = [...new Set(diagnostics.map(({ page }) => page ?? 0))].sort((a, b) => a - b);
  return cli.message(`loss.${loss}`, { count: pages.length, pages: ranges(pages) });
}

/** Says in one line what was not read of an input, if there is anything: a loss is never passed over in silence. */
export async function reportLosses(name: string, issues: readonly Issue[], cli: Cli): Promise<void> {
  if (cli.quiet) return;
  const byCode = new Map<string, Diagnostic[]>();
  for (const diagnostic of issues.flatMap((issue) => issue.diagnostics)) {
    if (diagnostic.severity === 'info') continue;
    const known = byCode.get(diagnostic.code);
    if (known) known.push(diagnostic);
    else byCode.set(diagnostic.code, [diagnostic]);
  }
  const lost = LOSSES.filter((loss) => byCode.has(loss));
  if (lost.length === 0) return;
  const parts = await Promise.all(lost.map((loss) => partOf(loss, byCode.get(loss)!, cli)));
  const key = lost.some((loss) => BY_OCR.includes(loss)) ? 'loss.ocr' : 'loss';
  await cli.note(
    `huikan: ${escapeLine(name)}: ${await cli.message(key, { parts: parts.join(await cli.message('loss.and')) })}`,
  );
}
