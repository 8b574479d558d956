/** What kind of input some bytes are. */
import { bomEncoding } from './detect.js';

export type InputKind = 'pdf' | 'json' | 'text';

/** A PDF may have other bytes before its header, but its header is among the first of these. */
const HEAD = 1024;
/** An object with a name, or a list of objects; `[本刊讯]` and `{` in a text are neither. */
const JSON_START = /^\s*(?:\{\s*["}]|\[\s*[{\]])/;

/** Tells PDF, JSON or JSON Lines (as huikan itself writes them) and text by the first 1024 bytes. */
export function sniff(bytes: Uint8Array): InputKind {
  const head = Buffer.from(bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  return JSON_START.test(start(head)) ? 'json' : 'text';
}

/** The head as text, well enough for ASCII; a shell may have redirected JSON to a file as UTF-16. */
function start(head: Buffer): string {
  switch (bomEncoding(head)) {
    case 'utf-8':
      return head.toString('latin1', 3);
    case 'utf-16le':
      return head.toString('utf16le', 2);
    case 'utf-16be':
      return head
        .subarray(2, head.length - (head.length % 2))
        .swap16()
        .toString('utf16le');
    default:
      return head.toString('latin1');
  }
}
