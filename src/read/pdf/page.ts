import type { Box } from '../../model/line.js';
import type { Annotations } from './annotations.js';
import type { Unseen } from './unseen.js';

/** One printed character (or the few that one glyph stands for), in points, origin at the top left. */
export interface Glyph {
  text: string;
  /** Left and right end of its advance, and its baseline. */
  x0: number;
  x1: number;
  y: number;
  /** Size of the type, in points. */
  size: number;
  /** Name of its typeface, or of the font within the document; tells typefaces apart and nothing else. */
  font: string;
  bold: boolean;
  /** Quarter turns clockwise of the line it stands on: 0 upright, 1 read downwards. */
  turn: 0 | 1 | 2 | 3;
  /** Set in a vertical writing mode. */
  vertical: boolean;
  /** How sure OCR is of it, from 0 to 1; nothing for text of the file. */
  confidence?: number;
}

/** A straight rule or a rectangle drawn on the page. */
export interface Rule {
  box: Box;
  filled: boolean;
}

/** What is printed on a page of a PDF, as the page description gives it. */
export interface PageContent {
  /** Page in the file, from 1. */
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Pictures drawn, told or left out. */
  images: number;
  /** Glyphs without text, replacement and private-use characters, for `quality`. */
  unreadable: number;
  /** Characters that the page does not show, which are left out. */
  unseen: Unseen;
  /** Is the text that of a scan: not painted, for searching, and all there is? */
  scanLayer: boolean;
  /** Form fields, notes and files on the page; nothing where there are none. */
  annotations?: Annotations | undefined;
}
