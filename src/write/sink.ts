/** A place that takes text or bytes piece by piece: a file, standard output. */
export interface Sink {
  /** Resolves when the piece is taken and more may come (backpressure). */
  write(data: string | Uint8Array): Promise<void>;
  /** Makes what was written final. */
  close(): Promise<void>;
  /** Gives up; nothing half-written stays. Never throws. */
  abort(): Promise<void>;
}

/** The reader of our output has gone (`| head`): not an error, but nothing more to do. */
export class OutputClosed extends Error {
  constructor() {
    super('the reader of the output has gone');
    this.name = 'OutputClosed';
  }
}
