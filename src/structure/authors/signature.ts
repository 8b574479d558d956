import { restore } from '../../text/restore.js';
import type { Row } from '../rows.js';
import { type Byline, type BylineAuthor, isClosingNote, readByline } from './byline.js';

/** Authors that an article names only at its end, and the row that holds nothing else, if one does. */
export interface Signature {
  authors: BylineAuthor[];
  row: Row | null;
}

/** The signature must be among the last rows: a source and an editor may come after it. */
const REACH = 6;

const LABELLED = /^[（([]\s{0,9}(?:作者|撰稿人?|执笔人?|供稿)\s{0,9}[：:\s]\s{0,9}([^（()）]+)[）)\]]$/;
const ALONE = /^[（(]([^（()）]{2,40})[）)]$/;
const TAIL = /[。！!？?”][（(]([^（()）]{2,30})[）)]$/;

function printed(authors: readonly BylineAuthor[], row: Row): BylineAuthor[] {
  return authors.map((author) => ({
    ...author,
    name: restore(author.name, row.view, row.text),
    affiliation: author.affiliation === null ? null : restore(author.affiliation, row.view, row.text),
  }));
}

function namesOnly(byline: Byline | null): byline is Byline {
  return (
    byline !== null &&
    (byline.strength === 3 ||
      (byline.strength === 2 && byline.authors.every((author) => author.kind === 'person')))
  );
}

/** A signature set to the right begins at least so far in, in cells. */
const RIGHT = 12;

/** The row with the row before it where brackets run over the line end: `…。（某乡人大|张三）`. */
function unbroken(body: readonly Row[]): (row: Row) => Row {
  return (row) => {
    const before = body[body.indexOf(row) - 1];
    if (!before || !/^[^（()）]{1,20}[）)]$/.test(row.view)) return row;
    const from = Math.max(before.view.lastIndexOf('('), before.view.lastIndexOf('（'));
    const start = Math.max(0, from - 1);
    return from < 0
      ? row
      : {
          ...row,
          view: `${before.view.slice(start)} ${row.view}`,
          text: `${before.text.slice(start)} ${row.text}`,
        };
  };
}

/** Finds the signature of an article that has no byline: `（作者：张三）`, `（某单位 张三）`, `…。（张三）`. */
export function signatureOf(body: readonly Row[]): Signature | null {
  for (const row of body.slice(-REACH).map(unbroken(body)).reverse()) {
    const labelled = LABELLED.exec(row.view);
    const named = labelled ? readByline(labelled[1]!) : null;
    if (named) return { authors: printed(named.authors, row), row: null };
    const alone = ALONE.exec(row.view);
    const bracketed = alone && !isClosingNote(row.view) ? readByline(alone[1]!) : null;
    const right = row.indent >= RIGHT && row === body.at(-1);
    if (bracketed && (bracketed.strength >= 2 || right) && !isOneOfMany(body, row))
      return { authors: printed(bracketed.authors, row), row };
    const tail = TAIL.exec(row.view);
    const signed = tail ? readByline(tail[1]!) : null;
    if (namesOnly(signed))
      return isOneOfMany(body, row) ? null : { authors: printed(signed.authors, row), row: null };
  }
  return null;
}

/** Short items that are each signed, by names or words for them (读者 小莉): none is the author of them all. */
function isOneOfMany(body: readonly Row[], signed: Row): boolean {
  const kind = /[（(]([\u3400-\u9fff]{2,8})\s[^（()）]{1,8}[）)]$/.exec(signed.view)?.[1];
  return body.some((row) => {
    const tail = row === signed ? null : TAIL.exec(row.view);
    return (
      tail !== null &&
      (namesOnly(readByline(tail[1]!)) || (kind !== undefined && tail[1]!.startsWith(`${kind} `)))
    );
  });
}
