/** Programs that draw a page of a PDF. */
import { type CommandLimits, command, isThere } from './command.js';

/** Dots an inch at which pages are drawn; what Tesseract is trained for. */
export const RESOLUTION = 300;
export const POINTS = 72 / RESOLUTION;
/** A page of a newspaper has 70 million dots; more are drawn coarser, for a sheet may be said to be as large as a house. */
const MOST_DOTS = 80e6;

/** A page of a file on disk, and its size in points as it is shown. */
export interface Sheet {
  file: string;
  password: string | undefined;
  number: number;
  width: number;
  height: number;
}

/** Draws a page into a PGM file, grey, and gives its resolution. Rejects where it cannot be drawn. */
export type Draw = (sheet: Sheet, picture: string, limits: CommandLimits) => Promise<number>;

/** Dots an inch for a page of this size. */
export function resolutionOf({ width, height }: Pick<Sheet, 'width' | 'height'>): number {
  const dots = (width / 72) * (height / 72) * RESOLUTION ** 2;
  return dots <= MOST_DOTS ? RESOLUTION : Math.max(1, Math.floor(RESOLUTION * Math.sqrt(MOST_DOTS / dots)));
}

/** poppler's. A password may be the owner's or the user's. */
const pdftoppm: Draw = async (sheet, picture, limits) => {
  const resolution = resolutionOf(sheet);
  const which = ['-f', `${sheet.number}`, '-l', `${sheet.number}`, '-r', `${resolution}`];
  const { password } = sheet;
  const opened = password === undefined ? [] : ['-upw', password, '-opw', password];
  const form = ['-gray', '-singlefile'];
  await command(
    'pdftoppm',
    [...which, ...opened, ...form, sheet.file, picture.replace(/\.pgm$/, '')],
    limits,
  );
  return resolution;
};

/** MuPDF's. */
const mutool: Draw = async (sheet, picture, limits) => {
  const resolution = resolutionOf(sheet);
  const opened = sheet.password === undefined ? [] : ['-p', sheet.password];
  const form = ['-q', '-r', `${resolution}`, '-c', 'gray', '-F', 'pgm', '-o', picture];
  await command('mutool', ['draw', ...opened, ...form, sheet.file, `${sheet.number}`], limits);
  return resolution;
};

/** The first program that is there; null where none is. */
export async function findDrawing(): Promise<Draw | null> {
  if (await isThere('pdftoppm', ['-v'])) return pdftoppm;
  if (await isThere('mutool', ['-v'])) return mutool;
  return null;
}
