import { outputError } from './output-error.js';
import { OutputClosed, type Sink } from './sink.js';

/**
 * Writes to a stream that is there already, as standard output. Every piece is awaited, so that a slow
 * reader slows us down and a full disk is seen. A reader that has gone gives `OutputClosed`.
 */
export function streamSink(stream: NodeJS.WritableStream, name: string | null = null): Sink {
  // Without a listener a failed write would end the process with a stack trace; each write reports its own.
  stream.on('error', () => {});
  return {
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error) => {
          if (error === null || error === undefined) resolve();
          else if ((error as NodeJS.ErrnoException).code === 'EPIPE') reject(new OutputClosed());
          else reject(outputError(name, error));
        });
      }),
    close: async () => {},
    abort: async () => {},
  };
}
