import type { FontFacts } from './font.js';
import { IDENTITY, type Matrix } from './matrix.js';

/** The graphics state of a page description, as far as it bears on text. */
export interface State {
  ctm: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: FontFacts;
  fontName: string;
  bold: boolean;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** Does it fill with white? */
  white: boolean;
  lineWidth: number;
}

/** What a page begins with. */
export const START: Readonly<State> = {
  ctm: IDENTITY,
  text: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: {},
  fontName: '',
  bold: false,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  white: false,
  lineWidth: 1,
};
