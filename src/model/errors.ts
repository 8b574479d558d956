/** What went wrong, as a stable code that scripts may test for. */
export type ErrorCode =
  | 'input.missing'
  | 'input.folder'
  | 'input.unreadable'
  | 'input.empty'
  | 'input.binary'
  | 'input.too-large'
  | 'input.encoding'
  | 'pdf.password'
  | 'pdf.wrong-password'
  | 'pdf.damaged'
  | 'pdf.no-pages'
  | 'pdf.unknown-pages'
  | 'pdf.no-text'
  | 'pdf.limits'
  | 'pdf.garbled'
  | 'pdf.scanned'
  | 'pdf.xfa'
  | 'pdf.portfolio'
  | 'ocr.missing'
  | 'ocr.nothing'
  | 'input.json'
  | 'input.changed'
  | 'output.failed'
  | 'output.exists'
  | 'batch.foreign'
  | 'batch.locked'
  | 'batch.nothing'
  | 'queue.failed'
  | 'worker.crash'
  | 'worker.memory'
  | 'worker.time'
  | 'merge.no-data'
  | 'merge.differs'
  | 'merge.missing'
  | 'engine.missing'
  | 'query.failed'
  | 'query.not-reading'
  | 'query.no-data'
  | 'usage'
  | 'lexicon.invalid'
  | 'segmenter.missing'
  | 'recipe.invalid';

/** Details of an error: the values its message names. */
export type ErrorContext = Readonly<Record<string, string | number | null>>;

/**
 * An error a user can act on. It carries a code and the values of its message, not a sentence:
 * the command line words it in the user's language (`cli/messages`). `message` is the English wording
 * in short, for library users.
 */
export class HuikanError extends Error {
  readonly code: ErrorCode;
  readonly context: ErrorContext;

  constructor(code: ErrorCode, message: string, context: ErrorContext = {}, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'HuikanError';
    this.code = code;
    this.context = context;
  }
}
