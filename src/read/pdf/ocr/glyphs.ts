/** What Tesseract finds on a drawn page, as glyphs with places that are laid out like those of any page. */
import type { Glyph } from '../page.js';
import { POINTS } from './drawing.js';
import { type Leader, type NumberLines, numberOf } from './leaders.js';

/** One word of Tesseract's table. */
export interface Word {
  line: string;
  left: number;
  top: number;
  width: number;
  height: number;
  confidence: number;
  text: string;
  /** Limits of its line. Boxes of words are rough in Chinese, those of lines are not. */
  row?: Limits;
}

/** Limits in dots. */
interface Limits {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The words of a table as `tesseract … tsv` prints it; places in dots. */
export function readWords(tsv: string): Word[] {
  const words: Word[] = [];
  let open: Limits | undefined;
  for (const cells of tsv.split('\n').slice(1)) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] =
      cells.split('\t');
    // The row of a line stands before those of its words.
    if (level === '4')
      open = {
        left: Number(left),
        right: Number(left) + Number(width),
        top: Number(top),
        bottom: Number(top) + Number(height),
      };
    else if (level !== '5') open = undefined;
    if (level !== '5' || text === undefined || text.trim() === '') continue;
    words.push({
      line: `${page} ${block} ${paragraph} ${line}`,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Math.max(0, Number(confidence)) / 100,
      text: text.trim(),
      ...(open && { row: open }),
    });
  }
  return words;
}

/** A leader, as it is put before the page number behind it. */
const LEADER = '……';

/**
 * The words of a page with the page numbers behind its leaders: `digits` is what was read of their picture, each on a line of
 * copies as `lines` says. What the reading of the whole page had found there goes.
 */
export function withNumbers(
  words: readonly Word[],
  leaders: readonly Leader[],
  digits: readonly Word[],
  lines: NumberLines,
): Word[] {
  const numbered = leaders.filter(({ number }) => number !== null);
  const read = numbered.map((_, i) => {
    const own = digits.filter(
      ({ top, height }) =>
        height < lines.strip * 1.2 && Math.floor((top + height / 2 - lines.from) / lines.strip) === i,
    );
    return { text: numberOf(own.map(({ text }) => text).join('')), confidence: own[0]?.confidence ?? 0 };
  });
  const taken = (word: Word): boolean =>
    numbered.some(({ x0, number }, i) => {
      if (read[i]!.text === '') return false;
      const middle = word.top + word.height / 2;
      return word.left >= x0 - 2 && word.left < number!.x1 && middle > number!.y0 && middle < number!.y1;
    });
  const added = numbered.flatMap(({ x0, number }, i): Word[] => {
    const { text, confidence } = read[i]!;
    if (text === '') return [];
    const row = { left: x0, right: number!.x1, top: number!.y0, bottom: number!.y1 };
    const box = { left: row.left, top: row.top, width: row.right - row.left, height: row.bottom - row.top };
    return [{ line: `leader ${i}`, ...box, confidence, text: LEADER + text, row }];
  });
  return [...words.filter((word) => !taken(word)), ...added];
}

const HAN = /[\u3400-\u9fff]/;

function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** The limits of a line. */
function limitsOf(words: readonly Word[]): Limits {
  const { row } = words[0]!;
  if (row) return row;
  return {
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ left, width }) => left + width)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ top, height }) => top + height)),
  };
}

/** A mark at a line's end fills half of its cell. */
const HALF_AT_END = /[，。、；：？！”’）》」』】,;:?!)]$/;
/** The ink of a line of ideographs is about as high as their size: the size is no farther from it than this. */
const LOWEST = 0.88;
const HIGHEST = 1.15;
/** So many characters show by their width how large they are. */
const LEAST_CHARACTERS = 4;

/** Size of the type of a line in dots: as wide as its characters stand, within what its height allows. */
function sizeOf(words: readonly Word[]): number {
  const { left, right, top, bottom } = limitsOf(words);
  const height = bottom - top;
  const line = words.map(({ text }) => text).join('');
  const chars = [...line];
  if (!HAN.test(line) || chars.length < LEAST_CHARACTERS) return Math.max(1, height);
  const cells =
    chars.reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? 1 : 2), 0) -
    (HALF_AT_END.test(line) && line.at(-1)!.charCodeAt(0) >= 0x80 ? 1 : 0);
  return Math.min(Math.max((2 * (right - left)) / cells, height * LOWEST), height * HIGHEST);
}

/** Sizes nearer than this share to the page's commonest are that. */
const SAME_SIZE = 0.18;

/** Lines whose middles are this near, in the size of the type, are pieces of one. */
const SAME_ROW = 0.45;

/** The middle of each line, the same for pieces of one printed line, which Tesseract may take for several. */
function middlesOf(lines: Iterable<Word[]>): Map<Word[], number> {
  const own = [...lines].map((line) => {
    const { top, bottom } = limitsOf(line);
    return { line, middle: (top + bottom) / 2 };
  });
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
    // Characters share the line by their widths.
    const chars = charactersOf(line);
    const { left, right } = limitsOf(line);
    const cell = ((right - left) * POINTS) / chars.reduce((sum, { cells }) => sum + cells, 0);
    let x = left * POINTS;
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

/** Marks that Tesseract prints in their Latin form between ideographs, and what is printed there. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
/** Such a mark beside an ideograph or a mark of Chinese print; and a quotation mark that opens before what can only follow. */
const LATIN_MARK = /(?<=[\u3400-\u9fff“”《》、。〉])[,;:?!()]|[,;:?!()](?=[\u3400-\u9fff“”《》、。〈])/g;
const TURNED_QUOTE = /“(?=[，。；：、）！？》])/g;

/** A line as it is printed: the same number of characters. */
export function asPrinted(line: string): string {
  return line.replace(LATIN_MARK, (mark) => FULL_WIDTH[mark]!).replace(TURNED_QUOTE, '”');
}

/** The characters of a line in the order they are read, with their widths in half-width cells. */
function charactersOf(line: readonly Word[]): { text: string; cells: number; confidence: number }[] {
  const chars = line.flatMap(({ text, confidence }, i) => {
    const apart = i > 0 && /[A-Za-z]$/.test(line[i - 1]!.text) && /^[A-Za-z]/.test(text);
    return [...(apart ? ` ${text}` : text)].map((char) => ({ text: char, confidence }));
  });
  const printed = [...asPrinted(chars.map(({ text }) => text).join(''))];
  return chars.map(({ confidence }, i) => {
    const text = printed[i]!;
    return { text, cells: text.charCodeAt(0) < 0x80 ? 1 : 2, confidence };
  });
}
