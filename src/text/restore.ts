import { squeeze } from './fold.js';

/**
 * Gives a piece that was cut out of the folded view back as it is printed: finds it in the view, white space
 * aside, and takes the same units of the text. White space is where the piece has it, one space each. A piece that is not found is returned as it is.
 */
export function restore(piece: string, view: string, text: string): string {
  if (view === text) return piece;
  const key = piece.replace(/\s+/g, '');
  if (key === '') return piece;
  const { text: squeezed, map } = squeeze(view);
  const at = squeezed.indexOf(key);
  if (at < 0) return piece;
  let printed = '';
  let unit = at;
  for (const [space] of piece.matchAll(/\s+|\S/g)) printed += /\s/.test(space) ? ' ' : text[map[unit++]!];
  return printed;
}
