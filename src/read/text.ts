/** The reader of plain texts. */
import { createHash } from 'node:crypto';
import { type ErrorContext, HuikanError } from '../model/errors.js';
import type { Diagnostic } from '../model/issue.js';
import type { Line } from '../model/line.js';
import type { SourceDocument } from './document.js';
import { type Decoded, decode } from './encoding.js';
import { toLines } from './lines.js';

export interface TextOptions {
  /** As named on the command line; null for standard input. */
  path: string | null;
  /** See `encodingOf`. */
  encoding?: string | undefined;
}

/** A text that was read, with what was found amiss in it. */
export interface TextDocument extends SourceDocument {
  diagnostics: Diagnostic[];
}

/**
 * Reads a text from its bytes. Bytes that could not be decoded give one diagnostic, `source.bytes-replaced`,
 * with the first line that has any, and `count`. Throws the errors of `decode`, and HuikanError `input.empty`
 * where there is nothing but white space; their context has `path` (`-` for standard input).
 */
export function readText(bytes: Uint8Array, options: TextOptions): TextDocument {
  const path = options.path ?? '-';
  const decoded = named(path, () => decode(bytes, { encoding: options.encoding }));
  const lines = toLines(decoded.text);
  if (lines.every((line) => line.view.trim() === '')) {
    throw new HuikanError('input.empty', `${path} has nothing but white space`, { path });
  }
  return {
    source: {
      path: options.path,
      format: 'text',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: decoded.encoding,
      pages: null,
    },
    lines,
    diagnostics: decoded.replaced > 0 ? [damage(decoded, lines)] : [],
  };
}

function damage({ encoding, replaced }: Decoded, lines: Line[]): Diagnostic {
  return {
    code: 'source.bytes-replaced',
    severity: 'warning',
    message: `${replaced} damaged bytes or characters are not ${encoding}; U+FFFD stands for them`,
    article: null,
    line: lines.find((line) => line.text.includes('\ufffd'))?.number ?? null,
    page: null,
    context: { count: replaced, encoding },
  };
}

/** Does the work; an error of it gets the path in its context. */
function named<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof HuikanError) || error.code === 'usage') throw error;
    const context: ErrorContext = { ...error.context, path };
    throw new HuikanError(error.code, `${path}: ${error.message}`, context, { cause: error });
  }
}
