import { restore } from '../../text/restore.js';
import type { Row } from '../rows.js';
import { type Byline, type BylineAuthor, isClosingNote, readByline } from './byline.js';

/** Authors that an article names only at its end, and the rows that hold nothing else, if any do. */
export interface Signature {
  authors: BylineAuthor[];
  rows: readonly Row[];
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

/** What may be a signature, as it reads, and the rows that it is printed on. */
interface Candidate {
  signed: Row;
  rows: readonly Row[];
}

/** A row, with the row before it where brackets run over the line end: `…。（某乡人大|张三）`. */
function unbroken(body: readonly Row[], at: number): Candidate {
  const row = body[at]!;
  const before = body[at - 1];
  const from = before ? Math.max(before.view.lastIndexOf('('), before.view.lastIndexOf('（')) : -1;
  if (!before || from < 0 || !/^[^（()）]{1,20}[）)]$/.test(row.view)) return { signed: row, rows: [row] };
  const start = Math.max(0, from - 1);
  const view = `${before.view.slice(start)} ${row.view}`;
  return { signed: { ...row, view, text: `${before.text.slice(start)} ${row.text}` }, rows: [before, row] };
}

/** Finds the signature of an article that has no byline: `（作者：张三）`, `（某单位 张三）`, `…。（张三）`. */
export function signatureOf(body: readonly Row[]): Signature | null {
  for (let at = body.length - 1; at >= Math.max(0, body.length - REACH); at--) {
    const { signed, rows } = unbroken(body, at);
    const labelled = LABELLED.exec(signed.view);
    const named = labelled ? readByline(labelled[1]!) : null;
    if (named) return { authors: printed(named.authors, signed), rows: [] };
    const alone = ALONE.exec(signed.view);
    const bracketed = alone && !isClosingNote(signed.view) ? readByline(alone[1]!) : null;
    const right = signed.indent >= RIGHT && at === body.length - 1;
    if (bracketed && (bracketed.strength >= 2 || right) && !isOneOfMany(body, signed))
      return { authors: printed(bracketed.authors, signed), rows };
    const tail = TAIL.exec(signed.view);
    const byline = tail ? readByline(tail[1]!) : null;
    if (namesOnly(byline))
      return isOneOfMany(body, signed) ? null : { authors: printed(byline.authors, signed), rows: [] };
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
