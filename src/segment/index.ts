/** One interface over segmenters of Chinese. Nothing is loaded before a segmenter is asked for. */
import type { Segmenter } from './types.js';

export { withTerms } from './terms.js';
export type { Segment, Segmenter, Term } from './types.js';

const engines = {
  jieba: async () => (await import('./packages.js')).jiebaSegmenter(),
  nodejieba: async () => (await import('./packages.js')).nodejiebaSegmenter(),
  'node-rs': async () => (await import('./packages.js')).nodeRsSegmenter(),
  intl: async () => (await import('./intl.js')).intlSegmenter(),
} satisfies Record<string, () => Promise<Segmenter>>;

/** Names of the segmenters, as on the command line. */
export type SegmenterName = keyof typeof engines;
export const segmenterNames = Object.keys(engines) as SegmenterName[];

/** The one that gives the same words on every machine. */
export const DEFAULT_SEGMENTER: SegmenterName = 'jieba';

/** Loads a segmenter. Throws `segmenter.missing` where its package is not installed. */
export function loadSegmenter(name: SegmenterName = DEFAULT_SEGMENTER): Promise<Segmenter> {
  return engines[name]();
}
