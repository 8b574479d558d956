/**
 * Pages that are pictures, read by the system's Tesseract: poppler's pdftoppm draws them, Tesseract reads the
 * drawing, and what it finds becomes glyphs with places, laid out like those of any page.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HuikanError } from '../../model/errors.js';
import type { Glyph, PageContent } from './page.js';

const run = promisify(execFile);

/** Dots an inch at which pages are drawn; what Tesseract is trained for. */
const RESOLUTION = 300;
const POINTS = 72 / RESOLUTION;
const LANGUAGE = 'chi_sim';
/** A page takes some seconds; one that takes minutes is no page of a journal. */
const PAGE_TIMEOUT = 180_000;
const MOST_OUTPUT = 2 ** 26;

/** How pages are read by OCR. */
export interface OcrOptions {
  password?: string | undefined;
  /** As messages name the file. */
  path: string;
}

/** A page of the file to be read, and its size in points as it is shown. */
export interface OcrPage {
  number: number;
  width: number;
  height: number;
}

/** One word of Tesseract's table. */
interface Word {
  line: string;
  left: number;
  top: number;
  width: number;
  height: number;
  confidence: number;
  text: string;
}

/** The words of a table as `tesseract … tsv` prints it; places in dots. */
export function readWords(tsv: string): Word[] {
  const words: Word[] = [];
  for (const row of tsv.split('\n').slice(1)) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] =
      row.split('\t');
    if (level !== '5' || text === undefined || text.trim() === '') continue;
    words.push({
      line: `${page} ${block} ${paragraph} ${line}`,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Math.max(0, Number(confidence)) / 100,
      text: text.trim(),
    });
  }
  return words;
}

const HAN = /[\u3400-\u9fff]/;

function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Size of the type of a line in dots: as wide as its ideographs stand, else as high as it is. */
function sizeOf(words: readonly Word[]): number {
  const pitches = words.flatMap(({ text, width }) =>
    text.length >= 2 && [...text].every((char) => HAN.test(char)) ? [width / text.length] : [],
  );
  return median(pitches) ?? median(words.map(({ height }) => height)) ?? 1;
}

/** Sizes nearer than this share to the page's commonest are that. */
const SAME_SIZE = 0.18;

/** Lines whose middles are this near, in the size of the type, are pieces of one. */
const SAME_ROW = 0.45;

/** The middle of each line, the same for pieces of one printed line, which Tesseract may take for several. */
function middlesOf(lines: Iterable<Word[]>): Map<Word[], number> {
  const own = [...lines].map((line) => ({
    line,
    middle: median(line.map(({ top, height }) => top + height / 2))!,
  }));
  own.sort((a, b) => a.middle - b.middle);
  const middles = new Map<Word[], number>();
  let row = Number.NEGATIVE_INFINITY;
  for (const { line, middle } of own) {
    if (middle - row > sizeOf(line) * SAME_ROW) row = middle;
    middles.set(line, row);
  }
  return middles;
}

/** Words as glyphs in points; characters share the width of their word. */
export function toGlyphs(words: readonly Word[]): Glyph[] {
  const lines = new Map<string, Word[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  const body =
    median([...lines.values()].flatMap((line) => Array(line.length).fill(sizeOf(line)) as number[])) ?? 1;
  const middles = middlesOf(lines.values());
  return [...lines.values()].flatMap((line) => {
    const own = sizeOf(line);
    const size = (Math.abs(own - body) <= body * SAME_SIZE ? body : own) * POINTS;
    // Marks do not reach the line's foot, so the middle of the line tells where it stands.
    const middle = middles.get(line)! * POINTS;
    // Boxes of words are rough in Chinese, those of lines are not: characters share the line by their widths.
    const chars = charactersOf(line);
    const left = Math.min(...line.map((word) => word.left)) * POINTS;
    const right = Math.max(...line.map((word) => word.left + word.width)) * POINTS;
    const cell = (right - left) / chars.reduce((sum, { cells }) => sum + cells, 0);
    let x = left;
    return chars.map(({ text, cells, confidence }) => {
      const x0 = x;
      x += cells * cell;
      return {
        text,
        x0,
        x1: x,
        y: middle + size * 0.36,
        size: Math.round(size * 4) / 4,
        font: 'ocr',
        bold: false,
        turn: 0 as const,
        vertical: false,
        confidence,
      };
    });
  });
}

/** The characters of a line in the order they are read, with their widths in half-width cells. */
function charactersOf(line: readonly Word[]): { text: string; cells: number; confidence: number }[] {
  return line.flatMap(({ text, confidence }, i) => {
    const apart = i > 0 && /[A-Za-z]$/.test(line[i - 1]!.text) && /^[A-Za-z]/.test(text);
    return [...(apart ? ` ${text}` : text)].map((char) => ({
      text: char,
      cells: char.charCodeAt(0) < 0x80 ? 1 : 2,
      confidence,
    }));
  });
}

/** Throws `ocr.missing` where a tool or the language is not there. */
async function checkTools(path: string): Promise<void> {
  const missing = (tool: string) =>
    new HuikanError('ocr.missing', `${tool} is not installed`, { path, tool });
  await run('pdftoppm', ['-v']).catch((error) => {
    if (error.code === 'ENOENT') throw missing('pdftoppm (poppler)');
  });
  const { stdout, stderr } = await run('tesseract', ['--list-langs']).catch(() => {
    throw missing('tesseract');
  });
  if (!`${stdout}\n${stderr}`.split('\n').includes(LANGUAGE)) throw missing(`tesseract’s ${LANGUAGE}`);
}

async function readPage(
  file: string,
  folder: string,
  page: OcrPage,
  options: OcrOptions,
): Promise<PageContent> {
  const { number } = page;
  const picture = join(folder, `page-${number}`);
  const limits = { timeout: PAGE_TIMEOUT, killSignal: 'SIGKILL' as const, maxBuffer: MOST_OUTPUT };
  const password = options.password === undefined ? [] : ['-upw', options.password];
  const which = [
    '-f',
    String(number),
    '-l',
    String(number),
    '-r',
    String(RESOLUTION),
    '-gray',
    '-png',
    '-singlefile',
  ];
  await run('pdftoppm', [...which, ...password, file, picture], limits);
  const threads = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const { stdout } = await run(
    'tesseract',
    [`${picture}.png`, 'stdout', '-l', LANGUAGE, '--dpi', String(RESOLUTION), 'tsv'],
    { ...limits, env: threads },
  );
  await rm(`${picture}.png`, { force: true });
  return { ...page, glyphs: toGlyphs(readWords(stdout)), rules: [], images: 1, unreadable: 0, invisible: 0 };
}

/**
 * Reads pages by OCR, several at once. A page that cannot be drawn or read is left out. Throws HuikanError
 * `ocr.missing` where the tools are not there.
 */
export async function recognise(
  bytes: Uint8Array,
  pages: readonly OcrPage[],
  options: OcrOptions,
): Promise<PageContent[]> {
  await checkTools(options.path);
  const folder = await mkdtemp(join(tmpdir(), 'huikan-ocr-'));
  try {
    const file = join(folder, 'issue.pdf');
    await writeFile(file, bytes);
    const waiting = [...pages];
    const found: PageContent[] = [];
    const next = async (): Promise<void> => {
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
        const content = await readPage(file, folder, page, options).catch(() => null);
        if (content) found.push(content);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, next));
    return found.sort((a, b) => a.number - b.number);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
