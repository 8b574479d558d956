import { fold } from '../../text/fold.js';
import { dataWords, once } from '../../text/lexicon.js';

const known = once(() => dataWords(new URL('../data/columns.txt', import.meta.url)));

/** Signs that frame or lead a column name: 【特稿】 ■ 特稿 ·特稿· [特稿] ◎特稿 > 特稿 // 特稿. */
const FRAMED =
  /^(?:[【[〔「『〖]\s*([^】\]〕」』〗]{1,24})\s*[】\]〕」』〗]|[■□◆◇●○◎★☆▲△▼▽※►▶◢◣▌▍▎┃|丨>»]+\s*([^■□◆◇●○◎★☆▲△▼▽※►▶|丨<>«]{1,20}?)\s*[■□◆◇●○◎★☆▲△▼▽※◀◁|丨<«]*|[·•∙—\-=~*＊/]{1,6}\s*([\u3400-\u9fff ]{2,20}?)\s*[·•∙—\-=~*＊/]{1,6}|[>»*＊/]{1,3}\s*([\u3400-\u9fff ]{2,16}))$/;
/** 《…》 alone is a title of a work, not a frame. */
const BOOK = /^《/;

/** A column name with the signs and the inner spaces of its setting taken off. */
export interface ColumnName {
  name: string;
  /** True when a frame or a leading sign says that this is a column. */
  framed: boolean;
}

/** Takes letter-spacing out of a short Chinese text (`特 稿`), keeps spaces between words of two or more. */
function closeUp(text: string): string {
  return /^[\u3400-\u9fff](?: +[\u3400-\u9fff]){1,7}$/.test(text) ? text.replace(/ +/g, '') : text.trim();
}

/** A column's name without its translation (观点 OPINION). */
export function withoutLatin(text: string): string {
  return /^[\u3400-\u9fff]/.test(text) ? text.replace(/\s*[A-Za-z][A-Za-z &'’]+$/, '') : text;
}

/** Columns that a recipe names, for the issue that is being read. */
let ofRecipe: ReadonlySet<string> = new Set();

/** Runs `work` with further column names known. Synchronous, so that no other issue sees them. */
export function withColumns<T>(names: readonly string[], work: () => T): T {
  const before = ofRecipe;
  if (names.length > 0) ofRecipe = new Set(names.map((name) => fold(name).replace(/\s+/g, '')));
  try {
    return work();
  } finally {
    ofRecipe = before;
  }
}

/** The columns of the recipe in force: what was read under others does not hold under these. */
export function columnsInForce(): ReadonlySet<string> {
  return ofRecipe;
}

/** Is this word in the list of column names, or in the recipe? */
export function isKnownColumn(name: string): boolean {
  return known().has(name) || ofRecipe.has(name);
}

/** Reads a folded line as a column name: framed, or known, null otherwise. */
export function readColumn(view: string): ColumnName | null {
  if (view.length > 32) return null;
  const text = view.trim();
  const frame = BOOK.test(text) ? null : FRAMED.exec(text);
  if (frame) {
    const name = closeUp(withoutLatin((frame[1] ?? frame[2] ?? frame[3] ?? frame[4])!.trim()));
    if (name !== '' && !/[，,。；;：:]/.test(name)) return { name, framed: true };
  }
  const book = /^《([\u3400-\u9fff ]{2,6})》$/.exec(text);
  if (book && isKnownColumn(closeUp(book[1]!))) return { name: closeUp(book[1]!), framed: true };
  const bare = closeUp(withoutLatin(text).replace(/[:：]$/, ''));
  return isKnownColumn(bare) ? { name: bare, framed: false } : null;
}

/** A column name at the beginning of an entry: `【特稿】标题`, `特稿  标题`, `监督工作 | 标题`. */
export function splitLeadingColumn(view: string): { column: string; rest: string } | null {
  const framed = /^[【〖]([^】〗]+)[】〗]\s*(?=\S)/.exec(view);
  const name = framed?.[1]?.trim() ?? '';
  if (framed && name.length >= 2 && name.length <= 12)
    return { column: closeUp(name), rest: view.slice(framed[0].length) };
  const spaced =
    /^([\u3400-\u9fff](?: [\u3400-\u9fff]){1,5}|[\u3400-\u9fff]{2,8})(?:\s+|\s*[|丨｜/／:：]\s*)(?=\S)/.exec(
      view,
    );
  if (spaced && isKnownColumn(closeUp(spaced[1]!)))
    return { column: closeUp(spaced[1]!), rest: view.slice(spaced[0].length) };
  return null;
}
