/** What is a table, and what only looks like one. */

/** A number as a cell holds it, with its sign, unit or brackets (18条, 2016年, −3.2%, 1/3), or the dash for none. */
const NUMBER =
  /^[（(约近≈+＋\-－−–±▲△]?\d[\d,，.:：%％‰~～\-－–—/／×+\s]*[\u3400-\u9fffa-zA-Z℃㎡%％‰²³/]{0,5}[）)]?$/u;
const NOTHING = /^[-－—–―/／…·.]{1,4}$/u;
const LEADERS = /[.．…·‥]{4,}|…{2,}/u;
const LABEL = /^[\u3400-\u9fff\s]{2,10}[:：]/u;
const SENTENCE = /[。；，、]/u;

/** Does the cell hold a number, and nothing else? */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell);
}

/** The same, or the mark for no number. */
export function isFigure(cell: string): boolean {
  return isNumber(cell) || NOTHING.test(cell);
}

/** Cells hold at most so many characters, and so many on the average: what has more is text in frames. */
const LONGEST = 400;
const LONGEST_MEAN = 120;
/** So many of the cells hold something. */
const FILLED = 0.3;

/** May a grid with these cells be a table? Mastheads, contents pages and frames round text are none. */
export function mayBeTable(cells: readonly (readonly string[])[]): boolean {
  const columns = cells[0]?.length ?? 0;
  const full = cells.flat().filter((cell) => cell !== '');
  const several = cells.filter((row) => row.filter((cell) => cell !== '').length >= 2);
  if (cells.length < 2 || columns < 2 || several.length < 2) return false;
  if (full.length < cells.length * columns * FILLED) return false;
  const characters = full.reduce((sum, cell) => sum + cell.length, 0);
  if (characters > full.length * LONGEST_MEAN || full.some((cell) => cell.length > LONGEST)) return false;
  const share = (isOne: (cell: string) => boolean) =>
    cells.filter((row) => row.some(isOne)).length / cells.length;
  return share((cell) => LEADERS.test(cell)) < 0.2 && share((cell) => LABEL.test(cell)) < 0.5;
}

/** Do the values only go up, as page numbers and counted items do? */
function isRising(cells: readonly string[]): boolean {
  return cells.every(
    (cell, i) => /^\d{1,4}$/.test(cell) && (i === 0 || Number(cell) >= Number(cells[i - 1]!)),
  );
}

/**
 * Does a column hold figures that show a table? Without rules nothing else does: lists of names and of titles stand in
 * columns too. Page numbers, which only rise and have no heading, are no such figures.
 */
export function hasFigures(cells: readonly (readonly string[])[]): boolean {
  const columns = cells[0]?.length ?? 0;
  for (let at = 1; at < columns; at++) {
    const column = cells.map((row) => row[at]!);
    const headed = column[0] !== '' && !isFigure(column[0]!) && !/^页/.test(column[0]!);
    const rest = headed ? column.slice(1) : column;
    const full = rest.filter((cell) => cell !== '');
    const figures = full.filter(isFigure);
    const numbers = full.filter(isNumber);
    if (numbers.length < 2 || full.length < rest.length * 0.6 || figures.length < full.length * 0.7) continue;
    if (!headed && isRising(numbers)) continue;
    return true;
  }
  return false;
}

/** Are many of the cells sentences, or parts of them? */
export function isProse(cells: readonly (readonly string[])[]): boolean {
  const full = cells.flat().filter((cell) => cell !== '');
  return full.filter((cell) => cell.length > 6 && SENTENCE.test(cell)).length > full.length * 0.2;
}
