import { toJson, toJsonLine } from '../write/json.js';
import type { Sink } from '../write/sink.js';
import { usageError } from './usage.js';

/**
 * Writes values as JSON or JSON Lines. Where no format was chosen, one value is JSON and several are
 * JSON Lines; so the first is held back until it is known whether there is another.
 */
export class OneOrMany {
  readonly #sink: Sink;
  #format: 'json' | 'jsonl' | undefined;
  #held: unknown;
  count = 0;

  /** `several` tells that more than one input was named: then even a single good one is a line. */
  constructor(sink: Sink, format: 'json' | 'jsonl' | undefined, several: boolean) {
    if (several && format === 'json') throw usageError('several-json');
    this.#sink = sink;
    this.#format = format ?? (several ? 'jsonl' : undefined);
  }

  async add(value: unknown): Promise<void> {
    this.count += 1;
    if (this.#format === 'jsonl') return this.#sink.write(toJsonLine(value));
    if (this.count === 1) {
      this.#held = value;
      return;
    }
    if (this.#format === 'json') throw usageError('several-json');
    this.#format = 'jsonl';
    await this.#sink.write(toJsonLine(this.#held));
    await this.#sink.write(toJsonLine(value));
  }

  async end(): Promise<void> {
    if (this.count === 1 && this.#format !== 'jsonl') await this.#sink.write(toJson(this.#held));
  }
}
