import { HuikanError } from '../../model/errors.js';

/*
 * What is used of BullMQ and ioredis. Their own types are not imported: both are optional, and huikan has to be built
 * where they are missing.
 */

export interface Redis {
  connect(): Promise<void>;
  disconnect(): void;
  duplicate(): Redis;
  on(event: 'error', listener: (error: Error) => void): void;
}

export interface Job<Data, Result> {
  id?: string;
  data: Data;
  returnvalue: Result | null;
  isCompleted(): Promise<boolean>;
  isFailed(): Promise<boolean>;
  remove(): Promise<void>;
  waitUntilFinished(events: QueueEvents): Promise<Result>;
}

export interface Queue<Data, Result> {
  add(name: string, data: Data, options: object): Promise<Job<Data, Result>>;
  getJob(id: string): Promise<Job<Data, Result> | undefined>;
  close(): Promise<void>;
}

export interface QueueEvents {
  waitUntilReady(): Promise<unknown>;
  setMaxListeners(count: number): void;
  on(event: 'error', listener: (error: Error) => void): void;
  close(): Promise<void>;
}

export interface QueueWorker {
  on(event: 'error', listener: (error: Error) => void): void;
  close(force?: boolean): Promise<void>;
}

interface Settings {
  connection: Redis;
}

export interface Engine {
  Queue: new <Data, Result>(name: string, settings: Settings) => Queue<Data, Result>;
  QueueEvents: new (name: string, settings: Settings) => QueueEvents;
  Worker: new <Data, Result>(
    name: string,
    work: (job: Job<Data, Result>) => Promise<Result>,
    settings: Settings & Record<string, unknown>,
  ) => QueueWorker;
}

/** The queue's engine. Throws `engine.missing` where it is not installed. */
export async function loadEngine(): Promise<Engine> {
  return (await optional('bullmq')) as Engine;
}

async function optional(name: string): Promise<object> {
  try {
    return (await import(name)) as object;
  } catch (error) {
    throw new HuikanError('engine.missing', `${name} is not installed`, { engine: name }, { cause: error });
  }
}

/** An address as messages may show it. */
function shown(address: string): string {
  return address.replace(/\/\/[^@/]*@/u, '//…@');
}

/**
 * A connection to Redis, which comes back by itself when it breaks later. Throws `queue.failed` where it cannot be made
 * and `engine.missing`.
 */
export async function connect(address: string): Promise<Redis> {
  const { Redis: Client } = (await optional('ioredis')) as {
    Redis: new (address: string, options: object) => Redis;
  };
  let last: Error | null = null;
  const redis = new Client(address, { lazyConnect: true, maxRetriesPerRequest: null });
  redis.on('error', (error) => {
    last = error;
  });
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    const reason = ((last ?? error) as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new HuikanError('queue.failed', `no Redis at ${shown(address)}: ${reason}`, {
      address: shown(address),
      reason,
    });
  }
}

/** Jobs of one version are done by workers of that version: results of another would be other results. */
export function queueName(version: string): string {
  return `huikan-${version}`;
}
