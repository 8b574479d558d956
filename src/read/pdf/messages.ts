import type { OpenedFacts } from './engine.js';
import type { PageLayout } from './layout/index.js';

/** What the reading process is told. */
export type Order =
  | { kind: 'open'; bytes: Uint8Array; password: string | undefined; pictures: boolean }
  | { kind: 'pages'; pages: readonly number[] };

/** Why a PDF is refused as a whole. */
export type Refusal = 'password' | 'wrong-password' | 'damaged' | 'empty';

/** Why a page, or the whole file, was given up. */
export type GivenUp = 'time' | 'memory' | 'crash' | 'error';

/** What the reading process reports. */
export type Report =
  | { kind: 'opened'; facts: OpenedFacts }
  | { kind: 'refused'; reason: Refusal; message: string }
  | { kind: 'page'; page: PageLayout; warnings: Record<string, number> }
  | { kind: 'failed'; page: number; message: string }
  | { kind: 'done' };
