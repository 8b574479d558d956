import type { CommandSpec } from '../spec.js';
import { articles } from './articles/spec.js';
import { batch } from './batch/spec.js';
import { compare } from './compare/spec.js';
import { completion } from './completion/spec.js';
import { exportCommand } from './export/spec.js';
import { extract } from './extract/spec.js';
import { merge } from './merge/spec.js';
import { parse } from './parse/spec.js';
import { query } from './query/spec.js';
import { schema } from './schema/spec.js';
import { search } from './search/spec.js';
import { stats } from './stats/spec.js';
import { toc } from './toc/spec.js';
import { worker } from './worker/spec.js';

/** Every command, in the order help lists them. */
export const commands: readonly CommandSpec[] = [
  parse,
  toc,
  articles,
  extract,
  exportCommand,
  batch,
  merge,
  worker,
  query,
  search,
  stats,
  compare,
  schema,
  completion,
];
