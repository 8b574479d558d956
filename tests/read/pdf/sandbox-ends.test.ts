/** What is made of a file whose reading processes end: told by processes that end when the test wants it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GivenUp, Order, Report } from '../../../src/read/pdf/messages.js';
import type { Listener } from '../../../src/read/pdf/reader.js';

type Fake = {
  say(report: object): void;
  end(reason: GivenUp): void;
  orders: Order[];
};

const { started } = vi.hoisted(() => ({ started: [] as Fake[] }));

vi.mock('../../../src/read/pdf/reader.js', () => {
  class Reader {
    readonly limit: number;
    readonly process = { pid: undefined, kill: () => {} };
    readonly orders: Order[] = [];
    pending = new Set<number>();
    batch = 0;
    opened = false;
    lastWord = performance.now();
    killed: GivenUp | null = null;
    memory = { expected: 0, take: () => {} };
    #listener: Listener | null = null;

    constructor(limit: number) {
      this.limit = limit;
      started.push(this);
    }
    open(listener: Listener): void {
      this.#listener = listener;
    }
    rest(): void {
      this.#listener = null;
      this.opened = false;
    }
    tell(order: Order): void {
      this.orders.push(order);
    }
    say(report: Report): void {
      this.#listener?.heard(this as never, report);
    }
    end(reason: GivenUp): void {
      this.killed ??= reason;
      this.#listener?.ended(this as never);
    }
    /** As of a real process, the end is told later. */
    kill(reason: GivenUp): void {
      this.killed ??= reason;
      setImmediate(() => this.end(reason));
    }
  }
  return { Reader };
});

const { readInSandbox } = await import('../../../src/read/pdf/sandbox.js');

const opened = { kind: 'opened', facts: { pages: 2 } };
const page = (number: number) => ({ kind: 'page', page: { number }, warnings: {} });
const later = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => void started.splice(0));

describe('where one of two processes', () => {
  it('ends before it has opened the file, what the other has read is kept', async () => {
    const reading = readInSandbox(new Uint8Array(), { processes: 2 });
    const [first, second] = started as [Fake, Fake];
    first.say(opened);
    first.say(page(1));
    first.say({ kind: 'done' });
    first.say(page(2));
    first.say({ kind: 'done' });
    second.end('crash');
    const { pages, failures } = await reading;
    expect(pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(failures).toEqual([]);
  });

  it('ends so while pages wait, these are given up', async () => {
    const reading = readInSandbox(new Uint8Array(), { processes: 2 });
    const [first, second] = started as [Fake, Fake];
    first.say(opened);
    first.say(page(1));
    first.say({ kind: 'done' });
    first.end('memory');
    second.end('memory');
    const { pages, failures } = await reading;
    expect(pages.map(({ number }) => number)).toEqual([1]);
    expect(failures).toEqual([{ page: 2, reason: 'memory', message: '' }]);
  });

  it('refuses the file, none is started in place of the other', async () => {
    const reading = readInSandbox(new Uint8Array(), { processes: 2 });
    const [first, second] = started as [Fake, Fake];
    first.say(opened);
    second.say({ kind: 'refused', reason: 'damaged', message: 'cut short' });
    await expect(reading).rejects.toThrow('cut short');
    await later();
    expect(started).toHaveLength(2);
  });

  it('ends before anything is known of the file, it is refused', async () => {
    const reading = readInSandbox(new Uint8Array(), { processes: 2 });
    (started as [Fake, Fake])[1].end('crash');
    await expect(reading).rejects.toMatchObject({ reason: 'crash' });
  });
});

describe('where a process that has read another file', () => {
  beforeEach(async () => {
    const reading = readInSandbox(new Uint8Array(), { keep: true });
    await later();
    const [kept] = started as [Fake];
    kept.say(opened);
    for (const number of [1, 2]) kept.say(page(number));
    kept.say({ kind: 'done' });
    kept.say({ kind: 'done' });
    await reading;
  });

  const faults: [why: string, fault: (kept: Fake) => void][] = [
    ['cannot read a page', (kept) => kept.say({ kind: 'failed', page: 1, message: 'odd' })],
    ['ends', (kept) => kept.end('time')],
  ];
  it.each(faults)('%s, a new one begins at once', async (_, fault) => {
    const reading = readInSandbox(new Uint8Array(), { keep: true });
    await later();
    const [kept] = started as [Fake];
    kept.say(opened);
    fault(kept);
    await later();
    expect(started).toHaveLength(2);
    const fresh = started[1]!;
    fresh.say(opened);
    fresh.say(page(1));
    fresh.say({ kind: 'done' });
    fresh.say({ kind: 'failed', page: 2, message: 'damaged' });
    fresh.say({ kind: 'done' });
    expect(await reading).toMatchObject({
      pages: [{ number: 1 }],
      failures: [{ page: 2, reason: 'error', message: 'damaged' }],
    });
  });
});
