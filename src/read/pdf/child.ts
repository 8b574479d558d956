/**
 * The process that reads PDFs: it may be killed at any time, for a PDF can be made to take all memory or all
 * time. It is told what to do and reports by messages (`messages.ts`).
 */
import { PdfEngine } from './engine.js';
import { layoutPage } from './layout/index.js';
import type { Order, Refusal, Report } from './messages.js';
import { withoutShift } from './shifted.js';
import { asSeen } from './unseen.js';
import { catchWarnings, note, withNotes } from './warnings.js';

/** What pdf.js says when it looks for the objects of a file one by one. */
const REPAIRED = /Indexing all PDF objects/;

let engine: PdfEngine | null = null;

function report(message: Report): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  if (name !== 'PasswordException') return 'damaged';
  // pdf.js: 1 asks for a password, 2 says that the one given is wrong.
  return (error as { code?: number }).code === 2 ? 'wrong-password' : 'password';
}

async function open({ bytes, password, pictures }: Order & { kind: 'open' }): Promise<void> {
  try {
    await engine?.close();
    const { result: facts, notes } = await withNotes(async () => {
      engine = await PdfEngine.open(bytes, password, pictures);
      return engine.facts();
    });
    const repaired = [...notes.warnings.keys()].some((kind) => REPAIRED.test(kind));
    await report(
      facts.pages > 0
        ? { kind: 'opened', facts: { ...facts, repaired } }
        : { kind: 'refused', reason: 'empty', message: 'no pages' },
    );
  } catch (error) {
    await report({ kind: 'refused', reason: refusalOf(error), message: messageOf(error) });
  }
}

async function readPage(number: number): Promise<void> {
  try {
    const { result, notes } = await withNotes(() => engine!.page(number));
    const page = layoutPage(withoutShift(asSeen(result, notes.pictures)));
    await report({ kind: 'page', page, warnings: Object.fromEntries(notes.warnings) });
  } catch (error) {
    await report({ kind: 'failed', page: number, message: messageOf(error) });
  }
}

async function readPages(pages: readonly number[]): Promise<void> {
  // One after the other: nothing in them waits for anything but the processor.
  for (const number of pages) await readPage(number);
  await report({ kind: 'done' });
}

catchWarnings();
// pdf.js rejects promises that nobody holds where a file is damaged; the page that waits for them ends by its time.
process.on('unhandledRejection', (error) => note(messageOf(error)));
process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => {
  if (order.kind === 'open') void open({ ...order, bytes: new Uint8Array(order.bytes) });
  else void readPages(order.pages);
});
