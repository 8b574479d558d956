/**
 * Pages that are pictures, read by Tesseract: a program draws them, Tesseract reads the drawing, and what it finds becomes
 * glyphs with places, laid out like those of any page.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { HuikanError } from '../../../model/errors.js';
import type { PageContent } from '../page.js';
import { NOTHING_UNSEEN } from '../unseen.js';
import type { CommandLimits } from './command.js';
import { type Draw, findDrawing, RESOLUTION } from './drawing.js';
import { findEngine, type OcrEngine } from './engines.js';
import { readWords, toGlyphs, type Word, withNumbers } from './glyphs.js';
import { numbersOf, takeLeaders } from './leaders.js';

/** A page takes some seconds; one that takes minutes is no page of a journal. */
const PAGE_TIMEOUT = 180;
/** A page of a newspaper and the network that reads it take a quarter of it. */
const MEMORY = 2 ** 30;

/** How pages are read by OCR. */
export interface OcrOptions {
  password?: string | undefined;
  /** Seconds that drawing a page, and reading it, may take. */
  pageTimeout?: number | undefined;
  memory?: number | undefined;
  /** As messages name the file. */
  path: string;
}

/** A page of the file to be read, and its size in points as it is shown. */
export interface OcrPage {
  number: number;
  width: number;
  height: number;
}

/** What was read, and the pages that could not be drawn or read, with the reason. */
export interface OcrResult {
  pages: PageContent[];
  failures: Map<number, string>;
}

/** Words of a drawing that is coarser than usual, as if it were not. */
function scaled(words: Word[], resolution: number): Word[] {
  const scale = RESOLUTION / resolution;
  if (scale === 1) return words;
  const byScale = <T extends object>(limits: T): T =>
    Object.fromEntries(
      Object.entries(limits).map(([key, value]) => [key, SCALED.has(key) ? value * scale : value]),
    ) as T;
  return words.map((word) => ({ ...byScale(word), ...(word.row && { row: byScale(word.row) }) }));
}

/** What of a word is measured in dots. */
const SCALED: ReadonlySet<string> = new Set(['left', 'right', 'top', 'bottom', 'width', 'height']);

async function tools(path: string): Promise<{ draw: Draw; engine: OcrEngine }> {
  const [draw, engine] = await Promise.all([findDrawing(), findEngine()]);
  if (draw && engine) return { draw, engine };
  await engine?.end();
  const missing = [
    ...(draw ? [] : ['pdftoppm (poppler-utils)']),
    ...(engine ? [] : ['tesseract (tesseract-ocr-chi-sim)']),
  ].join(', ');
  throw new HuikanError('ocr.missing', `${missing} is not installed`, { path, tool: missing });
}

/** A folder that is gone when this process is, whatever ends it. */
async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'huikan-ocr-'));
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeNow);
  try {
    return await work(folder);
  } finally {
    process.off('exit', removeNow);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads pages by OCR, several at once. Throws HuikanError `ocr.missing` where there is nothing to do it with. */
export async function recognise(
  bytes: Uint8Array,
  pages: readonly OcrPage[],
  options: OcrOptions,
): Promise<OcrResult> {
  const { draw, engine } = await tools(options.path);
  const limits: CommandLimits = {
    timeout: (options.pageTimeout ?? PAGE_TIMEOUT) * 1000,
    memory: options.memory ?? MEMORY,
  };
  const result: OcrResult = { pages: [], failures: new Map() };
  return withFolder(async (folder) => {
    const file = join(folder, 'issue.pdf');
    await writeFile(file, bytes, { mode: 0o600 });
    const read = async (page: OcrPage): Promise<PageContent> => {
      const picture = join(folder, `page-${page.number}.pgm`);
      const resolution = await draw({ ...page, file, password: options.password }, picture, limits);
      const drawing = await readFile(picture);
      const leaders = takeLeaders(drawing, resolution);
      if (leaders.length > 0) await writeFile(picture, drawing);
      const found = readWords(await engine.read(picture, resolution, limits));
      const numbers = numbersOf(drawing, leaders, resolution);
      const digits = numbers
        ? await writeFile(picture, numbers.picture).then(() =>
            engine.read(picture, resolution, limits, 'digits'),
          )
        : '';
      const words = scaled(
        withNumbers(found, leaders, readWords(digits), numbers ?? { from: 0, strip: 1 }),
        resolution,
      );
      await rm(picture, { force: true });
      return {
        ...page,
        glyphs: toGlyphs(words),
        rules: [],
        images: 1,
        unreadable: 0,
        unseen: NOTHING_UNSEEN,
        scanLayer: false,
      };
    };
    const waiting = [...pages];
    const next = async (): Promise<void> => {
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
        const { number } = page;
        await read(page).then(
          (content) => result.pages.push(content),
          (error: unknown) =>
            result.failures.set(number, error instanceof Error ? error.message : `${error}`),
        );
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.min(pages.length, availableParallelism()) }, next));
    } finally {
      await engine.end();
    }
    result.pages.sort((a, b) => a.number - b.number);
    return result;
  });
}
