import { squeeze } from './fold.js';

/**
 * Gives a piece that was cut out of the folded view back as it is printed: finds it in the view, white space
 * aside, and takes the same units of the text. White space is closed up if the piece has none, else made one
 * space. A piece that is not found is returned as it is.
 */
export function restore(piece: string, view: string, text: string): string {
  if (view === text) return piece;
  const key = piece.replace(/\s+/g, '');
  if (key === '') return piece;
  const { text: squeezed, map } = squeeze(view);
  const at = squeezed.indexOf(key);
  if (at < 0) return piece;
  let printed = '';
  for (let i = map[at]!; i <= map[at + key.length - 1]!; i++) printed += /\s/.test(view[i]!) ? ' ' : text[i];
  return /\s/.test(piece) ? printed.replace(/ +/g, ' ') : printed.replaceAll(' ', '');
}
