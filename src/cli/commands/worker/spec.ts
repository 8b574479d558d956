import type { CommandSpec, OptionSpec } from '../../spec.js';
import { jobsOption, limitOptions } from '../batch/spec.js';

const redisOption: OptionSpec = {
  name: 'redis',
  value: 'URL',
  text: {
    en: 'Redis with the queue: redis://host:6379, rediss://… for TLS.',
    zh: '队列所在的 Redis：redis://host:6379，TLS 用 rediss://…。',
  },
};

export const worker: CommandSpec = {
  name: 'worker',
  summary: {
    en: 'Work for batches on a Redis queue (`huikan batch --redis URL`)',
    zh: '为 Redis 队列中的 batch 工作（`huikan batch --redis URL`）',
  },
  details: [
    {
      en: 'Takes inputs from the queue of its own version, reads them and writes their results, until it is stopped. It has to see the files under the names that the batch has for them, and OUT. Ctrl-C finishes what is being read; what a killed worker was at is taken by another. Needs the optional packages bullmq and ioredis.',
      zh: '从本版本的队列中领取输入，读取并写出结果，直到被停止。须能以 batch 所用的名称访问输入文件和 OUT。按 Ctrl-C 会先完成正在读取的输入；被强行终止的 worker 未完成的输入由其他 worker 接手。需要可选的软件包 bullmq 和 ioredis。',
    },
  ],
  options: [redisOption, jobsOption, ...limitOptions],
  examples: [
    {
      command: 'huikan worker --redis redis://queue:6379',
      text: { en: 'Work for whoever puts batches on this queue', zh: '为此队列中的 batch 工作' },
    },
  ],
  load: () => import('./run.js'),
};
